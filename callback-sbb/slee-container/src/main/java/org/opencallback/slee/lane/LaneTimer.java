package org.opencallback.slee.lane;

/** Something that a {@link Lane} does at a given time, unless it is cancelled before. */
public final class LaneTimer {

  static final int NOT_QUEUED = -1;

  private final long expiryTimeMs;
  private final Runnable action;

  /** Position in the heap of {@link TimerQueue}; touched on the lane's thread only. */
  int position = NOT_QUEUED;

  /**
   * Creates a timer that is not armed yet.
   *
   * @param expiryTimeMs when it expires, in milliseconds since the epoch of the lane's clock
   * @param action what to do then, on the lane's thread
   */
  public LaneTimer(long expiryTimeMs, Runnable action) {
    this.expiryTimeMs = expiryTimeMs;
    this.action = action;
  }

  /** When it expires, in milliseconds since the epoch. */
  public long expiryTimeMs() {
    return expiryTimeMs;
  }

  void expire() {
    action.run();
  }
}
