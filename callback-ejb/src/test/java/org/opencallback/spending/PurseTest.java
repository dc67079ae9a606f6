package org.opencallback.spending;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.opencallback.job.LegReport.Party;
import org.opencallback.job.RunningLeg;
import org.opencallback.tariff.Increments;
import org.opencallback.tariff.Money;
import org.opencallback.tariff.Price;
import org.opencallback.tariff.PriceBook;
import org.opencallback.tariff.PriceKind;
import org.opencallback.tariff.PriceList;
import org.opencallback.tariff.Rate;
import org.opencallback.tariff.Validity;
import org.opencallback.tariff.Zones;

class PurseTest {

  static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");
  static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
  private static final Duration NOTICE = Duration.ofSeconds(15);
  private static final String DESTINATION = "+48221000000";

  static PriceBook prices(String perMinute, Increments increments) {
    Zones.Zone zone = new Zones.Zone(1, "Poland");
    Price price =
        new Price(
            new Price.Subject(PriceKind.EXCHANGE_CALLS, null, 1L, null),
            new Validity(LocalDate.of(2020, 1, 1), null),
            new Rate(Money.of(perMinute), Money.ZERO, increments));
    return new PriceBook(
        new PriceList(new Zones(Map.of("+48", zone)), List.of(price), ZoneOffset.UTC), Map.of());
  }

  private static RunningCall call(long job, Instant answeredAt, Instant endedAt) {
    RunningLeg leg = new RunningLeg(Party.B, DESTINATION, 1, answeredAt, endedAt);
    return new RunningCall(
        job,
        "+48601000001",
        new RunningCall.Spender(1L, "+48601000001", 2L, "101", 3L, "+48221234500"),
        List.of(leg));
  }

  private static Purse purse(int most, String paid, RunningCall... calls) {
    return new Purse(most, new BigDecimal(paid), List.of(calls));
  }

  // a minute costs 1.00 and is paid as a whole: the second one would take more than there is
  @Test
  void warnsBeforeTheMinuteThatIsNotPaidForAnyMore() {
    PriceBook prices = prices("1", Increments.BY_THE_MINUTE);
    Purse purse = purse(2, "0.50", call(1, START, null));

    assertThat(purse.cutIn(START.plusSeconds(40), MIDNIGHT, NOTICE, prices)).isEmpty();
    assertThat(purse.cutIn(START.plusSeconds(44), MIDNIGHT, NOTICE, prices)).isEmpty();
    assertThat(purse.cutIn(START.plusSeconds(45), MIDNIGHT, NOTICE, prices))
        .contains(NOTICE.minusSeconds(1));
  }

  @Test
  void leavesShortNoticeWhenItComesUnforeseen() {
    PriceBook prices = prices("1", Increments.BY_THE_MINUTE);
    assertThat(purse(0, "0", call(1, START, null)).cutIn(START, MIDNIGHT, NOTICE, prices))
        .contains(Purse.SHORT_NOTICE);
    Duration none = Duration.ZERO;
    assertThat(purse(0, "0", call(1, START, null)).cutIn(START, MIDNIGHT, none, prices))
        .contains(none);
  }

  @Test
  void countsWhatAllItsCallsSpendAndHaveSpent() {
    PriceBook prices = prices("6", Increments.BY_THE_SECOND);
    RunningCall over = call(1, START.minusSeconds(60), START.minusSeconds(30));
    RunningCall one = call(2, START, null);
    RunningCall other = call(3, START, null);

    assertThat(purse(3, "0", over).isOverspentAt(START.plusSeconds(90), MIDNIGHT, prices))
        .isFalse();
    assertThat(purse(7, "0", over, one).isOverspentAt(START.plusSeconds(40), MIDNIGHT, prices))
        .isFalse();
    assertThat(
            purse(7, "0", over, one, other).isOverspentAt(START.plusSeconds(21), MIDNIGHT, prices))
        .isTrue();
  }

  @Test
  void lossOfAPriceCutsNobodyAndYesterdaysLegsBelongToYesterday() {
    Purse purse = purse(0, "0", call(1, START, null));
    assertThat(purse.isOverspentAt(START.plusSeconds(90), MIDNIGHT, PriceBook.EMPTY)).isFalse();
    assertThat(
            purse.isOverspentAt(
                START.plusSeconds(90), START.plusSeconds(1), prices("1", new Increments(1, 1))))
        .isFalse();
  }

  /**
   * However many calls spend from one purse, whenever they began: what it holds is never passed.
   */
  @Property(tries = 300)
  void neverSpendsMoreThanThereIs(
      @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 0, max = 120) Integer> answeredAfter,
      @ForAll @IntRange(min = 1, max = 60) int first,
      @ForAll @IntRange(min = 1, max = 60) int next,
      @ForAll @IntRange(min = 1, max = 20) int most) {
    PriceBook prices = prices("1", new Increments(first, next));
    List<RunningCall> talking = new ArrayList<>();
    for (int second = 0; second < 3_600; second++) {
      Instant now = START.plusSeconds(second);
      for (int job = 0; job < answeredAfter.size(); job++) {
        if (answeredAfter.get(job) == second) {
          talking.add(call(job, now, null));
        }
      }
      Purse purse = new Purse(most, BigDecimal.ZERO, talking);
      Optional<Duration> cut = purse.cutIn(now, MIDNIGHT, NOTICE, prices);
      if (cut.isPresent()) {
        // an answer that cannot be paid for is cut, but its first increment has begun
        boolean foreseen = cut.get().compareTo(Purse.SHORT_NOTICE) > 0;
        assertThat(foreseen && purse.isOverspentAt(now.plus(cut.get()), MIDNIGHT, prices))
            .as("spent too much after %s with %d calls", cut, talking.size())
            .isFalse();
        return;
      }
    }
    throw new AssertionError("never cut");
  }
}
