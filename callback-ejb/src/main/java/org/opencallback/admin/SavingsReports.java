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
import java.util.Optional;
import org.opencallback.console.Roles;
import org.opencallback.tariff.Money;
import org.opencallback.tariff.Savings;
import org.opencallback.tariff.SavingsReport;
import org.opencallback.tariffs.BookSettings;

/** What calling back has saved. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public class SavingsReports {

  /** So many records are added up before a page shows them; more only when somebody asks. */
  private static final int QUICK = 20_000;

  /** No call lasts as long: legs that lie a day beyond a month cannot belong to a call of it. */
  private static final Duration MARGIN = Duration.ofDays(1);

  /**
   * The lines of one month, added up where the records are: a month may have a million of them. A
   * callback belongs to the month in which its first leg began; its legs carry its job's identifier
   * and, where the job is not known, are callbacks of their own.
   */
  private static final String LINES_OF_A_MONTH =
      """
      select extension, zone, count(*), count(*) - count(priced), sum(talk_ms),
        sum(case when priced = 1 then direct else 0 end),
        sum(case when priced = 1 then company else 0 end),
        sum(case when priced = 1 then mobile else 0 end)
      from (
        select coalesce(max(extension_number), '') extension, coalesce(zone_reached, '') zone,
          sum(case when party = 'B' then ended_at_ms - answered_at_ms else 0 end) talk_ms,
          coalesce(sum(case when party = 'B' then direct_cost end), 0) direct,
          coalesce(sum(company_cost), 0) company,
          coalesce(sum(case when party = 'A' then mobile_cost end), 0) mobile,
          case when count(company_cost) = count(*)
            and count(case when party = 'A' then mobile_cost else 0 end) = count(*)
            and count(case when party = 'B' then direct_cost else 0 end) = count(*)
            then 1 end priced
        from (
          select extension_number, party, started_at_ms, answered_at_ms, ended_at_ms,
            direct_cost, company_cost, mobile_cost, coalesce(request_id, -id) callback,
            first_value(case when party = 'B' then zone end) over (
              partition by coalesce(request_id, -id)
              order by case when party = 'B' and zone is not null then 0 else 1 end,
                attempt, started_at_ms, id) zone_reached
          from call_detail_record c
          where answered_at_ms is not null and started_at_ms >= ?1 and started_at_ms < ?2
        ) legs
        group by callback, zone_reached
        having min(started_at_ms) >= ?3 and min(started_at_ms) < ?4
      ) callbacks
      group by extension, zone
      """;

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  /** Whether a month has so many records that adding them up takes a while. */
  public boolean isLarge(YearMonth month) {
    ZoneId zone = zone();
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
    ZoneId zone = zone();
    List<SavingsReport.Line> lines = new ArrayList<>();
    Optional<Instant> oldest = edge("min");
    Optional<Instant> newest = edge("max");
    if (oldest.isEmpty() || newest.isEmpty()) {
      return SavingsReport.EMPTY;
    }
    YearMonth end = earlier(last, YearMonth.from(newest.get().atZone(zone)));
    YearMonth month = later(first, YearMonth.from(oldest.get().atZone(zone)));
    for (; !month.isAfter(end); month = month.plusMonths(1)) {
      lines.addAll(linesOf(month, zone));
    }
    return new SavingsReport(lines);
  }

  private ZoneId zone() {
    return em.find(BookSettings.class, BookSettings.ONLY).zoneId();
  }

  private Optional<Instant> edge(String function) {
    return Optional.ofNullable(
        em.createQuery(
                "select " + function + "(c.startedAt) from CallDetailRecord c", Instant.class)
            .getSingleResult());
  }

  private static YearMonth later(YearMonth one, YearMonth other) {
    return one.isAfter(other) ? one : other;
  }

  private static YearMonth earlier(YearMonth one, YearMonth other) {
    return one.isBefore(other) ? one : other;
  }

  private List<SavingsReport.Line> linesOf(YearMonth month, ZoneId zone) {
    Instant begin = begin(month, zone);
    Instant end = begin(month.plusMonths(1), zone);
    List<?> rows =
        em.createNativeQuery(LINES_OF_A_MONTH)
            .setParameter(1, begin.minus(MARGIN).toEpochMilli())
            .setParameter(2, end.plus(MARGIN).toEpochMilli())
            .setParameter(3, begin.toEpochMilli())
            .setParameter(4, end.toEpochMilli())
            .getResultList();
    return rows.stream().map(row -> line(month, (Object[]) row)).toList();
  }

  private static SavingsReport.Line line(YearMonth month, Object[] row) {
    return new SavingsReport.Line(
        new SavingsReport.Key(month, (String) row[0], (String) row[1]),
        number(row[2]).longValueExact(),
        number(row[3]).longValueExact(),
        Duration.ofMillis(number(row[4]).longValueExact()),
        new Savings(Money.of(number(row[5])), Money.of(number(row[6])), Money.of(number(row[7]))));
  }

  /** Databases differ in which type a sum has. */
  private static BigDecimal number(Object value) {
    return new BigDecimal(value.toString());
  }

  private static Instant begin(YearMonth month, ZoneId zone) {
    return month.atDay(1).atStartOfDay(zone).toInstant();
  }
}
