package org.opencallback.media.embedded.rtp;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Symmetric RTP (RFC 4961) with a lock on the source: where a leg's packets may come from, and
 * where ours go to.
 *
 * <p>The address in the peer's SDP is believed as soon as a packet comes from it. A peer behind a
 * NAT sends from another one; so the first source is taken until something comes from the announced
 * address. All others are strangers.
 *
 * <p>When the peer moves, packets from where it was may still be on their way. They must not be
 * taken for those of a peer behind a NAT, or the peer would be looked for at its old address for
 * good. So the old address counts again only when nobody has been heard from another one for a
 * while. Not thread-safe.
 */
public final class SourceLock {

  /** So long stragglers from the old address are dropped; far more than any packet needs. */
  static final long STRAGGLERS_NANOS = 2_000_000_000L;

  private @Nullable InetSocketAddress announced;
  private @Nullable InetSocketAddress source;
  private @Nullable InetSocketAddress left;
  private long leftUntil;

  /**
   * The peer's SDP says where it receives; what was locked before is forgotten.
   *
   * @param nanos as {@link System#nanoTime}
   */
  public void announce(InetSocketAddress address, long nanos) {
    left = address.equals(announced) ? null : target();
    leftUntil = nanos + STRAGGLERS_NANOS;
    announced = address;
    source = null;
  }

  /**
   * Whether a packet comes from the peer; locks if it is the first one.
   *
   * @param nanos as {@link System#nanoTime}
   */
  public boolean accepts(InetSocketAddress from, long nanos) {
    if (from.equals(source)) {
      return true;
    }
    if (announced == null) {
      return false;
    }
    if (from.equals(announced) || (source == null && !isStraggler(from, nanos))) {
      source = from;
      return true;
    }
    return false;
  }

  private boolean isStraggler(InetSocketAddress from, long nanos) {
    return from.equals(left) && nanos - leftUntil < 0;
  }

  /** Whether a packet comes from where the peer is known to be; locks nothing. */
  public boolean isPeer(InetSocketAddress from) {
    return from.equals(source);
  }

  /** Where to send to; null as long as the peer has announced nothing. */
  public @Nullable InetSocketAddress target() {
    return source == null ? announced : source;
  }
}
