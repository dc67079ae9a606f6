package org.opencallback.records;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.opencallback.tariffs.BookSettings;

/** Masks and deletes old records once a day, at night. */
@Singleton
@Startup
@DependsOn("MigrationBean")
public class RetentionBean {

  private static final Logger LOG = Logger.getLogger(RetentionBean.class);

  private final Clock clock = Clock.systemUTC();

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  /** The night's work. */
  @Schedule(hour = "3", minute = "17", persistent = false)
  public void keep() {
    BookSettings settings = em.find(BookSettings.class, BookSettings.ONLY);
    Retention.Done done = new Retention(em).apply(settings, clock.instant());
    if (done.masked() + done.deleted() > 0) {
      LOG.infof("old records: %d masked, %d deleted", done.masked(), done.deleted());
    }
  }
}
