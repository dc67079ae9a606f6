package org.opencallback.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.callcontrol.CallControlScenes.ANALOGUE;
import static org.opencallback.callcontrol.CallControlScenes.LIMITS;
import static org.opencallback.callcontrol.CallControlScenes.NO_CIRCUIT;
import static org.opencallback.callcontrol.CallControlScenes.RULES;
import static org.opencallback.callcontrol.CallControlScenes.TWO_TRUNKS;
import static org.opencallback.callcontrol.CallControlScenes.active;
import static org.opencallback.callcontrol.CallControlScenes.callingB;
import static org.opencallback.callcontrol.CallControlScenes.collecting;
import static org.opencallback.callcontrol.CallControlScenes.reach;
import static org.opencallback.callcontrol.CallControlScenes.releasing;
import static org.opencallback.callcontrol.CallbackState.ACTIVE;
import static org.opencallback.callcontrol.CallbackState.BUSY_TONE;
import static org.opencallback.callcontrol.CallbackState.CALLING_A;
import static org.opencallback.callcontrol.CallbackState.CALLING_B;
import static org.opencallback.callcontrol.CallbackState.COLLECTING;
import static org.opencallback.callcontrol.CallbackState.DIAL_TONE;
import static org.opencallback.callcontrol.CallbackState.LINGERING;
import static org.opencallback.callcontrol.CallbackState.RELEASED;
import static org.opencallback.callcontrol.CallbackState.RELEASING;
import static org.opencallback.callcontrol.Cause.NORMAL_CLEARING;
import static org.opencallback.callcontrol.Party.A;
import static org.opencallback.callcontrol.Party.B;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencallback.callcontrol.CallAction.Originate;
import org.opencallback.callcontrol.CallAction.Play;
import org.opencallback.callcontrol.CallAction.Probe;
import org.opencallback.callcontrol.CallAction.Release;
import org.opencallback.callcontrol.CallAction.ReleaseMedia;
import org.opencallback.callcontrol.CallAction.Report;
import org.opencallback.callcontrol.CallAction.Silence;
import org.opencallback.callcontrol.CallAction.StartLimit;
import org.opencallback.callcontrol.CallAction.StartToneTimer;
import org.opencallback.callcontrol.CallEvent.AllLegsGone;
import org.opencallback.callcontrol.CallEvent.AnsweredA;
import org.opencallback.callcontrol.CallEvent.AnsweredB;
import org.opencallback.callcontrol.CallEvent.CutOrdered;
import org.opencallback.callcontrol.CallEvent.DigitPressed;
import org.opencallback.callcontrol.CallEvent.Fault;
import org.opencallback.callcontrol.CallEvent.FollowOn;
import org.opencallback.callcontrol.CallEvent.LimitReached;
import org.opencallback.callcontrol.CallEvent.LimitWarning;
import org.opencallback.callcontrol.CallEvent.MediaFailedA;
import org.opencallback.callcontrol.CallEvent.MediaLost;
import org.opencallback.callcontrol.CallEvent.NextTrunkB;
import org.opencallback.callcontrol.CallEvent.NumberFinished;
import org.opencallback.callcontrol.CallEvent.ReleaseOrdered;
import org.opencallback.callcontrol.CallEvent.ReleasedA;
import org.opencallback.callcontrol.CallEvent.ReleasedB;
import org.opencallback.callcontrol.CallEvent.Routed;
import org.opencallback.callcontrol.CallEvent.Start;
import org.opencallback.callcontrol.CallEvent.Stopped;
import org.opencallback.callcontrol.CallEvent.TimerExpired;
import org.opencallback.callcontrol.CallEvent.ToneExpired;

/** Limits, and the end of everything. */
interface CallControlEndingCases {

