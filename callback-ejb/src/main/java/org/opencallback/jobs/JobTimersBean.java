package org.opencallback.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.jboss.logging.Logger;
import org.opencallback.admission.Congestion;
import org.opencallback.job.CallbackOrder;

/**
 * The timers that drive the delays: one EJB timer per waiting job. They are not persistent, because
 * the row is the truth; a timer knows the job's identifier and when it was to fire.
 */
@Singleton
@Startup // only such a bean may ask another one while the application starts
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobTimersBean {

  private static final Logger LOG = Logger.getLogger(JobTimersBean.class);

  @Resource TimerService timers;

  @EJB JobPlacingBean placing;

  @EJB CongestionBean node;

  @EJB LiveCallsBean calls;

  private final PlacingPause pause = new PlacingPause();
  private Congestion congestion;

  /** What a timer knows. */
  private sealed interface Knowledge extends Serializable {}

  /** A job is due, and was to be since a moment; or has stood in line and it is its turn. */
  private record Alarm(long jobId, Instant at, boolean itsTurn) implements Knowledge {}

  /** The line of due jobs takes a step. */
  private record LineStep() implements Knowledge {}

  @PostConstruct
  void open() {
    congestion = node.ofThisNode();
  }

  /** Lets a job take its turn at a moment; at once when it has passed. */
  public void arm(long jobId, Instant at) {
    Instant now = Instant.now();
    arm(new Alarm(jobId, at.isBefore(now) ? now : at, false));
  }

  private void arm(Alarm alarm) {
    arm(alarm, alarm.at());
  }

  private void arm(Knowledge info, Instant at) {
    timers.createSingleActionTimer(Date.from(at), new TimerConfig(info, false));
  }

  /** A moment has come. */
  @Timeout
  public void due(Timer timer) {
    if (timer.getInfo() instanceof Alarm alarm) {
      due(alarm);
    } else {
      takeStep();
    }
  }

  /** Those whose turn it is get timers of their own: several are placed at a time. */
  private void takeStep() {
    Instant now = Instant.now();
    Congestion.Step step = congestion.step(now);
    if (!step.last()) {
      arm(new LineStep(), now.plus(Congestion.STEP));
    }
    step.jobs().forEach(jobId -> arm(new Alarm(jobId, now, true)));
  }

  private void due(Alarm alarm) {
    long jobId = alarm.jobId();
    Instant now = Instant.now();
    Instant again = pause.until();
    if (again.isAfter(now)) {
      arm(jobId, again);
      return;
    }
    if (alarm.itsTurn() || goesAtOnce(alarm, now)) {
      place(jobId);
    }
  }

  private boolean goesAtOnce(Alarm alarm, Instant now) {
    Duration waited = Duration.between(alarm.at(), now);
    Congestion.Place place = congestion.due(alarm.jobId(), waited, now);
    if (place == Congestion.Place.FIRST_IN_LINE) {
      arm(new LineStep(), now.plus(Congestion.STEP));
    }
    return place == Congestion.Place.AT_ONCE;
  }

  private void place(long jobId) {
    try {
      JobDesk.Turn turn = placing.take(jobId);
      turn.order().ifPresent(JobTimersBean::logPlaced);
      turn.calledOff().ifPresent(r -> LOG.infof("callback(%d): called off, %s", jobId, r));
    } catch (EJBException e) {
      calls.board().notPlaced(jobId);
      arm(jobId, pause.begin());
      LOG.warnf("callback(%d): could not be placed, it is tried again: %s", jobId, causeOf(e));
    }
  }

  private static void logPlaced(CallbackOrder order) {
    LOG.debugf("callback(%d): attempt %d is placed", order.jobId(), order.attempt());
  }

  private static String causeOf(EJBException e) {
    Exception cause = e.getCausedByException();
    return String.valueOf(cause == null ? e : cause);
  }
}
