package org.opencallback.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.callcontrol.CallControlScenes.FIRST;
import static org.opencallback.callcontrol.CallControlScenes.LIMITS;
import static org.opencallback.callcontrol.CallControlScenes.NEXT;
import static org.opencallback.callcontrol.CallControlScenes.NO_CIRCUIT;
import static org.opencallback.callcontrol.CallControlScenes.RULES;
import static org.opencallback.callcontrol.CallControlScenes.TWO_TRUNKS;
import static org.opencallback.callcontrol.CallControlScenes.accepting;
import static org.opencallback.callcontrol.CallControlScenes.alertingA;
import static org.opencallback.callcontrol.CallControlScenes.calling;
import static org.opencallback.callcontrol.CallControlScenes.dialTone;
import static org.opencallback.callcontrol.CallControlScenes.fresh;
import static org.opencallback.callcontrol.CallControlScenes.reach;
import static org.opencallback.callcontrol.CallbackState.ACCEPTING;
import static org.opencallback.callcontrol.CallbackState.ALERTING_A;
import static org.opencallback.callcontrol.CallbackState.CALLING_A;
import static org.opencallback.callcontrol.CallbackState.COLLECTING;
import static org.opencallback.callcontrol.CallbackState.DIAL_TONE;
import static org.opencallback.callcontrol.CallbackState.LAST_TONE;
import static org.opencallback.callcontrol.CallbackState.RELEASED;
import static org.opencallback.callcontrol.CallbackState.RELEASING;
import static org.opencallback.callcontrol.Cause.NORMAL_CLEARING;
import static org.opencallback.callcontrol.Cause.TEMPORARY_FAILURE;
import static org.opencallback.callcontrol.Cause.TIMER_EXPIRY;
import static org.opencallback.callcontrol.Cause.USER_BUSY;
import static org.opencallback.callcontrol.Party.A;
import static org.opencallback.callcontrol.Party.B;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencallback.callcontrol.CallAction.AcceptMedia;
import org.opencallback.callcontrol.CallAction.Analyse;
import org.opencallback.callcontrol.CallAction.CheckAcceptance;
import org.opencallback.callcontrol.CallAction.Originate;
import org.opencallback.callcontrol.CallAction.Play;
import org.opencallback.callcontrol.CallAction.RecordAnswer;
import org.opencallback.callcontrol.CallAction.Release;
import org.opencallback.callcontrol.CallAction.ReleaseMedia;
import org.opencallback.callcontrol.CallAction.Report;
import org.opencallback.callcontrol.CallAction.StartDigitTimer;
import org.opencallback.callcontrol.CallAction.StopDigitTimer;
import org.opencallback.callcontrol.CallEvent.Accepted;
import org.opencallback.callcontrol.CallEvent.AlertingA;
import org.opencallback.callcontrol.CallEvent.AllLegsGone;
import org.opencallback.callcontrol.CallEvent.AnsweredA;
import org.opencallback.callcontrol.CallEvent.AnsweredAToAccept;
import org.opencallback.callcontrol.CallEvent.DigitPressed;
import org.opencallback.callcontrol.CallEvent.DigitTimeout;
import org.opencallback.callcontrol.CallEvent.Fault;
import org.opencallback.callcontrol.CallEvent.FollowOn;
import org.opencallback.callcontrol.CallEvent.Incomplete;
import org.opencallback.callcontrol.CallEvent.MediaFailedA;
import org.opencallback.callcontrol.CallEvent.NextTrunkA;
import org.opencallback.callcontrol.CallEvent.NotAccepted;
import org.opencallback.callcontrol.CallEvent.NotAcceptedFinally;
import org.opencallback.callcontrol.CallEvent.NumberFinished;
import org.opencallback.callcontrol.CallEvent.ReleaseOrdered;
import org.opencallback.callcontrol.CallEvent.ReleasedA;
import org.opencallback.callcontrol.CallEvent.Start;
import org.opencallback.callcontrol.CallEvent.Stopped;
import org.opencallback.callcontrol.CallEvent.TimerExpired;

