package org.opencallback.sip;

import java.time.Clock;

/** Lets a burst of warnings through and then only counts, so that a flood cannot fill the log. */
final class WarningLimit {

  private static final long PERIOD_MS = 10_000;
  private static final int BURST = 20;

  private final Clock clock;
  private long periodStartMs;
  private int passed;
  private long suppressed;

  WarningLimit(Clock clock) {
    this.clock = clock;
    this.periodStartMs = clock.millis();
  }

  /**
   * Asks for one more line.
   *
   * @return -1 if it must not be printed, else how many were not printed before it
   */
  synchronized long permit() {
    long nowMs = clock.millis();
    if (nowMs - periodStartMs >= PERIOD_MS) {
      periodStartMs = nowMs;
      passed = 0;
    }
    if (passed >= BURST) {
      suppressed++;
      return -1;
    }
    passed++;
    long before = suppressed;
    suppressed = 0;
    return before;
  }
}
