package org.opencallback.records;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.opencallback.jobs.CallbackStatus;
import org.opencallback.tariffs.BookSettings;

/**
 * Masks and deletes old records, within the caller's transaction. What is owed or in progress is
 * left alone. Doing it twice, or on two nodes, does no more than once.
 */
public final class Retention {

  /** Stands for the last three digits of a number. */
  static final String MASK = "***";

  private static final Set<CallbackStatus> IN_FLIGHT =
      Set.of(CallbackStatus.SCHEDULED, CallbackStatus.DIALLING);

  private final EntityManager em;

  public Retention(EntityManager em) {
    this.em = em;
  }

  /**
   * What was done.
   *
   * @param masked records whose numbers were masked
   * @param deleted records that were deleted
   */
  public record Done(int masked, int deleted) {}

  /** Does what the settings ask for. */
  public Done apply(BookSettings settings, Instant now) {
    Integer mask = settings.getMaskAfterDays();
    Integer delete = settings.getDeleteAfterDays();
    Stream.of(mask, delete)
        .filter(Objects::nonNull)
        .forEach(days -> forgetUndelivered(now.minus(Duration.ofDays(days))));
    int deleted = delete == null ? 0 : delete(now.minus(Duration.ofDays(delete)));
    int masked = mask == null ? 0 : mask(now.minus(Duration.ofDays(mask)));
    return new Done(masked, deleted);
  }

  /** A number without its last three digits. */
  public static String masked(String number) {
    return number.length() <= MASK.length()
        ? MASK
        : number.substring(0, number.length() - MASK.length()) + MASK;
  }

  /** Messages that have not arrived anywhere have numbers in them. */
  private void forgetUndelivered(Instant before) {
    update("delete from Delivery d where d.createdAt < ?1", before);
  }

  private int mask(Instant before) {
    return update(
            "update CallDetailRecord c set c.number = "
                + maskOf("c.number")
                + " where c.endedAt < ?1 and c.number like '+%' and c.number not like '%***'",
            before)
        + em.createQuery(
                "update CallbackRequest r set r.history = null, r.caller = "
                    + maskOf("r.caller")
                    + " where r.endedAt < ?1 and r.status not in ?2 and r.caller like '+%'"
                    + " and r.caller not like '%***'")
            .setParameter(1, before)
            .setParameter(2, IN_FLIGHT)
            .executeUpdate()
        + update(
            "update TriggerRefusal t set t.caller = "
                + maskOf("t.caller")
                + " where t.refusedAt < ?1 and length(t.caller) > 3 and t.caller not like '%***'",
            before);
  }

  private int delete(Instant before) {
    return update("delete from CallDetailRecord c where c.endedAt < ?1", before)
        + em.createQuery(
                "delete from CallbackRequest r where r.endedAt < ?1 and r.status not in ?2")
            .setParameter(1, before)
            .setParameter(2, IN_FLIGHT)
            .executeUpdate()
        + update("delete from TriggerRefusal t where t.refusedAt < ?1", before);
  }

  private int update(String jpql, Instant before) {
    return em.createQuery(jpql).setParameter(1, before).executeUpdate();
  }

  private static String maskOf(String field) {
    return "concat(substring(%1$s, 1, length(%1$s) - 3), '***')".formatted(field);
  }
}
