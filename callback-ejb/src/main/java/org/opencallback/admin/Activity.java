package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.opencallback.console.Roles;
import org.opencallback.job.CallbackStatus;
import org.opencallback.job.EndReason;

/** What the exchange has done lately, counted by the database. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public class Activity {

  /** So many hours are told, the one that has begun included. */
  static final int HOURS = 24;

  private static final long HOUR_MS = Duration.ofHours(1).toMillis();

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  /**
   * The callbacks that were promised in an hour.
   *
   * @param begin when the hour began
   * @param reached the mobile answered
   * @param missed it did not, or the callback was called off
   * @param open owed or in progress
   */
  public record Hour(Instant begin, long reached, long missed, long open) {

    private Hour plus(CallbackStatus status, long count) {
      return switch (status) {
        case COMPLETED -> new Hour(begin, reached + count, missed, open);
        case FAILED, CANCELLED -> new Hour(begin, reached, missed + count, open);
        case SCHEDULED, DIALLING -> new Hour(begin, reached, missed, open + count);
      };
    }
  }

  /**
   * A day.
   *
   * @param hours its hours, the latest last
   * @param reasons how often callbacks have ended in each way, without those that never did
   */
  public record Day(List<Hour> hours, Map<EndReason, Long> reasons) {

    public Day {
      hours = List.copyOf(hours);
    }

    /** How many callbacks were promised. */
    public long promised() {
      return hours.stream().mapToLong(hour -> hour.reached() + hour.missed() + hour.open()).sum();
    }

    /** How many mobiles answered. */
    public long reached() {
      return hours.stream().mapToLong(Hour::reached).sum();
    }
  }

  /** The day until a moment: the hour that has begun, and those before it. */
  public Day dayUntil(Instant now) {
    Instant first = now.truncatedTo(ChronoUnit.HOURS).minus(HOURS - 1, ChronoUnit.HOURS);
    List<Hour> hours = new ArrayList<>();
    for (int i = 0; i < HOURS; i++) {
      hours.add(new Hour(first.plus(i, ChronoUnit.HOURS), 0, 0, 0));
    }
    Map<EndReason, Long> reasons = new EnumMap<>(EndReason.class);
    for (Object[] row : counts(first)) {
      int hour = (int) (((Number) row[0]).longValue() - first.toEpochMilli() / HOUR_MS);
      long count = ((Number) row[3]).longValue();
      if (hour < HOURS) {
        hours.set(hour, hours.get(hour).plus(CallbackStatus.valueOf((String) row[1]), count));
      }
      if (row[2] != null) {
        reasons.merge(EndReason.valueOf((String) row[2]), count, Long::sum);
      }
    }
    return new Day(hours, reasons);
  }

  /** By hour, status and reason: a few hundred rows at most, whatever the traffic. */
  private List<Object[]> counts(Instant first) {
    List<?> rows =
        em.createNativeQuery(
                "select created_at_ms / 3600000, status, reason, count(*) from callback_request"
                    + " where created_at_ms >= ?1"
                    + " group by created_at_ms / 3600000, status, reason")
            .setParameter(1, first.toEpochMilli())
            .getResultList();
    return rows.stream().map(Object[].class::cast).toList();
  }
}
