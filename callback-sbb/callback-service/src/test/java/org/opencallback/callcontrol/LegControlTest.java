package org.opencallback.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.callcontrol.Cause.NORMAL_CLEARING;
import static org.opencallback.callcontrol.Cause.USER_BUSY;
import static org.opencallback.callcontrol.LegState.ABANDONED;
import static org.opencallback.callcontrol.LegState.ALERTING;
import static org.opencallback.callcontrol.LegState.CALLING;
import static org.opencallback.callcontrol.LegState.CANCELLING;
import static org.opencallback.callcontrol.LegState.ENDED;
import static org.opencallback.callcontrol.LegState.ESTABLISHED;
import static org.opencallback.callcontrol.LegState.LINGERING;
import static org.opencallback.callcontrol.LegState.NULL;
import static org.opencallback.callcontrol.LegState.PROCEEDING;
import static org.opencallback.callcontrol.LegState.RELEASING;

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
import org.opencallback.callcontrol.LegAction.DropDialog;
import org.opencallback.callcontrol.LegAction.NoteLateAnswer;
import org.opencallback.callcontrol.LegAction.ReportAlerting;
import org.opencallback.callcontrol.LegAction.ReportAnswered;
import org.opencallback.callcontrol.LegAction.ReportEarlyMedia;
import org.opencallback.callcontrol.LegAction.ReportGone;
import org.opencallback.callcontrol.LegAction.ReportReleased;
import org.opencallback.callcontrol.LegAction.SendAck;
import org.opencallback.callcontrol.LegAction.SendBye;
import org.opencallback.callcontrol.LegAction.SendCancel;
import org.opencallback.callcontrol.LegAction.SendInvite;
import org.opencallback.callcontrol.LegEvent.Alerting;
import org.opencallback.callcontrol.LegEvent.Answered;
import org.opencallback.callcontrol.LegEvent.ByeAnswered;
import org.opencallback.callcontrol.LegEvent.ByeReceived;
import org.opencallback.callcontrol.LegEvent.DialogEnded;
import org.opencallback.callcontrol.LegEvent.EarlyMedia;
import org.opencallback.callcontrol.LegEvent.Originate;
import org.opencallback.callcontrol.LegEvent.PeerLost;
import org.opencallback.callcontrol.LegEvent.Progress;
import org.opencallback.callcontrol.LegEvent.Refused;
import org.opencallback.callcontrol.LegEvent.ReleaseRequested;
import org.opencallback.callcontrol.LegEvent.SendFailed;
import org.opencallback.callcontrol.LegEvent.TimerExpired;

/** One leg: every order in which its messages may cross. */
class LegControlTest {

  private static final LegTimes TIMES =
      LegTimes.of(Duration.ofSeconds(30), Duration.ofMinutes(122));
  private static final LegEnd BUSY = new LegEnd(USER_BUSY, 486, false);
  private static final LegEnd HUNG_UP = new LegEnd(NORMAL_CLEARING, 0, false);
  private static final SendBye BYE = new SendBye(NORMAL_CLEARING);

  @AfterAll
  static void everyRowIsTaken() {
    assertThat(Scenario.taken()).containsAll(new HashSet<>(LegControl.TABLE.keys()));
  }

  @Test
  void isAnsweredAndReleasedByUs() {
    calling()
        .on(new Progress(), PROCEEDING)
        .on(new Progress(), PROCEEDING)
        .on(new Alerting(), ALERTING, new ReportAlerting())
        .on(new Alerting(), ALERTING)
        .on(new Progress(), ALERTING)
        .on(new Answered("sdp"), ESTABLISHED, new SendAck(), new ReportAnswered("sdp"))
        .on(new ReleaseRequested(NORMAL_CLEARING), RELEASING, BYE)
        .on(new ByeAnswered(), LINGERING, new ReportGone())
        .on(new DialogEnded(), ENDED);
  }

  @Test
  void isAnsweredAndReleasedByThePeer() {
    established()
        .on(new ByeReceived(HUNG_UP), LINGERING, new ReportReleased(HUNG_UP), new ReportGone());
  }

  @ParameterizedTest
  @EnumSource(names = {"CALLING", "PROCEEDING", "ALERTING"})
  void isRefused(LegState state) {
    reach(state).on(new Refused(BUSY), LINGERING, new ReportReleased(BUSY), new ReportGone());
  }

