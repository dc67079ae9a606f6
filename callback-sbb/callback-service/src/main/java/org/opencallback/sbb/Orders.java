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
import org.opencallback.callcontrol.Cut;
import org.opencallback.callcontrol.DialRules;
import org.opencallback.callcontrol.Limits;
import org.opencallback.callcontrol.Line;
import org.opencallback.callcontrol.Opening;
import org.opencallback.callcontrol.Route;
import org.opencallback.job.AcceptMode;
import org.opencallback.job.CallOutcome;
import org.opencallback.job.CallPhase;
import org.opencallback.job.CallbackOrder;
import org.opencallback.job.CutReason;
import org.opencallback.job.DialPolicy;
import org.opencallback.job.JobPurpose;
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
        openingOf(order));
  }

  private static Opening openingOf(CallbackOrder order) {
    if (order.purpose() == JobPurpose.VERIFICATION) {
      return Opening.VERIFICATION;
    }
    return order.acceptMode() == AcceptMode.NONE ? Opening.DIAL_TONE : Opening.ACCEPTANCE;
  }

  static Route routeOf(Origination origination) {
    List<Line> lines =
        origination.attempts().stream()
            .map(call -> call.kind() == TrunkKind.ANALOGUE ? Line.ANALOGUE : Line.DIGITAL)
            .toList();
    return new Route(origination.alertingTime(), lines, origination.emergency());
  }

  /** Why a call is to be cut. */
  static Cut cutOf(CutReason reason) {
    return switch (reason) {
      case DURATION -> Cut.DURATION;
      case MONEY -> Cut.MONEY;
      case STOPPED -> Cut.STOPPED;
      case ADMINISTRATOR -> Cut.CONSOLE;
    };
  }

  /** Why we have cut the call; null when we have not. */
  static CutReason cutOf(CallbackCall call) {
    return call.cutBy().map(Orders::reasonOf).orElse(null);
  }

  private static CutReason reasonOf(Cut cut) {
    return switch (cut) {
      case DURATION -> CutReason.DURATION;
      case MONEY -> CutReason.MONEY;
      case STOPPED -> CutReason.STOPPED;
      case CONSOLE -> CutReason.ADMINISTRATOR;
    };
  }

  /** How the attempt ended. */
  static CallOutcome outcomeOf(CallbackCall call) {
    if (call.fault()) {
      return CallOutcome.INTERNAL_ERROR;
    }
    boolean verification = call.plan().opening() == Opening.VERIFICATION;
    if (call.connected()) {
      return verification ? CallOutcome.VERIFIED : CallOutcome.CONNECTED;
    }
    if (call.a().answered()) {
      return verification ? CallOutcome.NOT_VERIFIED : CallOutcome.NOT_CONNECTED;
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
