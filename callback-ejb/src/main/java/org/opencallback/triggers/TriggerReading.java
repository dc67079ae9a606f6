package org.opencallback.triggers;

import java.util.List;
import java.util.Optional;
import org.opencallback.admission.TriggerFacts;
import org.opencallback.admission.TriggerFacts.Access;
import org.opencallback.admission.TriggerFacts.Calling;
import org.opencallback.configuration.AccessPoint;
import org.opencallback.configuration.Exchange;
import org.opencallback.configuration.TrunkView;
import org.opencallback.numbering.DialString;
import org.opencallback.numbering.E164;
import org.opencallback.trigger.CallerIdentity;
import org.opencallback.trigger.TriggerCall;

/**
 * A trigger call read by its trunk's rules.
 *
 * @param trunk the trunk it came in on; empty when it came from none
 * @param called the called number; empty when none of its candidates can be read
 * @param access the access number that was called
 * @param presented the caller's number as it is believed, not yet read; empty when withheld
 * @param caller the caller's number; empty when withheld or malformed
 */
record TriggerReading(
    Optional<TrunkView> trunk,
    Optional<E164> called,
    Optional<AccessPoint> access,
    Optional<String> presented,
    Optional<E164> caller) {

  static TriggerReading of(TriggerCall call, Exchange exchange) {
    Optional<TrunkView> trunk = exchange.trunkOf(call.peer());
    if (trunk.isEmpty()) {
      return new TriggerReading(
          trunk, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
    List<E164> candidates =
        call.calledNumbers().stream()
            .flatMap(number -> read(number, trunk.get(), exchange).stream())
            .toList();
    Optional<AccessPoint> access =
        candidates.stream()
            .flatMap(number -> exchange.accessNumber(number).stream())
            .filter(a -> a.trunkId() == null || a.trunkId() == trunk.get().id())
            .findFirst();
    Optional<String> presented = presented(call.caller(), trunk.get().trusted());
    return new TriggerReading(
        trunk,
        access.map(AccessPoint::number).or(() -> candidates.stream().findFirst()),
        access,
        presented,
        presented.flatMap(number -> read(number, trunk.get(), exchange)));
  }

  /**
   * The caller's number as it may be believed: P-Asserted-Identity only from a trusted trunk (RFC
   * 3325 §5), and of a withheld caller nothing else.
   */
  private static Optional<String> presented(CallerIdentity caller, boolean trusted) {
    if (trusted && caller.asserted() != null) {
      return Optional.of(caller.asserted());
    }
    return caller.withheld() ? Optional.empty() : Optional.ofNullable(caller.from());
  }

  private static Optional<E164> read(String text, TrunkView trunk, Exchange exchange) {
    return DialString.isWellFormed(text)
        ? trunk.numbers().read(text, exchange.plan())
        : Optional.empty();
  }

  /** What admission is told about the call itself. */
  Calling calling(boolean diverted) {
    return new Calling(
        trunk.isPresent(),
        called.map(E164::value).orElse(null),
        diverted,
        presented.isEmpty(),
        caller.map(E164::value).orElse(null));
  }

  Optional<TriggerFacts.Access> accessFacts(boolean stopped) {
    return access.map(a -> new Access(a.enabled(), stopped));
  }
}
