package org.opencallback.triggers;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jboss.logging.Logger;
import org.opencallback.configuration.ConfigurationBean;

/** Records refused triggers a second later, many in one transaction: refusing stays cheap. */
@Singleton
@Startup
@DependsOn("MigrationBean")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class RefusalRecorderBean {

  private static final Logger LOG = Logger.getLogger(RefusalRecorderBean.class);
  private static final int CAPACITY = 2_000;
  private static final long EVERY_MS = 500;

  private final RefusalBuffer buffer = new RefusalBuffer(CAPACITY);

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  @EJB ConfigurationBean configuration;

  @Resource TimerService timers;

  @PostConstruct
  void start() {
    timers.createIntervalTimer(EVERY_MS, EVERY_MS, new TimerConfig("refusals", false));
  }

  /** Takes a refusal to be stored soon. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void record(TriggerRefusal refusal) {
    buffer.add(refusal);
  }

  /** Stores what has been taken. */
  @Timeout
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void store() {
    long dropped = buffer.takeDropped();
    if (dropped > 0) {
      LOG.warnf("%d refused triggers were not recorded: more than %d waited", dropped, CAPACITY);
    }
    List<TriggerRefusal> refusals = buffer.drain();
    if (!refusals.isEmpty()) {
      new RefusalStore(em).add(refusals, configuration.current().settings().getKeptRefusals());
    }
  }
}
