package org.opencallback.boot;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opencallback.boot.BootConfiguration.Media;
import org.opencallback.boot.BootConfiguration.Sip;

class PortProbeTest {

  private static final List<String> BOTH = List.of("UDP", "TCP");

  @Test
  void leavesAFreePortFree() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    BootConfiguration sip = at("127.0.0.1", port);

    assertThatCode(() -> PortProbe.requireFree(sip)).doesNotThrowAnyException();
    assertThatCode(() -> PortProbe.requireFree(sip)).doesNotThrowAnyException();
  }

  @Test
  void namesTheUdpPortThatIsTaken() throws Exception {
    try (DatagramSocket taken =
        new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
      refuses(taken.getLocalPort(), "/UDP");
    }
  }

  @Test
  void namesTheTcpPortThatIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      refuses(taken.getLocalPort(), "/TCP");
    }
  }

  @Test
  void namesAnAddressThatIsNotOfThisMachine() {
    assertThatThrownBy(() -> PortProbe.requireFree(at("192.0.2.1", 5060)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("192.0.2.1 port 5060")
        .hasMessageContaining("CALLBACK_SIP_ADDRESS");
  }

  private static void refuses(int port, String transport) {
    assertThatThrownBy(() -> PortProbe.requireFree(at("127.0.0.1", port)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("127.0.0.1 port " + port + transport)
        .hasMessageContaining("CALLBACK_SIP_PORT");
  }

  @Test
  void namesTheTlsPortThatIsTaken() throws Exception {
    int free;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = closed.getLocalPort();
    }
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      BootConfiguration plain = at("127.0.0.1", free);
      BootConfiguration tls =
          new BootConfiguration(
              plain.sip(), plain.media(), Optional.of(new SipTls(taken.getLocalPort())), 2);

      assertThatThrownBy(() -> PortProbe.requireFree(tls))
          .hasMessageContaining(taken.getLocalPort() + "/TLS")
          .hasMessageContaining("CALLBACK_SIP_TLS_PORT");
    }
  }

  private static BootConfiguration at(String address, int port) {
    return new BootConfiguration(
        new Sip(address, port, BOTH), new Media(address, 20_000, 20_009), Optional.empty(), 2);
  }
}
