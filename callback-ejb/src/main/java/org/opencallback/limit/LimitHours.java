package org.opencallback.limit;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When a limit is in force.
 *
 * @param days the days on which it begins; empty for every day
 * @param fromMinute minute of the day at which it begins, 0 to 1439
 * @param untilMinute minute of the day before which it ends, 1 to 1440; not after {@code
 *     fromMinute} when it ends on the next day
 */
public record LimitHours(Set<DayOfWeek> days, int fromMinute, int untilMinute) {

  /** Always. */
  public static final LimitHours ALWAYS = new LimitHours(Set.of(), 0, 1440);

  private static final int MINUTES_PER_HOUR = 60;

  public LimitHours {
    days = Set.copyOf(days);
  }

  /** Whether the limit is in force at a moment of the exchange's time zone. */
  public boolean include(ZonedDateTime moment) {
    int minute = moment.getHour() * MINUTES_PER_HOUR + moment.getMinute();
    if (fromMinute < untilMinute) {
      return minute >= fromMinute && minute < untilMinute && begins(moment.getDayOfWeek());
    }
    return (minute >= fromMinute && begins(moment.getDayOfWeek()))
        || (minute < untilMinute && begins(moment.getDayOfWeek().minus(1)));
  }

  private boolean begins(DayOfWeek day) {
    return days.isEmpty() || days.contains(day);
  }
}
