package org.opencallback.jobs;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opencallback.cdr.CallDetailRecord;
import org.opencallback.directory.MobilePhone;
import org.opencallback.job.CallReport;
import org.opencallback.job.CallbackStatus;
import org.opencallback.job.EndReason;

/**
 * The rows of the jobs. Every change is one conditional statement that says which state it expects,
 * so of two who try, one wins and the other is told.
 */
public final class JobStore {

  private static final int HISTORY_LENGTH = 8000;

  private final EntityManager em;

  public JobStore(EntityManager em) {
    this.em = em;
  }

  /** The job that is owed to a mobile or in progress. */
  public Optional<Long> inFlight(long mobilePhoneId) {
    return em
        .createQuery("select r.id from CallbackRequest r where r.inFlightMobile = ?1", Long.class)
        .setParameter(1, mobilePhoneId)
        .getResultList()
        .stream()
        .findFirst();
  }

  /**
   * Stores a promised job.
   *
   * @return its identifier
   * @throws jakarta.persistence.PersistenceException if a job of this mobile is in flight
   */
  public long add(CallbackRequest request) {
    em.persist(request);
    em.flush();
    return request.getId();
  }

  /**
   * Stores a job that calls a mobile to have its number verified.
   *
   * @return its identifier
   * @throws jakarta.persistence.PersistenceException if a job of this mobile is in flight
   */
  public long verify(MobilePhone mobile, String node, Instant now) {
    return add(CallbackRequest.verifying(mobile, node, now));
  }

  /** What has to be known about a job to place its call; empty when it waits no more. */
  public Optional<DueJob> due(long id) {
    return em
        .createQuery(
            "select r.version, r.attempt, r.accessNumberId, m.id, m.enabled, m.transitPermitted,"
                + " m.licenceSeat, m.expiresAt, m.number, m.callbackNumber, e.id, e.number,"
                + " e.callbackEnabled, c.id, m.acceptMode, r.purpose"
                + " from CallbackRequest r left join MobilePhone m on m.id = r.mobilePhoneId"
                + " left join m.extension e left join e.classOfService c"
                + " where r.id = ?1 and r.status = ?2",
            Object[].class)
        .setParameter(1, id)
        .setParameter(2, CallbackStatus.SCHEDULED)
        .getResultList()
        .stream()
        .findFirst()
        .map(row -> DueJob.of(id, row));
  }

  /**
   * Claims a job that waits, for its next attempt.
   *
   * @return false when somebody else has claimed, cancelled or changed it
   */
  public boolean claim(DueJob job, String node, Instant now) {
    return one(
        em.createQuery(
                "update CallbackRequest r set r.status = ?1, r.attempt = r.attempt + 1,"
                    + " r.version = r.version + 1, r.node = ?2, r.startedAt = ?3,"
                    + " r.extensionId = ?4, r.extensionNumber = ?5"
                    + " where r.id = ?6 and r.version = ?7 and r.status = ?8")
            .setParameter(1, CallbackStatus.DIALLING)
            .setParameter(2, node)
            .setParameter(3, now)
            .setParameter(4, job.extensionId())
            .setParameter(5, job.extensionNumber())
            .setParameter(6, job.id())
            .setParameter(7, job.version())
            .setParameter(8, CallbackStatus.SCHEDULED));
  }

  /** Calls a waiting job off; false when it does not wait any more. */
  public boolean cancel(long id, EndReason reason, Instant now) {
    return one(
        em.createQuery(
                "update CallbackRequest r set r.status = ?1, r.reason = ?2, r.endedAt = ?3,"
                    + " r.inFlightMobile = null, r.version = r.version + 1"
                    + " where r.id = ?4 and r.status = ?5")
            .setParameter(1, CallbackStatus.CANCELLED)
            .setParameter(2, reason)
            .setParameter(3, now)
            .setParameter(4, id)
            .setParameter(5, CallbackStatus.SCHEDULED));
  }

  /**
   * Notes that the attempt in progress is released by us, and why; false when there is none.
   *
   * <p>The note stands before the release is ordered: who closes the attempt finds it.
   */
  public boolean released(long id, EndReason reason) {
    return one(
        em.createQuery(
                "update CallbackRequest r set r.reason = ?1, r.version = r.version + 1"
                    + " where r.id = ?2 and r.status = ?3")
            .setParameter(1, reason)
            .setParameter(2, id)
            .setParameter(3, CallbackStatus.DIALLING));
  }

