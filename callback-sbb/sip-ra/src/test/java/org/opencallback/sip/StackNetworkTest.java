package org.opencallback.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.Test;
import org.opencallback.network.FreePorts;

class StackNetworkTest {

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private final StackNetwork network = network();

  private static StackNetwork network() {
    try {
      return new StackNetwork();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void noticesOnBothSidesWhenThePeerVanishes() throws Exception {
    try (ServerSocket listening = network.createServerSocket(0, 1, HERE);
        Socket made = network.createSocket(HERE, listening.getLocalPort(), HERE);
        Socket accepted = listening.accept()) {
      for (Socket side : new Socket[] {made, accepted}) {
        assertThat(side.getOption(StandardSocketOptions.SO_KEEPALIVE)).isTrue();
        assertThat(side.getOption(ExtendedSocketOptions.TCP_KEEPIDLE)).isEqualTo(60);
        assertThat(side.getTcpNoDelay()).isTrue();
      }
    }
  }

  @Test
  void bindsTheAddressThatItIsGiven() throws Exception {
    InetAddress own = InetAddress.getByName("127.0.0.2");
    try (ServerSocket listening = network.createServerSocket(0, 1, HERE);
        Socket made = network.createSocket(HERE, listening.getLocalPort(), own)) {
      assertThat(made.getLocalAddress()).isEqualTo(own);
    }
  }

  @Test
  void saysWhoCannotBeReached() throws Exception {
    int nobody = FreePorts.one();

    assertThatThrownBy(() -> network.createSocket(HERE, nobody))
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void refusesTlsWithoutAKey() {
    assertThatThrownBy(() -> network.createSSLSocket(HERE, 5061))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("CALLBACK_SIP_TLS_KEY_STORE");
  }
}
