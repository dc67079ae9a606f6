package org.opencallback.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RateTest {

  @Test
  void billsByTheMinuteByTheSecondAndHalfAMinuteThenSixSeconds() {
    assertThat(Increments.BY_THE_MINUTE.billed(Duration.ofSeconds(61))).isEqualTo(120);
    assertThat(Increments.BY_THE_SECOND.billed(Duration.ofSeconds(61))).isEqualTo(61);
    Increments thirtySix = new Increments(30, 6);
    assertThat(thirtySix.billed(Duration.ofSeconds(1))).isEqualTo(30);
    assertThat(thirtySix.billed(Duration.ofSeconds(30))).isEqualTo(30);
    assertThat(thirtySix.billed(Duration.ofSeconds(31))).isEqualTo(36);
    assertThat(thirtySix.billed(Duration.ofSeconds(36))).isEqualTo(36);
  }

  @Test
  void countsABegunSecond() {
    assertThat(Increments.BY_THE_SECOND.billed(Duration.ofMillis(60_001))).isEqualTo(61);
    assertThat(Increments.BY_THE_MINUTE.billed(Duration.ofMillis(60_001))).isEqualTo(120);
  }

  @Test
  void billsTheFirstIncrementForAnAnswerOfNoTime() {
    assertThat(Increments.BY_THE_MINUTE.billed(Duration.ZERO)).isEqualTo(60);
    assertThat(Increments.BY_THE_SECOND.billed(Duration.ofMillis(-5))).isEqualTo(1);
  }

  @Test
  void addsTheSetupFeeOnce() {
    Rate rate = new Rate(Money.of("0.60"), Money.of("0.15"), Increments.BY_THE_SECOND);
    assertThat(rate.cost(Duration.ofSeconds(90))).isEqualTo(Money.of("1.05"));
  }

  @Test
  void refusesIncrementsThatBillNothing() {
    assertThatThrownBy(() -> new Increments(0, 60)).hasMessageContaining("from 1 to 3600 s");
    assertThatThrownBy(() -> new Increments(60, 3601)).hasMessageContaining("60/3601");
  }

  @Property(tries = 500)
  void neverBillsLessThanTheTimeNorAWholeIncrementMore(
      @ForAll @IntRange(min = 1, max = 3600) int first,
      @ForAll @IntRange(min = 1, max = 3600) int next,
      @ForAll @LongRange(min = 1, max = 100_000_000) long millis) {
    Increments increments = new Increments(first, next);
    long billed = increments.billed(Duration.ofMillis(millis));

    assertThat(billed * 1000).isGreaterThanOrEqualTo(millis);
    assertThat(billed).isGreaterThanOrEqualTo(first);
    assertThat((billed - first) % next).isZero();
    if (billed > first) {
      assertThat((billed - next) * 1000).isLessThan(millis);
    }
  }

  @Property(tries = 500)
  void aLongerCallIsNeverCheaper(
      @ForAll @IntRange(min = 1, max = 120) int first,
      @ForAll @IntRange(min = 1, max = 120) int next,
      @ForAll @LongRange(min = 0, max = 1_000_000) long price,
      @ForAll @LongRange(min = 0, max = 10_000_000) long millis,
      @ForAll @LongRange(min = 0, max = 100_000) long more) {
    Rate rate = new Rate(new Money(price), Money.ZERO, new Increments(first, next));

    assertThat(rate.cost(Duration.ofMillis(millis + more)))
        .isGreaterThanOrEqualTo(rate.cost(Duration.ofMillis(millis)));
  }

  @Property(tries = 200)
  void aWholeMinuteCostsThePriceOfAMinute(
      @ForAll @LongRange(min = 0, max = 1_000_000) long price,
      @ForAll @IntRange(min = 1, max = 600) int minutes) {
    Money perMinute = new Money(price);
    for (Increments increments :
        new Increments[] {Increments.BY_THE_SECOND, Increments.BY_THE_MINUTE}) {
      assertThat(new Rate(perMinute, Money.ZERO, increments).cost(Duration.ofMinutes(minutes)))
          .isEqualTo(new Money(price * minutes));
    }
  }
}
