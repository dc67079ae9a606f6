package org.opencallback.alerts;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Looks every few seconds whether there is something that somebody should look at. */
@Singleton
@Startup
@DependsOn("ConfigurationBean")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AlertWatchBean {

  private static final Logger LOG = Logger.getLogger(AlertWatchBean.class);
  private static final long EVERY_MS = 5_000;

  private final Clock clock = Clock.systemUTC();

  @EJB AlertStoreBean store;

  @Resource TimerService timers;

  @PostConstruct
  void start() {
    timers.createIntervalTimer(EVERY_MS, EVERY_MS, new TimerConfig("alerts", false));
  }

  /** Raises and clears. */
  @Timeout
  public void watch() {
    try {
      AlertDesk.Change change = store.look(clock.instant());
      change
          .raised()
          .forEach(a -> LOG.warnf("alert: %s %s %s", a.getKind(), a.getSubject(), a.getDetail()));
      change.cleared().forEach(a -> LOG.infof("alert is over: %s %s", a.getKind(), a.getSubject()));
    } catch (EJBException e) {
      // another node has raised the same, or the database is away: next time
      LOG.debug("alerts could not be compared", e);
    }
  }
}