  /**
   * Lets a job that has ended without reaching its mobile wait again, at this node; false when it
   * did reach it, or is in flight.
   *
   * @throws jakarta.persistence.PersistenceException if another job of its mobile is in flight
   */
  public boolean reopen(long id, String node, Instant now) {
    return one(
        em.createQuery(
                "update CallbackRequest r set r.status = ?1, r.reason = null, r.endedAt = null,"
                    + " r.dueAt = ?2, r.node = ?3, r.inFlightMobile = r.mobilePhoneId,"
                    + " r.version = r.version + 1"
                    + " where r.id = ?4 and r.status in ?5 and r.answeredAt is null")
            .setParameter(1, CallbackStatus.SCHEDULED)
            .setParameter(2, now)
            .setParameter(3, node)
            .setParameter(4, id)
            .setParameter(5, List.of(CallbackStatus.FAILED, CallbackStatus.CANCELLED)));
  }

  /** Makes a waiting job due; false when it does not wait any more. */
  public boolean makeDue(long id, Instant now) {
    return one(
        em.createQuery(
                "update CallbackRequest r set r.dueAt = ?1, r.version = r.version + 1"
                    + " where r.id = ?2 and r.status = ?3")
            .setParameter(1, now)
            .setParameter(2, id)
            .setParameter(3, CallbackStatus.SCHEDULED));
  }

  /** Notes that the mobile answered; false when this attempt is not in progress. */
  public boolean answered(long id, int attempt, Instant at) {
    return one(
        em.createQuery(
                "update CallbackRequest r set r.answeredAt = ?1, r.version = r.version + 1"
                    + " where r.id = ?2 and r.attempt = ?3 and r.status = ?4"
                    + " and r.answeredAt is null")
            .setParameter(1, at)
            .setParameter(2, id)
            .setParameter(3, attempt)
            .setParameter(4, CallbackStatus.DIALLING));
  }

  /** The attempt in progress; empty when that attempt is over. */
  public Optional<Attempt> dialling(long id, int attempt) {
    return em
        .createQuery(
            "select r.extensionId, r.extensionNumber, r.caller, r.accessNumberId, r.answeredAt,"
                + " r.reason from CallbackRequest r where r.id = ?1 and r.attempt = ?2 and r.status = ?3",
            Object[].class)
        .setParameter(1, id)
        .setParameter(2, attempt)
        .setParameter(3, CallbackStatus.DIALLING)
        .getResultList()
        .stream()
        .findFirst()
        .map(
            row ->
                new Attempt(
                    new CallDetailRecord.Payer((Long) row[0], (String) row[1]),
                    (String) row[2],
                    (Long) row[3],
                    row[4] != null,
                    (EndReason) row[5]));
  }

  /** Ends a job whose attempt is in progress; false when that attempt is over. */
  public boolean end(long id, int attempt, Ending ending) {
    return one(
        em.createQuery(
                "update CallbackRequest r set r.status = ?1, r.reason = ?2, r.endedAt = ?3,"
                    + " r.history = ?4, r.inFlightMobile = null, r.version = r.version + 1"
                    + " where r.id = ?5 and r.attempt = ?6 and r.status = ?7")
            .setParameter(1, ending.status())
            .setParameter(2, ending.reason())
            .setParameter(3, ending.at())
            .setParameter(4, shortened(ending.history()))
            .setParameter(5, id)
            .setParameter(6, attempt)
            .setParameter(7, CallbackStatus.DIALLING));
  }

  /** Lets a job whose attempt is in progress wait again; false when that attempt is over. */
  public boolean waitAgain(long id, int attempt, Instant dueAt, String history) {
    return one(
        em.createQuery(
                "update CallbackRequest r set r.status = ?1, r.dueAt = ?2, r.history = ?3,"
                    + " r.version = r.version + 1"
                    + " where r.id = ?4 and r.attempt = ?5 and r.status = ?6"
                    + " and r.answeredAt is null")
            .setParameter(1, CallbackStatus.SCHEDULED)
            .setParameter(2, dueAt)
            .setParameter(3, shortened(history))
            .setParameter(4, id)
            .setParameter(5, attempt)
            .setParameter(6, CallbackStatus.DIALLING));
  }

