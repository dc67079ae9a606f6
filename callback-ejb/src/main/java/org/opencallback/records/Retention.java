package org.opencallback.records;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.opencallback.job.CallbackStatus;
import org.opencallback.tariffs.BookSettings;

/**
 * Masks and deletes old records, within the caller's transaction: a span of time in each, so that
 * no transaction is long, however many records there are. What is owed or in progress is left
 * alone. Doing it twice, or on two nodes, does no more than once.
 */
public final class Retention {

  /** The time whose records are done in one transaction. */
  static final Duration SPAN = Duration.ofDays(7);

  private static final Set<CallbackStatus> IN_FLIGHT =
      Set.of(CallbackStatus.SCHEDULED, CallbackStatus.DIALLING);

  private final EntityManager em;
  private final BookSettings settings;
  private final Instant now;

  /**
   * Does what the settings ask for.
   *
   * @param now from when their days are counted back
   */
  public Retention(EntityManager em, BookSettings settings, Instant now) {
    this.em = em;
    this.settings = settings;
    this.now = now;
  }

  /**
   * A time within which records began.
   *
   * @param until the first moment after it
   */
  public record Span(Instant from, Instant until) {}

  /**
   * What was done.
   *
   * @param masked records whose numbers were masked
   * @param deleted records that were deleted
   */
  public record Done(int masked, int deleted) {

    /** Nothing. */
    public static final Done NOTHING = new Done(0, 0);

    /** Both of it. */
    public Done and(Done other) {
      return new Done(masked + other.masked, deleted + other.deleted);
    }
  }

  /** The spans that have to be done, oldest first; none when all is kept as it is. */
  public List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    Instant end = last();
    Instant from = oldest();
    while (end != null && from.isBefore(end)) {
      spans.add(new Span(from, from.plus(SPAN)));
      from = from.plus(SPAN);
    }
    return spans;
  }

  /** What ended before that is masked at least; null when all is kept as it is. */
  private Instant last() {
    return Stream.of(settings.getMaskAfterDays(), settings.getDeleteAfterDays())
        .filter(Objects::nonNull)
        .map(this::daysAgo)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private Instant daysAgo(int days) {
    return now.minus(Duration.ofDays(days));
  }

  private Instant oldest() {
    return Stream.of(
            "select c.startedAt from CallDetailRecord c order by c.startedAt",
            "select r.createdAt from CallbackRequest r order by r.createdAt",
            "select t.refusedAt from TriggerRefusal t order by t.refusedAt")
        .flatMap(jpql -> em.createQuery(jpql, Instant.class).setMaxResults(1).getResultStream())
        .min(Comparator.naturalOrder())
        .orElse(now);
  }

  /** Deletes messages that have not arrived anywhere: they have numbers in them. */
  public void forgetUndelivered() {
    Instant before = last();
    if (before != null) {
      em.createQuery("delete from Delivery d where d.createdAt < ?1")
          .setParameter(1, before)
          .executeUpdate();
    }
  }

  /** Deletes and masks what began within a span. */
  public Done apply(Span span) {
    Integer mask = settings.getMaskAfterDays();
    Integer delete = settings.getDeleteAfterDays();
    int deleted = delete == null ? 0 : delete(span, daysAgo(delete));
    int masked = mask == null ? 0 : mask(span, daysAgo(mask));
    return new Done(masked, deleted);
  }

  private int mask(Span span, Instant before) {
    return legs(
            "update CallDetailRecord c set c.numberTail = null, c.number = " + maskOf("c.number"),
            " and c.number like '+%' and c.number not like '%***'",
            span,
            before)
        + jobs(
            "update CallbackRequest r set r.history = null, r.callerTail = null, r.caller = "
                + maskOf("r.caller"),
            " and r.caller like '+%' and r.caller not like '%***'",
            span,
            before)
        + refusals(
            "update TriggerRefusal t set t.caller = " + maskOf("t.caller"),
            " and length(t.caller) > 3 and t.caller not like '%***'",
            span,
            before);
  }

  private int delete(Span span, Instant before) {
    return legs("delete from CallDetailRecord c", "", span, before)
        + jobs("delete from CallbackRequest r", "", span, before)
        + refusals("delete from TriggerRefusal t", "", span, before);
  }

  private int legs(String what, String which, Span span, Instant before) {
    return within(
            what + " where c.startedAt >= ?1 and c.startedAt < ?2 and c.endedAt < ?3" + which,
            span,
            before)
        .executeUpdate();
  }

  private int jobs(String what, String which, Span span, Instant before) {
    return within(
            what
                + " where r.createdAt >= ?1 and r.createdAt < ?2 and r.endedAt < ?3"
                + " and r.status not in ?4"
                + which,
            span,
            before)
        .setParameter(4, IN_FLIGHT)
        .executeUpdate();
  }

  private int refusals(String what, String which, Span span, Instant before) {
    return within(
            what + " where t.refusedAt >= ?1 and t.refusedAt < ?2 and t.refusedAt < ?3" + which,
            span,
            before)
        .executeUpdate();
  }

  private Query within(String jpql, Span span, Instant before) {
    return em.createQuery(jpql)
        .setParameter(1, span.from())
        .setParameter(2, span.until())
        .setParameter(3, before);
  }

  private static String maskOf(String field) {
    return "concat(substring(%1$s, 1, length(%1$s) - 3), '***')".formatted(field);
  }
}
