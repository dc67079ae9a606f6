package org.opencallback.jobs;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opencallback.cdr.CallDetailRecord;
import org.opencallback.configuration.AccessPoint.Retrying;
import org.opencallback.configuration.Exchange;
import org.opencallback.job.CallOutcome;
import org.opencallback.job.CallReport;
import org.opencallback.job.CallbackOrder;
import org.opencallback.job.CallbackStatus;
import org.opencallback.job.EndReason;
import org.opencallback.job.JobPurpose;
import org.opencallback.job.LegReport;
import org.opencallback.job.TrunkCall;
import org.opencallback.jobs.JobNews.Job;
import org.opencallback.jobs.JobStore.Attempt;
import org.opencallback.jobs.JobStore.Ending;
import org.opencallback.spending.LegCosts;
import org.opencallback.spending.Purses;
import org.opencallback.trigger.TriggerPlan;

/** What is done with a job at each turn of its life; within the caller's transaction. */
public final class JobDesk {

  /** No job or mobile has this identifier; they are positive. */
  private static final long NOBODY = -1;

  private final EntityManager em;
  private final JobStore store;
  private final String node;

  JobDesk(EntityManager em, String node) {
    this.em = em;
    this.store = new JobStore(em);
    this.node = node;
  }

  /**
   * Promises the callback of a plan, or joins the job that is in flight for its mobile. Nothing is
   * locked: of two promises at the same moment the database takes one, see {@link JobStore#add}.
   *
   * @throws jakarta.persistence.PersistenceException if another promise came between
   */
  Promise promise(TriggerPlan plan, Exchange exchange, Instant now) {
    Optional<Long> inFlight = store.inFlight(plan.mobilePhoneId());
    if (inFlight.isPresent()) {
      return new Promise(inFlight.get(), false);
    }
    CallbackRequest request = CallbackRequest.promised(plan, node, now);
    Promise promise = new Promise(store.add(request), true);
    news(exchange, now).scheduled(Job.of(request), request.getDueAt());
    return promise;
  }

  /**
   * A promise.
   *
   * @param fresh false when a job in flight was joined
   */
  public record Promise(long jobId, boolean fresh) {}

  /** What becomes of a job that is due: an order, a reason not to call, or nothing. */
  public record Turn(Optional<CallbackOrder> order, Optional<EndReason> calledOff) {
    static final Turn NONE = new Turn(Optional.empty(), Optional.empty());
  }

  /**
   * Claims a due job and says what to call, or calls it off when the administrator has meanwhile
   * taken the ground from under it.
   *
   * @return nothing when the job waits no more, or another node was faster
   */
  Turn take(long jobId, Exchange exchange, Instant now) {
    Optional<DueJob> due = store.due(jobId);
    if (due.isEmpty()) {
      return Turn.NONE;
    }
    DueJob job = due.get();
    Optional<EndReason> objection = Recheck.objection(job, exchange, now);
    if (objection.isPresent()) {
      return callOff(job, objection.get(), exchange, now);
    }
    List<TrunkCall> ways = Orders.ways(job, exchange);
    List<TrunkCall> payable =
        Purses.areLimited(exchange, now)
            ? new Purses(em, exchange, now).payable(job.callback(ways, exchange))
            : ways;
    if (payable.isEmpty() && !ways.isEmpty()) {
      return callOff(job, EndReason.MONEY_LIMIT, exchange, now);
    }
    return store.claim(job, node, now)
        ? new Turn(Optional.of(Orders.of(job, payable, exchange)), Optional.empty())
        : Turn.NONE;
  }

  private Turn callOff(DueJob job, EndReason objection, Exchange exchange, Instant now) {
    if (!store.cancel(job.id(), objection, now)) {
      return Turn.NONE;
    }
    news(exchange, now).ended(job.named(), CallbackStatus.CANCELLED, objection);
    return new Turn(Optional.empty(), Optional.of(objection));
  }

  boolean answered(long jobId, int attempt, Instant at) {
    return store.answered(jobId, attempt, at);
  }

