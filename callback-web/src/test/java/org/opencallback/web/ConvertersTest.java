package org.opencallback.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConvertersTest {

  private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

  @Test
  void readsSecondsWithPointOrComma() {
    assertThat(SecondsConverter.read("6")).isEqualTo(Duration.ofSeconds(6));
    assertThat(SecondsConverter.read(" 0.5 ")).isEqualTo(Duration.ofMillis(500));
    assertThat(SecondsConverter.read("0,25")).isEqualTo(Duration.ofMillis(250));
  }

  @Test
  void doesNotReadWhatAreNoSeconds() {
    assertThatThrownBy(() -> SecondsConverter.read("six"))
        .isInstanceOf(NumberFormatException.class);
    assertThatThrownBy(() -> SecondsConverter.read("0.0001"))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> SecondsConverter.read("1e999999999"))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> SecondsConverter.read("1234567890123"))
        .isInstanceOf(NumberFormatException.class);
  }

  @Test
  void writesSecondsShort() {
    assertThat(SecondsConverter.written(Duration.ofHours(2))).isEqualTo("7200");
    assertThat(SecondsConverter.written(Duration.ofMillis(250))).isEqualTo("0.25");
    assertThat(SecondsConverter.written(Duration.ZERO)).isEqualTo("0");
  }

  @Test
  void readsAndWritesMomentsInAZone() {
    Instant moment = Instant.parse("2030-12-31T22:59:00Z");
    assertThat(MinuteConverter.read("2030-12-31T23:59", WARSAW)).isEqualTo(moment);
    assertThat(MinuteConverter.read("2030-12-31 23:59", WARSAW)).isEqualTo(moment);
    assertThat(MinuteConverter.written(moment, WARSAW)).isEqualTo("2030-12-31 23:59");
  }

  @Test
  void doesNotReadWhatIsNoMoment() {
    assertThatThrownBy(() -> MinuteConverter.read("tomorrow", WARSAW))
        .isInstanceOf(DateTimeException.class);
  }

  @Test
  void readsWordsHoweverTheyAreSeparated() {
    assertThat(WordsConverter.read("+48, +49;+1\n+7")).containsExactly("+48", "+49", "+1", "+7");
    assertThat(WordsConverter.read("  ")).isEmpty();
    assertThat(WordsConverter.read(null)).isEmpty();
  }

  @Test
  void readsAndWritesTimesOfTheDayToTheEndOfIt() {
    assertThat(ClockConverter.read("6:05")).isEqualTo(365);
    assertThat(ClockConverter.read(" 24:00 ")).isEqualTo(1440);
    assertThat(ClockConverter.written(365)).isEqualTo("06:05");
    assertThat(ClockConverter.written(1440)).isEqualTo("24:00");
  }

  @Test
  void doesNotReadWhatIsNoTimeOfTheDay() {
    for (String text : List.of("24:01", "12:60", "noon", "12", "123:00")) {
      assertThatThrownBy(() -> ClockConverter.read(text)).isInstanceOf(NumberFormatException.class);
    }
  }

  @Test
  void pricesAreReadWithACommaAndWithAPoint() {
    assertThat(PriceConverter.read(" 0,85 ")).isEqualByComparingTo("0.85");
    assertThat(PriceConverter.read("0.85")).isEqualByComparingTo("0.85");
    assertThatThrownBy(() -> PriceConverter.read("1.000,50"))
        .isInstanceOf(NumberFormatException.class);
  }
}