  @ParameterizedTest
  @EnumSource(names = {"CALLING", "PROCEEDING", "ALERTING"})
  void isAnsweredAtAnyTime(LegState state) {
    reach(state).on(new Answered("s"), ESTABLISHED, new SendAck(), new ReportAnswered("s"));
    reach(state).on(new EarlyMedia("s"), ALERTING, new ReportEarlyMedia("s"));
    reach(state)
        .on(new DialogEnded(), ENDED, new ReportReleased(LegEnd.DIALOG_ENDED), new ReportGone());
  }

  @Test
  void toleratesThatThe200OvertakesThe180() {
    calling()
        .on(new Answered("s"), ESTABLISHED, new SendAck(), new ReportAnswered("s"))
        .on(new Alerting(), ESTABLISHED)
        .on(new Progress(), ESTABLISHED)
        .on(new EarlyMedia("s"), ESTABLISHED)
        .on(new Answered("s"), ESTABLISHED, new SendAck());
  }

  @Test
  void goesToAnotherTrunkWhenThePeerIsSilentAndCancelsWhenItWakes() {
    calling()
        .on(new TimerExpired(), ABANDONED, new ReportReleased(LegEnd.NO_RESPONSE))
        .on(new ReleaseRequested(NORMAL_CLEARING), ABANDONED)
        // RFC 3261 §9.1: no CANCEL before a provisional response
        .on(new Progress(), CANCELLING, new SendCancel())
        .on(new Refused(new LegEnd(NORMAL_CLEARING, 487, false)), LINGERING, new ReportGone());
    abandoned().on(new Alerting(), CANCELLING, new SendCancel());
    abandoned().on(new EarlyMedia("s"), CANCELLING, new SendCancel());
  }

  /** Hang-up before the first 180. */
  @Test
  void waitsForAProvisionalResponseBeforeItCancels() {
    calling().on(new ReleaseRequested(NORMAL_CLEARING), ABANDONED);
    proceeding().on(new ReleaseRequested(NORMAL_CLEARING), CANCELLING, new SendCancel());
    alerting().on(new ReleaseRequested(NORMAL_CLEARING), CANCELLING, new SendCancel());
  }

  /** 200 of B crosses BYE of A: our CANCEL comes too late, so the answer is ended by BYE. */
  @ParameterizedTest
  @EnumSource(names = {"ABANDONED", "CANCELLING"})
  void endsAnAnswerThatCrossesTheCancel(LegState state) {
    reach(state)
        .on(new Answered("s"), RELEASING, new NoteLateAnswer(), new SendAck(), BYE)
        .on(new ByeAnswered(), LINGERING, new ReportGone());
  }

  @ParameterizedTest
  @EnumSource(names = {"ABANDONED", "CANCELLING"})
  void isGoneHoweverTheCancelledCallEnds(LegState state) {
    reach(state).on(new Refused(BUSY), LINGERING, new ReportGone());
    reach(state).on(new DialogEnded(), ENDED, new ReportGone());
    reach(state).on(new TimerExpired(), LINGERING, new DropDialog(), new ReportGone());
    reach(state).on(new ReleaseRequested(NORMAL_CLEARING), state);
  }

  @Test
  void cancelsWhenTheAlertingTimeIsOver() {
    alerting()
        .on(new TimerExpired(), CANCELLING, new SendCancel(), new ReportReleased(LegEnd.NO_ANSWER))
        .on(new Progress(), CANCELLING)
        .on(new Alerting(), CANCELLING)
        .on(new EarlyMedia("s"), CANCELLING);
    proceeding()
        .on(
            new TimerExpired(),
            CANCELLING,
            new SendCancel(),
            new ReportReleased(LegEnd.NO_USER_RESPONDING));
  }

  @Test
  void releasesALegWhosePeerIsLost() {
    established()
        .on(
            new PeerLost(),
            RELEASING,
            new SendBye(LegEnd.PEER_LOST.cause()),
            new ReportReleased(LegEnd.PEER_LOST))
        .on(new PeerLost(), RELEASING);
    established()
        .on(
            new TimerExpired(),
            RELEASING,
            new SendBye(LegEnd.TOO_LONG.cause()),
            new ReportReleased(LegEnd.TOO_LONG));
    established()
        .on(new DialogEnded(), ENDED, new ReportReleased(LegEnd.PEER_LOST), new ReportGone());
  }

  @Test
  void isGoneWhenTheByesCross() {
    releasing()
        .on(new ByeReceived(HUNG_UP), LINGERING, new ReportGone())
        .on(new ByeAnswered(), LINGERING);
  }

  @Test
  void isGoneWhenNobodyAnswersTheBye() {
    releasing().on(new TimerExpired(), LINGERING, new DropDialog(), new ReportGone());
    releasing().on(new DialogEnded(), ENDED, new ReportGone());
  }

