package org.opencallback.limits;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.opencallback.admission.Usage;
import org.opencallback.admission.Usage.Measure;
import org.opencallback.configuration.Books;
import org.opencallback.tariff.Money;

/** Reads what a mobile and its extension have used; asks for nothing that has no limit. */
public final class UsageReader {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final EntityManager em;
  private final Books books;
  private final LimitSettings limits;

  public UsageReader(EntityManager em, Books books) {
    this.em = em;
    this.books = books;
    this.limits = books.limits();
  }

  /** What has been used at a moment. */
  public Usage of(long mobile, long extension, Instant now) {
    List<Measure> callbacks = new ArrayList<>();
    add(callbacks, limits.getMobilePerHour(), "mobilePhoneId", mobile, now.minus(HOUR));
    add(callbacks, limits.getMobilePerDay(), "mobilePhoneId", mobile, now.minus(DAY));
    add(callbacks, limits.getExtensionPerHour(), "extensionId", extension, now.minus(HOUR));
    add(callbacks, limits.getExtensionPerDay(), "extensionId", extension, now.minus(DAY));
    List<Measure> money = new ArrayList<>();
    if (limits.getExtensionMoneyPerDay() != null) {
      BigDecimal paid = paid(em, " and c.extensionId = " + extension, midnight(now, books.zone()));
      money.add(measure(paid, limits.getExtensionMoneyPerDay()));
    }
    if (limits.getSystemMoneyPerDay() != null) {
      money.add(measure(books.paidToday(), limits.getSystemMoneyPerDay()));
    }
    return new Usage(limits.isSuspended(), callbacks, money);
  }

  private void add(List<Measure> measures, Integer limit, String property, long id, Instant since) {
    if (limit == null) {
      return;
    }
    long used =
        em.createQuery(
                "select count(r) from CallbackRequest r where r.%s = ?1 and r.createdAt > ?2"
                    .formatted(property),
                Long.class)
            .setParameter(1, id)
            .setParameter(2, since)
            .getSingleResult();
    measures.add(new Measure(used, limit));
  }

  /** The beginning of a moment's calendar day. */
  public static Instant midnight(Instant now, ZoneId zone) {
    return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }

  /** What the company has paid since a moment. */
  public static BigDecimal paidSince(EntityManager em, Instant since) {
    return paid(em, "", since);
  }

  private static BigDecimal paid(EntityManager em, String condition, Instant since) {
    BigDecimal paid =
        em.createQuery(
                "select sum(c.companyCost) from CallDetailRecord c where c.startedAt >= ?1"
                    + condition,
                BigDecimal.class)
            .setParameter(1, since)
            .getSingleResult();
    return paid == null ? BigDecimal.ZERO : paid;
  }

  private static Measure measure(BigDecimal used, BigDecimal limit) {
    return new Measure(Money.of(used).tenThousandths(), Money.of(limit).tenThousandths());
  }
}
