package org.opencallback.triggers;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.opencallback.admission.Admission;
import org.opencallback.admission.Rule;
import org.opencallback.admission.TriggerFacts;
import org.opencallback.admission.Verdict;
import org.opencallback.configuration.AccessPoint;
import org.opencallback.configuration.Exchange;
import org.opencallback.numbering.E164;
import org.opencallback.trigger.FinalResponse;
import org.opencallback.trigger.RefusalReason;
import org.opencallback.trigger.TriggerCall;
import org.opencallback.trigger.TriggerDecision;
import org.opencallback.trigger.TriggerPlan;

/**
 * Decides on trigger calls: reads them, asks the directory only when everything before it is in
 * order, and lets admission decide.
 */
final class TriggerDesk {

  /** Reasons that concern a caller who is not one of our users. */
  private static final Set<RefusalReason> STRANGERS =
      EnumSet.of(
          RefusalReason.DIVERTED,
          RefusalReason.WITHHELD_CALLER,
          RefusalReason.MALFORMED_NUMBER,
          RefusalReason.UNKNOWN_CALLER);

  private static final FinalResponse FORBIDDEN = new FinalResponse(403, 21);
  private static final FinalResponse NOT_FOUND = new FinalResponse(404, 1);
  private static final FinalResponse ADDRESS_INCOMPLETE = new FinalResponse(484, 28);
  private static final FinalResponse UNAVAILABLE = new FinalResponse(480, 31);

  /** Switching equipment congestion, Q.850 cause 42: try again later. */
  private static final FinalResponse CONGESTED = new FinalResponse(503, 42);

  private final Registrations registrations;
  private final Consumer<TriggerRefusal> refusals;

  TriggerDesk(EntityManager em, Consumer<TriggerRefusal> refusals) {
    this.registrations = new Registrations(em);
    this.refusals = refusals;
  }

  /**
   * Decides.
   *
   * @param congested the node has more work than it can do
   */
  TriggerDecision decide(TriggerCall call, Exchange exchange, Instant now, boolean congested) {
    TriggerReading reading = TriggerReading.of(call, exchange);
    TriggerFacts facts =
        new TriggerFacts(
            now,
            reading.calling(call.diverted()),
            reading.accessFacts(exchange.settings().isStopped()),
            Optional.empty(),
            congested);
    Verdict verdict = Admission.decide(facts);
    Optional<Registrations.Registered> registered = Optional.empty();
    if (verdict.broken().filter(rule -> rule == Rule.REGISTERED).isPresent()) {
      Registrations.Asking asking =
          new Registrations.Asking(reading.access().orElseThrow(), exchange, now);
      registered = reading.caller().flatMap(number -> registrations.of(number, asking));
      verdict =
          Admission.decide(
              new TriggerFacts(
                  now,
                  facts.calling(),
                  facts.access(),
                  registered.map(Registrations.Registered::facts),
                  congested));
    }
    if (verdict.isAccepted()) {
      return accepted(call, reading, registered.orElseThrow().mobilePhoneId());
    }
    refusals.accept(record(call, reading, verdict, now));
    return refused(verdict.reason().orElseThrow(), reading.access());
  }

  private static TriggerDecision accepted(
      TriggerCall call, TriggerReading reading, long mobilePhoneId) {
    AccessPoint access = reading.access().orElseThrow();
    return new TriggerDecision.Accepted(
        new TriggerPlan(
            call.callId(),
            reading.trunk().orElseThrow().id(),
            access.id(),
            mobilePhoneId,
            reading.caller().orElseThrow().value(),
            access.refusing().ringTime(),
            access.refusing().accepted(),
            access.delay()));
  }

  private static TriggerDecision refused(RefusalReason reason, Optional<AccessPoint> access) {
    if (reason == RefusalReason.CONGESTION) {
      return new TriggerDecision.Refused(reason, CONGESTED);
    }
    if (access.isPresent() && reason != RefusalReason.ACCESS_NUMBER_DISABLED) {
      AccessPoint.Refusing policy = access.get().refusing();
      if (policy.strangerTarget() != null && STRANGERS.contains(reason)) {
        return new TriggerDecision.Redirected(reason, policy.strangerTarget());
      }
      return new TriggerDecision.Refused(reason, policy.stranger());
    }
    FinalResponse response =
        switch (reason) {
          case UNKNOWN_ACCESS_NUMBER -> NOT_FOUND;
          case MALFORMED_NUMBER -> ADDRESS_INCOMPLETE;
          case ACCESS_NUMBER_DISABLED -> UNAVAILABLE;
          default -> FORBIDDEN;
        };
    return new TriggerDecision.Refused(reason, response);
  }

  private static TriggerRefusal record(
      TriggerCall call, TriggerReading reading, Verdict verdict, Instant now) {
    TriggerRefusal.Parties parties =
        new TriggerRefusal.Parties(
            call.callId(),
            reading.trunk().map(trunk -> trunk.name()).orElse(null),
            call.peer().toString(),
            reading.caller().map(E164::value).or(reading::presented).orElse(null),
            reading
                .called()
                .map(E164::value)
                .orElseGet(() -> call.calledNumbers().stream().findFirst().orElse(null)));
    return new TriggerRefusal(now, parties, verdict.reason().orElseThrow(), verdict.explanation());
  }
}
