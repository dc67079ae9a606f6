package org.opencallback.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;
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
import static org.opencallback.callcontrol.Cause.TEMPORARY_FAILURE;
import static org.opencallback.callcontrol.Cause.TIMER_EXPIRY;
import static org.opencallback.callcontrol.Cause.USER_BUSY;
import static org.opencallback.callcontrol.Party.A;
import static org.opencallback.callcontrol.Party.B;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencallback.callcontrol.CallAction.AcceptMedia;
import org.opencallback.callcontrol.CallAction.Analyse;
import org.opencallback.callcontrol.CallAction.Bridge;
import org.opencallback.callcontrol.CallAction.CheckAcceptance;
import org.opencallback.callcontrol.CallAction.CloseMediaB;
import org.opencallback.callcontrol.CallAction.Originate;
import org.opencallback.callcontrol.CallAction.Play;
import org.opencallback.callcontrol.CallAction.Probe;
import org.opencallback.callcontrol.CallAction.RecordAnswer;
import org.opencallback.callcontrol.CallAction.RelayEarlyMedia;
import org.opencallback.callcontrol.CallAction.Release;
import org.opencallback.callcontrol.CallAction.ReleaseMedia;
import org.opencallback.callcontrol.CallAction.Report;
import org.opencallback.callcontrol.CallAction.Silence;
import org.opencallback.callcontrol.CallAction.StartDigitTimer;
import org.opencallback.callcontrol.CallAction.StartLimit;
import org.opencallback.callcontrol.CallAction.StartToneTimer;
import org.opencallback.callcontrol.CallAction.StopDigitTimer;
import org.opencallback.callcontrol.CallAction.StopToneTimer;
import org.opencallback.callcontrol.CallEvent.Accepted;
import org.opencallback.callcontrol.CallEvent.AlertingA;
import org.opencallback.callcontrol.CallEvent.AlertingB;
import org.opencallback.callcontrol.CallEvent.AllLegsGone;
import org.opencallback.callcontrol.CallEvent.AnsweredA;
import org.opencallback.callcontrol.CallEvent.AnsweredAToAccept;
import org.opencallback.callcontrol.CallEvent.AnsweredB;
import org.opencallback.callcontrol.CallEvent.Barred;
import org.opencallback.callcontrol.CallEvent.BarredFinally;
import org.opencallback.callcontrol.CallEvent.BusyB;
import org.opencallback.callcontrol.CallEvent.DigitPressed;
import org.opencallback.callcontrol.CallEvent.DigitTimeout;
import org.opencallback.callcontrol.CallEvent.EarlyMediaB;
import org.opencallback.callcontrol.CallEvent.FailedB;
import org.opencallback.callcontrol.CallEvent.Fault;
import org.opencallback.callcontrol.CallEvent.FollowOn;
import org.opencallback.callcontrol.CallEvent.Incomplete;
import org.opencallback.callcontrol.CallEvent.LimitReached;
import org.opencallback.callcontrol.CallEvent.LimitWarning;
import org.opencallback.callcontrol.CallEvent.MediaFailedA;
import org.opencallback.callcontrol.CallEvent.MediaFailedB;
import org.opencallback.callcontrol.CallEvent.MediaLost;
import org.opencallback.callcontrol.CallEvent.NextTrunkA;
import org.opencallback.callcontrol.CallEvent.NextTrunkB;
import org.opencallback.callcontrol.CallEvent.NotAccepted;
import org.opencallback.callcontrol.CallEvent.NotAcceptedFinally;
import org.opencallback.callcontrol.CallEvent.NumberFinished;
import org.opencallback.callcontrol.CallEvent.ReleasedA;
import org.opencallback.callcontrol.CallEvent.ReleasedB;
import org.opencallback.callcontrol.CallEvent.Routed;
import org.opencallback.callcontrol.CallEvent.Start;
import org.opencallback.callcontrol.CallEvent.Stopped;
import org.opencallback.callcontrol.CallEvent.TimerExpired;
import org.opencallback.callcontrol.CallEvent.ToneExpired;

