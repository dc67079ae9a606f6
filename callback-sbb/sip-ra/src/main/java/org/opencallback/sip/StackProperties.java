package org.opencallback.sip;

import gov.nist.javax.sip.stack.OIOMessageProcessorFactory;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.SSLContext;

/**
 * The properties of the SIP stack, in order of precedence: system properties, ours, the resource
 * adaptor's.
 *
 * <p>The resource adaptor's own properties are in its jar and cannot be configured; a system
 * property of the same name, such as {@code -Dgov.nist.javax.sip.SEND_UDP_BUFFER_SIZE=1048576}, can
 * change every one of them.
 */
public final class StackProperties {

  private static final String NIST = "gov.nist.javax.sip.";

  /** Our choice, where it differs from the resource adaptor's or from the stack's own. */
  private static final Map<String, String> OURS = ours();

  private StackProperties() {}

  /** A copy of {@code asked}, completed. */
  public static Properties complete(Properties asked) {
    Properties complete = new Properties();
    complete.putAll(asked);
    complete.putAll(OURS);
    if (TlsSettings.ofProcess().isPresent()) {
      complete.putAll(tls());
    }
    Properties system = System.getProperties();
    for (String name : system.stringPropertyNames()) {
      if (name.startsWith(NIST)) {
        complete.setProperty(name, system.getProperty(name));
      }
    }
    return complete;
  }

  /** Of use only where there is TLS. */
  private static Map<String, String> tls() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put(NIST + "TLS_CLIENT_PROTOCOLS", "TLSv1.3,TLSv1.2");
    // the stack's own are of 2002 (RFC 3261 §26.2.1); the JVM's are kept up to date
    map.put(NIST + "ENABLED_CIPHER_SUITES", String.join(",", suites()));
    // a peer that connects to us is known by its certificate only (RFC 5922 §7.4)
    map.put(NIST + "TLS_CLIENT_AUTH_TYPE", "Enabled");
    // milliseconds; a lane waits for it
    map.put(NIST + "SSL_HANDSHAKE_TIMEOUT", "3000");
    return map;
  }

  private static String[] suites() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, null, null);
      return context.getDefaultSSLParameters().getCipherSuites();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JVM has no TLS", e);
    }
  }

  private static Map<String, String> ours() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put(NIST + "STACK_LOGGER", StackLog.class.getName());
    map.put(NIST + "SERVER_LOGGER", WireLog.class.getName());
    // the adaptor's non-blocking one loses what is sent while a connection is made, and does not
    // say
    // that the handshake of TLS has failed
    map.put(NIST + "MESSAGE_PROCESSOR_FACTORY", OIOMessageProcessorFactory.class.getName());
    map.put(NIST + "NETWORK_LAYER", StackNetwork.class.getName());
    // a sender must not write its own source
    map.put(NIST + "MESSAGE_PARSER_FACTORY", UnclaimedSource.class.getName());
    map.put(NIST + "SIP_MESSAGE_VALVE", SecondAnswerValve.class.getName());
    // more than one thread takes messages that came back to back out of order
    map.put(NIST + "THREAD_POOL_SIZE", "1");
    // on a java.util.Timer: ScheduledExecutorSipTimer keeps transactions for ever
    map.put(NIST + "TIMER_CLASS_NAME", StackTimer.class.getName());
    // transactions let go of their messages when they terminate
    map.put(NIST + "AGGRESSIVE_CLEANUP", "true");
    // bytes; the most that UDP can carry, over a connection too (RFC 3261 §18.3)
    map.put(NIST + "MAX_MESSAGE_SIZE", "65535");
    // connections; a peer needs one or two
    map.put(NIST + "MAX_CONNECTIONS", "1000");
    return map;
  }
}
