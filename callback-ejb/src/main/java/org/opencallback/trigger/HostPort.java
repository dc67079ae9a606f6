package org.opencallback.trigger;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host and a port as people write them together: an IPv6 address in brackets (RFC 3986 §3.2.2).
 *
 * @param host a name or an IP address, without brackets
 * @param port 1 to 65535
 */
public record HostPort(String host, int port) {

  private static final int HIGHEST_PORT = 65_535;

  private static final Pattern WRITTEN =
      Pattern.compile("(?<host>\\[[^\\]]+]|[^\\[\\]:]+)(?::(?<port>[0-9]{1,5}))?");

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,255}");
  private static final Pattern DOTTED = Pattern.compile("[0-9.]+");
  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(\\.(?!$)|$)){4}");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

  /** Reads a host with or without a port; empty when it is neither. */
  public static Optional<HostPort> of(String text, int standardPort) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      return Optional.empty();
    }
    String host = bare(written.group("host"));
    boolean literal = written.group("host").startsWith("[");
    if (!isHost(host) || literal != (host.indexOf(':') >= 0)) {
      return Optional.empty();
    }
    int port =
        written.group("port") == null ? standardPort : Integer.parseInt(written.group("port"));
    return Optional.of(new HostPort(host, port))
        .filter(read -> read.port >= 1 && read.port <= HIGHEST_PORT);
  }

  /** A host without the brackets that it may have been typed with. */
  public static String bare(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  /** A host as it is written before a port. */
  public static String bracketed(String host) {
    return host.indexOf(':') < 0 ? host : "[" + host + "]";
  }

  /** Whether a text is a name or an IP address, without brackets and without a port. */
  public static boolean isHost(String text) {
    if (text.indexOf(':') >= 0) {
      return IPV6.matcher(text).matches() && isLiteral(text);
    }
    return DOTTED.matcher(text).matches()
        ? IPV4.matcher(text).matches()
        : NAME.matcher(text).matches();
  }

  /** Text in brackets is only ever read as an address: no name server is asked. */
  private static boolean isLiteral(String text) {
    try {
      InetAddress.getByName("[" + text + "]");
      return true;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return bracketed(host) + ":" + port;
  }
}
