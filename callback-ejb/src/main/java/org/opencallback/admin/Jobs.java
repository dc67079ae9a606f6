package org.opencallback.admin;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencallback.console.Roles;
import org.opencallback.jobs.CallbackRequest;
import org.opencallback.jobs.CallbackStatus;
import org.opencallback.jobs.EndReason;
import org.opencallback.jobs.JobStore;
import org.opencallback.jobs.JobTimersBean;

/** The callback jobs, newest first. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public class Jobs {

  private static final Listing<CallbackRequest> LISTING =
      new Listing<>(
          CallbackRequest.class,
          List.of(),
          List.of("caller", "extensionNumber", "triggerCallId"),
          List.of("createdAt", "dueAt", "caller", "extensionNumber", "status", "attempt", "reason"),
          "r.id desc");

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  @EJB JobTimersBean timers;

  Clock clock = Clock.systemUTC();

  /** One page of the jobs. */
  public List<CallbackRequest> page(PageRequest page) {
    return LISTING.page(em, page);
  }

  /** How many jobs a filter leaves. */
  public long count(String filter) {
    return LISTING.count(em, filter);
  }

  /**
   * What is looked for. Null and empty mean all.
   *
   * @param from first moment at which a job was promised
   * @param until first moment after
   * @param extension number of the extension that pays
   * @param number what the mobile's number contains
   * @param status the job's state
   * @param reason how the job ended
   */
  public record Filter(
      Instant from,
      Instant until,
      String extension,
      String number,
      CallbackStatus status,
      EndReason reason) {

    /** Everything. */
    public static final Filter ALL = new Filter(null, null, "", "", null, null);
  }

  /** One page of the jobs that a filter leaves, newest first. */
  public List<CallbackRequest> page(Filter filter, int offset, int size) {
    return query("select r", filter, " order by r.id desc", CallbackRequest.class)
        .setFirstResult(offset)
        .setMaxResults(size)
        .getResultList();
  }

  /** How many jobs a filter leaves. */
  public long count(Filter filter) {
    return query("select count(r)", filter, "", Long.class).getSingleResult();
  }

  private <T> TypedQuery<T> query(String select, Filter filter, String order, Class<T> type) {
    Conditions conditions = new Conditions();
    conditions.addIf(filter.from() != null, "r.createdAt >= ", filter.from());
    conditions.addIf(filter.until() != null, "r.createdAt < ", filter.until());
    conditions.addIfGiven("r.extensionNumber = ", filter.extension());
    conditions.addIf(filter.status() != null, "r.status = ", filter.status());
    conditions.addIf(filter.reason() != null, "r.reason = ", filter.reason());
    conditions.addContains(List.of("r.caller"), filter.number());
    return conditions.bind(
        em.createQuery(select + " from CallbackRequest r" + conditions.where() + order, type));
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

  public Optional<CallbackRequest> find(long id) {
    return Optional.ofNullable(em.find(CallbackRequest.class, id));
  }

  /** How many jobs are in each state; states without jobs have 0. For the status page as well. */
  @PermitAll
  public Map<CallbackStatus, Long> counts() {
    Map<CallbackStatus, Long> counts = new EnumMap<>(CallbackStatus.class);
    for (CallbackStatus status : CallbackStatus.values()) {
      counts.put(status, 0L);
    }
    em
        .createQuery(
            "select r.status, count(r) from CallbackRequest r group by r.status", Object[].class)
        .getResultList()
        .stream()
        .forEach(row -> counts.put((CallbackStatus) row[0], (Long) row[1]));
    return counts;
  }

  /**
   * Calls a waiting job off.
   *
   * @throws RefusedException if it does not wait any more
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR})
  public void cancel(long id) {
    boolean cancelled =
        new JobStore(em).cancel(id, EndReason.CANCELLED_BY_ADMINISTRATOR, clock.instant());
    if (!cancelled) {
      throw notWaiting(id);
    }
  }

  /**
   * Makes a waiting job due at once.
   *
   * @throws RefusedException if it does not wait any more
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR})
  public void runNow(long id) {
    if (!new JobStore(em).makeDue(id, clock.instant())) {
      throw notWaiting(id);
    }
    timers.arm(id, clock.instant());
  }

  private RefusedException notWaiting(long id) {
    String state =
        find(id).map(request -> "it is " + request.getStatus()).orElse("there is no such job");
    return new RefusedException(
        "", "job %d does not wait to be called back: %s".formatted(id, state));
  }
}
