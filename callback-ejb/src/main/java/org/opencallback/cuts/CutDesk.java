package org.opencallback.cuts;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opencallback.configuration.Exchange;
import org.opencallback.job.CallProgress;
import org.opencallback.job.CutReason;
import org.opencallback.job.EndReason;
import org.opencallback.job.ReleaseOrder;
import org.opencallback.jobs.JobStore;
import org.opencallback.limit.Paid;
import org.opencallback.spending.Purse;
import org.opencallback.spending.Purses;
import org.opencallback.spending.RunningCall;
import org.opencallback.spending.Spenders;

/** Finds the calls in progress that have to be cut; within the caller's transaction. */
final class CutDesk {

  private final EntityManager em;

  CutDesk(EntityManager em) {
    this.em = em;
  }

  /** Whether there is anything for which a call could have to be cut. */
  static boolean isNeeded(Exchange exchange, Instant now) {
    return exchange.settings().isStopped() || Purses.areLimited(exchange, now);
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
    List<RunningCall> running =
        new Spenders(em, exchange)
            .of(calls.stream().collect(Collectors.toMap(CallProgress::jobId, CallProgress::legs)));
    for (Purse purse : new Purses(em, exchange, now).of(running)) {
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
}
