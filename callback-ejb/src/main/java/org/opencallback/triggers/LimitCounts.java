package org.opencallback.triggers;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import org.opencallback.admission.LimitReading;
import org.opencallback.configuration.Exchange;
import org.opencallback.job.CallbackStatus;
import org.opencallback.job.LegReport;
import org.opencallback.job.TrunkCall;
import org.opencallback.jobs.JobStore;
import org.opencallback.limit.Limit;
import org.opencallback.limit.LimitMeasure;
import org.opencallback.limit.LimitScope;
import org.opencallback.numbering.E164;
import org.opencallback.spending.NextLeg;
import org.opencallback.spending.Purse;
import org.opencallback.spending.Purses;
import org.opencallback.spending.RunningCall;
import org.opencallback.spending.RunningCall.Spender;

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

  /**
   * Who asks for a callback.
   *
   * @param target the number to call back
   */
  record Asker(Spender spender, E164 target) {}

  List<LimitReading> readings(Asker asker, Registrations.Asking asking) {
    List<LimitReading> readings = new ArrayList<>();
    for (Limit limit : asking.exchange().limits(asking.now())) {
      LimitScope scope = limit.scope();
      if (limit.concerns(asker.spender().number(scope))) {
        readings.add(
            new LimitReading(
                name(scope, limit.measure()), limit.most(), used(limit, asker, asking)));
      }
    }
    return readings;
  }

  private static String name(LimitScope scope, LimitMeasure measure) {
    return scope + " " + measure;
  }

  private long used(Limit limit, Asker asker, Registrations.Asking asking) {
    return switch (limit.measure()) {
      case CONCURRENT -> inFlight(limit, asker, asking);
      case MONEY_PER_DAY -> money(limit, asker, asking);
      case PER_HOUR, PER_DAY, UNANSWERED_PER_HOUR -> count(limit, asker, asking);
    };
  }

  /** What is left may not even pay for the mobile's answer: then it is as good as used up. */
  private long money(Limit limit, Asker asker, Registrations.Asking asking) {
    Purses purses = new Purses(em, asking.exchange(), asking.now());
    NextLeg callback = callback(asker, asking);
    Purse purse = purses.of(limit, callback.call());
    long paid = purse.paid().longValue();
    return paid < limit.most() && purses.isTooDear(purse, callback) ? limit.most() : paid;
  }

  private static NextLeg callback(Asker asker, Registrations.Asking asking) {
    Exchange exchange = asking.exchange();
    E164 presented = asking.access().presented();
    List<TrunkCall> ways =
        exchange.waysTo(asker.target(), presented == null ? exchange.companyNumber() : presented);
    return new NextLeg(
        RunningCall.withoutLegs(asker.spender()), LegReport.Party.A, asker.target().value(), ways);
  }

  /** Those of all are many, and counted every few seconds. */
  private long inFlight(Limit limit, Asker asker, Registrations.Asking asking) {
    return switch (limit.scope()) {
      case SYSTEM -> asking.exchange().inFlight();
      case EXTENSION -> new JobStore(em).countInFlight(asker.spender().extensionId());
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
    if (limit.scope() != LimitScope.SYSTEM) {
      query.setParameter("id", asker.spender().id(limit.scope()));
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
