package org.opencallback.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.configuration.Exchange;
import org.opencallback.job.Acceptance;
import org.opencallback.job.CallReport;
import org.opencallback.job.CallbackOrder;
import org.opencallback.trigger.TriggerPlan;

/**
 * The turns of a job's life, each committed in a transaction of its own: what has happened on the
 * telephone network is not undone when the call's event rolls back.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobWorkBean {

  /** SQL state of a unique key that is in use already (ISO 9075, class 23; H2 and PostgreSQL). */
  private static final String UNIQUE_VIOLATION = "23505";

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  @EJB ConfigurationBean configuration;

  @Resource SessionContext context;

  private final Clock clock = Clock.systemUTC();
  private final String node = NodeName.ofThisServer();
  private Supplier<Exchange> exchange;
  private JobDesk desk;
  private Recovery recovery;

  @PostConstruct
  void open() {
    exchange = configuration.live();
    desk = new JobDesk(em, node);
    recovery = new Recovery(em);
  }

  /**
   * See {@link JobDesk#promise}.
   *
   * @return nothing when another promise for the mobile came between; that is no error, so the
   *     container is not to log it as one
   */
  public Optional<JobDesk.Promise> promise(TriggerPlan plan) {
    try {
      return Optional.of(desk.promise(plan, exchange.get(), clock.instant()));
    } catch (PersistenceException e) {
      if (!isTaken(e)) {
        throw e;
      }
      context.setRollbackOnly();
      return Optional.empty();
    }
  }

  private static boolean isTaken(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** See {@link JobDesk#rehearse}. */
  public void rehearse() {
    desk.rehearse(clock.instant());
  }

  /** The job that is in flight for a mobile. */
  public Optional<Long> inFlight(long mobilePhoneId) {
    return new JobStore(em).inFlight(mobilePhoneId);
  }

  /** See {@link JobDesk#answered}. */
  public boolean answered(long jobId, int attempt, Instant at) {
    return desk.answered(jobId, attempt, at);
  }

  /** See {@link AcceptanceDesk#acceptance}. */
  public Acceptance acceptance(CallbackOrder order, String digits, boolean finished) {
    return new AcceptanceDesk(em).acceptance(order, digits, finished);
  }

  /** See {@link JobDesk#close}. */
  public JobDesk.Closing close(CallReport report) {
    return desk.close(report, exchange.get(), clock.instant());
  }

  /** See {@link Recovery#closeAttempts}. */
  public void closeAttemptsOfThisNode() {
    recovery.closeAttempts(node, exchange.get(), clock.instant());
  }

  /** See {@link Recovery#alarms}. */
  public List<Recovery.Alarm> alarmsOfThisNode() {
    return recovery.alarms(node, clock.instant());
  }

  /** See {@link Recovery#overdue}. */
  public List<Recovery.Alarm> overdue() {
    return recovery.overdue(clock.instant());
  }

  /** See {@link Recovery#giveUpLost}. */
  public int giveUpLost() {
    return recovery.giveUpLost(exchange.get(), clock.instant());
  }
}