/** The callback from start to release, each state and each race of design.md 3.3. */
class CallControlTest {

  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration NEXT = Duration.ofSeconds(5);
  private static final DialRules RULES = new DialRules(FIRST, NEXT, 20, 3, '#', "**");
  private static final Limits LIMITS = new Limits(Duration.ofHours(2), Duration.ofMinutes(3));
  private static final Route TWO_TRUNKS =
      new Route(Duration.ofSeconds(30), List.of(Line.DIGITAL, Line.DIGITAL));
  private static final Route ANALOGUE = new Route(Duration.ofSeconds(30), List.of(Line.ANALOGUE));
  private static final Cause NO_CIRCUIT = new Cause(34);

  @AfterAll
  static void everyRowIsTaken() {
    assertThat(Scenario.taken()).containsAll(new HashSet<>(CallControl.TABLE.keys()));
  }

  @Test
  void connectsTheMobileToWhatItDials() {
    calling()
        .on(new AlertingA(), ALERTING_A)
        .on(
            new AnsweredA("sdpA"),
            DIAL_TONE,
            new RecordAnswer(),
            new AcceptMedia(A, "sdpA"),
            new StartLimit(Limits.Kind.GENERAL),
            new StopToneTimer(),
            new Play(A, Tone.DIAL),
            new StartDigitTimer(FIRST))
        // The tone stops on the first digit.
        .on(
            new DigitPressed('1'),
            COLLECTING,
            new StopToneTimer(),
            new Silence(A),
            new StartDigitTimer(NEXT),
            new Analyse("1", false))
        .on(new Incomplete(), COLLECTING)
        .on(new DigitPressed('0'), COLLECTING, new StartDigitTimer(NEXT), new Analyse("10", false))
        .on(
            new Routed(TWO_TRUNKS),
            CALLING_B,
            new StopDigitTimer(),
            new StartLimit(Limits.Kind.GENERAL),
            new Originate(B, 0))
        .on(new AlertingB(), ALERTING_B, new Play(A, Tone.RINGBACK))
        .on(
            new AnsweredB("sdpB"),
            ACTIVE,
            new StopDigitTimer(),
            new AcceptMedia(B, "sdpB"),
            new Silence(A),
            new Bridge(),
            new StartLimit(Limits.Kind.GENERAL))
        .on(
            new ReleasedA(NORMAL_CLEARING),
            RELEASING,
            new Release(A, NORMAL_CLEARING),
            new Release(B, NORMAL_CLEARING),
            new ReleaseMedia())
        .on(new AllLegsGone(), RELEASED, new Report());
  }

  @Test
  void triesTheNextTrunkWhenATrunkCannotCarryTheCallToA() {
    calling()
        .onFound(call -> call.released(A, NO_CIRCUIT, true), CALLING_A, new Originate(A, 1))
        .on(new AlertingA(), ALERTING_A)
        // the last one fails too: no third trunk
        .onFound(call -> call.released(A, NO_CIRCUIT, true), RELEASING, new ReleaseMedia());
  }

  @Test
  void triesTheNextTrunkAlsoAfterA180ThatCameToNothing() {
    alertingA().on(new NextTrunkA(NO_CIRCUIT), CALLING_A, new Originate(A, 1));
  }

  /** A busy because its trigger is still clearing is an ordinary busy: the job tries again. */
  @Test
  void doesNotTryAnotherTrunkWhenAIsBusy() {
    CallbackCall call =
        calling()
            .onFound(c -> c.released(A, USER_BUSY, false), RELEASING, new ReleaseMedia())
            .on(new AllLegsGone(), RELEASED, new Report())
            .call();
    assertThat(call.a().cause()).isEqualTo(USER_BUSY);
    assertThat(call.a().answered()).isFalse();
  }

  @Test
  void doesNotTakeAHangUpAfterTheAnswerForATrunkFailure() {
    dialTone().onFound(c -> c.released(A, TEMPORARY_FAILURE, true), RELEASING, new ReleaseMedia());
  }

  @Test
  void givesUpAWhenItsAnswerCannotBeUsed() {
    calling()
        .on(
            new MediaFailedA(new Cause(88)),
            RELEASING,
            new Release(A, new Cause(88)),
            new Release(B, new Cause(88)),
            new ReleaseMedia());
    alertingA().onPartly(new MediaFailedA(new Cause(88)), RELEASING, new ReleaseMedia());
  }

