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
  static void requireFree(Sip sip) {
    for (String transport : sip.transports()) {
      InetSocketAddress address = new InetSocketAddress(sip.address(), sip.port());
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
                    sip.address(),
                    sip.port(),
                    transport,
                    e.getMessage(),
                    BootConfiguration.SIP_ADDRESS,
                    BootConfiguration.SIP_PORT),
            e);
      }
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
