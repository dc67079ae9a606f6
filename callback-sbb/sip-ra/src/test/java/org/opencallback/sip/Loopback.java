package org.opencallback.sip;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.TreeSet;

/** What tests need to know of the machine when they start a stack on it. */
final class Loopback {

  static final String HOST = "127.0.0.1";

  private Loopback() {}

  /** A port that is free for UDP and TCP. */
  static int freePort() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket tcp = new ServerSocket(0, 1, loopback);
        DatagramSocket udp = new DatagramSocket(tcp.getLocalPort(), loopback)) {
      return udp.getLocalPort();
    }
  }

  /** The threads there are, less those that the JVM starts when it likes. */
  static Set<String> threads() {
    Set<String> names = new TreeSet<>();
    Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getThreadGroup() != null)
        .filter(thread -> "main".equals(thread.getThreadGroup().getName()))
        .filter(thread -> !thread.getName().startsWith("awaitility"))
        .forEach(thread -> names.add(thread.getName() + "#" + thread.getId()));
    return names;
  }
}
