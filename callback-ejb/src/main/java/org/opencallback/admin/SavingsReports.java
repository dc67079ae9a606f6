package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.opencallback.cdr.CallDetailRecord;
import org.opencallback.cdr.CdrParty;
import org.opencallback.console.Roles;
import org.opencallback.tariff.CallCosts;
import org.opencallback.tariff.Money;
import org.opencallback.tariff.Savings;
import org.opencallback.tariff.SavingsReport;
import org.opencallback.tariffs.BookSettings;

/** What calling back has saved. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public class SavingsReports {

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  /** So many records are added up before a page shows them; more only when somebody asks. */
  private static final int QUICK = 20_000;

  /** Whether a month has so many records that adding them up takes a while. */
  public boolean isLarge(YearMonth month) {
    ZoneId zone = em.find(BookSettings.class, BookSettings.ONLY).zoneId();
    return !em.createQuery(
            "select c.id from CallDetailRecord c where c.startedAt >= ?1 and c.startedAt < ?2",
            Long.class)
        .setParameter(1, begin(month, zone))
        .setParameter(2, begin(month.plusMonths(1), zone))
        .setFirstResult(QUICK)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** The report of the callbacks that began in some months, both included. */
  public SavingsReport of(YearMonth first, YearMonth last) {
    ZoneId zone = em.find(BookSettings.class, BookSettings.ONLY).zoneId();
    List<CallDetailRecord> legs =
        em.createQuery(
                "select c from CallDetailRecord c where c.answeredAt is not null"
                    + " and c.startedAt >= ?1 and c.startedAt < ?2"
                    + " order by c.requestId, c.attempt, c.startedAt, c.id",
                CallDetailRecord.class)
            .setParameter(1, begin(first, zone))
            .setParameter(2, begin(last.plusMonths(1), zone))
            .getResultList();
    return SavingsReport.of(calls(legs, zone));
  }

  private static List<CallCosts> calls(List<CallDetailRecord> legs, ZoneId zone) {
    List<CallCosts> calls = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= legs.size(); i++) {
      if (i == legs.size()
          || !Objects.equals(legs.get(i).getRequestId(), legs.get(from).getRequestId())) {
        calls.add(call(legs.subList(from, i), zone));
        from = i;
      }
    }
    return calls;
  }

  private static CallCosts call(List<CallDetailRecord> legs, ZoneId zone) {
    CallDetailRecord first = legs.get(0);
    List<CallDetailRecord> destinations =
        legs.stream().filter(leg -> leg.getParty() == CdrParty.B).toList();
    String reached =
        destinations.stream()
            .map(CallDetailRecord::getZone)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("");
    CallCosts.Key key =
        new CallCosts.Key(
            YearMonth.from(first.getStartedAt().atZone(zone)),
            Objects.requireNonNullElse(first.getExtensionNumber(), ""),
            reached);
    Duration talk =
        destinations.stream()
            .map(CallDetailRecord::getDuration)
            .reduce(Duration.ZERO, Duration::plus);
    return new CallCosts(key, talk, savings(legs, destinations));
  }

  private static Savings savings(List<CallDetailRecord> legs, List<CallDetailRecord> destinations) {
    List<CallDetailRecord> callbacks =
        legs.stream().filter(leg -> leg.getParty() == CdrParty.A).toList();
    Money company = sum(legs, CallDetailRecord::getCompanyCost);
    Money mobile = sum(callbacks, CallDetailRecord::getMobileCost);
    Money direct = sum(destinations, CallDetailRecord::getDirectCost);
    return company == null || mobile == null || direct == null
        ? null
        : new Savings(direct, company, mobile);
  }

  /** The sum, or null when a price is missing. */
  private static Money sum(
      List<CallDetailRecord> legs, Function<CallDetailRecord, BigDecimal> cost) {
    Money sum = Money.ZERO;
    for (CallDetailRecord leg : legs) {
      BigDecimal part = cost.apply(leg);
      if (part == null) {
        return null;
      }
      sum = sum.plus(Money.of(part));
    }
    return sum;
  }

  private static Instant begin(YearMonth month, ZoneId zone) {
    return month.atDay(1).atStartOfDay(zone).toInstant();
  }
}
