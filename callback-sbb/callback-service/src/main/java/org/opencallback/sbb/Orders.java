package org.opencallback.sbb;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.opencallback.callcontrol.CallPlan;
import org.opencallback.callcontrol.CallbackCall;
import org.opencallback.callcontrol.CallbackState;
import org.opencallback.callcontrol.Cause;
import org.opencallback.callcontrol.DialRules;
import org.opencallback.callcontrol.Limits;
import org.opencallback.callcontrol.Line;
import org.opencallback.callcontrol.Route;
import org.opencallback.job.AcceptMode;
import org.opencallback.job.CallOutcome;
import org.opencallback.job.CallPhase;
import org.opencallback.job.CallbackOrder;
import org.opencallback.job.DialPolicy;
import org.opencallback.job.Origination;
import org.opencallback.job.TrunkKind;
import org.opencallback.media.AudioCodec;

/** Says in the words of call control what was ordered, and of the order what came of it. */
final class Orders {

  private Orders() {}

  static CallPlan planOf(CallbackOrder order) {
    DialPolicy dialling = order.dialling();
    return new CallPlan(
        routeOf(order.partyA()),
        new DialRules(
            dialling.firstDigit(),
            dialling.nextDigit(),
            dialling.maxDigits(),
            dialling.attempts(),
            dialling.terminator(),
            dialling.followOn()),
        new Limits(order.limits().duration(), order.limits().analogueDuration()),
        order.acceptMode() != AcceptMode.NONE);
  }

  static Route routeOf(Origination origination) {
    List<Line> lines =
        origination.attempts().stream()
            .map(call -> call.kind() == TrunkKind.ANALOGUE ? Line.ANALOGUE : Line.DIGITAL)
            .toList();
    return new Route(origination.alertingTime(), lines);
  }

  /** How the attempt ended. */
  static CallOutcome outcomeOf(CallbackCall call) {
    if (call.fault()) {
      return CallOutcome.INTERNAL_ERROR;
    }
    if (call.connected()) {
      return CallOutcome.CONNECTED;
    }
    if (call.a().answered()) {
      return CallOutcome.NOT_CONNECTED;
    }
    Cause cause = call.a().cause();
    return cause == null ? CallOutcome.NO_TRUNK : outcomeOf(cause);
  }

  private static CallOutcome outcomeOf(Cause cause) {
    return switch (cause.value()) {
      case 17 -> CallOutcome.A_BUSY;
      case 18, 19 -> CallOutcome.A_NO_ANSWER;
      case 21 -> CallOutcome.A_REJECTED;
      case 34, 38, 41, 42, 44, 47, 102 -> CallOutcome.NO_TRUNK;
      default -> CallOutcome.A_UNREACHABLE;
    };
  }

  /** What somebody who watches is told of a call's state; empty for a call that is over. */
  static Optional<CallPhase> phaseOf(CallbackState state) {
    return switch (state) {
      case NULL, CALLING_A -> Optional.of(CallPhase.CALLING_A);
      case ALERTING_A -> Optional.of(CallPhase.ALERTING_A);
      case ACCEPTING -> Optional.of(CallPhase.ACCEPTING);
      case DIAL_TONE -> Optional.of(CallPhase.DIAL_TONE);
      case COLLECTING -> Optional.of(CallPhase.DIALLING);
      case CALLING_B -> Optional.of(CallPhase.CALLING_B);
      case ALERTING_B, EARLY_B -> Optional.of(CallPhase.ALERTING_B);
      case ACTIVE -> Optional.of(CallPhase.ACTIVE);
      case BUSY_TONE, BARRED_TONE, LAST_TONE -> Optional.of(CallPhase.TONE);
      case RELEASING -> Optional.of(CallPhase.RELEASING);
      case LINGERING, RELEASED -> Optional.empty();
    };
  }

  /** The codecs of a trunk, those that we have. */
  static Set<AudioCodec> codecs(List<String> names) {
    Set<AudioCodec> codecs = new LinkedHashSet<>();
    for (String name : names) {
      Stream.of(AudioCodec.values())
          .filter(codec -> codec.name().equalsIgnoreCase(name))
          .forEach(codecs::add);
    }
    return codecs.isEmpty() ? Set.of(AudioCodec.values()) : codecs;
  }
}
