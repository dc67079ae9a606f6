package org.opencallback.network;

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
 * another program takes one between the check and its use. Blocks and single ports come from ranges
 * of their own, so that single ports scattered by many tests leave room for a block.
 */
public final class FreePorts {

  private static final int FIRST_OF_BLOCKS = 10_000;
  private static final int FIRST_SINGLE = 24_000;
  private static final int END = 32_000;
  private static final Random RANDOM = new Random();
  private static final Set<Integer> GIVEN = new HashSet<>();

  private FreePorts() {}

  /**
   * A port that is free for TCP and UDP.
   *
   * @throws IllegalStateException if every one is taken
   */
  public static int one() {
    return take(1, FIRST_SINGLE, END);
  }

  /**
   * The first of {@code count} consecutive ports that are free for TCP and UDP.
   *
   * @throws IllegalStateException if there is no such place
   */
  public static int block(int count) {
    return take(count, FIRST_OF_BLOCKS, FIRST_SINGLE);
  }

  /** Says that a block is not needed any more. */
  public static synchronized void giveBack(int first, int count) {
    for (int port = first; port < first + count; port++) {
      GIVEN.remove(port);
    }
  }

  /** Looks at every place from a random one on, so that two builds seldom want the same one. */
  private static synchronized int take(int count, int from, int end) {
    int places = (end - from) / count;
    int start = RANDOM.nextInt(places);
    for (int i = 0; i < places; i++) {
      int first = from + (start + i) % places * count;
      if (isFree(first, count)) {
        for (int port = first; port < first + count; port++) {
          GIVEN.add(port);
        }
        return first;
      }
    }
    throw new IllegalStateException(
        "no %d consecutive free ports between %d and %d".formatted(count, from, end));
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
    return isFree(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  /** Whether nobody listens at an address, by TCP or UDP. */
  private static boolean isFree(InetSocketAddress address) {
    try (DatagramSocket udp = new DatagramSocket(address);
        ServerSocket tcp = new ServerSocket(address.getPort(), 1, address.getAddress())) {
      return udp.isBound() && tcp.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