  /** In every state in which A has answered and nothing is being released. */
  @EnumSource(
      names = {
        "ACCEPTING",
        "DIAL_TONE",
        "COLLECTING",
        "CALLING_B",
        "ALERTING_B",
        "EARLY_B",
        "ACTIVE",
        "BUSY_TONE",
        "BARRED_TONE",
        "LAST_TONE"
      })
  @Retention(RetentionPolicy.RUNTIME)
  @interface OnceAHasAnswered {}

  /** Also the race "BYE from A while B rings" and "A hangs up in every state". */
  @ParameterizedTest
  @OnceAHasAnswered
  default void releasesEverythingWheneverTheCallMustEnd(CallbackState state) {
    for (CallEvent end :
        List.of(
            new ReleasedA(NORMAL_CLEARING),
            new MediaFailedA(new Cause(88)),
            new LimitReached(),
            new TimerExpired(),
            new Stopped(),
            new ReleaseOrdered(),
            new Fault())) {
      List<CallAction> actions = reach(state).actionsOf(end);
      reach(state).onPartly(end, RELEASING, new ReleaseMedia());
      assertThat(actions).hasSize(3);
      assertThat(actions.get(0)).isInstanceOf(Release.class).extracting("party").isEqualTo(A);
      assertThat(actions.get(1)).isInstanceOf(Release.class).extracting("party").isEqualTo(B);
    }
    reach(state).on(new MediaLost(A), state, new Probe(A));
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "ACCEPTING",
        "DIAL_TONE",
        "COLLECTING",
        "CALLING_B",
        "ALERTING_B",
        "EARLY_B",
        "BUSY_TONE",
        "BARRED_TONE",
        "LAST_TONE"
      })
  default void warnsOfTheCutOnlyThoseWhoTalk(CallbackState state) {
    reach(state).on(new LimitWarning(), state);
  }

  @Test
  default void warnsBothPartiesBeforeTheCut() {
    active()
        .on(
            new LimitWarning(),
            ACTIVE,
            new Play(A, Tone.WARNING),
            new Play(B, Tone.WARNING),
            new StartToneTimer(CallControl.WARNING_TIME))
        .on(new ToneExpired(), ACTIVE, new Silence(A), new Silence(B))
        .on(
            new LimitReached(),
            RELEASING,
            new Release(A, NORMAL_CLEARING),
            new Release(B, NORMAL_CLEARING),
            new ReleaseMedia());
  }

  @Test
  default void limitsACallOverTwoAnalogueLines() {
    var scenario = Scenario.callback(new CallPlan(ANALOGUE, RULES, LIMITS));
    scenario
        .onPartly(new Start(), CALLING_A)
        .onPartly(new AnsweredA("a"), DIAL_TONE, new StartLimit(Limits.Kind.GENERAL))
        .onPartly(new DigitPressed('4'), COLLECTING)
        .onPartly(new Routed(ANALOGUE), CALLING_B, new StartLimit(Limits.Kind.ANALOGUE))
        .onPartly(new AnsweredB("b"), ACTIVE, new StartLimit(Limits.Kind.ANALOGUE))
        // and no longer once B has gone
        .onPartly(new ReleasedB(NORMAL_CLEARING), BUSY_TONE, new StartLimit(Limits.Kind.GENERAL));
  }

  @Test
  default void doesNotLimitACallWithOneAnalogueLine() {
    Scenario.callback(new CallPlan(ANALOGUE, RULES, LIMITS))
        .onPartly(new Start(), CALLING_A)
        .onPartly(new AnsweredA("a"), DIAL_TONE)
        .onPartly(new DigitPressed('4'), COLLECTING)
        .onPartly(new Routed(TWO_TRUNKS), CALLING_B, new StartLimit(Limits.Kind.GENERAL));
    Scenario.callback(new CallPlan(TWO_TRUNKS, RULES, LIMITS))
        .onPartly(new Start(), CALLING_A)
        .onPartly(new AnsweredA("a"), DIAL_TONE)
        .onPartly(new DigitPressed('4'), COLLECTING)
        .onPartly(new Routed(ANALOGUE), CALLING_B, new StartLimit(Limits.Kind.GENERAL));
  }

  @Test
  default void looksAtTheTrunkInUseForTheLimit() {
    Route digitalThenAnalogue =
        new Route(Duration.ofSeconds(30), List.of(Line.DIGITAL, Line.ANALOGUE));
    Scenario.callback(new CallPlan(ANALOGUE, RULES, LIMITS))
        .onPartly(new Start(), CALLING_A)
        .onPartly(new AnsweredA("a"), DIAL_TONE)
        .onPartly(new DigitPressed('4'), COLLECTING)
        .onPartly(new Routed(digitalThenAnalogue), CALLING_B, new StartLimit(Limits.Kind.GENERAL))
        .onPartly(new NextTrunkB(NO_CIRCUIT), CALLING_B, new StartLimit(Limits.Kind.ANALOGUE));
  }

  /** The money is used up, or all callbacks are stopped: with the warning of a limit. */
  @ParameterizedTest
  @OnceAHasAnswered
  default void isCutAsAtItsLimitWhenThatIsOrdered(CallbackState state) {
    var ordered =
        reach(state)
            .on(new CutOrdered(Cut.MONEY), state, new StartLimit(Limits.Kind.GENERAL))
            .on(new CutOrdered(Cut.STOPPED), state, new StartLimit(Limits.Kind.GENERAL));
    assertThat(ordered.call().cutBy()).isEmpty();
    ordered.onPartly(new LimitReached(), RELEASING, new ReleaseMedia());
    assertThat(ordered.call().cutBy()).contains(Cut.MONEY);
  }

  @ParameterizedTest
  @EnumSource(names = {"NULL", "CALLING_A", "ALERTING_A"})
  default void isReleasedAtOnceWhenNobodyHasAnsweredYet(CallbackState state) {
    reach(state).onPartly(new CutOrdered(Cut.STOPPED), RELEASING);
  }

  @Test
  default void neverCutsACallToAnEmergencyService() {
    Route emergency = new Route(Duration.ofSeconds(30), List.of(Line.DIGITAL), true);
    CallbackCall calling =
        collecting().onPartly(new Routed(emergency), CALLING_B, new Originate(B, 0)).call();
    assertThat(calling.toBeCut(Cut.MONEY)).isEmpty();
    assertThat(calling.toBeCut(Cut.STOPPED)).isEmpty();
    assertThat(callingB().call().toBeCut(Cut.MONEY)).contains(new CutOrdered(Cut.MONEY));
  }

  @Test
  default void ignoresAnOrderForACallThatIsBeingReleased() {
    releasing().on(new CutOrdered(Cut.MONEY), RELEASING);
    releasing()
        .on(new TimerExpired(), LINGERING, new Report())
        .on(new CutOrdered(Cut.MONEY), LINGERING);
  }

  /** A peer that does not answer our BYE delays the record no longer than this. */
  @Test
  default void reportsOnceAlthoughALegIsSlowToGo() {
    releasing()
        .on(new TimerExpired(), LINGERING, new Report())
        .on(new Fault(), LINGERING)
        .on(new AllLegsGone(), RELEASED);
    releasing().on(new TimerExpired(), LINGERING, new Report()).on(new TimerExpired(), RELEASED);
  }

  @Test
  default void ignoresWhatComesFromTheMediaOfAReleasedCall() {
    releasing()
        .on(new DigitPressed('1'), RELEASING)
        .on(new NumberFinished(), RELEASING)
        .on(new FollowOn(), RELEASING)
        .on(new MediaLost(B), RELEASING)
        .on(new Fault(), RELEASING);
  }

  @Test
  default void releasesACallOnlyOnce() {
    releasing().on(new ReleaseOrdered(), RELEASING);
    releasing().on(new TimerExpired(), LINGERING, new Report()).on(new ReleaseOrdered(), LINGERING);
  }
}
