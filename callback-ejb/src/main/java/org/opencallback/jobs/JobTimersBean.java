package org.opencallback.jobs;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Instant;
import java.util.Date;
import org.jboss.logging.Logger;
import org.opencallback.job.CallbackOrder;

/**
 * The timers that drive the delays: one EJB timer per waiting job. They are not persistent, because
 * the row is the truth; all that a timer knows is the job's identifier.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobTimersBean {

  private static final Logger LOG = Logger.getLogger(JobTimersBean.class);

  @Resource TimerService timers;

  @EJB JobPlacingBean placing;

  @EJB PlacingPause pause;

  /** Lets a job take its turn at a moment; at once when it has passed. */
  public void arm(long jobId, Instant at) {
    timers.createSingleActionTimer(Date.from(at), new TimerConfig(jobId, false));
  }

  /** The job's moment has come. */
  @Timeout
  public void due(Timer timer) {
    long jobId = (Long) timer.getInfo();
    Instant again = pause.until();
    if (again.isAfter(Instant.now())) {
      arm(jobId, again);
      return;
    }
    try {
      JobDesk.Turn turn = placing.take(jobId);
      turn.order().ifPresent(JobTimersBean::logPlaced);
      turn.calledOff().ifPresent(r -> LOG.infof("callback(%d): called off, %s", jobId, r));
    } catch (EJBException e) {
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