  @Test
  void ignoresStrayMessagesWhileItReleases() {
    releasing()
        .on(new Progress(), RELEASING)
        .on(new Alerting(), RELEASING)
        .on(new EarlyMedia("s"), RELEASING)
        .on(new Answered("s"), RELEASING, new SendAck())
        .on(new ReleaseRequested(NORMAL_CLEARING), RELEASING);
  }

  @Test
  void answersStrayMessagesWhileItLingers() {
    lingering()
        .on(new Progress(), LINGERING)
        .on(new Alerting(), LINGERING)
        .on(new EarlyMedia("s"), LINGERING)
        .on(new Refused(BUSY), LINGERING)
        .on(new ByeReceived(HUNG_UP), LINGERING)
        .on(new PeerLost(), LINGERING)
        .on(new ReleaseRequested(NORMAL_CLEARING), LINGERING)
        .on(new Answered("s"), LINGERING, new NoteLateAnswer(), new SendAck(), BYE)
        .on(new TimerExpired(), ENDED, new DropDialog());
  }

  @Test
  void isDroppedWhenTheInviteCannotBeSent() {
    calling().on(new SendFailed(), LINGERING, new DropDialog());
    Scenario.leg(TIMES).on(new TimerExpired(), ENDED);
  }

  @Test
  void tellsItsCallThatItIsGoneOnce() {
    lingering().refuses(new SendFailed()).on(new DialogEnded(), ENDED).refuses(new DialogEnded());
  }

  @Test
  void hasARowForEveryEvent() {
    Set<Class<?>> used =
        LegControl.TABLE.keys().stream()
            .map(StateTable.Transition::event)
            .collect(Collectors.toSet());
    assertThat(used).containsAll(Arrays.asList(LegEvent.class.getPermittedSubclasses()));
  }

  @ParameterizedTest
  @EnumSource
  void guardsEveryStateButTheFinalOne(LegState state) {
    List<Class<? extends LegEvent>> events =
        LegControl.TABLE.keys().stream()
            .filter(row -> row.from() == state)
            .<Class<? extends LegEvent>>map(StateTable.Transition::event)
            .toList();
    assertThat(events.contains(TimerExpired.class)).isEqualTo(state != ENDED);
    assertThat(events.isEmpty()).isEqualTo(state == ENDED);
    assertThat(state.guardTime(TIMES).isZero()).isEqualTo(state == ENDED);
  }

  private static Scenario<LegState, LegEvent, LegTimes, LegAction> reach(LegState state) {
    return switch (state) {
      case NULL -> Scenario.leg(TIMES);
      case CALLING -> calling();
      case PROCEEDING -> proceeding();
      case ALERTING -> alerting();
      case ESTABLISHED -> established();
      case ABANDONED -> abandoned();
      case CANCELLING ->
          alerting().on(new ReleaseRequested(NORMAL_CLEARING), CANCELLING, new SendCancel());
      case RELEASING -> releasing();
      case LINGERING -> lingering();
      case ENDED -> lingering().on(new DialogEnded(), ENDED);
    };
  }

  private static Scenario<LegState, LegEvent, LegTimes, LegAction> calling() {
    var scenario = Scenario.leg(TIMES).on(new Originate(), CALLING, new SendInvite());
    assertThat(scenario.state()).isNotEqualTo(NULL);
    return scenario;
  }

  private static Scenario<LegState, LegEvent, LegTimes, LegAction> proceeding() {
    return calling().on(new Progress(), PROCEEDING);
  }

  private static Scenario<LegState, LegEvent, LegTimes, LegAction> alerting() {
    return proceeding().on(new Alerting(), ALERTING, new ReportAlerting());
  }

  private static Scenario<LegState, LegEvent, LegTimes, LegAction> established() {
    return calling()
        .on(new Alerting(), ALERTING, new ReportAlerting())
        .onPartly(new Answered("s"), ESTABLISHED, new SendAck());
  }

  private static Scenario<LegState, LegEvent, LegTimes, LegAction> abandoned() {
    return calling().on(new ReleaseRequested(NORMAL_CLEARING), ABANDONED);
  }

  private static Scenario<LegState, LegEvent, LegTimes, LegAction> releasing() {
    return established().on(new ReleaseRequested(NORMAL_CLEARING), RELEASING, BYE);
  }

  private static Scenario<LegState, LegEvent, LegTimes, LegAction> lingering() {
    return releasing().on(new ByeAnswered(), LINGERING, new ReportGone());
  }
}
