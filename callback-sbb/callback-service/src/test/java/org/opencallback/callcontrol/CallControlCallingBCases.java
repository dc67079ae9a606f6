package org.opencallback.callcontrol;

import static org.opencallback.callcontrol.CallControlScenes.FIRST;
import static org.opencallback.callcontrol.CallControlScenes.NEXT;
import static org.opencallback.callcontrol.CallControlScenes.NO_CIRCUIT;
import static org.opencallback.callcontrol.CallControlScenes.active;
import static org.opencallback.callcontrol.CallControlScenes.alertingA;
import static org.opencallback.callcontrol.CallControlScenes.alertingB;
import static org.opencallback.callcontrol.CallControlScenes.calling;
import static org.opencallback.callcontrol.CallControlScenes.callingB;
import static org.opencallback.callcontrol.CallControlScenes.reach;
import static org.opencallback.callcontrol.CallbackState.ACTIVE;
import static org.opencallback.callcontrol.CallbackState.ALERTING_A;
import static org.opencallback.callcontrol.CallbackState.ALERTING_B;
import static org.opencallback.callcontrol.CallbackState.BUSY_TONE;
import static org.opencallback.callcontrol.CallbackState.CALLING_B;
import static org.opencallback.callcontrol.CallbackState.DIAL_TONE;
import static org.opencallback.callcontrol.CallbackState.EARLY_B;
import static org.opencallback.callcontrol.Cause.NORMAL_CLEARING;
import static org.opencallback.callcontrol.Cause.USER_BUSY;
import static org.opencallback.callcontrol.Party.A;
import static org.opencallback.callcontrol.Party.B;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencallback.callcontrol.CallAction.AcceptMedia;
import org.opencallback.callcontrol.CallAction.Bridge;
import org.opencallback.callcontrol.CallAction.CloseMediaB;
import org.opencallback.callcontrol.CallAction.Originate;
import org.opencallback.callcontrol.CallAction.Play;
import org.opencallback.callcontrol.CallAction.RelayEarlyMedia;
import org.opencallback.callcontrol.CallAction.Release;
import org.opencallback.callcontrol.CallAction.Silence;
import org.opencallback.callcontrol.CallAction.StartDigitTimer;
import org.opencallback.callcontrol.CallAction.StartToneTimer;
import org.opencallback.callcontrol.CallEvent.AlertingA;
import org.opencallback.callcontrol.CallEvent.AlertingB;
import org.opencallback.callcontrol.CallEvent.AnsweredA;
import org.opencallback.callcontrol.CallEvent.AnsweredB;
import org.opencallback.callcontrol.CallEvent.BusyB;
import org.opencallback.callcontrol.CallEvent.DigitPressed;
import org.opencallback.callcontrol.CallEvent.DigitTimeout;
import org.opencallback.callcontrol.CallEvent.EarlyMediaB;
import org.opencallback.callcontrol.CallEvent.FailedB;
import org.opencallback.callcontrol.CallEvent.MediaFailedB;
import org.opencallback.callcontrol.CallEvent.NextTrunkB;
import org.opencallback.callcontrol.CallEvent.NumberFinished;
import org.opencallback.callcontrol.CallEvent.ToneExpired;

/** The call to the destination, and what follows when it ends. */
interface CallControlCallingBCases {

  @Test
  default void triesTheNextTrunkWhenATrunkCannotCarryTheCallToB() {
    callingB()
        .onFound(
            call -> call.released(B, NO_CIRCUIT, true),
            CALLING_B,
            new CloseMediaB(),
            new Originate(B, 1))
        .onFound(
            call -> call.released(B, NO_CIRCUIT, true), BUSY_TONE, new Play(A, Tone.CONGESTION));
  }

  @Test
  default void givesBusyToneAndThenDialToneWhenBIsBusy() {
    alertingB()
        .onFound(
            call -> call.released(B, USER_BUSY, false),
            BUSY_TONE,
            new CloseMediaB(),
            new Play(A, Tone.BUSY),
            new StartToneTimer(CallControl.BUSY_TONE_TIME))
        .onPartly(new ToneExpired(), DIAL_TONE, new Play(A, Tone.DIAL));
  }

