package org.opencallback.limit;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
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

  /**
   * What was paid for those of a scope, by their rows; nothing is said of those for whom nothing
   * was.
   */
  public static Map<Long, BigDecimal> sinceMidnight(
      EntityManager em, LimitScope scope, Collection<Long> ids, Instant now, ZoneId zone) {
    String whose =
        switch (scope) {
          case SYSTEM -> throw new IllegalArgumentException("the whole exchange is no row");
          case EXTENSION -> "c.extensionId";
          case ACCESS_NUMBER -> "r.accessNumberId";
          case MOBILE -> "r.mobilePhoneId";
        };
    String jobs =
        scope == LimitScope.EXTENSION ? "" : " join CallbackRequest r on r.id = c.requestId";
    return em
        .createQuery(
            "select %1$s, sum(c.companyCost) from CallDetailRecord c%2$s where c.startedAt >= ?1 and %1$s in ?2 group by %1$s"
                .formatted(whose, jobs),
            Object[].class)
        .setParameter(1, midnight(now, zone))
        .setParameter(2, ids)
        .getResultList()
        .stream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> sum((BigDecimal) row[1])));
  }

  private static BigDecimal sum(@Nullable BigDecimal sum) {
    return sum == null ? BigDecimal.ZERO : sum;
  }

  /** When the day began, in the exchange's time zone. */
  public static Instant midnight(Instant now, ZoneId zone) {
    return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }
}
