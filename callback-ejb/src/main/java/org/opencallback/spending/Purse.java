package org.opencallback.spending;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opencallback.tariff.Money;
import org.opencallback.tariff.PriceBook;

/**
 * The money of a day that some calls in progress spend together. Pure.
 *
 * @param most the limit, in whole units of the currency
 * @param paid what legs have cost that are over
 * @param calls those in progress
 */
public record Purse(int most, BigDecimal paid, List<RunningCall> calls) {

  public Purse {
    calls = List.copyOf(calls);
  }

  /** How late it is looked at the purse again; what is begun meanwhile has to be paid. */
  public static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  /** How long those who talk are left when it has come unforeseen. */
  public static final Duration SHORT_NOTICE = Duration.ofSeconds(2);

  /**
   * In what time the calls have to be cut so that no more is spent than there is; in {@link
   * #SHORT_NOTICE} when even that is too late.
   *
   * @param midnight the day's beginning
   * @param notice how long before the cut those who talk are warned
   * @return empty while there is money enough for that time
   */
  public Optional<Duration> cutIn(
      Instant now, Instant midnight, Duration notice, PriceBook prices) {
    Instant next = now.plus(BETWEEN_LOOKS);
    if (!isOverspentAt(next.plus(notice), midnight, prices)) {
      return Optional.empty();
    }
    Duration left = notice;
    while (left.compareTo(SHORT_NOTICE) > 0 && isOverspentAt(next.plus(left), midnight, prices)) {
      left = left.minus(BETWEEN_LOOKS);
    }
    return Optional.of(left);
  }

  /** The same purse with one call only. */
  Purse of(RunningCall call) {
    return new Purse(most, paid, List.of(call));
  }

  /** Whether more than there is will have been spent at a moment, if all calls go on. */
  boolean isOverspentAt(Instant moment, Instant midnight, PriceBook prices) {
    BigDecimal running =
        calls.stream()
            .map(call -> call.costUntil(moment, midnight, prices))
            .reduce(Money.ZERO, Money::plus)
            .units();
    return paid.add(running).compareTo(BigDecimal.valueOf(most)) > 0;
  }
}
