package org.opencallback.triggers;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.opencallback.admission.LimitReading;
import org.opencallback.configuration.Books;
import org.opencallback.configuration.Exchange;
import org.opencallback.jobs.CallbackStatus;
import org.opencallback.jobs.JobStore;
import org.opencallback.limit.Limit;
import org.opencallback.limit.LimitMeasure;
import org.opencallback.limit.LimitScope;
import org.opencallback.limit.Paid;

/**
 * Counts what limits are about: one statement over an index for each limit that concerns the call,
 * none for the others. Two calls at the same moment may both see the last free place, so a limit
 * may be passed by as many calls as are decided at once.
 */
final class LimitCounts {

  private final EntityManager em;

  LimitCounts(EntityManager em) {
    this.em = em;
  }

  /** Who asks for a callback. */
  record Asker(long mobilePhoneId, String mobile, long extensionId, String extension) {}

  List<LimitReading> readings(Asker asker, Registrations.Asking asking) {
    Exchange exchange = asking.exchange();
    List<LimitReading> readings = new ArrayList<>();
    for (Limit limit : exchange.limits(asking.now())) {
      if (limit.concerns(number(limit.scope(), asker, asking))) {
        readings.add(
            new LimitReading(
                name(limit.scope(), limit.measure()), limit.most(), used(limit, asker, asking)));
      }
    }
    return readings;
  }

  private static String name(LimitScope scope, LimitMeasure measure) {
    return scope + " " + measure;
  }

  private static String number(LimitScope scope, Asker asker, Registrations.Asking asking) {
    return switch (scope) {
      case SYSTEM -> "";
      case ACCESS_NUMBER -> asking.access().number().value();
      case EXTENSION -> asker.extension();
      case MOBILE -> asker.mobile();
    };
  }

  private long used(Limit limit, Asker asker, Registrations.Asking asking) {
    if (limit.measure() == LimitMeasure.CONCURRENT) {
      return inFlight(limit, asker, asking);
    }
    if (limit.measure() != LimitMeasure.MONEY_PER_DAY) {
      return count(limit, asker, asking);
    }
    Books books = asking.exchange().books();
    if (Paid.isByAll(limit)) {
      return books.paidToday().longValue();
    }
    long id =
        switch (limit.scope()) {
          case SYSTEM -> throw new IllegalStateException("the whole exchange is no row");
          case ACCESS_NUMBER -> asking.access().id();
          case EXTENSION -> asker.extensionId();
          case MOBILE -> asker.mobilePhoneId();
        };
    return Paid.sinceMidnight(em, limit.scope(), List.of(id), asking.now(), books.zone())
        .getOrDefault(id, BigDecimal.ZERO)
        .longValue();
  }

  /** Those of all are many, and counted every few seconds. */
  private long inFlight(Limit limit, Asker asker, Registrations.Asking asking) {
    return switch (limit.scope()) {
      case SYSTEM -> asking.exchange().inFlight();
      case EXTENSION -> new JobStore(em).countInFlight(asker.extensionId());
      case ACCESS_NUMBER, MOBILE -> count(limit, asker, asking);
    };
  }

  private long count(Limit limit, Asker asker, Registrations.Asking asking) {
    String condition =
        switch (limit.measure()) {
          case CONCURRENT -> "r.inFlightMobile is not null";
          case PER_HOUR, PER_DAY -> "r.createdAt > :since";
          case UNANSWERED_PER_HOUR ->
              "r.createdAt > :since and r.answeredAt is null and r.status = :failed";
          case MONEY_PER_DAY ->
              throw new IllegalStateException("money is not counted in callbacks");
        };
    TypedQuery<Long> query =
        em.createQuery(
            "select count(r) from CallbackRequest r" + whose(limit.scope()) + condition,
            Long.class);
    switch (limit.scope()) {
      case SYSTEM -> {}
      case ACCESS_NUMBER -> query.setParameter("id", asking.access().id());
      case EXTENSION -> query.setParameter("id", asker.extensionId());
      case MOBILE -> query.setParameter("id", asker.mobilePhoneId());
    }
    limit.measure().period().ifPresent(p -> query.setParameter("since", asking.now().minus(p)));
    if (limit.measure() == LimitMeasure.UNANSWERED_PER_HOUR) {
      query.setParameter("failed", CallbackStatus.FAILED);
    }
    return query.getSingleResult();
  }

  private static String whose(LimitScope scope) {
    return switch (scope) {
      case SYSTEM -> " where ";
      case ACCESS_NUMBER -> " where r.accessNumberId = :id and ";
      case EXTENSION ->
          " join MobilePhone m on m.id = r.mobilePhoneId where m.extension.id = :id and ";
      case MOBILE -> " where r.mobilePhoneId = :id and ";
    };
  }
}
