package org.opencallback.jobs;

import java.time.Duration;
import java.time.Instant;

/**
 * A pause in placing calls after one could not be placed, because the call control was not running
 * or the database did not answer: the others wait too, rather than each failing on its own.
 */
final class PlacingPause {

  private static final Duration LENGTH = Duration.ofSeconds(2);

  private volatile Instant end = Instant.EPOCH;

  /** When calls may be placed again; past when they may be placed now. */
  Instant until() {
    return end;
  }

  /** Begins a pause and says when it ends. */
  Instant begin() {
    end = Instant.now().plus(LENGTH);
    return end;
  }
}
