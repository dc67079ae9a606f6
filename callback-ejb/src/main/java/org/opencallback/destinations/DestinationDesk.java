package org.opencallback.destinations;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencallback.configuration.Exchange;
import org.opencallback.job.CallbackOrder;
import org.opencallback.job.DestinationDecision;
import org.opencallback.job.DestinationDecision.Barred;
import org.opencallback.job.DestinationDecision.Incomplete;
import org.opencallback.job.DestinationDecision.Reason;
import org.opencallback.job.DestinationDecision.Routed;
import org.opencallback.job.LegReport;
import org.opencallback.job.Origination;
import org.opencallback.job.RunningLeg;
import org.opencallback.job.TrunkCall;
import org.opencallback.numbering.Dialled;
import org.opencallback.numbering.E164;
import org.opencallback.numbering.InternalNumbers;
import org.opencallback.spending.NextLeg;
import org.opencallback.spending.Purses;
import org.opencallback.spending.Spenders;

/**
 * Gives meaning to dialled digits: dial plan, then class of service, then route, then money; at a
 * moment.
 */
final class DestinationDesk {

  private final EntityManager em;
  private final Exchange exchange;
  private final Instant now;

  DestinationDesk(EntityManager em, Exchange exchange, Instant now) {
    this.em = em;
    this.exchange = exchange;
    this.now = now;
  }

  /**
   * What digits mean.
   *
   * @param legs the legs that the call has now
   */
  DestinationDecision analyse(
      CallbackOrder order, List<RunningLeg> legs, String digits, boolean finished) {
    if (digits.isEmpty()) {
      return finished ? new Barred(Reason.NO_DIGITS) : new Incomplete();
    }
    if (exchange.settings().isStopped()) {
      return new Barred(Reason.STOPPED);
    }
    Dialled dialled =
        exchange.dialPlan().analyse(digits, finished, exchange.plan(), this::extensionsLike);
    if (dialled instanceof Dialled.Internal internal) {
      return payable(toExtension(order, internal.number()), order, legs);
    }
    if (dialled instanceof Dialled.External external) {
      return payable(toOutside(order, external.number()), order, legs);
    }
    if (dialled instanceof Dialled.Emergency emergency) {
      return toEmergency(emergency.number());
    }
    return dialled instanceof Dialled.Incomplete
        ? new Incomplete()
        : new Barred(Reason.UNKNOWN_NUMBER);
  }

  private DestinationDecision toExtension(CallbackOrder order, String number) {
    Optional<Payer> payer = payer(order);
    if (payer.isEmpty()) {
      return new Barred(Reason.CLASS_OF_SERVICE);
    }
    return routed(number, exchange.waysToExtension(number, payer.get().presented(exchange)));
  }

  private DestinationDecision toOutside(CallbackOrder order, E164 number) {
    if (exchange.accessNumber(number).isPresent()
        || number.value().equals(order.partyA().number())) {
      return new Barred(Reason.LOOP);
    }
    Optional<Payer> payer = payer(order);
    if (payer.isEmpty() || !exchange.permits(payer.get().classOfServiceId(), number)) {
      return new Barred(Reason.CLASS_OF_SERVICE);
    }
    return routed(number.value(), exchange.waysTo(number, payer.get().presented(exchange)));
  }

  /**
   * Whatever the class of service and the money; the company number shows where the help is to come
   * to.
   */
  private DestinationDecision toEmergency(String number) {
    List<TrunkCall> ways = exchange.waysToEmergency(number, exchange.companyNumber());
    return ways.isEmpty()
        ? new Barred(Reason.EMERGENCY)
        : new Routed(new Origination(number, ways, exchange.settings().getAlertingB(), true));
  }

  private DestinationDecision routed(String number, List<TrunkCall> ways) {
    return ways.isEmpty()
        ? new Barred(Reason.NO_ROUTE)
        : new Routed(new Origination(number, ways, exchange.settings().getAlertingB()));
  }

  /** The same with those ways only whose beginning is paid for. */
  private DestinationDecision payable(
      DestinationDecision decision, CallbackOrder order, List<RunningLeg> legs) {
    if (!(decision instanceof Routed routed) || !Purses.areLimited(exchange, now)) {
      return decision;
    }
    Origination to = routed.destination();
    List<TrunkCall> ways =
        new Spenders(em, exchange)
            .of(Map.of(order.jobId(), legs)).stream()
                .findFirst()
                .map(call -> new NextLeg(call, LegReport.Party.B, to.number(), to.attempts()))
                .map(new Purses(em, exchange, now)::payable)
                .orElse(to.attempts());
    return ways.isEmpty()
        ? new Barred(Reason.MONEY_LIMIT)
        : new Routed(new Origination(to.number(), ways, to.alertingTime()));
  }

  /** The extension that pays, as it is now. */
  private record Payer(String presentedNumber, long classOfServiceId) {
    E164 presented(Exchange exchange) {
      return presentedNumber == null ? exchange.companyNumber() : new E164(presentedNumber);
    }
  }

  private Optional<Payer> payer(CallbackOrder order) {
    return em
        .createQuery(
            "select e.presentedNumber, c.id from Extension e join e.classOfService c"
                + " where e.id = ?1",
            Object[].class)
        .setParameter(1, order.extensionId())
        .getResultList()
        .stream()
        .findFirst()
        .map(row -> new Payer((String) row[0], (Long) row[1]));
  }

  /**
   * Looks for extensions that are, or begin with, the digits: two rows of an index at most. Digits
   * sort before letters in every collation.
   */
  private InternalNumbers.Match extensionsLike(String digits) {
    if (digits.contains("*")) {
      return new InternalNumbers.Match(false, false);
    }
    List<String> numbers =
        em.createQuery(
                "select e.number from Extension e where e.number >= ?1 and e.number < ?2"
                    + " order by e.number",
                String.class)
            .setParameter(1, digits)
            .setParameter(2, digits + "a")
            .setMaxResults(2)
            .getResultList();
    boolean exact = numbers.contains(digits);
    return new InternalNumbers.Match(exact, numbers.size() > (exact ? 1 : 0));
  }
}
