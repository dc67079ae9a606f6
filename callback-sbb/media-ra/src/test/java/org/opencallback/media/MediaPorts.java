package org.opencallback.media;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;

/** Looks at UDP ports from outside. */
final class MediaPorts {

  private MediaPorts() {}

  /** Waits until a port can be bound; the engine's thread closes sockets a moment later. */
  static void awaitFree(int port) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(2).toNanos();
    while (!isFree(port)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("port " + port + " is still bound");
      }
      Thread.onSpinWait();
    }
  }

  static boolean isFree(int port) {
    try (DatagramSocket socket = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
