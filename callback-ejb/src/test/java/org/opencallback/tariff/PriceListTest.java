package org.opencallback.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencallback.tariff.Gaps.Gap;
import org.opencallback.tariff.Price.Subject;
import org.opencallback.tariff.Zones.Zone;

class PriceListTest {

  private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
  private static final Zone POLAND = new Zone(1, "Poland");
  private static final Zone MOBILES = new Zone(2, "Polish mobiles");
  private static final Zones ZONES = new Zones(Map.of("+48", POLAND, "+486", MOBILES));
  private static final Subject TO_POLAND =
      new Subject(PriceKind.EXCHANGE_CALLS, null, POLAND.id(), null);

  @Test
  void findsTheZoneWithTheLongestPrefix() {
    assertThat(ZONES.of("+48601000001")).contains(MOBILES);
    assertThat(ZONES.of("+48221234567")).contains(POLAND);
    assertThat(ZONES.of("+493012345")).isEmpty();
    assertThat(ZONES.of("4860100000")).as("an extension").isEmpty();
  }

  @Test
  void prefersThePriceOfTheTrunk() {
    Price general = price(TO_POLAND, "2026-01-01", null, "0.10");
    Price ofTrunk =
        price(
            new Subject(PriceKind.EXCHANGE_CALLS, null, POLAND.id(), 7L),
            "2026-03-01",
            null,
            "0.04");
    PriceList list = new PriceList(ZONES, List.of(general, ofTrunk), WARSAW);

    assertThat(perMinute(list.exchangeCalls(POLAND, 7L, noon("2026-03-01")))).isEqualTo("0.04");
    assertThat(perMinute(list.exchangeCalls(POLAND, 7L, noon("2026-02-28")))).isEqualTo("0.10");
    assertThat(perMinute(list.exchangeCalls(POLAND, 8L, noon("2026-03-01")))).isEqualTo("0.10");
    assertThat(list.exchangeCalls(MOBILES, 7L, noon("2026-03-01"))).isEmpty();
  }

  @Test
  void hasNoPriceWhereNothingIsKnown() {
    assertThat(PriceList.EMPTY.exchangeCalls(POLAND, 7L, noon("2026-03-01"))).isEmpty();
    assertThat(PriceList.EMPTY.mobileReceives(null, noon("2026-03-01"))).isEmpty();
    assertThat(PriceList.EMPTY.mobileCalls(POLAND, null, noon("2026-03-01"))).isEmpty();
  }

  @Test
  void changesThePriceAtLocalMidnightAlsoWhenTheClocksChange() {
    // 29 March 2026 has 23 hours in Warsaw, 25 October 25
    for (String day : new String[] {"2026-03-29", "2026-03-30", "2026-10-25", "2026-10-26"}) {
      LocalDate first = LocalDate.parse(day);
      PriceList list =
          new PriceList(
              ZONES,
              List.of(
                  price(TO_POLAND, "2026-01-01", first.minusDays(1).toString(), "0.10"),
                  price(TO_POLAND, day, null, "0.20")),
              WARSAW);
      Instant midnight = first.atStartOfDay(WARSAW).toInstant();

      assertThat(perMinute(list.exchangeCalls(POLAND, null, midnight.minusMillis(1))))
          .as(day)
          .isEqualTo("0.10");
      assertThat(perMinute(list.exchangeCalls(POLAND, null, midnight))).as(day).isEqualTo("0.20");
    }
  }

  @Property(tries = 300)
  void knowsOnePriceAtEveryMinuteOfAYearWithAPriceForEachDayOfIt(
      @ForAll @IntRange(min = 0, max = 365 * 24 * 60 - 1) int minute) {
    Instant at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * minute);
    ZonedDateTime local = at.atZone(WARSAW);
    int day = local.getDayOfMonth();
    List<Price> prices =
        local
            .toLocalDate()
            .withDayOfMonth(1)
            .datesUntil(local.toLocalDate().withDayOfMonth(1).plusMonths(1))
            .map(
                d -> price(TO_POLAND, d.toString(), d.toString(), "0." + (100 + d.getDayOfMonth())))
            .toList();

    assertThat(new PriceList(ZONES, prices, WARSAW).exchangeCalls(POLAND, null, at))
        .map(Rate::perMinute)
        .contains(Money.of("0." + (100 + day)));
  }

  @Test
  void contradictsWhereDaysOfTheSameSubjectOverlap() {
    Price january = price(TO_POLAND, "2026-01-01", "2026-01-31", "0.10");

    assertThat(january.contradicts(price(TO_POLAND, "2026-02-01", null, "0.10"))).isFalse();
    assertThat(january.contradicts(price(TO_POLAND, "2026-01-31", null, "0.10"))).isTrue();
    assertThat(january.contradicts(price(TO_POLAND, "2025-01-01", "2025-12-31", "0.10"))).isFalse();
    assertThat(
            january.contradicts(
                price(
                    new Subject(PriceKind.EXCHANGE_CALLS, null, POLAND.id(), 7L),
                    "2026-01-01",
                    null,
                    "0.10")))
        .isFalse();
    assertThatThrownBy(() -> price(TO_POLAND, "2026-01-02", "2026-01-01", "1"))
        .hasMessageContaining("before the first day");
  }

  @Property(tries = 300)
  void overlapIsMutualAndMeansACommonDay(
      @ForAll @IntRange(min = 0, max = 30) int from,
      @ForAll @IntRange(min = 0, max = 10) int length,
      @ForAll @IntRange(min = 0, max = 30) int otherFrom,
      @ForAll @IntRange(min = 0, max = 10) int otherLength) {
    LocalDate start = LocalDate.of(2026, 3, 1);
    Validity one = new Validity(start.plusDays(from), start.plusDays(from + (long) length));
    Validity other =
        new Validity(start.plusDays(otherFrom), start.plusDays(otherFrom + (long) otherLength));
    boolean common =
        start.datesUntil(start.plusDays(60)).anyMatch(d -> one.contains(d) && other.contains(d));

    assertThat(one.overlaps(other)).isEqualTo(common).isEqualTo(other.overlaps(one));
  }

  @Test
  void reportsDaysWithoutAPrice() {
    List<Price> prices =
        List.of(
            price(TO_POLAND, "2026-01-01", "2026-01-31", "0.10"),
            price(TO_POLAND, "2026-02-03", "2026-12-31", "0.10"));

    assertThat(Gaps.of(prices, LocalDate.parse("2026-01-15")))
        .containsExactly(
            new Gap(TO_POLAND, LocalDate.parse("2026-02-01"), LocalDate.parse("2026-02-02")),
            new Gap(TO_POLAND, LocalDate.parse("2027-01-01"), null));
    assertThat(Gaps.of(prices, LocalDate.parse("2026-02-03"))).hasSize(1);
    assertThat(
            Gaps.of(
                List.of(price(TO_POLAND, "2026-01-01", null, "1")), LocalDate.parse("2026-01-15")))
        .isEmpty();
  }

  private static Price price(
      Subject subject, String from, @Nullable String until, String perMinute) {
    return new Price(
        subject,
        new Validity(LocalDate.parse(from), until == null ? null : LocalDate.parse(until)),
        new Rate(Money.of(perMinute), Money.ZERO, Increments.BY_THE_MINUTE));
  }

  private static String perMinute(Optional<Rate> rate) {
    return rate.map(r -> r.perMinute().toString()).orElse("none");
  }

  private static Instant noon(String day) {
    return LocalDateTime.parse(day + "T12:00").atZone(WARSAW).toInstant();
  }
}
