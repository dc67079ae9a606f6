package org.opencallback.limit;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What the company has paid since midnight, by the tariffs, for legs that are over. */
public final class Paid {

  private Paid() {}

  /** Whether a limit asks for the money of the whole exchange. */
  public static boolean isByAll(Limit limit) {
    return limit.scope() == LimitScope.SYSTEM && limit.measure() == LimitMeasure.MONEY_PER_DAY;
  }

  /** What was paid for everybody. */
  public static BigDecimal sinceMidnight(EntityManager em, Instant now, ZoneId zone) {
    return sum(
        em.createQuery(
                "select sum(c.companyCost) from CallDetailRecord c where c.startedAt >= ?1",
                BigDecimal.class)
            .setParameter(1, midnight(now, zone))
            .getSingleResult());
  }

  /** What was paid for an extension. */
  public static BigDecimal sinceMidnight(
      EntityManager em, long extensionId, Instant now, ZoneId zone) {
    return sum(
        em.createQuery(
                "select sum(c.companyCost) from CallDetailRecord c"
                    + " where c.startedAt >= ?1 and c.extensionId = ?2",
                BigDecimal.class)
            .setParameter(1, midnight(now, zone))
            .setParameter(2, extensionId)
            .getSingleResult());
  }

  private static BigDecimal sum(@Nullable BigDecimal sum) {
    return sum == null ? BigDecimal.ZERO : sum;
  }

  private static Instant midnight(Instant now, ZoneId zone) {
    return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }
}
