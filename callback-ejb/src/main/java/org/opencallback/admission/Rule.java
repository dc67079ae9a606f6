package org.opencallback.admission;

import java.util.function.Predicate;
import org.opencallback.admission.TriggerFacts.Registration;
import org.opencallback.trigger.RefusalReason;

/** The rules of admission, in the order in which they are tried; the first that fails decides. */
public enum Rule {
  /** The signalling comes from a configured trunk. */
  KNOWN_TRUNK(RefusalReason.UNKNOWN_TRUNK, f -> f.calling().knownTrunk()),
  /** The called number can be read. */
  CALLED_NUMBER_READABLE(RefusalReason.MALFORMED_NUMBER, f -> f.calling().called() != null),
  /** The called number is an access number of ours. */
  KNOWN_ACCESS_NUMBER(RefusalReason.UNKNOWN_ACCESS_NUMBER, f -> f.access().isPresent()),
  /** The access number is enabled. */
  ACCESS_NUMBER_ENABLED(
      RefusalReason.ACCESS_NUMBER_DISABLED, f -> f.access().filter(a -> a.enabled()).isPresent()),
  /** Callbacks have not been stopped by the administrator. */
  NOT_STOPPED(RefusalReason.STOPPED, f -> f.access().filter(a -> !a.stopped()).isPresent()),
  /** The call was made to us, not forwarded. */
  NOT_DIVERTED(RefusalReason.DIVERTED, f -> !f.calling().diverted()),
  /** The caller's number is known. */
  CALLER_PRESENTED(RefusalReason.WITHHELD_CALLER, f -> !f.calling().withheld()),
  /** The caller's number can be read. */
  CALLER_READABLE(RefusalReason.MALFORMED_NUMBER, f -> f.calling().caller() != null),
  /** The node has time for one more callback. */
  NOT_CONGESTED(RefusalReason.CONGESTION, f -> !f.congested()),
  /** The caller is a registered mobile. */
  REGISTERED(RefusalReason.UNKNOWN_CALLER, f -> f.registration().isPresent()),
  /** The mobile's number is enabled. */
  MOBILE_ENABLED(RefusalReason.MOBILE_DISABLED, of(Registration::enabled)),
  /** The mobile's registration has not expired. */
  NOT_EXPIRED(
      RefusalReason.MOBILE_EXPIRED,
      f -> f.registration().filter(r -> !r.isExpired(f.now())).isPresent()),
  /** Transit is permitted (TrEn). */
  TRANSIT_PERMITTED(RefusalReason.TRANSIT_NOT_PERMITTED, of(Registration::transitPermitted)),
  /** The extension has callback enabled. */
  CALLBACK_ENABLED(RefusalReason.CALLBACK_DISABLED, of(Registration::callbackEnabled)),
  /** The licence has room for the number. */
  LICENSED(RefusalReason.LICENCE, of(Registration::licensed)),
  /** No limit is reached. */
  WITHIN_LIMITS(RefusalReason.LIMIT, of(r -> r.load().reached().isEmpty())),
  /** No callback to this mobile is owed or in progress. */
  NOT_IN_FLIGHT(RefusalReason.IN_FLIGHT, of(r -> !r.load().mobileInFlight())),
  /** The number to call back is not one of our access numbers. */
  NO_LOOP(RefusalReason.LOOP, of(r -> !r.target().ownAccessNumber())),
  /** The class of service allows calling the number back. */
  CLASS_PERMITS(RefusalReason.CLASS_OF_SERVICE, of(r -> r.target().permitted())),
  /** A trunk leads to the number to call back. */
  ROUTED(RefusalReason.NO_ROUTE, of(r -> r.target().routed()));

  private final RefusalReason reason;

  @SuppressWarnings("ImmutableEnumChecker") // the predicates capture nothing that changes
  private final Predicate<TriggerFacts> holds;

  Rule(RefusalReason reason, Predicate<TriggerFacts> holds) {
    this.reason = reason;
    this.holds = holds;
  }

  private static Predicate<TriggerFacts> of(Predicate<Registration> holds) {
    return facts -> facts.registration().filter(holds).isPresent();
  }

  /** Why a call is refused that breaks this rule. */
  public RefusalReason reason() {
    return reason;
  }

  boolean holds(TriggerFacts facts) {
    return holds.test(facts);
  }
}
