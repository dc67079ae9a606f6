package org.opencallback.media.embedded.sdp;

import java.util.Set;

/**
 * How much audio is in a packet that we make for a peer.
 *
 * @param ms milliseconds
 */
public record PacketTime(int ms) {

  /** What most peers expect (RFC 3551 §4.2: 20 ms unless told otherwise). */
  public static final PacketTime USUAL = new PacketTime(20);

  private static final Set<Integer> POSSIBLE_MS = Set.of(10, 20, 30, 40, 60);
  private static final int SAMPLES_PER_MS = 8;

  /**
   * What a peer gets.
   *
   * @param askedMs its {@code a=ptime}, which is a wish (RFC 8866 §6.4); 0 for none
   * @param mostMs its {@code a=maxptime}; 0 for none
   */
  static PacketTime of(int askedMs, int mostMs) {
    boolean fits = mostMs == 0 || askedMs <= mostMs;
    return fits && POSSIBLE_MS.contains(askedMs) ? new PacketTime(askedMs) : USUAL;
  }

  /** Samples in a packet, which are its octets in G.711. */
  public int samples() {
    return ms * SAMPLES_PER_MS;
  }
}
