package org.opencallback.triggers;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opencallback.admission.TriggerFacts;
import org.opencallback.admission.TriggerFacts.Load;
import org.opencallback.admission.TriggerFacts.Target;
import org.opencallback.configuration.AccessPoint;
import org.opencallback.configuration.Exchange;
import org.opencallback.numbering.E164;
import org.opencallback.spending.RunningCall.Spender;

/**
 * Looks callers up in the directory: one statement through unique indexes, whatever the directory's
 * size; further ones only for limits that concern a caller who may otherwise be called back.
 */
final class Registrations {

  private final EntityManager em;
  private final LimitCounts counts;

  Registrations(EntityManager em) {
    this.em = em;
    this.counts = new LimitCounts(em);
  }

  /** A registered mobile and the facts that admission asks for. */
  record Registered(long mobilePhoneId, TriggerFacts.Registration facts) {}

  /** In which circumstances a caller asks for a callback. */
  record Asking(AccessPoint access, Exchange exchange, Instant now) {}

  Optional<Registered> of(E164 caller, Asking asking) {
    return em
        .createQuery(
            "select m.id, m.enabled, m.transitPermitted, m.licenceSeat, m.expiresAt,"
                + " m.callbackNumber, e.id, e.callbackEnabled, c.id, r.id, e.number"
                + " from MobilePhone m join m.extension e join e.classOfService c"
                + " left join CallbackRequest r on r.inFlightMobile = m.id"
                + " where m.number = ?1",
            Object[].class)
        .setParameter(1, caller.value())
        .getResultList()
        .stream()
        .findFirst()
        .map(row -> registered(row, caller, asking));
  }

  private Registered registered(Object[] row, E164 caller, Asking asking) {
    Exchange exchange = asking.exchange();
    E164 target = row[5] == null ? caller : new E164((String) row[5]);
    boolean active = (Boolean) row[1] && (Boolean) row[2] && (Boolean) row[7];
    Spender spender =
        new Spender(
            (Long) row[0],
            caller.value(),
            (Long) row[6],
            (String) row[10],
            asking.access().id(),
            asking.access().number().value());
    LimitCounts.Asker asker = new LimitCounts.Asker(spender, target);
    Load load = new Load(row[9] != null, active ? counts.readings(asker, asking) : List.of());
    TriggerFacts.Registration facts =
        new TriggerFacts.Registration(
            (Boolean) row[1],
            (Instant) row[4],
            (Boolean) row[2],
            (Boolean) row[7],
            exchange.licence().covers((Integer) row[3]),
            load,
            target(target, (Long) row[8], exchange));
    return new Registered((Long) row[0], facts);
  }

  private static Target target(E164 number, long classOfServiceId, Exchange exchange) {
    return new Target(
        exchange.accessNumber(number).isPresent(),
        exchange.permits(classOfServiceId, number),
        exchange.leadsTo(number));
  }
}
