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

  /** What a timer knows, and what is done when its moment has come. */
  private sealed interface Moment extends Serializable {
    void hasCome(JobTimersBean timers);
  }

  /** A job is due since a moment. */
  private record Due(long jobId, Instant at) implements Moment {
    @Override
    public void hasCome(JobTimersBean timers) {
      timers.due(this);
    }
  }

  /** A job has stood in line, and it is its turn. */
  private record Turn(long jobId) implements Moment {
    @Override
    public void hasCome(JobTimersBean timers) {
      timers.turn(jobId);
    }
  }

  /** The line of due jobs takes a step. */
  private record LineStep() implements Moment {
    @Override
    public void hasCome(JobTimersBean timers) {
      timers.takeStep();
    }
  }

  @PostConstruct
  void open() {
    congestion = node.ofThisNode();
  }

  /** Lets a job be due at a moment; at once when it has passed. */
  public void arm(long jobId, Instant at) {
    Instant now = Instant.now();
    Instant due = at.isBefore(now) ? now : at;
    arm(new Due(jobId, due), due);
  }

  private void arm(Moment moment, Instant at) {
    timers.createSingleActionTimer(Date.from(at), new TimerConfig(moment, false));
  }

  /** A timer has fired. */
  @Timeout
  public void fired(Timer timer) {
    ((Moment) timer.getInfo()).hasCome(this);
  }

  /** Those whose turn it is get timers of their own: several are placed at a time. */
  private void takeStep() {
    Instant now = Instant.now();
    Congestion.Step step = congestion.step(now);
    if (!step.last()) {
      arm(new LineStep(), now.plus(Congestion.STEP));
    }
    step.jobs().forEach(jobId -> arm(new Turn(jobId), now));
  }

  private void due(Due job) {
    Instant now = Instant.now();
    if (!putOff(job.jobId(), now) && goesAtOnce(job, now)) {
      place(job.jobId());
    }
  }

  private void turn(long jobId) {
    if (!putOff(jobId, Instant.now())) {
      place(jobId);
    }
  }

  /**
   * While nothing can be placed, a job is armed again for the end of the pause.
   *
   * @return whether there is a pause
   */
  private boolean putOff(long jobId, Instant now) {
    Instant again = pause.until();
    if (!again.isAfter(now)) {
      return false;
    }
    arm(jobId, again);
    return true;
  }

  private boolean goesAtOnce(Due job, Instant now) {
    Duration waited = Duration.between(job.at(), now);
    Congestion.Place place = congestion.due(job.jobId(), waited, now);
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
