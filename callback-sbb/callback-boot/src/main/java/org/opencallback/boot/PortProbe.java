package org.opencallback.boot;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.opencallback.boot.BootConfiguration.Sip;

/** Finds out whether SIP can be spoken where it is configured, before anything is started. */
final class PortProbe {

  private PortProbe() {}

  /**
   * Binds and releases each of the ports.
   *
   * @throws IllegalStateException if one cannot be bound; the message says why and what to set
   */
  static void requireFree(BootConfiguration configuration) {
    Sip sip = configuration.sip();
    for (String transport : sip.transports()) {
      requireFree(sip.address(), sip.port(), transport, BootConfiguration.SIP_PORT);
    }
    configuration
        .tls()
        .ifPresent(tls -> requireFree(sip.address(), tls.port(), "TLS", SipTls.PORT));
  }

  private static void requireFree(String host, int port, String transport, String setting) {
    InetSocketAddress address = new InetSocketAddress(host, port);
    try {
      if (transport.equals("UDP")) {
        new DatagramSocket(address).close();
      } else {
        bind(address);
      }
    } catch (IOException e) {
      throw new IllegalStateException(
          "SIP cannot listen on %s port %d/%s: %s; set %s or %s to an address of this machine and a free port"
              .formatted(
                  host, port, transport, e.getMessage(), BootConfiguration.SIP_ADDRESS, setting),
          e);
    }
  }

  private static void bind(InetSocketAddress address) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      // connections of the last run may still be in TIME_WAIT
      socket.setReuseAddress(true);
      socket.bind(address);
    }
  }
}
