package org.opencallback.media.embedded.sdp;

import java.util.Locale;

/**
 * The direction attribute of a stream, as seen by whoever wrote the description (RFC 8866 §6.7).
 */
public enum Direction {
  SENDRECV(true, true),
  SENDONLY(true, false),
  RECVONLY(false, true),
  INACTIVE(false, false);

  private final boolean sends;
  private final boolean receives;

  Direction(boolean sends, boolean receives) {
    this.sends = sends;
    this.receives = receives;
  }

  /** Whether the writer sends media. */
  public boolean sends() {
    return sends;
  }

  /** Whether the writer wants to receive media. */
  public boolean receives() {
    return receives;
  }

  /** The same stream as seen from the other end (RFC 3264 §6.1). */
  public Direction reversed() {
    return of(receives, sends);
  }

  static Direction of(boolean sends, boolean receives) {
    if (sends) {
      return receives ? SENDRECV : SENDONLY;
    }
    return receives ? RECVONLY : INACTIVE;
  }

  String attribute() {
    return name().toLowerCase(Locale.ROOT);
  }
}
