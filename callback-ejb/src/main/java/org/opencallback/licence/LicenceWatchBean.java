package org.opencallback.licence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Notes the time every hour, and says in the log that the licence expires soon. */
@Singleton
@Startup
@DependsOn("MigrationBean")
public class LicenceWatchBean {

  private static final Logger LOG = Logger.getLogger(LicenceWatchBean.class);
  private static final long EVERY_MS = 3_600_000;

  private final LicenceDesk desk = new LicenceDesk(LicenceReader.ofVendor());
  private final Clock clock = Clock.systemUTC();

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  @Resource TimerService timers;

  private int lastStep;

  @PostConstruct
  void start() {
    timers.createIntervalTimer(0, EVERY_MS, new TimerConfig("licence", false));
  }

  /** Once an hour. */
  @Timeout
  public void watch() {
    Instant now = clock.instant();
    Licence licence = desk.current(em, now);
    desk.noteTime(em, now);
    Optional<ExpiryNotice> notice =
        ExpiryNotice.of(licence, LocalDate.ofInstant(now, ZoneOffset.UTC));
    int step = notice.map(ExpiryNotice::step).orElse(0);
    if (step != lastStep) {
      notice.ifPresent(
          n ->
              LOG.warnf(
                  "the licence of %s is valid until %s, %d days more",
                  licence.holder(), n.validUntil(), n.days()));
    }
    lastStep = step;
  }
}
