package org.opencallback.tariff;

import java.time.Duration;

/**
 * Billing increments, as carriers write them: 60/60 by the minute, 1/1 by the second, 30/6 half a
 * minute at least and then by six seconds.
 *
 * @param first seconds that are billed at least
 * @param next seconds that are billed at a time after that
 */
public record Increments(int first, int next) {

  public static final Increments BY_THE_SECOND = new Increments(1, 1);
  public static final Increments BY_THE_MINUTE = new Increments(60, 60);

  private static final int LONGEST = 3600;

  /**
   * @throws IllegalArgumentException if an increment is not from 1 to 3600 s
   */
  public Increments {
    if (first < 1 || first > LONGEST || next < 1 || next > LONGEST) {
      throw new IllegalArgumentException(
          "billing increments are from 1 to 3600 s, not %d/%d".formatted(first, next));
    }
  }

  /** Seconds billed for an answered call; a begun second counts. */
  public long billed(Duration answered) {
    long seconds = answered.isNegative() ? 0 : answered.plusNanos(999_999_999).toSeconds();
    if (seconds <= first) {
      return first;
    }
    long begun = (seconds - first + next - 1) / next;
    return first + begun * next;
  }

  @Override
  public String toString() {
    return first + "/" + next;
  }
}
