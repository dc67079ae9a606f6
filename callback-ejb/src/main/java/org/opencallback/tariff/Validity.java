package org.opencallback.tariff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a price holds, in the exchange's time zone. A call has the price of the day on
 * which it was answered, also when it lasts over midnight.
 *
 * @param from first day
 * @param until last day; null without end
 */
public record Validity(LocalDate from, @Nullable LocalDate until) {

  /**
   * @throws IllegalArgumentException if the last day is before the first
   */
  public Validity {
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException(
          "the last day %s is before the first day %s".formatted(until, from));
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }

  /** Whether there is a day in both. */
  public boolean overlaps(Validity other) {
    return (until == null || !other.from.isAfter(until))
        && (other.until == null || !from.isAfter(other.until));
  }
}
