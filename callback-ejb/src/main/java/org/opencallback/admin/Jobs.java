package org.opencallback.admin;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencallback.jobs.CallbackRequest;
import org.opencallback.jobs.CallbackStatus;
import org.opencallback.jobs.EndReason;
import org.opencallback.jobs.JobStore;
import org.opencallback.jobs.JobTimersBean;

/** The callback jobs, newest first. */
@Stateless
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

  /** How many jobs are in each state; states without jobs have 0. */
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
