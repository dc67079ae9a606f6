package org.opencallback.limit;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When limits are in force. The days: 2026-03-06 is a Friday, 2026-03-29 has 23 hours. */
class LimitHoursTest {

  private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
  private static final int SIX = 6 * 60;
  private static final int TEN_IN_THE_EVENING = 22 * 60;

  @Test
  void anEmptySetOfDaysIsEveryDay() {
    assertThat(at(LimitHours.ALWAYS, "2026-03-06T00:00")).isTrue();
    assertThat(at(LimitHours.ALWAYS, "2026-03-08T23:59")).isTrue();
  }

  @Test
  void itBeginsWithItsFirstMinuteAndEndsBeforeItsLast() {
    LimitHours hours = new LimitHours(Set.of(), SIX, TEN_IN_THE_EVENING);
    assertThat(at(hours, "2026-03-06T05:59:59")).isFalse();
    assertThat(at(hours, "2026-03-06T06:00")).isTrue();
    assertThat(at(hours, "2026-03-06T21:59:59")).isTrue();
    assertThat(at(hours, "2026-03-06T22:00")).isFalse();
  }

  @Test
  void aNightBelongsToTheDayOnWhichItBegan() {
    LimitHours night = new LimitHours(Set.of(FRIDAY), TEN_IN_THE_EVENING, SIX);
    assertThat(at(night, "2026-03-06T05:00")).as("the night of Thursday").isFalse();
    assertThat(at(night, "2026-03-06T22:00")).isTrue();
    assertThat(at(night, "2026-03-07T05:59")).isTrue();
    assertThat(at(night, "2026-03-07T22:00")).as("the night of Saturday").isFalse();
  }

  @Test
  void aWeekendLastsThroughTheNightWithoutAnHour() {
    LimitHours weekend = new LimitHours(Set.of(SATURDAY, SUNDAY), 0, 1440);
    assertThat(at(weekend, "2026-03-29T03:30")).isTrue();
    assertThat(at(weekend, "2026-03-27T23:59")).isFalse();
    assertThat(at(weekend, "2026-03-30T00:00")).isFalse();
  }

  private static boolean at(LimitHours hours, String local) {
    return hours.include(LocalDateTime.parse(local).atZone(WARSAW));
  }
}