  @Test
  void takesTheNumberAsCompleteOnTheTerminator() {
    dialTone()
        .onPartly(new DigitPressed('4'), COLLECTING, new Analyse("4", false))
        .on(new NumberFinished(), COLLECTING, new StopDigitTimer(), new Analyse("4", true));
  }

  @Test
  void takesTheNumberAsCompleteWhenNoDigitFollows() {
    collecting().on(new DigitTimeout(), COLLECTING, new StopDigitTimer(), new Analyse("4", true));
  }

  @Test
  void takesTheNumberAsCompleteWithTheMostDigitsThereMayBe() {
    CallPlan plan = new CallPlan(TWO_TRUNKS, new DialRules(FIRST, NEXT, 2, 3, '#', "**"), LIMITS);
    Scenario.callback(plan)
        .onPartly(new Start(), CALLING_A)
        .onPartly(new AnsweredA("a"), DIAL_TONE)
        .onPartly(new DigitPressed('4'), COLLECTING, new Analyse("4", false))
        .onPartly(new DigitPressed('5'), COLLECTING, new Analyse("45", true));
  }

  @Test
  void refusesAnEmptyNumberAndGivesDialToneAgain() {
    dialTone()
        .on(
            new DigitTimeout(),
            COLLECTING,
            new StopDigitTimer(),
            new Silence(A),
            new Analyse("", true))
        .onFound(
            CallbackCall::barred,
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
  void releasesAAfterTheThirdRefusedNumber() {
    var scenario = dialTone();
    for (int refused = 0; refused < 2; refused++) {
      scenario
          .onPartly(new DigitPressed('9'), COLLECTING)
          .onFound(CallbackCall::barred, BARRED_TONE)
          .onPartly(new ToneExpired(), DIAL_TONE);
    }
    scenario
        .onPartly(new DigitPressed('9'), COLLECTING, new Analyse("9", false))
        .onFound(CallbackCall::barred, LAST_TONE, new Play(A, Tone.CONGESTION))
        .on(new DigitPressed('1'), LAST_TONE)
        .on(new NumberFinished(), LAST_TONE)
        .on(new FollowOn(), LAST_TONE)
        .onPartly(new ToneExpired(), RELEASING, new Release(A, NORMAL_CLEARING));
  }

  @Test
  void countsTheTriesAnewAfterAConnection() {
    var scenario =
        dialTone()
            .onPartly(new DigitPressed('9'), COLLECTING)
            .onPartly(new Barred(), BARRED_TONE)
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
  void startsANewNumberWithADigitDuringTheBusyTone() {
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
  void takesNoKeyOfABarredNumberForANewNumber() {
    var scenario =
        collecting()
            .onPartly(new Barred(), BARRED_TONE, new Play(A, Tone.CONGESTION))
            .on(new DigitPressed('1'), BARRED_TONE)
            .on(new NumberFinished(), BARRED_TONE);
    scenario.onPartly(new ToneExpired(), DIAL_TONE, new Play(A, Tone.DIAL));
    scenario.onPartly(new DigitPressed('4'), COLLECTING, new Analyse("4", false));
  }

  @Test
  void givesDialToneOnTheFollowOnKeysDuringTheToneOfABarredNumber() {
    reach(BARRED_TONE).onPartly(new FollowOn(), DIAL_TONE, new Play(A, Tone.DIAL));
  }

  @Test
  void forgetsAMistypedNumberOnTheFollowOnKeys() {
    var scenario =
        collecting()
            .onFound(call -> call.pressed('*').orElseThrow(), COLLECTING, new Analyse("4*", false))
            .onFound(call -> call.pressed('*').orElseThrow(), DIAL_TONE, new Play(A, Tone.DIAL));
    assertThat(scenario.call().keys().digits()).isEmpty();
    dialTone().onPartly(new FollowOn(), DIAL_TONE, new Play(A, Tone.DIAL));
  }

  @Test
  void triesTheNextTrunkWhenATrunkCannotCarryTheCallToB() {
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
  void givesBusyToneAndThenDialToneWhenBIsBusy() {
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
  void givesBusyToneAndThenDialToneWhenBHangsUp() {
    active()
        .onFound(
            call -> call.released(B, NORMAL_CLEARING, false),
            BUSY_TONE,
            new CloseMediaB(),
            new Play(A, Tone.BUSY))
        .onPartly(new ToneExpired(), DIAL_TONE, new Play(A, Tone.DIAL));
  }

  @Test
  void letsAHearWhatTheNetworkOfBSendsInsteadOfARingbackTone() {
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
  void takesRingingAgainForWhatItIs() {
    alertingA().on(new AlertingA(), ALERTING_A);
    alertingB().on(new AlertingB(), ALERTING_B);
  }

  @Test
  void connectsWhenTheAnswerOvertakesTheRinging() {
    callingB().onPartly(new AnsweredB("b"), ACTIVE, new Bridge());
    calling().onPartly(new AnsweredA("a"), DIAL_TONE, new Play(A, Tone.DIAL));
  }

  @ParameterizedTest
  @EnumSource(names = {"CALLING_B", "ALERTING_B", "EARLY_B", "ACTIVE"})
  void leavesBOnTheFollowOnKeysAndGivesDialTone(CallbackState state) {
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
  void takesStarsThatAreFarApartForNothing(CallbackState state) {
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
  void handlesEveryEndOfTheCallToB(CallbackState state) {
    reach(state).onPartly(new BusyB(USER_BUSY), BUSY_TONE, new Play(A, Tone.BUSY));
    reach(state).onPartly(new FailedB(NO_CIRCUIT), BUSY_TONE, new Play(A, Tone.CONGESTION));
    reach(state).onPartly(new NextTrunkB(NO_CIRCUIT), CALLING_B, new Originate(B, 1));
    reach(state).onPartly(new EarlyMediaB("e"), EARLY_B, new RelayEarlyMedia());
    reach(state).onPartly(new AnsweredB("b"), ACTIVE, new Bridge());
  }

  @ParameterizedTest
  @EnumSource(names = {"CALLING_B", "ALERTING_B", "EARLY_B", "ACTIVE"})
  void partsFromBWhenItsMediaCannotBeSetUp(CallbackState state) {
    reach(state)
        .onPartly(
            new MediaFailedB(new Cause(88)),
            BUSY_TONE,
            new Release(B, new Cause(88)),
            new CloseMediaB(),
            new Play(A, Tone.CONGESTION));
  }

  /** Also the race "BYE from A while B rings" and "A hangs up in every state". */
  @ParameterizedTest
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
  void releasesEverythingWheneverTheCallMustEnd(CallbackState state) {
    for (CallEvent end :
        List.of(
            new ReleasedA(NORMAL_CLEARING),
            new MediaFailedA(new Cause(88)),
            new LimitReached(),
            new TimerExpired(),
            new Stopped(),
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
  void warnsOfTheCutOnlyThoseWhoTalk(CallbackState state) {
    reach(state).on(new LimitWarning(), state);
  }

  @Test
  void warnsBothPartiesBeforeTheCut() {
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
  void limitsACallOverTwoAnalogueLines() {
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
  void doesNotLimitACallWithOneAnalogueLine() {
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
  void looksAtTheTrunkInUseForTheLimit() {
    Route digitalThenAnalogue =
        new Route(Duration.ofSeconds(30), List.of(Line.DIGITAL, Line.ANALOGUE));
    Scenario.callback(new CallPlan(ANALOGUE, RULES, LIMITS))
        .onPartly(new Start(), CALLING_A)
        .onPartly(new AnsweredA("a"), DIAL_TONE)
        .onPartly(new DigitPressed('4'), COLLECTING)
        .onPartly(new Routed(digitalThenAnalogue), CALLING_B, new StartLimit(Limits.Kind.GENERAL))
        .onPartly(new NextTrunkB(NO_CIRCUIT), CALLING_B, new StartLimit(Limits.Kind.ANALOGUE));
  }

  @ParameterizedTest
  @EnumSource(names = {"CALLING_A", "ALERTING_A"})
  void givesUpAWhenAGuardTimeRunsOutOrWeAreAtFault(CallbackState state) {
    reach(state).onPartly(new TimerExpired(), RELEASING, new Release(A, TIMER_EXPIRY));
    reach(state).onPartly(new Fault(), RELEASING, new Release(A, TEMPORARY_FAILURE));
    assertThat(reach(state).onPartly(new Fault(), RELEASING).call().fault()).isTrue();
    reach(state).on(new ReleasedA(USER_BUSY), RELEASING, new ReleaseMedia());
    reach(state).onPartly(new AnsweredA("a"), DIAL_TONE);
  }

  /** Nobody is to blame: A may be called again when the exchange is back. */
  @ParameterizedTest
  @EnumSource(names = {"CALLING_A", "ALERTING_A"})
  void givesUpAWhenTheExchangeIsStopped(CallbackState state) {
    var stopped =
        reach(state).onPartly(new Stopped(), RELEASING, new Release(A, TEMPORARY_FAILURE));
    assertThat(stopped.call().fault()).isFalse();
  }

  @Test
  void endsACallThatNeverStarted() {
    fresh().on(new TimerExpired(), RELEASING);
    fresh().on(new Fault(), RELEASING).on(new AllLegsGone(), RELEASED, new Report());
    fresh().on(new Stopped(), RELEASING).on(new AllLegsGone(), RELEASED, new Report());
  }

  /** A peer that does not answer our BYE delays the record no longer than this. */
  @Test
  void reportsOnceAlthoughALegIsSlowToGo() {
    releasing()
        .on(new TimerExpired(), LINGERING, new Report())
        .on(new Fault(), LINGERING)
        .on(new AllLegsGone(), RELEASED);
    releasing().on(new TimerExpired(), LINGERING, new Report()).on(new TimerExpired(), RELEASED);
  }

  @Test
  void ignoresWhatComesFromTheMediaOfAReleasedCall() {
    releasing()
        .on(new DigitPressed('1'), RELEASING)
        .on(new NumberFinished(), RELEASING)
        .on(new FollowOn(), RELEASING)
        .on(new MediaLost(B), RELEASING)
        .on(new Fault(), RELEASING);
  }

  @Test
  void givesDialToneOnceAHasAcceptedTheCallback() {
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
  void asksForAWholePin() {
    accepting()
        .onPartly(new DigitPressed('4'), ACCEPTING, new CheckAcceptance("4", false))
        .on(new Incomplete(), ACCEPTING)
        .onPartly(new DigitPressed('2'), ACCEPTING, new CheckAcceptance("42", false))
        .on(new NumberFinished(), ACCEPTING, new StopDigitTimer(), new CheckAcceptance("42", true))
        .onPartly(new Accepted(), DIAL_TONE, new Play(A, Tone.DIAL));
  }

  /** A mailbox presses nothing. */
  @Test
  void releasesAWhoDoesNotAcceptInTime() {
    accepting()
        .on(new DigitTimeout(), ACCEPTING, new StopDigitTimer(), new CheckAcceptance("", true))
        .onPartly(new NotAcceptedFinally(), LAST_TONE, new Play(A, Tone.CONGESTION));
  }

  @Test
  void asksAgainAsOftenAsForADestination() {
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
  void hasAllAttemptsToDialAfterTheAcceptance() {
    var dialling =
        accepting().onPartly(new NotAccepted(), ACCEPTING).onPartly(new Accepted(), DIAL_TONE);
    assertThat(dialling.call().attempts()).isZero();
    assertThat(dialling.call().keys().digits()).isEmpty();
  }

  @Test
  void acceptsFromTheFirstRingToo() {
    Scenario.callback(new CallPlan(TWO_TRUNKS, RULES, LIMITS, true))
        .on(new Start(), CALLING_A, new Originate(A, 0))
        .onPartly(new AnsweredAToAccept("a"), ACCEPTING, new AcceptMedia(A, "a"));
    assertThat(fresh().call().answeredA("a")).isEqualTo(new AnsweredA("a"));
  }

  @Test
  void aPinIsNotWrittenAnywhere() {
    assertThat(new CheckAcceptance("4711", true).toString()).doesNotContain("4711");
  }

  @Test
  void doesNotPermitWhatCannotHappen() {
    calling().refuses(new DigitPressed('1')).refuses(new AnsweredB("b"));
    dialTone().refuses(new AlertingB()).refuses(new AnsweredA("again"));
    active().refuses(new Start());
  }

  @Test
  void hasARowForEveryEvent() {
    Set<Class<?>> used =
        CallControl.TABLE.keys().stream()
            .map(StateTable.Transition::event)
            .collect(Collectors.toSet());
    assertThat(used).containsAll(Arrays.asList(CallEvent.class.getPermittedSubclasses()));
  }

  @ParameterizedTest
  @EnumSource
  void guardsEveryStateButTheFinalOne(CallbackState state) {
    boolean guarded =
        CallControl.TABLE.keys().stream()
            .anyMatch(row -> row.from() == state && row.event() == TimerExpired.class);
    boolean rows = CallControl.TABLE.keys().stream().anyMatch(row -> row.from() == state);
    assertThat(guarded).isEqualTo(state != RELEASED);
    assertThat(rows).isEqualTo(state != RELEASED);
    Duration guard = state.guardTime(active().call());
    assertThat(guard.isZero()).isEqualTo(state == RELEASED);
  }

  private static Scenario<CallbackState, CallEvent, CallbackCall, CallAction> reach(
      CallbackState state) {
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
      case BARRED_TONE -> collecting().onPartly(new Barred(), BARRED_TONE);
      case LAST_TONE -> collecting().onPartly(new BarredFinally(), LAST_TONE);
      case RELEASING -> releasing();
      case LINGERING -> releasing().onPartly(new TimerExpired(), LINGERING);
      case RELEASED -> releasing().onPartly(new AllLegsGone(), RELEASED);
    };
  }

  private static Scenario<CallbackState, CallEvent, CallbackCall, CallAction> fresh() {
    return Scenario.callback(new CallPlan(TWO_TRUNKS, RULES, LIMITS));
  }

  private static Scenario<CallbackState, CallEvent, CallbackCall, CallAction> calling() {
    return fresh().on(new Start(), CALLING_A, new Originate(A, 0));
  }

  private static Scenario<CallbackState, CallEvent, CallbackCall, CallAction> alertingA() {
    return calling().on(new AlertingA(), ALERTING_A);
  }

  private static Scenario<CallbackState, CallEvent, CallbackCall, CallAction> accepting() {
    return Scenario.callback(new CallPlan(TWO_TRUNKS, RULES, LIMITS, true))
        .on(new Start(), CALLING_A, new Originate(A, 0))
        .on(new AlertingA(), ALERTING_A)
        .onFound(
            c -> c.answeredA("a"),
            ACCEPTING,
            new RecordAnswer(),
            new AcceptMedia(A, "a"),
            new StartLimit(Limits.Kind.GENERAL),
            new Play(A, Tone.WARNING),
            new StartDigitTimer(FIRST));
  }

  private static Scenario<CallbackState, CallEvent, CallbackCall, CallAction> dialTone() {
    return alertingA().onPartly(new AnsweredA("a"), DIAL_TONE, new Play(A, Tone.DIAL));
  }

  private static Scenario<CallbackState, CallEvent, CallbackCall, CallAction> collecting() {
    return dialTone().onPartly(new DigitPressed('4'), COLLECTING, new Analyse("4", false));
  }

  private static Scenario<CallbackState, CallEvent, CallbackCall, CallAction> callingB() {
    return collecting().onPartly(new Routed(TWO_TRUNKS), CALLING_B, new Originate(B, 0));
  }

  private static Scenario<CallbackState, CallEvent, CallbackCall, CallAction> alertingB() {
    return callingB().on(new AlertingB(), ALERTING_B, new Play(A, Tone.RINGBACK));
  }

  private static Scenario<CallbackState, CallEvent, CallbackCall, CallAction> active() {
    return alertingB().onPartly(new AnsweredB("b"), ACTIVE, new Bridge());
  }

  private static Scenario<CallbackState, CallEvent, CallbackCall, CallAction> busyTone() {
    return active().onPartly(new ReleasedB(NORMAL_CLEARING), BUSY_TONE, new Play(A, Tone.BUSY));
  }

  private static Scenario<CallbackState, CallEvent, CallbackCall, CallAction> releasing() {
    return active().onPartly(new ReleasedA(NORMAL_CLEARING), RELEASING, new ReleaseMedia());
  }
}
