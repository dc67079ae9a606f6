package org.opencallback.outbox;

import java.time.Duration;
import java.time.Instant;

/** How long a delivery that did not arrive waits, and when it is given up. */
final class Backoff {

  static final Duration FIRST = Duration.ofSeconds(5);
  static final Duration LONGEST = Duration.ofHours(1);

  /** A receiver that was away over a weekend still gets everything. */
  static final Duration GIVEN_UP_AFTER = Duration.ofDays(3);

  private static final int DOUBLINGS = 10;

  private Backoff() {}

  /** The wait after an attempt, counted from 1. */
  static Duration after(int attempt) {
    Duration wait = FIRST.multipliedBy(1L << Math.min(Math.max(attempt, 1) - 1, DOUBLINGS));
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }

  static boolean isGivenUp(Instant createdAt, Instant now) {
    return createdAt.plus(GIVEN_UP_AFTER).isBefore(now);
  }
}
