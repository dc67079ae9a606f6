package org.opencallback.jobs;

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
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Arms the timers again from the rows: at start, and for those that got lost. */
@Singleton
@Startup
@DependsOn({"MigrationBean", "ConfigurationBean"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobRecoveryBean {

  private static final Logger LOG = Logger.getLogger(JobRecoveryBean.class);
  private static final long SWEEP_EVERY_MS = 10_000;

  @EJB JobWorkBean work;

  @EJB JobTimersBean timers;

  @Resource TimerService sweeps;

  /** When the last of the overdue jobs that have been armed will take its turn. */
  private volatile Instant busyUntil = Instant.EPOCH;

  @PostConstruct
  void start() {
    work.closeAttemptsOfThisNode();
    List<Recovery.Alarm> alarms = work.alarmsOfThisNode();
    arm(alarms);
    if (!alarms.isEmpty()) {
      LOG.infof("%d promised callbacks are taken up again", alarms.size());
    }
    sweeps.createIntervalTimer(SWEEP_EVERY_MS, SWEEP_EVERY_MS, new TimerConfig("sweep", false));
  }

  /** Looks for jobs that nobody waits for any more. */
  @Timeout
  public void sweep() {
    int lost = work.giveUpLost();
    if (lost > 0) {
      LOG.warnf("%d callbacks were given up: the end of their calls was never reported", lost);
    }
    if (busyUntil.isAfter(Instant.now())) {
      return;
    }
    List<Recovery.Alarm> overdue = work.overdue();
    if (!overdue.isEmpty()) {
      LOG.warnf("%d callbacks are overdue and take their turn now", overdue.size());
      arm(overdue);
    }
  }

  private void arm(List<Recovery.Alarm> alarms) {
    for (Recovery.Alarm alarm : alarms) {
      timers.arm(alarm.jobId(), alarm.at());
      if (alarm.overdue()) {
        busyUntil = alarm.at();
      }
    }
  }
}