  @Test
  default void givesBusyToneAndThenDialToneWhenBHangsUp() {
    active()
        .onFound(
            call -> call.released(B, NORMAL_CLEARING, false),
            BUSY_TONE,
            new CloseMediaB(),
            new Play(A, Tone.BUSY))
        .onPartly(new ToneExpired(), DIAL_TONE, new Play(A, Tone.DIAL));
  }

  @Test
  default void letsAHearWhatTheNetworkOfBSendsInsteadOfARingbackTone() {
    alertingB()
        .on(
            new EarlyMediaB("early"),
            EARLY_B,
            new AcceptMedia(B, "early"),
            new Silence(A),
            new RelayEarlyMedia())
        // A later 180 without SDP does not bring the tone back.
        .on(new AlertingB(), EARLY_B)
        .onPartly(new AnsweredB("b"), ACTIVE, new AcceptMedia(B, "b"), new Bridge());
  }

  @Test
  default void takesRingingAgainForWhatItIs() {
    alertingA().on(new AlertingA(), ALERTING_A);
    alertingB().on(new AlertingB(), ALERTING_B);
  }

  @Test
  default void connectsWhenTheAnswerOvertakesTheRinging() {
    callingB().onPartly(new AnsweredB("b"), ACTIVE, new Bridge());
    calling().onPartly(new AnsweredA("a"), DIAL_TONE, new Play(A, Tone.DIAL));
  }

  @ParameterizedTest
  @EnumSource(names = {"CALLING_B", "ALERTING_B", "EARLY_B", "ACTIVE"})
  default void leavesBOnTheFollowOnKeysAndGivesDialTone(CallbackState state) {
    reach(state)
        .onFound(c -> c.pressed('*').orElseThrow(), state, new StartDigitTimer(NEXT))
        .onFound(
            c -> c.pressed('*').orElseThrow(),
            DIAL_TONE,
            new Release(B, NORMAL_CLEARING),
            new CloseMediaB(),
            new Play(A, Tone.DIAL),
            new StartDigitTimer(FIRST));
  }

  /** Two stars minutes apart are no follow-on. */
  @ParameterizedTest
  @EnumSource(names = {"CALLING_B", "ALERTING_B", "EARLY_B", "ACTIVE"})
  default void takesStarsThatAreFarApartForNothing(CallbackState state) {
    reach(state)
        .onPartly(new DigitPressed('*'), state)
        .on(new DigitTimeout(), state)
        .onFound(c -> c.pressed('*').orElseThrow(), state)
        // neither are two stars with another key between them
        .on(new NumberFinished(), state)
        .onFound(c -> c.pressed('*').orElseThrow(), state);
  }

  @ParameterizedTest
  @EnumSource(names = {"CALLING_B", "ALERTING_B", "EARLY_B"})
  default void handlesEveryEndOfTheCallToB(CallbackState state) {
    reach(state).onPartly(new BusyB(USER_BUSY), BUSY_TONE, new Play(A, Tone.BUSY));
    reach(state).onPartly(new FailedB(NO_CIRCUIT), BUSY_TONE, new Play(A, Tone.CONGESTION));
    reach(state).onPartly(new NextTrunkB(NO_CIRCUIT), CALLING_B, new Originate(B, 1));
    reach(state).onPartly(new EarlyMediaB("e"), EARLY_B, new RelayEarlyMedia());
    reach(state).onPartly(new AnsweredB("b"), ACTIVE, new Bridge());
  }

  @ParameterizedTest
  @EnumSource(names = {"CALLING_B", "ALERTING_B", "EARLY_B", "ACTIVE"})
  default void partsFromBWhenItsMediaCannotBeSetUp(CallbackState state) {
    reach(state)
        .onPartly(
            new MediaFailedB(new Cause(88)),
            BUSY_TONE,
            new Release(B, new Cause(88)),
            new CloseMediaB(),
            new Play(A, Tone.CONGESTION));
  }
}
