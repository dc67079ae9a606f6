package org.opencallback.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.ListeningPoint;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.SipFactory;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.SipStack;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.mobicents.ha.javax.sip.SipStackImpl;

/** The stack as the resource adaptor makes it, without the resource adaptor. */
class SipStackTest {

  @Test
  void isFoundUnderThePathNameThatTheResourceAdaptorSets() throws Exception {
    SipFactory factory = SipFactory.getInstance();
    factory.setPathName("org.mobicents.ha");

    SipStack stack = factory.createSipStack(properties(0));

    assertThat(stack).isInstanceOf(SipStackImpl.class);
    stack.stop();
  }

  @Test
  void leavesNoThreadAndNoSocketWhenItStops() throws Exception {
    Set<String> before = Loopback.threads();
    int port = Loopback.freePort();
    for (int round = 0; round < 3; round++) {
      SipStackImpl stack = start(port);
      exchangeGarbage(port);
      assertThat(Loopback.threads()).hasSizeGreaterThan(before.size());

      stack.stop();

      Awaitility.await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(() -> assertThat(before).containsAll(Loopback.threads()));
      new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)).close();
      new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    }
  }

  private static SipStackImpl start(int port) throws Exception {
    SipStackImpl stack = new SipStackImpl(properties(port));
    stack.start();
    ListeningPoint udp = stack.createListeningPoint(Loopback.HOST, port, "udp");
    SipProvider provider = stack.createSipProvider(udp);
    provider.addListeningPoint(stack.createListeningPoint(Loopback.HOST, port, "tcp"));
    provider.addSipListener(new Silence());
    return stack;
  }

  /** Makes the stack use its threads. */
  private static void exchangeGarbage(int port) throws Exception {
    byte[] garbage = "not SIP\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.send(
          new java.net.DatagramPacket(
              garbage, garbage.length, InetAddress.getLoopbackAddress(), port));
    }
    try (java.net.Socket socket = new java.net.Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(garbage);
      socket.getOutputStream().flush();
    }
  }

  private static Properties properties(int port) throws Exception {
    Properties properties = new Properties();
    try (InputStream in =
        SipStackTest.class.getResourceAsStream(
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
