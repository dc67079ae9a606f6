package org.opencallback.admin;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.console.Roles;
import org.opencallback.job.CallbackStatus;
import org.opencallback.job.EndReason;
import org.opencallback.job.JobPurpose;
import org.opencallback.jobs.CallbackRequest;

/** The callback jobs, newest first. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public class Jobs {

  private static final Listing<CallbackRequest> LISTING =
      new Listing<>(
          CallbackRequest.class,
          List.of(),
          List.of("triggerCallId"),
          List.of("createdAt", "dueAt", "caller", "extensionNumber", "status", "attempt", "reason"),
          "r.id desc");

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  @EJB ConfigurationBean configuration;

  /**
   * What is looked for. Null and empty mean all.
   *
   * @param from first moment at which a job was promised
   * @param until first moment after
   * @param extension number of the extension that pays
   * @param text a number: the mobile's or its end, or with a plus sign its beginning; any other
   *     text: what the trigger's Call-ID contains, for which every job of the time is read
   * @param status the job's state
   * @param reason how the job ended
   */
  public record Filter(
      Instant from,
      Instant until,
      String extension,
      String text,
      CallbackStatus status,
      EndReason reason) {

    /** Everything. */
    public static final Filter ALL = new Filter(null, null, "", "", null, null);
  }

  /** One page of the jobs that a filter leaves, sorted as the page asks for. */
  public List<CallbackRequest> page(Filter filter, PageRequest page) {
    return LISTING.page(em, conditions(filter), page);
  }

  /** How many jobs a filter leaves. */
  public long count(Filter filter) {
    return LISTING.count(em, conditions(filter));
  }

  /** How many jobs a page shows; see {@link Listing#shown}. */
  public long shown(Filter filter) {
    return LISTING.shown(em, conditions(filter));
  }

  private Conditions conditions(Filter filter) {
    Conditions conditions = new Conditions();
    conditions.addIf(filter.from() != null, "r.createdAt >= ", filter.from());
    conditions.addIf(filter.until() != null, "r.createdAt < ", filter.until());
    conditions.addIfGiven("r.extensionNumber = ", filter.extension());
    conditions.addIf(filter.status() != null, "r.status = ", filter.status());
    conditions.addIf(filter.reason() != null, "r.reason = ", filter.reason());
    NumberSearch.of(filter.text(), configuration::typed)
        .ifPresentOrElse(
            number -> number.addTo(conditions, "r.caller", "r.callerTail"),
            () -> LISTING.search(conditions, filter.text()));
    return conditions;
  }

  /** The jobs in one state, those due next first. */
  public List<CallbackRequest> inState(CallbackStatus status, int offset, int size) {
    return em.createQuery(
            "select r from CallbackRequest r where r.status = ?1 order by r.dueAt, r.id",
            CallbackRequest.class)
        .setParameter(1, status)
        .setFirstResult(offset)
        .setMaxResults(size)
        .getResultList();
  }

  /** The last call that was to verify a mobile's number; empty when there was none. */
  public Optional<CallbackRequest> lastVerification(long mobileId) {
    return em
        .createQuery(
            "select r from CallbackRequest r where r.mobilePhoneId = ?1 and r.purpose = ?2"
                + " order by r.createdAt desc, r.id desc",
            CallbackRequest.class)
        .setParameter(1, mobileId)
        .setParameter(2, JobPurpose.VERIFICATION)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** Whether any callback has ever reached its mobile. */
  public boolean anyReached() {
    return !em.createQuery("select r.id from CallbackRequest r where r.answeredAt > ?1", Long.class)
        .setParameter(1, Instant.EPOCH)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  public Optional<CallbackRequest> find(long id) {
    return Optional.ofNullable(em.find(CallbackRequest.class, id));
  }

  /** How many jobs are in each state; states without jobs have 0. For the status page as well. */
  @PermitAll
  public Map<CallbackStatus, Long> counts() {
    return counts(EnumSet.allOf(CallbackStatus.class));
  }

  /** How many jobs are owed or in progress; quick however many there have been. */
  public Map<CallbackStatus, Long> inFlight() {
    return counts(EnumSet.of(CallbackStatus.SCHEDULED, CallbackStatus.DIALLING));
  }

  private Map<CallbackStatus, Long> counts(Set<CallbackStatus> states) {
    Map<CallbackStatus, Long> counts = new EnumMap<>(CallbackStatus.class);
    states.forEach(status -> counts.put(status, 0L));
    em
        .createQuery(
            "select r.status, count(r) from CallbackRequest r where r.status in ?1"
                + " group by r.status",
            Object[].class)
        .setParameter(1, states)
        .getResultList()
        .stream()
        .forEach(row -> counts.put((CallbackStatus) row[0], (Long) row[1]));
    return counts;
  }
}
