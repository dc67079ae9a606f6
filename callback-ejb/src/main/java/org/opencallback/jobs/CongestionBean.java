package org.opencallback.jobs;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.opencallback.admission.Congestion;

/** The {@link Congestion} of this node: triggers and due callbacks tell it how long they waited. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CongestionBean {

  private static final Logger LOG = Logger.getLogger(CongestionBean.class);

  private final Congestion congestion = new Congestion();
  private final AtomicBoolean told = new AtomicBoolean();

  /** See {@link Congestion#waited}. */
  public void waited(Duration wait, Instant now) {
    congestion.waited(wait, now);
  }

  /** See {@link Congestion#isCongested}; tells the log when it begins and ends. */
  public boolean isCongested(Instant now) {
    boolean congested = congestion.isCongested(now);
    if (told.compareAndSet(!congested, congested)) {
      if (congested) {
        LOG.warn("overload: triggers are refused with 503 until the work at hand is done");
      } else {
        LOG.info("overload is over: triggers are accepted again");
      }
    }
    return congested;
  }

  /** See {@link Congestion#turn}. */
  public Instant turn(Instant now) {
    return congestion.turn(now);
  }
}
