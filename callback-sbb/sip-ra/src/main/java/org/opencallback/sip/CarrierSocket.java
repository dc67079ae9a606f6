package org.opencallback.sip;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketOption;
import java.util.Map;

/**
 * How the stack's connections are set. A peer that vanishes without closing its connection (a
 * router that forgets it, a machine that loses its power) is noticed after two minutes: without
 * that, the stack would keep its socket and two threads for ever. Messages are small and are not
 * held back.
 */
final class CarrierSocket {

  /** Seconds, and a count; the class that has these options is not to be seen in every server. */
  private static final Map<String, Integer> PROBES =
      Map.of("TCP_KEEPIDLE", 60, "TCP_KEEPINTERVAL", 15, "TCP_KEEPCOUNT", 4);

  private CarrierSocket() {}

  /** Sets a socket, connected or not yet. */
  static <T extends Socket> T set(T socket) throws IOException {
    socket.setTcpNoDelay(true);
    socket.setKeepAlive(true);
    for (SocketOption<?> option : socket.supportedOptions()) {
      Integer value = PROBES.get(option.name());
      if (value != null) {
        set(socket, option, value);
      }
    }
    return socket;
  }

  private static <V> void set(Socket socket, SocketOption<V> option, Integer value)
      throws IOException {
    socket.setOption(option, option.type().cast(value));
  }
}
