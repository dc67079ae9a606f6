package org.opencallback.limit;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is counted. */
public enum LimitMeasure {
  /** Callbacks owed or in progress. */
  CONCURRENT(null),
  /** Callbacks promised in the last 60 minutes. */
  PER_HOUR(Duration.ofHours(1)),
  /** Callbacks promised in the last 24 hours. */
  PER_DAY(Duration.ofDays(1)),
  /**
   * Callbacks of the last 60 minutes that nobody answered. Two exchanges that call each other back
   * are stopped by it.
   */
  UNANSWERED_PER_HOUR(Duration.ofHours(1)),
  /**
   * What the company has paid on this calendar day, by the tariffs and in whole units of the
   * currency. Nothing more is promised when legs that are over have cost so much; calls in progress
   * are cut before they and those legs together cost more.
   */
  MONEY_PER_DAY(null);

  private final @Nullable Duration period;

  LimitMeasure(@Nullable Duration period) {
    this.period = period;
  }

  /** How far back callbacks are counted; empty when it is no such period. */
  public Optional<Duration> period() {
    return Optional.ofNullable(period);
  }
}
