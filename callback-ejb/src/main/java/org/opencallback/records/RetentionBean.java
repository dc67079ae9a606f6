package org.opencallback.records;

import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Masks and deletes old records once a day, at night. */
@Singleton
@Startup
@DependsOn("MigrationBean")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionBean {

  private static final Logger LOG = Logger.getLogger(RetentionBean.class);

  private final Clock clock = Clock.systemUTC();

  @EJB RetentionStoreBean store;

  /** The night's work; what fails is left to the next night. */
  @Schedule(hour = "3", minute = "17", persistent = false)
  public void keep() {
    Instant now = clock.instant();
    Retention.Done done =
        store.begin(now).stream()
            .map(span -> store.apply(span, now))
            .reduce(Retention.Done.NOTHING, Retention.Done::and);
    if (done.masked() + done.deleted() > 0) {
      LOG.infof("old records: %d masked, %d deleted", done.masked(), done.deleted());
    }
  }
}
