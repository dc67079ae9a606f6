package org.opencallback.media;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import org.awaitility.Awaitility;

/** Looks at UDP ports from outside. */
final class MediaPorts {

  private MediaPorts() {}

  /** Waits until a port can be bound; the engine's thread closes sockets a moment later. */
  static void awaitFree(int port) {
    Awaitility.await("port " + port + " to be free")
        .atMost(MediaSetup.SOON)
        .until(() -> isFree(port));
  }

  static boolean isFree(int port) {
    try (DatagramSocket socket = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
