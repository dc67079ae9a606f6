package org.opencallback.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Set;
import javax.sip.SipFactory;
import javax.sip.SipStack;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.mobicents.ha.javax.sip.SipStackImpl;
import org.opencallback.network.FreePorts;

/** The stack as the resource adaptor makes it, without the resource adaptor. */
class SipStackTest {

  @Test
  void isFoundUnderThePathNameThatTheResourceAdaptorSets() throws Exception {
    SipFactory factory = SipFactory.getInstance();
    factory.setPathName("org.mobicents.ha");

    SipStack stack = factory.createSipStack(SipStacks.properties(0));

    assertThat(stack).isInstanceOf(SipStackImpl.class);
    stack.stop();
  }

  @Test
  void leavesNoThreadAndNoSocketWhenItStops() throws Exception {
    Set<String> before = Loopback.threads();
    int port = FreePorts.one();
    for (int round = 0; round < 3; round++) {
      SipStackImpl stack = SipStacks.start(port);
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
}
