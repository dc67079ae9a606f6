package org.opencallback.callcontrol;

import static org.opencallback.callcontrol.CallbackState.ACCEPTING;
import static org.opencallback.callcontrol.CallbackState.ACTIVE;
import static org.opencallback.callcontrol.CallbackState.ALERTING_A;
import static org.opencallback.callcontrol.CallbackState.ALERTING_B;
import static org.opencallback.callcontrol.CallbackState.BARRED_TONE;
import static org.opencallback.callcontrol.CallbackState.BUSY_TONE;
import static org.opencallback.callcontrol.CallbackState.CALLING_A;
import static org.opencallback.callcontrol.CallbackState.CALLING_B;
import static org.opencallback.callcontrol.CallbackState.COLLECTING;
import static org.opencallback.callcontrol.CallbackState.DIAL_TONE;
import static org.opencallback.callcontrol.CallbackState.EARLY_B;
import static org.opencallback.callcontrol.CallbackState.LAST_TONE;
import static org.opencallback.callcontrol.CallbackState.LINGERING;
import static org.opencallback.callcontrol.CallbackState.NULL;
import static org.opencallback.callcontrol.CallbackState.RELEASED;
import static org.opencallback.callcontrol.CallbackState.RELEASING;
import static org.opencallback.callcontrol.Cause.NORMAL_CLEARING;
import static org.opencallback.callcontrol.Party.A;
import static org.opencallback.callcontrol.Party.B;

import java.time.Duration;
import java.util.List;
import org.opencallback.callcontrol.CallAction.AcceptMedia;
import org.opencallback.callcontrol.CallAction.Analyse;
import org.opencallback.callcontrol.CallAction.Bridge;
import org.opencallback.callcontrol.CallAction.Originate;
import org.opencallback.callcontrol.CallAction.Play;
import org.opencallback.callcontrol.CallAction.RecordAnswer;
import org.opencallback.callcontrol.CallAction.ReleaseMedia;
import org.opencallback.callcontrol.CallAction.StartDigitTimer;
import org.opencallback.callcontrol.CallAction.StartLimit;
import org.opencallback.callcontrol.CallEvent.AlertingA;
import org.opencallback.callcontrol.CallEvent.AlertingB;
import org.opencallback.callcontrol.CallEvent.AllLegsGone;
import org.opencallback.callcontrol.CallEvent.AnsweredA;
import org.opencallback.callcontrol.CallEvent.AnsweredB;
import org.opencallback.callcontrol.CallEvent.Barred;
import org.opencallback.callcontrol.CallEvent.BarredFinally;
import org.opencallback.callcontrol.CallEvent.DigitPressed;
import org.opencallback.callcontrol.CallEvent.EarlyMediaB;
import org.opencallback.callcontrol.CallEvent.ReleasedA;
import org.opencallback.callcontrol.CallEvent.ReleasedB;
import org.opencallback.callcontrol.CallEvent.Routed;
import org.opencallback.callcontrol.CallEvent.Start;
import org.opencallback.callcontrol.CallEvent.TimerExpired;

/** Callbacks that have come as far as a state, for tests that go on from there. */
final class CallControlScenes {

  static final Duration FIRST = Duration.ofSeconds(10);
  static final Duration NEXT = Duration.ofSeconds(5);
  static final DialRules RULES = new DialRules(FIRST, NEXT, 20, 3, '#', "**");
  static final Limits LIMITS = new Limits(Duration.ofHours(2), Duration.ofMinutes(3));
  static final Route TWO_TRUNKS =
      new Route(Duration.ofSeconds(30), List.of(Line.DIGITAL, Line.DIGITAL));
  static final Route ANALOGUE = new Route(Duration.ofSeconds(30), List.of(Line.ANALOGUE));
  static final Cause NO_CIRCUIT = new Cause(34);

  private CallControlScenes() {}

  static Scenario<CallbackState, CallEvent, CallbackCall, CallAction> reach(CallbackState state) {
    return switch (state) {
      case NULL -> fresh();
      case CALLING_A -> calling();
      case ALERTING_A -> alertingA();
      case ACCEPTING -> accepting();
      case DIAL_TONE -> dialTone();
      case COLLECTING -> collecting();
      case CALLING_B -> callingB();
      case ALERTING_B -> alertingB();
      case EARLY_B -> callingB().onPartly(new EarlyMediaB("e"), EARLY_B);
      case ACTIVE -> active();
      case BUSY_TONE -> busyTone();
      case BARRED_TONE -> collecting().onPartly(new Barred("NO_ROUTE"), BARRED_TONE);
      case LAST_TONE -> collecting().onPartly(new BarredFinally("NO_ROUTE"), LAST_TONE);
      case RELEASING -> releasing();
      case LINGERING -> releasing().onPartly(new TimerExpired(), LINGERING);
      case RELEASED -> releasing().onPartly(new AllLegsGone(), RELEASED);
    };
  }

  static Scenario<CallbackState, CallEvent, CallbackCall, CallAction> fresh() {
    return Scenario.callback(new CallPlan(TWO_TRUNKS, RULES, LIMITS));
  }

  static Scenario<CallbackState, CallEvent, CallbackCall, CallAction> calling() {
    return fresh().on(new Start(), CALLING_A, new Originate(A, 0));
  }

  static Scenario<CallbackState, CallEvent, CallbackCall, CallAction> alertingA() {
    return calling().on(new AlertingA(), ALERTING_A);
  }

  static Scenario<CallbackState, CallEvent, CallbackCall, CallAction> accepting() {
    return Scenario.callback(new CallPlan(TWO_TRUNKS, RULES, LIMITS, Opening.ACCEPTANCE))
        .on(new Start(), CALLING_A, new Originate(A, 0))
        .on(new AlertingA(), ALERTING_A)
        .onFound(
            c -> c.answered(Party.A, "a"),
            ACCEPTING,
            new RecordAnswer(),
            new AcceptMedia(A, "a"),
            new StartLimit(Limits.Kind.GENERAL),
            new Play(A, Tone.WARNING),
            new StartDigitTimer(FIRST));
  }

  static Scenario<CallbackState, CallEvent, CallbackCall, CallAction> dialTone() {
    return alertingA().onPartly(new AnsweredA("a"), DIAL_TONE, new Play(A, Tone.DIAL));
  }

  static Scenario<CallbackState, CallEvent, CallbackCall, CallAction> collecting() {
    return dialTone().onPartly(new DigitPressed('4'), COLLECTING, new Analyse("4", false));
  }

  static Scenario<CallbackState, CallEvent, CallbackCall, CallAction> callingB() {
    return collecting().onPartly(new Routed(TWO_TRUNKS), CALLING_B, new Originate(B, 0));
  }

  static Scenario<CallbackState, CallEvent, CallbackCall, CallAction> alertingB() {
    return callingB().on(new AlertingB(), ALERTING_B, new Play(A, Tone.RINGBACK));
  }

  static Scenario<CallbackState, CallEvent, CallbackCall, CallAction> active() {
    return alertingB().onPartly(new AnsweredB("b"), ACTIVE, new Bridge());
  }

  static Scenario<CallbackState, CallEvent, CallbackCall, CallAction> busyTone() {
    return active().onPartly(new ReleasedB(NORMAL_CLEARING), BUSY_TONE, new Play(A, Tone.BUSY));
  }

  static Scenario<CallbackState, CallEvent, CallbackCall, CallAction> releasing() {
    return active().onPartly(new ReleasedA(NORMAL_CLEARING), RELEASING, new ReleaseMedia());
  }
}