  /**
   * How an attempt was closed.
   *
   * @param nextAt when the next attempt is due; empty when there is none
   * @param status what the job is now; null when the attempt was closed before
   * @param reason how the job ended; null when it waits again
   */
  public record Closing(Optional<Instant> nextAt, CallbackStatus status, EndReason reason) {
    static final Closing UNKNOWN = new Closing(Optional.empty(), null, null);

    /** False when the attempt was closed before. */
    boolean known() {
      return status != null;
    }
  }

  private JobNews news(Exchange exchange, Instant now) {
    return new JobNews(em, exchange.subscriptions(), now);
  }

  /** Closes an attempt: writes its records, and lets the job end or wait for the next attempt. */
  Closing close(CallReport report, Exchange exchange, Instant now) {
    Optional<Attempt> found = store.dialling(report.jobId(), report.attempt());
    if (found.isEmpty()) {
      return Closing.UNKNOWN;
    }
    Attempt attempt = found.get();
    boolean answered = attempt.answered() || answeredByRecord(report.legs());
    Retrying retrying = Orders.retrying(attempt.accessNumberId(), exchange);
    Closing closing;
    if (attempt.released() != null && !answered) {
      // released by us: not tried again, whatever the release looked like to the network
      closing = end(report, CallbackStatus.CANCELLED, attempt.released(), now);
    } else if (!answered
        && RetryPolicy.isWorthAnotherAttempt(report)
        && report.attempt() <= retrying.retries()) {
      closing = waitAgain(report, now.plus(retrying.delayAfter(report.attempt())));
    } else {
      CallbackStatus status = answered ? CallbackStatus.COMPLETED : CallbackStatus.FAILED;
      closing = end(report, status, RetryPolicy.endReason(report.outcome()), now);
    }
    if (closing.known()) {
      JobNews news = news(exchange, now);
      record(report, attempt, exchange, news);
      tell(closing, attempt.named(report), news);
      if (report.outcome() == CallOutcome.VERIFIED) {
        store.verified(report.jobId(), report.legs().get(0).number(), now);
      }
    }
    return closing;
  }

  private Closing waitAgain(CallReport report, Instant dueAt) {
    return store.waitAgain(report.jobId(), report.attempt(), dueAt, report.history())
        ? new Closing(Optional.of(dueAt), CallbackStatus.SCHEDULED, null)
        : Closing.UNKNOWN;
  }

  private static void tell(Closing closing, Job job, JobNews news) {
    if (closing.nextAt().isPresent()) {
      news.scheduled(job, closing.nextAt().get());
    } else {
      news.ended(job, closing.status(), closing.reason());
    }
  }

  private Closing end(CallReport report, CallbackStatus status, EndReason reason, Instant now) {
    Ending ending = new Ending(status, reason, now, report.history());
    return store.end(report.jobId(), report.attempt(), ending)
        ? new Closing(Optional.empty(), status, reason)
        : Closing.UNKNOWN;
  }

  private static boolean answeredByRecord(List<LegReport> legs) {
    return legs.stream()
        .anyMatch(leg -> leg.party() == LegReport.Party.A && leg.answeredAt() != null);
  }

  /**
   * Asks the database everything that a job asks it, for one that does not exist: nothing changes,
   * and what has to be loaded and compiled for the first job is.
   */
  void rehearse(Instant now) {
    store.inFlight(NOBODY);
    store.due(NOBODY);
    store.claim(
        new DueJob(NOBODY, 0, 0, JobPurpose.CALLBACK, 0, null, null, null, false, 0), node, now);
    store.answered(NOBODY, 1, now);
    store.dialling(NOBODY, 1);
    store.end(NOBODY, 1, new Ending(CallbackStatus.FAILED, EndReason.INTERNAL_ERROR, now, ""));
  }

  private void record(CallReport report, Attempt attempt, Exchange exchange, JobNews news) {
    for (LegReport leg : report.legs()) {
      CallDetailRecord cdr =
          CallDetailRecord.ofLeg(
                  report.jobId(),
                  report.attempt(),
                  attempt.payer(),
                  leg,
                  exchange.trunkName(leg.trunkId()))
              .costing(LegCosts.of(leg, attempt.mobile(), exchange.prices()));
      em.persist(cdr);
      news.recorded(cdr);
    }
  }
}
