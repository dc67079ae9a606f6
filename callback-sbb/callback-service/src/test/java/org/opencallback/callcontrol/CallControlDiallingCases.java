package org.opencallback.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.callcontrol.CallControlScenes.FIRST;
import static org.opencallback.callcontrol.CallControlScenes.LIMITS;
import static org.opencallback.callcontrol.CallControlScenes.NEXT;
import static org.opencallback.callcontrol.CallControlScenes.TWO_TRUNKS;
import static org.opencallback.callcontrol.CallControlScenes.busyTone;
import static org.opencallback.callcontrol.CallControlScenes.collecting;
import static org.opencallback.callcontrol.CallControlScenes.dialTone;
import static org.opencallback.callcontrol.CallControlScenes.reach;
import static org.opencallback.callcontrol.CallbackState.ACTIVE;
import static org.opencallback.callcontrol.CallbackState.BARRED_TONE;
import static org.opencallback.callcontrol.CallbackState.CALLING_A;
import static org.opencallback.callcontrol.CallbackState.CALLING_B;
import static org.opencallback.callcontrol.CallbackState.COLLECTING;
import static org.opencallback.callcontrol.CallbackState.DIAL_TONE;
import static org.opencallback.callcontrol.CallbackState.LAST_TONE;
import static org.opencallback.callcontrol.CallbackState.RELEASING;
import static org.opencallback.callcontrol.Cause.NORMAL_CLEARING;
import static org.opencallback.callcontrol.Party.A;

import org.junit.jupiter.api.Test;
import org.opencallback.callcontrol.CallAction.Analyse;
import org.opencallback.callcontrol.CallAction.Play;
import org.opencallback.callcontrol.CallAction.Release;
import org.opencallback.callcontrol.CallAction.Silence;
import org.opencallback.callcontrol.CallAction.StartDigitTimer;
import org.opencallback.callcontrol.CallAction.StartToneTimer;
import org.opencallback.callcontrol.CallAction.StopDigitTimer;
import org.opencallback.callcontrol.CallAction.StopToneTimer;
import org.opencallback.callcontrol.CallEvent.AnsweredA;
import org.opencallback.callcontrol.CallEvent.AnsweredB;
import org.opencallback.callcontrol.CallEvent.Barred;
import org.opencallback.callcontrol.CallEvent.DigitPressed;
import org.opencallback.callcontrol.CallEvent.DigitTimeout;
import org.opencallback.callcontrol.CallEvent.FollowOn;
import org.opencallback.callcontrol.CallEvent.NumberFinished;
import org.opencallback.callcontrol.CallEvent.Routed;
import org.opencallback.callcontrol.CallEvent.Start;
import org.opencallback.callcontrol.CallEvent.ToneExpired;

/** Digits and the tones between them (design 3.3.3). */
interface CallControlDiallingCases {

  @Test
  default void takesTheNumberAsCompleteOnTheTerminator() {
    dialTone()
        .onPartly(new DigitPressed('4'), COLLECTING, new Analyse("4", false))
        .on(new NumberFinished(), COLLECTING, new StopDigitTimer(), new Analyse("4", true));
  }

  @Test
  default void takesTheNumberAsCompleteWhenNoDigitFollows() {
    collecting().on(new DigitTimeout(), COLLECTING, new StopDigitTimer(), new Analyse("4", true));
  }

  @Test
  default void takesTheNumberAsCompleteWithTheMostDigitsThereMayBe() {
    CallPlan plan = new CallPlan(TWO_TRUNKS, new DialRules(FIRST, NEXT, 2, 3, '#', "**"), LIMITS);
    Scenario.callback(plan)
        .onPartly(new Start(), CALLING_A)
        .onPartly(new AnsweredA("a"), DIAL_TONE)
        .onPartly(new DigitPressed('4'), COLLECTING, new Analyse("4", false))
        .onPartly(new DigitPressed('5'), COLLECTING, new Analyse("45", true));
  }

