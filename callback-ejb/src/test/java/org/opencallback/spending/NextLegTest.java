package org.opencallback.spending;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.opencallback.job.LegReport.Party;
import org.opencallback.job.RunningLeg;
import org.opencallback.job.TrunkCall;
import org.opencallback.job.TrunkKind;
import org.opencallback.spending.RunningCall.Spender;
import org.opencallback.tariff.Increments;
import org.opencallback.tariff.PriceBook;

class NextLegTest {

  private static final Instant NOW = PurseTest.START;
  private static final Instant MIDNIGHT = PurseTest.MIDNIGHT;
  private static final long TRUNK = 1;

  private static NextLeg destination(RunningLeg... legs) {
    RunningCall call =
        new RunningCall(
            7,
            "+48601000001",
            new Spender(1L, "+48601000001", 2L, "101", null, null),
            List.of(legs));
    return new NextLeg(call, Party.B, "+48221000000", List.of(way(TRUNK), way(TRUNK + 1)));
  }

  private static TrunkCall way(long trunk) {
    return new TrunkCall(
        trunk, "carrier", TrunkKind.VOIP, null, "+48221000000", "+48221234567", List.of("PCMA"));
  }

  private static RunningLeg callback(int secondsAgo) {
    return new RunningLeg(Party.A, "+48601000001", TRUNK, NOW.minusSeconds(secondsAgo), null);
  }

  private static boolean isPayable(NextLeg leg, Purse purse, PriceBook prices) {
    return !leg.payable(List.of(purse), NOW, MIDNIGHT, prices).isEmpty();
  }

  @Test
  void whatAPurseDoesNotPayForIsNoWay() {
    PriceBook prices = PurseTest.prices("1", Increments.BY_THE_MINUTE);

    assertThat(isPayable(destination(), purse(1, "0"), prices)).isTrue();
    assertThat(isPayable(destination(), purse(1, "0.01"), prices)).isFalse();
    assertThat(isPayable(destination(callback(70)), purse(3, "0"), prices)).isTrue();
    assertThat(isPayable(destination(callback(70)), purse(2, "0"), prices)).isFalse();
    assertThat(destination().payable(List.of(purse(9, "0"), purse(0, "0")), NOW, MIDNIGHT, prices))
        .as("each purse has to")
        .isEmpty();
    assertThat(destination().payable(List.of(), NOW, MIDNIGHT, prices)).hasSize(2);
  }

  @Test
  void whatHasNoPriceCostsNothing() {
    assertThat(isPayable(destination(), purse(0, "0"), PriceBook.EMPTY)).isTrue();
  }

  /** Whoever is let through and is answered at once is not cut in the first increment. */
  @Property
  void whatIsPayableIsPaidUntilTheEndOfItsFirstIncrement(
      @ForAll @IntRange(min = 1, max = 120) int first,
      @ForAll @IntRange(min = 1, max = 120) int next,
      @ForAll @IntRange(min = 0, max = 10) int most,
      @ForAll @IntRange(min = 0, max = 999) int paidHundredths,
      @ForAll @IntRange(min = 0, max = 5) int hundredthsASecond) {
    PriceBook prices =
        PurseTest.prices(
            BigDecimal.valueOf(hundredthsASecond * 60L, 2).toPlainString(),
            new Increments(first, next));
    Purse purse = purse(most, BigDecimal.valueOf(paidHundredths, 2).toPlainString());
    NextLeg leg = destination();

    boolean payable = isPayable(leg, purse, prices);

    assertThat(payable).isEqualTo(paidHundredths + hundredthsASecond * first <= most * 100);
    Purse answered =
        purse.of(leg.call().with(new RunningLeg(Party.B, leg.number(), TRUNK, NOW, null)));
    assertThat(answered.isOverspentAt(NOW.plusSeconds(first), MIDNIGHT, prices))
        .isEqualTo(!payable);
  }

  private static Purse purse(int most, String paid) {
    return new Purse(most, new BigDecimal(paid), List.of());
  }
}
