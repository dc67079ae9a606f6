package org.opencallback.alerts;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencallback.configuration.Exchange;
import org.opencallback.configuration.LinkBoard;
import org.opencallback.directory.MobilePhone;
import org.opencallback.job.CallbackStatus;
import org.opencallback.job.EndReason;
import org.opencallback.licence.LicenceFile;
import org.opencallback.numbering.MaskedNumber;
import org.opencallback.tariff.Gaps;
import org.opencallback.tariff.Gaps.Gap;
import org.opencallback.tariffs.Tariff;
import org.opencallback.trigger.RefusalReason;

/** Finds all that holds now; within the caller's transaction. */
final class Watch {

  /** A limit that has refused nobody for so long is not reached any more. */
  private static final Duration LIMIT_MEMORY = Duration.ofHours(1);

  /** A callback that was called off so long ago is no news. */
  private static final Duration CALLED_OFF_MEMORY = Duration.ofHours(1);

  /** No job waits longer for its turn, unless the exchange has been off for longer. */
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  /** What somebody wanted has an alert of its own, or needs none. */
  private static final Set<EndReason> WANTED =
      EnumSet.of(EndReason.STOPPED, EndReason.MONEY_LIMIT, EndReason.CANCELLED_BY_ADMINISTRATOR);

  /** {@code WITHIN_LIMITS no (MOBILE PER_HOUR 60 of 60)}: which limit, and how far. */
  private static final Pattern LIMIT = Pattern.compile("\\(([A-Z]+ [A-Z_]+) ([0-9]+ of [0-9]+)\\)");

  /** Somebody who tries PINs on more mobiles than these is noticed all the same. */
  private static final int MOST_MOBILES = 100;

  private final EntityManager em;

  Watch(EntityManager em) {
    this.em = em;
  }

  /**
   * Looks at everything.
   *
   * @param fault why the configuration could not be read; empty when it could
   */
  List<Condition> look(Exchange exchange, LinkBoard links, String fault, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, exchange.books().zone());
    boolean licensed = em.find(LicenceFile.class, LicenceFile.ONLY) != null;
    List<Condition> holding =
        new ArrayList<>(Conditions.of(exchange, links.standings(), licensed, gaps(today), today));
    if (!fault.isEmpty()) {
      holding.add(new Condition(AlertKind.CONFIGURATION_UNREADABLE, "", fault));
    }
    limits(now, holding);
    calledOff(now, holding);
    accounts(now, holding);
    mobiles(holding);
    return holding;
  }

  private List<Gap> gaps(LocalDate today) {
    return Gaps.of(
        em.createQuery("select t from Tariff t", Tariff.class).getResultList().stream()
            .map(Tariff::toPrice)
            .toList(),
        today);
  }

  private void limits(Instant now, List<Condition> holding) {
    List<String> refused =
        em.createQuery(
                "select r.rules from TriggerRefusal r where r.reason = ?1 and r.refusedAt > ?2"
                    + " order by r.id desc",
                String.class)
            .setParameter(1, RefusalReason.LIMIT)
            .setParameter(2, now.minus(LIMIT_MEMORY))
            .getResultList();
    for (String rules : refused) {
      Matcher limit = LIMIT.matcher(rules);
      if (limit.find()) {
        holding.add(new Condition(AlertKind.LIMIT_REACHED, limit.group(1), limit.group(2)));
      }
    }
  }

  /** One alert for each reason: the page of the jobs lists them. */
  private void calledOff(Instant now, List<Condition> holding) {
    em.createQuery(
            "select r.reason, count(r) from CallbackRequest r where r.status = ?1"
                + " and r.dueAt > ?2 and r.endedAt > ?3 and r.reason not in ?4 group by r.reason",
            Object[].class)
        .setParameter(1, CallbackStatus.CANCELLED)
        .setParameter(2, now.minus(LONGEST_WAIT))
        .setParameter(3, now.minus(CALLED_OFF_MEMORY))
        .setParameter(4, WANTED)
        .getResultList()
        .forEach(
            row ->
                holding.add(
                    new Condition(
                        AlertKind.CALLBACKS_CALLED_OFF, row[0].toString(), row[1].toString())));
  }

  private void accounts(Instant now, List<Condition> holding) {
    em.createQuery("select u.name from ConsoleUser u where u.lockedUntil > ?1", String.class)
        .setParameter(1, now)
        .getResultList()
        .forEach(name -> holding.add(new Condition(AlertKind.ACCOUNT_LOCKED, name, "")));
  }

  /** Alerts are kept and told to others: a mobile is named by its extension, and not wholly. */
  private void mobiles(List<Condition> holding) {
    em.createQuery(
            "select m.number, m.extension.number from MobilePhone m"
                + " where m.pinFailures >= ?1 and m.enabled = false order by m.id",
            Object[].class)
        .setParameter(1, MobilePhone.WRONG_PINS)
        .setMaxResults(MOST_MOBILES)
        .getResultList()
        .forEach(
            row ->
                holding.add(
                    new Condition(
                        AlertKind.PIN_LOCKED,
                        row[1] + " " + MaskedNumber.of((String) row[0]),
                        "")));
  }
}
