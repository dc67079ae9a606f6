package org.opencallback.spending;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opencallback.configuration.Exchange;
import org.opencallback.job.TrunkCall;
import org.opencallback.limit.Limit;
import org.opencallback.limit.LimitMeasure;
import org.opencallback.limit.LimitScope;
import org.opencallback.limit.Paid;

/**
 * The purses that calls spend from at a moment: one for each limit of money, and each one whom it
 * concerns. Within the caller's transaction; asks the database nothing where there is no such
 * limit.
 */
public final class Purses {

  private final EntityManager em;
  private final Exchange exchange;
  private final Instant now;

  public Purses(EntityManager em, Exchange exchange, Instant now) {
    this.em = em;
    this.exchange = exchange;
    this.now = now;
  }

  /** Whether there is any limit of money. */
  public static boolean areLimited(Exchange exchange, Instant now) {
    return exchange.limits(now).stream().anyMatch(Purses::isOfMoney);
  }

  private static boolean isOfMoney(Limit limit) {
    return limit.measure() == LimitMeasure.MONEY_PER_DAY;
  }

  /** All of them, each with those of the calls that spend from it together. */
  public List<Purse> of(List<RunningCall> calls) {
    return exchange.limits(now).stream()
        .filter(Purses::isOfMoney)
        .flatMap(limit -> of(limit, calls).stream())
        .toList();
  }

  /**
   * Those ways of a leg whose beginning all purses of its call still pay for. What other calls in
   * progress have spent from them is not counted: all together are watched (ADR 24).
   */
  public List<TrunkCall> payable(NextLeg leg) {
    return leg.payable(of(List.of(leg.call())), now, midnight(), exchange.prices());
  }

  /** That of a limit for a call that it concerns. */
  public Purse of(Limit limit, RunningCall call) {
    return of(limit, List.of(call)).get(0);
  }

  /** Whether a purse pays for the beginning of none of the ways of a leg. */
  public boolean isTooDear(Purse purse, NextLeg leg) {
    return !leg.ways().isEmpty()
        && leg.payable(List.of(purse), now, midnight(), exchange.prices()).isEmpty();
  }

  private List<Purse> of(Limit limit, List<RunningCall> calls) {
    Map<Long, List<RunningCall>> together =
        calls.stream()
            .filter(call -> concerns(limit, call.spender()))
            .collect(Collectors.groupingBy(call -> call.spender().id(limit.scope())));
    Map<Long, BigDecimal> paid = paid(limit.scope(), together.keySet());
    return together.entrySet().stream()
        .map(
            spending ->
                new Purse(
                    limit.most(),
                    paid.getOrDefault(spending.getKey(), BigDecimal.ZERO),
                    spending.getValue()))
        .toList();
  }

  private static boolean concerns(Limit limit, RunningCall.Spender spender) {
    return spender.id(limit.scope()) != null && limit.concerns(spender.number(limit.scope()));
  }

  private Map<Long, BigDecimal> paid(LimitScope scope, Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return scope == LimitScope.SYSTEM
        ? Map.of(0L, exchange.books().paidToday())
        : Paid.sinceMidnight(em, scope, ids, now, exchange.books().zone());
  }

  private Instant midnight() {
    return Paid.midnight(now, exchange.books().zone());
  }
}
