package org.opencallback.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencallback.tariff.LegPricing.Answered;
import org.opencallback.tariff.Price.Subject;
import org.opencallback.tariff.PriceBook.Journey;
import org.opencallback.tariff.Savings.Advice;
import org.opencallback.tariff.Zones.Zone;

class SavingsTest {

  private static final Zone POLAND = new Zone(1, "Poland");
  private static final Zone UNION = new Zone(2, "European Union");
  private static final Zone OUTSIDE = new Zone(3, "outside the Union");
  private static final String MOBILE = "+48601000001";
  private static final String DESTINATION = "+48221234567";
  private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");
  private static final Validity ALWAYS = new Validity(LocalDate.of(2026, 1, 1), null);

  // The product's classic example: 1.79 directly, 0.85 called back, calling the mobile is free.
  @Test
  void savesNinetyFourGroszOnAMinuteEachWayWithinTheUnion() {
    Savings savings = oneMinuteEachWay(UNION);

    assertThat(savings.direct()).isEqualTo(Money.of("1.79"));
    assertThat(savings.callback()).isEqualTo(Money.of("0.85"));
    assertThat(savings.saved()).hasToString("0.94");
    assertThat(savings.isLoss()).isFalse();
    assertThat(savings.advice()).isEqualTo(Advice.NONE);
  }

  @Test
  void showsTheLossOfACallFromOutsideTheUnion() {
    Savings savings = oneMinuteEachWay(OUTSIDE);

    assertThat(savings.saved()).hasToString("-1.20");
    assertThat(savings.isLoss()).isTrue();
    assertThat(savings.advice()).isEqualTo(Advice.RECEIVING_COSTS_MORE_THAN_CALLING);
  }

  @Test
  void saysWhichPartMakesALoss() {
    assertThat(new Savings(Money.of("1"), Money.of("2"), Money.ZERO).advice())
        .isEqualTo(Advice.EXCHANGE_LEGS_COST_MORE_THAN_CALLING);
    assertThat(new Savings(Money.of("1"), Money.of("0.6"), Money.of("0.6")).advice())
        .isEqualTo(Advice.BOTH_TOGETHER_COST_MORE);
    assertThat(new Savings(Money.of("1"), Money.of("1"), Money.ZERO).advice())
        .isEqualTo(Advice.NONE);
  }

  @Test
  void tellsAMissingPriceFromAFreeCall() {
    LegPricing nothing = PriceBook.EMPTY.pricing(MOBILE, AT);
    assertThat(nothing.destination(leg(DESTINATION)).company()).isNull();
    assertThat(nothing.destination(leg(DESTINATION)).direct()).isNull();
    assertThat(nothing.destination(leg("101")).company()).isEqualTo(Money.ZERO);
  }

  @Test
  void takesTheMobileToBeAtHomeUnlessItsJourneySaysOtherwise() {
    PriceBook book = book(UNION, LocalDate.of(2026, 3, 2));

    assertThat(book.pricing(MOBILE, AT).callback(leg(MOBILE)).place()).isEqualTo("European Union");
    LegCost after = book.pricing(MOBILE, AT.plus(Duration.ofDays(1))).callback(leg(MOBILE));
    assertThat(after.place()).isEqualTo("Poland");
    assertThat(after.mobile()).as("being called at home is free").isEqualTo(Money.ZERO);
  }

  @Property(tries = 300)
  void whatIsSavedAndWhatWasPaidAreWhatADirectCallCosts(
      @ForAll @LongRange(min = 0, max = 1_000_000) long direct,
      @ForAll @LongRange(min = 0, max = 1_000_000) long company,
      @ForAll @LongRange(min = 0, max = 1_000_000) long mobile) {
    Savings savings = new Savings(new Money(direct), new Money(company), new Money(mobile));

    assertThat(savings.saved().plus(savings.callback())).isEqualTo(savings.direct());
    assertThat(savings.advice() == Advice.NONE).isEqualTo(!savings.isLoss());
    assertThat(savings.plus(savings).saved()).isEqualTo(savings.saved().plus(savings.saved()));
  }

  private static Savings oneMinuteEachWay(Zone place) {
    LegPricing pricing = book(place, LocalDate.of(2026, 12, 31)).pricing(MOBILE, AT);
    LegCost callback = pricing.callback(leg(MOBILE));
    LegCost destination = pricing.destination(leg(DESTINATION));
    return new Savings(
        known(destination.direct()),
        known(callback.company()).plus(known(destination.company())),
        known(callback.mobile()));
  }

  private static Money known(@Nullable Money money) {
    return Objects.requireNonNull(money, "a price is missing");
  }

  private static PriceBook book(Zone place, LocalDate lastDay) {
    PriceList prices =
        new PriceList(
            new Zones(Map.of("+48", POLAND)),
            List.of(
                price(new Subject(PriceKind.EXCHANGE_CALLS, null, POLAND.id(), null), "0"),
                price(new Subject(PriceKind.MOBILE_CALLS, UNION.id(), POLAND.id(), null), "1.79"),
                price(new Subject(PriceKind.MOBILE_RECEIVES, UNION.id(), null, null), "0.85"),
                price(new Subject(PriceKind.MOBILE_CALLS, OUTSIDE.id(), null, null), "4.80"),
                price(new Subject(PriceKind.MOBILE_RECEIVES, OUTSIDE.id(), null, null), "6.00")),
            ZoneId.of("Europe/Warsaw"));
    Journey journey = new Journey(place, new Validity(LocalDate.of(2026, 3, 1), lastDay));
    return new PriceBook(prices, Map.of(MOBILE, List.of(journey)));
  }

  private static Price price(Subject subject, String perMinute) {
    return new Price(
        subject, ALWAYS, new Rate(Money.of(perMinute), Money.ZERO, Increments.BY_THE_MINUTE));
  }

  private static Answered leg(String number) {
    return new Answered(number, 7, AT, Duration.ofMinutes(1));
  }
}
