package org.opencallback.tests.harness;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * Ports of the loopback that nobody uses, each given out once.
 *
 * <p>They lie below Linux's ephemeral ports (32768 and up), so that no outgoing connection of
 * another program takes one between the check and its use.
 */
public final class FreePorts {

  private static final int FIRST = 10_000;
  private static final int LAST = 32_000;
  private static final Random RANDOM = new Random();
  private static final Set<Integer> GIVEN = new HashSet<>();

  private FreePorts() {}

  /** A port that is free for TCP and UDP. */
  public static int one() {
    return block(1);
  }

  /**
   * The first of {@code count} consecutive ports that are free for TCP and UDP.
   *
   * @throws IllegalStateException if a hundred places are all taken
   */
  public static synchronized int block(int count) {
    for (int attempt = 0; attempt < 100; attempt++) {
      int first = FIRST + 2 * RANDOM.nextInt((LAST - FIRST - count) / 2);
      if (isFree(first, count)) {
        for (int port = first; port < first + count; port++) {
          GIVEN.add(port);
        }
        return first;
      }
    }
    throw new IllegalStateException(
        "no %d consecutive free ports between %d and %d".formatted(count, FIRST, LAST));
  }

  private static boolean isFree(int first, int count) {
    for (int port = first; port < first + count; port++) {
      if (GIVEN.contains(port) || !isFree(port)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFree(int port) {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (DatagramSocket udp = new DatagramSocket(new InetSocketAddress(loopback, port));
        ServerSocket tcp = new ServerSocket(port, 1, loopback)) {
      return udp.isBound() && tcp.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