/** Calling A back: trunks, answers, acceptance. */
interface CallControlCallingACases {

  @Test
  default void triesTheNextTrunkWhenATrunkCannotCarryTheCallToA() {
    calling()
        .onFound(call -> call.released(A, NO_CIRCUIT, true), CALLING_A, new Originate(A, 1))
        .on(new AlertingA(), ALERTING_A)
        // the last one fails too: no third trunk
        .onFound(call -> call.released(A, NO_CIRCUIT, true), RELEASING, new ReleaseMedia());
  }

  @Test
  default void triesTheNextTrunkAlsoAfterA180ThatCameToNothing() {
    alertingA().on(new NextTrunkA(NO_CIRCUIT), CALLING_A, new Originate(A, 1));
  }

  /** A busy because its trigger is still clearing is an ordinary busy: the job tries again. */
  @Test
  default void doesNotTryAnotherTrunkWhenAIsBusy() {
    CallbackCall call =
        calling()
            .onFound(c -> c.released(A, USER_BUSY, false), RELEASING, new ReleaseMedia())
            .on(new AllLegsGone(), RELEASED, new Report())
            .call();
    assertThat(call.a().cause()).isEqualTo(USER_BUSY);
    assertThat(call.a().answered()).isFalse();
  }

  @Test
  default void doesNotTakeAHangUpAfterTheAnswerForATrunkFailure() {
    dialTone().onFound(c -> c.released(A, TEMPORARY_FAILURE, true), RELEASING, new ReleaseMedia());
  }

  @Test
  default void givesUpAWhenItsAnswerCannotBeUsed() {
    calling()
        .on(
            new MediaFailedA(new Cause(88)),
            RELEASING,
            new Release(A, new Cause(88)),
            new Release(B, new Cause(88)),
            new ReleaseMedia());
    alertingA().onPartly(new MediaFailedA(new Cause(88)), RELEASING, new ReleaseMedia());
  }

  @ParameterizedTest
  @EnumSource(names = {"CALLING_A", "ALERTING_A"})
  default void givesUpAWhenAGuardTimeRunsOutOrWeAreAtFault(CallbackState state) {
    reach(state).onPartly(new TimerExpired(), RELEASING, new Release(A, TIMER_EXPIRY));
    reach(state).onPartly(new Fault(), RELEASING, new Release(A, TEMPORARY_FAILURE));
    assertThat(reach(state).onPartly(new Fault(), RELEASING).call().fault()).isTrue();
    reach(state).on(new ReleasedA(USER_BUSY), RELEASING, new ReleaseMedia());
    reach(state).onPartly(new AnsweredA("a"), DIAL_TONE);
  }

  /** Nobody is to blame: A may be called again when the exchange is back. */
  @ParameterizedTest
  @EnumSource(names = {"CALLING_A", "ALERTING_A"})
  default void givesUpAWhenTheExchangeIsStopped(CallbackState state) {
    var stopped =
        reach(state).onPartly(new Stopped(), RELEASING, new Release(A, TEMPORARY_FAILURE));
    assertThat(stopped.call().fault()).isFalse();
  }

  /** Whether A is called again is said by who had the call released, not by its cause. */
  @ParameterizedTest
  @EnumSource(names = {"CALLING_A", "ALERTING_A"})
  default void givesUpAWhenTheConsoleHasTheCallReleased(CallbackState state) {
    reach(state).onPartly(new ReleaseOrdered(), RELEASING, new Release(A, NORMAL_CLEARING));
  }

  @Test
  default void endsACallThatNeverStarted() {
    fresh().on(new ReleaseOrdered(), RELEASING).on(new AllLegsGone(), RELEASED, new Report());
    fresh().on(new TimerExpired(), RELEASING);
    fresh().on(new Fault(), RELEASING).on(new AllLegsGone(), RELEASED, new Report());
    fresh().on(new Stopped(), RELEASING).on(new AllLegsGone(), RELEASED, new Report());
  }

