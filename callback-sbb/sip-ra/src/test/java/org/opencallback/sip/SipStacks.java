package org.opencallback.sip;

import java.io.InputStream;
import java.util.Properties;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.ListeningPoint;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import org.mobicents.ha.javax.sip.SipStackImpl;

/** Stacks as the resource adaptor makes them, without the resource adaptor. */
final class SipStacks {

  private SipStacks() {}

  /** A stack that listens on a port of the loopback for UDP and TCP, and answers nothing. */
  static SipStackImpl start(int port) throws Exception {
    SipStackImpl stack = new SipStackImpl(properties(port));
    stack.start();
    ListeningPoint udp = stack.createListeningPoint(Loopback.HOST, port, "udp");
    SipProvider provider = stack.createSipProvider(udp);
    provider.addListeningPoint(stack.createListeningPoint(Loopback.HOST, port, "tcp"));
    provider.addSipListener(new Silence());
    return stack;
  }

  /** Those of the resource adaptor. */
  static Properties properties(int port) throws Exception {
    Properties properties = new Properties();
    try (InputStream in =
        SipStacks.class.getResourceAsStream(
            "/org/mobicents/slee/resource/sip11/sipra.properties")) {
      properties.load(in);
    }
    properties.setProperty("javax.sip.STACK_NAME", "test" + port + System.nanoTime());
    properties.setProperty("javax.sip.IP_ADDRESS", Loopback.HOST);
    properties.setProperty(
        "org.mobicents.ha.javax.sip.CACHE_CLASS_NAME",
        "org.mobicents.ha.javax.sip.cache.SipResourceAdaptorMobicentsSipCache");
    return properties;
  }

  private static final class Silence implements SipListener {
    @Override
    public void processRequest(RequestEvent event) {}

    @Override
    public void processResponse(ResponseEvent event) {}

    @Override
    public void processTimeout(TimeoutEvent event) {}

    @Override
    public void processIOException(IOExceptionEvent event) {}

    @Override
    public void processTransactionTerminated(TransactionTerminatedEvent event) {}

    @Override
    public void processDialogTerminated(DialogTerminatedEvent event) {}
  }
}