  @Test
  default void refusesAnEmptyNumberAndGivesDialToneAgain() {
    dialTone()
        .on(
            new DigitTimeout(),
            COLLECTING,
            new StopDigitTimer(),
            new Silence(A),
            new Analyse("", true))
        .onFound(
            call -> call.barred("NO_ROUTE"),
            BARRED_TONE,
            new StopDigitTimer(),
            new Play(A, Tone.CONGESTION),
            new StartToneTimer(CallControl.BUSY_TONE_TIME))
        .on(
            new ToneExpired(),
            DIAL_TONE,
            new StopToneTimer(),
            new Play(A, Tone.DIAL),
            new StartDigitTimer(FIRST));
    dialTone().onPartly(new NumberFinished(), COLLECTING, new Analyse("", true));
  }

  /** Design 3.3.3: three tries. */
  @Test
  default void releasesAAfterTheThirdRefusedNumber() {
    var scenario = dialTone();
    for (int refused = 0; refused < 2; refused++) {
      scenario
          .onPartly(new DigitPressed('9'), COLLECTING)
          .onFound(call -> call.barred("NO_ROUTE"), BARRED_TONE)
          .onPartly(new ToneExpired(), DIAL_TONE);
    }
    scenario
        .onPartly(new DigitPressed('9'), COLLECTING, new Analyse("9", false))
        .onFound(call -> call.barred("NO_ROUTE"), LAST_TONE, new Play(A, Tone.CONGESTION))
        .on(new DigitPressed('1'), LAST_TONE)
        .on(new NumberFinished(), LAST_TONE)
        .on(new FollowOn(), LAST_TONE)
        .onPartly(new ToneExpired(), RELEASING, new Release(A, NORMAL_CLEARING));
  }

  @Test
  default void countsTheTriesAnewAfterAConnection() {
    var scenario =
        dialTone()
            .onPartly(new DigitPressed('9'), COLLECTING)
            .onPartly(new Barred("NO_ROUTE"), BARRED_TONE)
            .onPartly(new ToneExpired(), DIAL_TONE);
    assertThat(scenario.call().attempts()).isEqualTo(1);
    scenario
        .onPartly(new DigitPressed('4'), COLLECTING)
        .onPartly(new Routed(TWO_TRUNKS), CALLING_B)
        .onPartly(new AnsweredB("b"), ACTIVE);
    assertThat(scenario.call().attempts()).isZero();
    assertThat(scenario.call().connected()).isTrue();
  }

  @Test
  default void startsANewNumberWithADigitDuringTheBusyTone() {
    busyTone()
        .on(
            new DigitPressed('7'),
            COLLECTING,
            new StopToneTimer(),
            new Silence(A),
            new StartDigitTimer(NEXT),
            new Analyse("7", false));
    busyTone().onPartly(new NumberFinished(), DIAL_TONE, new Play(A, Tone.DIAL));
    busyTone().onPartly(new FollowOn(), DIAL_TONE, new Play(A, Tone.DIAL));
  }

  /** "9#" and "0700123456": a number may be known to be barred before its last key. */
  @Test
  default void takesNoKeyOfABarredNumberForANewNumber() {
    var scenario =
        collecting()
            .onPartly(new Barred("NO_ROUTE"), BARRED_TONE, new Play(A, Tone.CONGESTION))
            .on(new DigitPressed('1'), BARRED_TONE)
            .on(new NumberFinished(), BARRED_TONE);
    scenario.onPartly(new ToneExpired(), DIAL_TONE, new Play(A, Tone.DIAL));
    scenario.onPartly(new DigitPressed('4'), COLLECTING, new Analyse("4", false));
  }

  @Test
  default void givesDialToneOnTheFollowOnKeysDuringTheToneOfABarredNumber() {
    reach(BARRED_TONE).onPartly(new FollowOn(), DIAL_TONE, new Play(A, Tone.DIAL));
  }

  @Test
  default void forgetsAMistypedNumberOnTheFollowOnKeys() {
    var scenario =
        collecting()
            .onFound(call -> call.pressed('*').orElseThrow(), COLLECTING, new Analyse("4*", false))
            .onFound(call -> call.pressed('*').orElseThrow(), DIAL_TONE, new Play(A, Tone.DIAL));
    assertThat(scenario.call().keys().digits()).isEmpty();
    dialTone().onPartly(new FollowOn(), DIAL_TONE, new Play(A, Tone.DIAL));
  }
}
