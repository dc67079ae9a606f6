package org.opencallback.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.opencallback.job.Acceptance;
import org.opencallback.job.CallReport;
import org.opencallback.job.CallbackJobs;
import org.opencallback.job.CallbackOrder;
import org.opencallback.trigger.TriggerPlan;

/** The life of a callback job, as the call control reports it. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CallbackJobsBean implements CallbackJobs {

  private static final Logger LOG = Logger.getLogger(CallbackJobsBean.class);

  /** A trigger clears at the latest 64*T1 after its refusal (RFC 3261 §17.2.1), and some more. */
  private static final Duration CLEARING_GUARD = Duration.ofSeconds(35);

  private static final long GUARD_EVERY_MS = 5_000;

  private final UnclearedTriggers uncleared = new UnclearedTriggers();
  private final Clock clock = Clock.systemUTC();

  @EJB JobWorkBean work;

  @EJB JobTimersBean timers;

  @Resource TimerService guard;

  @PostConstruct
  void start() {
    guard.createIntervalTimer(GUARD_EVERY_MS, GUARD_EVERY_MS, new TimerConfig("guard", false));
  }

  @Override
  public long promise(TriggerPlan plan) {
    JobDesk.Promise promise = promiseOrJoin(plan);
    if (promise.fresh()) {
      uncleared.add(promise.jobId(), plan.delay(), clock.instant());
      LOG.infof(
          "callback(%d): promised to %s, due in %s",
          promise.jobId(), Shortened.number(plan.caller()), plan.delay());
    } else {
      LOG.infof(
          "callback(%d): joined by trigger %s of the same mobile", promise.jobId(), plan.callId());
    }
    return promise.jobId();
  }

  private JobDesk.Promise promiseOrJoin(TriggerPlan plan) {
    return work.promise(plan)
        .or(
            // another trigger of the same mobile has been promised at the same moment
            () -> work.inFlight(plan.mobilePhoneId()).map(job -> new JobDesk.Promise(job, false)))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "trigger %s: the callback that it was to join is over"
                        .formatted(plan.callId())));
  }

  @Override
  public void triggerCleared(long jobId, Instant at) {
    uncleared.cleared(jobId).ifPresent(delay -> timers.arm(jobId, at.plus(delay)));
  }

  /** Triggers whose clearing was never reported: their callbacks are made all the same. */
  @Timeout
  public void guard() {
    for (long jobId : uncleared.takePromisedBefore(clock.instant().minus(CLEARING_GUARD))) {
      LOG.warnf("callback(%d): its trigger was never reported clear, it is due now", jobId);
      timers.arm(jobId, clock.instant());
    }
  }

  @Override
  public void answered(long jobId, int attempt, Instant at) {
    if (!work.answered(jobId, attempt, at)) {
      LOG.warnf("callback(%d): attempt %d answered, but it is not in progress", jobId, attempt);
    }
  }

  @Override
  public Acceptance acceptance(CallbackOrder order, String digits, boolean finished) {
    return work.acceptance(order, digits, finished);
  }

  @Override
  public void finished(CallReport report) {
    JobDesk.Closing closing = work.close(report);
    long jobId = report.jobId();
    int attempt = report.attempt();
    if (!closing.known()) {
      LOG.warnf("callback(%d): attempt %d is over already, report ignored", jobId, attempt);
    } else if (closing.nextAt().isPresent()) {
      Instant next = closing.nextAt().get();
      timers.arm(jobId, next);
      LOG.infof("callback(%d): attempt %d %s, next at %s", jobId, attempt, report.outcome(), next);
    } else {
      LOG.infof("callback(%d): attempt %d ended it, %s", jobId, attempt, closing.reason());
    }
  }
}
