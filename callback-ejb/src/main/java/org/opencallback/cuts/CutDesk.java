package org.opencallback.cuts;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opencallback.configuration.AccessPoint;
import org.opencallback.configuration.Exchange;
import org.opencallback.job.CallProgress;
import org.opencallback.job.CutReason;
import org.opencallback.job.ReleaseOrder;
import org.opencallback.jobs.EndReason;
import org.opencallback.jobs.JobStore;
import org.opencallback.limit.Limit;
import org.opencallback.limit.LimitMeasure;
import org.opencallback.limit.LimitScope;
import org.opencallback.limit.Paid;

/** Finds the calls in progress that have to be cut; within the caller's transaction. */
final class CutDesk {

  private static final int ROWS_AT_A_TIME = 500;

  private final EntityManager em;

  CutDesk(EntityManager em) {
    this.em = em;
  }

  /** Whether there is anything for which a call could have to be cut. */
  static boolean isNeeded(Exchange exchange, Instant now) {
    return exchange.settings().isStopped() || !moneyLimits(exchange, now).isEmpty();
  }

  /** The orders to give now. */
  List<ReleaseOrder> due(Collection<CallProgress> calls, Exchange exchange, Instant now) {
    if (exchange.settings().isStopped()) {
      return calls.stream()
          .map(c -> new ReleaseOrder(c.jobId(), CutReason.STOPPED, Purse.SHORT_NOTICE))
          .toList();
    }
    Instant midnight = Paid.midnight(now, exchange.books().zone());
    Map<Long, Duration> notices = new HashMap<>();
    for (Purse purse : purses(running(calls, exchange), exchange, now)) {
      purse
          .cutIn(now, midnight, exchange.settings().getWarning(), exchange.prices())
          .ifPresent(
              notice ->
                  purse
                      .calls()
                      .forEach(call -> notices.merge(call.jobId(), notice, CutDesk::shorter)));
    }
    return notices.entrySet().stream()
        .map(cut -> new ReleaseOrder(cut.getKey(), CutReason.MONEY, cut.getValue()))
        .toList();
  }

  /**
   * Notes in the job why its call is cut: who closes the attempt finds it, and does not call the
   * mobile again. False when the call is over.
   */
  boolean note(ReleaseOrder order) {
    EndReason reason =
        order.reason() == CutReason.STOPPED ? EndReason.STOPPED : EndReason.MONEY_LIMIT;
    return new JobStore(em).released(order.jobId(), reason);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static List<Limit> moneyLimits(Exchange exchange, Instant now) {
    return exchange.limits(now).stream()
        .filter(limit -> limit.measure() == LimitMeasure.MONEY_PER_DAY)
        .toList();
  }

  private List<Purse> purses(List<RunningCall> calls, Exchange exchange, Instant now) {
    List<Purse> purses = new ArrayList<>();
    for (Limit limit : moneyLimits(exchange, now)) {
      Map<Long, List<RunningCall>> together =
          calls.stream()
              .filter(call -> concerns(limit, call.spender()))
              .collect(Collectors.groupingBy(call -> call.spender().id(limit.scope())));
      Map<Long, BigDecimal> paid = paid(limit.scope(), together.keySet(), exchange, now);
      together.forEach(
          (id, spending) ->
              purses.add(
                  new Purse(limit.most(), paid.getOrDefault(id, BigDecimal.ZERO), spending)));
    }
    return purses;
  }

  private static boolean concerns(Limit limit, RunningCall.Spender spender) {
    return spender.id(limit.scope()) != null && limit.concerns(spender.number(limit.scope()));
  }

  private Map<Long, BigDecimal> paid(
      LimitScope scope, Collection<Long> ids, Exchange exchange, Instant now) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return scope == LimitScope.SYSTEM
        ? Map.of(0L, exchange.books().paidToday())
        : Paid.sinceMidnight(em, scope, ids, now, exchange.books().zone());
  }

  /** The calls that have cost anything, or may, with their jobs' rows. */
  private List<RunningCall> running(Collection<CallProgress> calls, Exchange exchange) {
    Map<Long, CallProgress> byJob =
        calls.stream().collect(Collectors.toMap(CallProgress::jobId, Function.identity()));
    List<Long> ids = List.copyOf(byJob.keySet());
    List<RunningCall> running = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += ROWS_AT_A_TIME) {
      em
          .createQuery(
              "select r.id, r.caller, r.mobilePhoneId, r.extensionId, r.extensionNumber,"
                  + " r.accessNumberId from CallbackRequest r where r.id in ?1",
              Object[].class)
          .setParameter(1, ids.subList(from, Math.min(from + ROWS_AT_A_TIME, ids.size())))
          .getResultList()
          .stream()
          .map(row -> call(row, byJob.get((Long) row[0]), exchange))
          .forEach(running::add);
    }
    return running;
  }

  private static RunningCall call(Object[] row, CallProgress progress, Exchange exchange) {
    String mobile = (String) row[1];
    Long access = (Long) row[5];
    String accessNumber =
        access == null
            ? null
            : exchange
                .accessNumber(access)
                .map(AccessPoint::number)
                .map(n -> n.value())
                .orElse(null);
    RunningCall.Spender spender =
        new RunningCall.Spender(
            (Long) row[2], mobile, (Long) row[3], (String) row[4], access, accessNumber);
    return new RunningCall((Long) row[0], mobile, spender, progress.legs());
  }
}
