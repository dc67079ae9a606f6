package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.opencallback.audit.AuditAction;
import org.opencallback.audit.AuditBook;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.console.Roles;
import org.opencallback.directory.MobilePhone;
import org.opencallback.job.CallbackStatus;
import org.opencallback.job.EndReason;
import org.opencallback.jobs.CallbackRequest;
import org.opencallback.jobs.JobNews;
import org.opencallback.jobs.JobNews.Job;
import org.opencallback.jobs.JobStore;
import org.opencallback.jobs.NodeName;
import org.opencallback.problem.ConflictException;
import org.opencallback.problem.RefusedException;

/**
 * What people change about a job, with its entry in the audit: each committed before anything else
 * is done about it.
 */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobChanges {

  private static final String SUBJECT = CallbackRequest.class.getSimpleName();

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  @EJB ConfigurationBean configuration;

  Clock clock = Clock.systemUTC();

  /**
   * Calls a waiting job off.
   *
   * @throws RefusedException if its state does not allow it
   */
  public void cancel(long id) {
    if (!jobs().cancel(id, EndReason.CANCELLED_BY_ADMINISTRATOR, clock.instant())) {
      throw notWaiting(id);
    }
    note(AuditAction.CANCELLED, id);
    find(id)
        .map(Job::of)
        .ifPresent(
            job ->
                news().ended(job, CallbackStatus.CANCELLED, EndReason.CANCELLED_BY_ADMINISTRATOR));
  }

  /**
   * Makes a waiting job due at once.
   *
   * @throws RefusedException if its state does not allow it
   */
  public void makeDue(long id) {
    if (!jobs().makeDue(id, clock.instant())) {
      throw notWaiting(id);
    }
    note(AuditAction.RUN, id);
  }

  /**
   * Lets a job that has not reached its mobile wait again.
   *
   * @throws RefusedException if its state does not allow it
   */
  public void reopen(long id) {
    Long mobile = find(id).map(CallbackRequest::getMobilePhoneId).orElse(null);
    if (mobile == null) {
      throw new ConflictException("", "job %d has no mobile any more".formatted(id));
    }
    jobs().inFlight(mobile).ifPresent(JobChanges::refuse);
    if (!alone(() -> jobs().reopen(id, NodeName.ofThisServer(), clock.instant()))) {
      throw new ConflictException(
          "", "job %d has reached its mobile: it is %s".formatted(id, state(id)));
    }
    note(AuditAction.RETRIED, id);
    find(id).map(Job::of).ifPresent(job -> news().scheduled(job, clock.instant()));
  }

  /**
   * Notes that the call of a job is being released.
   *
   * @throws RefusedException if its state does not allow it
   */
  public void released(long id) {
    if (!jobs().released(id, EndReason.CANCELLED_BY_ADMINISTRATOR)) {
      throw new ConflictException(
          "", "job %d has no call in progress: it is %s".formatted(id, state(id)));
    }
    note(AuditAction.RELEASED, id);
  }

  /**
   * Adds a job that calls a mobile to have its number verified.
   *
   * @throws RefusedException if there is no such mobile, it is disabled, or a job of it is in
   *     flight
   */
  public long verify(long mobileId) {
    MobilePhone mobile = em.find(MobilePhone.class, mobileId);
    if (mobile == null || !mobile.isEnabled()) {
      throw new RefusedException("", "the number is not registered, or disabled: it is not called");
    }
    jobs().inFlight(mobileId).ifPresent(JobChanges::refuse);
    long job = alone(() -> jobs().verify(mobile, NodeName.ofThisServer(), clock.instant()));
    new AuditBook(em, clock)
        .done(
            AuditAction.CALLED,
            MobilePhone.class.getSimpleName(),
            "number = %s\njob = %d".formatted(mobile.getNumber(), job));
    return job;
  }

  /**
   * Stores a job of a mobile that had none when it was looked for.
   *
   * @throws ConflictException if it has one now
   */
  private static <T> T alone(Supplier<T> stored) {
    try {
      return stored.get();
    } catch (PersistenceException e) {
      throw Constraints.refusal(e);
    }
  }

  private static void refuse(long job) {
    throw new ConflictException("", "job %d of this mobile is owed or in progress".formatted(job));
  }

  private ConflictException notWaiting(long id) {
    return new ConflictException(
        "", "job %d does not wait to be called back: it is %s".formatted(id, state(id)));
  }

  /** As it is in the database, whatever has been read before. */
  private String state(long id) {
    return find(id).map(request -> request.getStatus().name()).orElse("unknown");
  }

  private Optional<CallbackRequest> find(long id) {
    return Optional.ofNullable(em.find(CallbackRequest.class, id));
  }

  private JobNews news() {
    return new JobNews(em, configuration.current().subscriptions(), clock.instant());
  }

  private JobStore jobs() {
    return new JobStore(em);
  }

  private void note(AuditAction action, long id) {
    new AuditBook(em, clock).done(action, SUBJECT, "job = " + id);
  }
}
