package org.opencallback.triggers;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.opencallback.admission.TriggerFacts;
import org.opencallback.admission.TriggerFacts.Load;
import org.opencallback.admission.TriggerFacts.Target;
import org.opencallback.configuration.Exchange;
import org.opencallback.jobs.JobStore;
import org.opencallback.limits.UsageReader;
import org.opencallback.numbering.E164;

/**
 * Looks callers up in the directory: one statement through unique indexes, whatever the directory's
 * size; others only where something has a limit.
 */
final class Registrations {

  private final EntityManager em;

  Registrations(EntityManager em) {
    this.em = em;
  }

  /** A registered mobile and the facts that admission asks for. */
  record Registered(long mobilePhoneId, TriggerFacts.Registration facts) {}

  Optional<Registered> of(E164 caller, Exchange exchange, Instant now) {
    return em
        .createQuery(
            "select m.id, m.enabled, m.transitPermitted, m.licenceSeat, m.expiresAt,"
                + " m.callbackNumber, e.id, e.callbackEnabled, e.maxInFlight, c.id, r.id"
                + " from MobilePhone m join m.extension e join e.classOfService c"
                + " left join CallbackRequest r on r.inFlightMobile = m.id"
                + " where m.number = ?1",
            Object[].class)
        .setParameter(1, caller.value())
        .getResultList()
        .stream()
        .findFirst()
        .map(row -> registered(row, caller, exchange, now));
  }

  private Registered registered(Object[] row, E164 caller, Exchange exchange, Instant now) {
    E164 target = row[5] == null ? caller : new E164((String) row[5]);
    Integer limit = (Integer) row[8];
    Load load =
        new Load(
            row[10] != null,
            limit == null ? 0 : new JobStore(em).countInFlight((Long) row[6]),
            limit,
            exchange.inFlight(),
            exchange.settings().getMaxInFlight());
    TriggerFacts.Registration facts =
        new TriggerFacts.Registration(
            (Boolean) row[1],
            (Instant) row[4],
            (Boolean) row[2],
            (Boolean) row[7],
            exchange.licence().covers((Integer) row[3]),
            load,
            new UsageReader(em, exchange.books()).of((Long) row[0], (Long) row[6], now),
            target(target, (Long) row[9], exchange));
    return new Registered((Long) row[0], facts);
  }

  private static Target target(E164 number, long classOfServiceId, Exchange exchange) {
    return new Target(
        exchange.accessNumber(number).isPresent(),
        exchange.permits(classOfServiceId, number),
        exchange.leadsTo(number));
  }
}
