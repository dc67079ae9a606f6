package org.opencallback.triggers;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.opencallback.configuration.ConfigurationBean;

/** Records refused triggers a little later, many in one transaction: refusing stays cheap. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefusalRecorderBean {

  private static final Logger LOG = Logger.getLogger(RefusalRecorderBean.class);
  private static final int CAPACITY = 2_000;
  private static final long LATER_MS = 500;

  private final RefusalBuffer buffer = new RefusalBuffer(CAPACITY);
  private final RefusalNews news = new RefusalNews();
  private final AtomicBoolean armed = new AtomicBoolean();

  @EJB RefusalStoreBean store;

  @EJB ConfigurationBean configuration;

  @Resource TimerService timers;

  /** Takes a refusal to be stored soon. */
  public void record(TriggerRefusal refusal) {
    buffer.add(refusal);
    if (armed.compareAndSet(false, true)) {
      timers.createSingleActionTimer(LATER_MS, new TimerConfig("refusals", false));
    }
  }

  /** Stores what has been taken. */
  @Timeout
  public void storeTaken() {
    armed.set(false);
    long dropped = buffer.takeDropped();
    if (dropped > 0) {
      LOG.warnf("%d refused triggers were not recorded: more than %d waited", dropped, CAPACITY);
    }
    List<TriggerRefusal> refusals = buffer.drain();
    if (refusals.isEmpty()) {
      return;
    }
    try {
      store.add(refusals, news, configuration.current());
    } catch (EJBException e) {
      LOG.warnf("%d refused triggers could not be recorded: %s", refusals.size(), e.getMessage());
    }
  }
}
