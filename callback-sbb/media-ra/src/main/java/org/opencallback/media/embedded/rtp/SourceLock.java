package org.opencallback.media.embedded.rtp;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Symmetric RTP (RFC 4961) with a lock on the source: where a leg's packets may come from, and
 * where ours go to.
 *
 * <p>The address in the peer's SDP is believed as soon as a packet comes from it. A peer behind a
 * NAT sends from another one; so the first source is taken until something comes from the announced
 * address. All others are strangers. Not thread-safe.
 */
public final class SourceLock {

  private @Nullable InetSocketAddress announced;
  private @Nullable InetSocketAddress source;

  /** The peer's SDP says where it receives; what was locked before is forgotten. */
  public void announce(InetSocketAddress address) {
    announced = address;
    source = null;
  }

  /** Whether a packet comes from the peer; locks if it is the first one. */
  public boolean accepts(InetSocketAddress from) {
    if (from.equals(source)) {
      return true;
    }
    if (announced == null) {
      return false;
    }
    if (source == null || from.equals(announced)) {
      source = from;
      return true;
    }
    return false;
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