  @Test
  default void givesDialToneOnceAHasAcceptedTheCallback() {
    accepting()
        .on(
            new DigitPressed('1'),
            ACCEPTING,
            new StartDigitTimer(NEXT),
            new CheckAcceptance("1", false))
        .onPartly(new Accepted(), DIAL_TONE, new Play(A, Tone.DIAL), new StartDigitTimer(FIRST))
        .onPartly(new DigitPressed('4'), COLLECTING, new Analyse("4", false));
  }

  @Test
  default void asksForAWholePin() {
    accepting()
        .onPartly(new DigitPressed('4'), ACCEPTING, new CheckAcceptance("4", false))
        .on(new Incomplete(), ACCEPTING)
        .onPartly(new DigitPressed('2'), ACCEPTING, new CheckAcceptance("42", false))
        .on(new NumberFinished(), ACCEPTING, new StopDigitTimer(), new CheckAcceptance("42", true))
        .onPartly(new Accepted(), DIAL_TONE, new Play(A, Tone.DIAL));
  }

  /** A mailbox presses nothing. */
  @Test
  default void releasesAWhoDoesNotAcceptInTime() {
    accepting()
        .on(new DigitTimeout(), ACCEPTING, new StopDigitTimer(), new CheckAcceptance("", true))
        .onPartly(new NotAcceptedFinally(), LAST_TONE, new Play(A, Tone.CONGESTION));
  }

  @Test
  default void asksAgainAsOftenAsForADestination() {
    var asked = accepting();
    for (int attempt = 1; attempt < RULES.attempts(); attempt++) {
      asked
          .onPartly(new DigitPressed('7'), ACCEPTING, new CheckAcceptance("7", false))
          .onFound(
              CallbackCall::notAccepted,
              ACCEPTING,
              new Play(A, Tone.WARNING),
              new StartDigitTimer(FIRST));
    }
    asked.onFound(CallbackCall::notAccepted, LAST_TONE);
    accepting().onPartly(new FollowOn(), ACCEPTING, new Play(A, Tone.WARNING));
  }

  @Test
  default void hasAllAttemptsToDialAfterTheAcceptance() {
    var dialling =
        accepting().onPartly(new NotAccepted(), ACCEPTING).onPartly(new Accepted(), DIAL_TONE);
    assertThat(dialling.call().attempts()).isZero();
    assertThat(dialling.call().keys().digits()).isEmpty();
  }

  @Test
  default void acceptsFromTheFirstRingToo() {
    Scenario.callback(new CallPlan(TWO_TRUNKS, RULES, LIMITS, Opening.ACCEPTANCE))
        .on(new Start(), CALLING_A, new Originate(A, 0))
        .onPartly(new AnsweredAToAccept("a"), ACCEPTING, new AcceptMedia(A, "a"));
    assertThat(fresh().call().answered(Party.A, "a")).isEqualTo(new AnsweredA("a"));
  }

  @Test
  default void aPinIsNotWrittenAnywhere() {
    assertThat(new CheckAcceptance("4711", true).toString()).doesNotContain("4711");
  }

  /** Whoever answers presses 1, and that is all: nothing is dialled, nobody connected. */
  @Test
  default void verifiesANumberAndReleases() {
    var scenario = Scenario.callback(new CallPlan(TWO_TRUNKS, RULES, LIMITS, Opening.VERIFICATION));
    scenario
        .onPartly(new Start(), CALLING_A)
        .onFound(c -> c.answered(Party.A, "a"), ACCEPTING, new RecordAnswer())
        .onPartly(new DigitPressed('1'), ACCEPTING, new CheckAcceptance("1", false))
        .onFound(CallbackCall::acceptedByA, RELEASING, new ReleaseMedia());
    assertThat(scenario.call().connected()).isTrue();
    assertThat(accepting().call().acceptedByA()).isEqualTo(new Accepted());
  }
}