  /** Notes that the mobile of a job has shown that it has the number that was called. */
  public void verified(long id, String number, Instant at) {
    em.createNativeQuery(
            "update mobile_phone set verified_number = ?1, verified_at_ms = ?2"
                + " where id = (select mobile_phone_id from callback_request where id = ?3)")
        .setParameter(1, number)
        .setParameter(2, at.toEpochMilli())
        .setParameter(3, id)
        .executeUpdate();
  }

  /** The waiting jobs of a node, those due first first. */
  public List<Waiting> waiting(String node) {
    return em
        .createQuery(
            "select r.id, r.dueAt from CallbackRequest r"
                + " where r.status = ?1 and r.node = ?2 order by r.dueAt, r.id",
            Object[].class)
        .setParameter(1, CallbackStatus.SCHEDULED)
        .setParameter(2, node)
        .getResultList()
        .stream()
        .map(row -> new Waiting((Long) row[0], (Instant) row[1]))
        .toList();
  }

  /**
   * Waiting jobs that nobody seems to be waiting for.
   *
   * @param retriesDueBefore further attempts that were due before this are overdue
   * @param firstDueBefore first attempts that were due before this are overdue: later, because the
   *     delay runs from the moment the trigger has cleared
   * @param most how many to return
   */
  public List<Long> overdue(Instant retriesDueBefore, Instant firstDueBefore, int most) {
    return em.createQuery(
            "select r.id from CallbackRequest r where r.status = ?1 and r.dueAt < ?2"
                + " and (r.attempt > 0 or r.dueAt < ?3) order by r.dueAt",
            Long.class)
        .setParameter(1, CallbackStatus.SCHEDULED)
        .setParameter(2, retriesDueBefore)
        .setParameter(3, firstDueBefore)
        .setMaxResults(most)
        .getResultList();
  }

  /** The attempts that a node had in progress. */
  public List<CallbackRequest> inProgress(String node) {
    return em.createQuery(
            "select r from CallbackRequest r where r.status = ?1 and r.node = ?2 order by r.id",
            CallbackRequest.class)
        .setParameter(1, CallbackStatus.DIALLING)
        .setParameter(2, node)
        .getResultList();
  }

  /** Attempts that began before a moment and whose end was never reported. */
  public List<CallbackRequest> lost(Instant startedBefore, int most) {
    return em.createQuery(
            "select r from CallbackRequest r where r.status = ?1 and r.startedAt < ?2",
            CallbackRequest.class)
        .setParameter(1, CallbackStatus.DIALLING)
        .setParameter(2, startedBefore)
        .setMaxResults(most)
        .getResultList();
  }

  /** How many callbacks to an extension's mobiles are owed or in progress. */
  public long countInFlight(long extensionId) {
    return em.createQuery(
            "select count(r) from CallbackRequest r join MobilePhone m on m.id = r.inFlightMobile"
                + " where m.extension.id = ?1",
            Long.class)
        .setParameter(1, extensionId)
        .getSingleResult();
  }

  /**
   * What has to be known of an attempt in progress to close it.
   *
   * @param payer the extension that pays, as it was when the job was claimed
   * @param mobile the mobile's number
   * @param accessNumberId the access number that was called; null when it has been removed
   * @param answered the mobile is known to have answered
   * @param released why it is released, when we have ordered it; else null
   */
  public record Attempt(
      CallDetailRecord.Payer payer,
      String mobile,
      Long accessNumberId,
      boolean answered,
      EndReason released) {

    JobNews.Job named(CallReport report) {
      return new JobNews.Job(report.jobId(), mobile, payer.extensionNumber(), report.attempt());
    }
  }

  /** A job and when it is due. */
  public record Waiting(long id, Instant dueAt) {}

  /**
   * How a job ends.
   *
   * @param history the call's state transitions, for people
   */
  public record Ending(CallbackStatus status, EndReason reason, Instant at, String history) {}

  private static boolean one(Query update) {
    return update.executeUpdate() == 1;
  }

  private static String shortened(String history) {
    return history == null || history.length() <= HISTORY_LENGTH
        ? history
        : history.substring(0, HISTORY_LENGTH);
  }
}
