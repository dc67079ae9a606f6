package org.opencallback.callcontrol;

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

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

/**
 * One leg that we originate: an INVITE and what becomes of it (RFC 3261 §9.1, §13.2, §15.1).
 *
 * <p>It reports to its call once that it was released, unless the call asked for it, and once that
 * it is gone. Messages may overtake each other: a 180 after the 200 is no surprise.
 */
public final class LegControl {

  private static final Set<LegState> BEFORE_ANSWER = EnumSet.of(CALLING, PROCEEDING, ALERTING);
  private static final Set<LegState> GIVEN_UP = EnumSet.of(ABANDONED, CANCELLING);

  /** The whole of it. */
  public static final StateTable<LegState, LegEvent, LegTimes, LegAction> TABLE = table();

  private LegControl() {}

  private static StateTable<LegState, LegEvent, LegTimes, LegAction> table() {
    var table = new StateTable.Builder<LegState, LegEvent, LegTimes, LegAction>();
    settingUp(table);
    established(table);
    givenUp(table);
    releasing(table);
    lingering(table);
    return table.build();
  }

  private static void settingUp(StateTable.Builder<LegState, LegEvent, LegTimes, LegAction> table) {
    table
        .on(NULL, Originate.class, CALLING, (leg, e) -> List.of(new SendInvite()))
        .on(NULL, TimerExpired.class, ENDED, LegControl::nothing)
        .on(CALLING, SendFailed.class, LINGERING, (leg, e) -> List.of(new DropDialog()))
        .on(CALLING, Progress.class, PROCEEDING, LegControl::nothing)
        .ignore(PROCEEDING, Progress.class)
        .ignore(ALERTING, Progress.class)
        .on(CALLING, Alerting.class, ALERTING, LegControl::reportAlerting)
        .on(PROCEEDING, Alerting.class, ALERTING, LegControl::reportAlerting)
        .ignore(ALERTING, Alerting.class)
        .on(CALLING, ReleaseRequested.class, ABANDONED, LegControl::nothing)
        .on(PROCEEDING, ReleaseRequested.class, CANCELLING, LegControl::cancel)
        .on(ALERTING, ReleaseRequested.class, CANCELLING, LegControl::cancel)
        .on(CALLING, TimerExpired.class, ABANDONED, LegControl::noResponse)
        .on(PROCEEDING, TimerExpired.class, CANCELLING, LegControl::neverAlerted)
        .on(ALERTING, TimerExpired.class, CANCELLING, LegControl::noAnswer);
    for (LegState state : BEFORE_ANSWER) {
      table
          .on(state, EarlyMedia.class, ALERTING, LegControl::reportEarlyMedia)
          .on(state, Answered.class, ESTABLISHED, LegControl::answered)
          .on(state, Refused.class, LINGERING, (leg, e) -> over(e.end()))
          .on(state, DialogEnded.class, ENDED, (leg, e) -> over(LegEnd.DIALOG_ENDED));
    }
  }

  private static void established(
      StateTable.Builder<LegState, LegEvent, LegTimes, LegAction> table) {
    table
        .ignore(ESTABLISHED, Progress.class)
        .ignore(ESTABLISHED, Alerting.class)
        .ignore(ESTABLISHED, EarlyMedia.class)
        .on(ESTABLISHED, Answered.class, ESTABLISHED, LegControl::acknowledge)
        .on(ESTABLISHED, ReleaseRequested.class, RELEASING, LegControl::bye)
        .on(ESTABLISHED, ByeReceived.class, LINGERING, (leg, e) -> over(e.end()))
        .on(ESTABLISHED, PeerLost.class, RELEASING, (leg, e) -> byeAfter(LegEnd.PEER_LOST))
        .on(ESTABLISHED, TimerExpired.class, RELEASING, (leg, e) -> byeAfter(LegEnd.TOO_LONG))
        .on(ESTABLISHED, DialogEnded.class, ENDED, (leg, e) -> over(LegEnd.PEER_LOST));
  }

  private static void givenUp(StateTable.Builder<LegState, LegEvent, LegTimes, LegAction> table) {
    table
        .on(ABANDONED, Progress.class, CANCELLING, LegControl::cancel)
        .on(ABANDONED, Alerting.class, CANCELLING, LegControl::cancel)
        .on(ABANDONED, EarlyMedia.class, CANCELLING, LegControl::cancel)
        .ignore(CANCELLING, Progress.class)
        .ignore(CANCELLING, Alerting.class)
        .ignore(CANCELLING, EarlyMedia.class);
    for (LegState state : GIVEN_UP) {
      table
          // The 200 crossed our CANCEL, or came when we had given up: RFC 3261 §15.1.1.
          .on(state, Answered.class, RELEASING, LegControl::answeredTooLate)
          .on(state, Refused.class, LINGERING, LegControl::gone)
          .on(state, DialogEnded.class, ENDED, LegControl::gone)
          .on(state, TimerExpired.class, LINGERING, LegControl::dropped)
          .ignore(state, ReleaseRequested.class);
    }
  }

  private static void releasing(StateTable.Builder<LegState, LegEvent, LegTimes, LegAction> table) {
    table
        .on(RELEASING, ByeAnswered.class, LINGERING, LegControl::gone)
        .on(RELEASING, ByeReceived.class, LINGERING, LegControl::gone)
        .on(RELEASING, DialogEnded.class, ENDED, LegControl::gone)
        .on(RELEASING, TimerExpired.class, LINGERING, LegControl::dropped)
        .on(RELEASING, Answered.class, RELEASING, LegControl::acknowledge)
        .ignore(RELEASING, Progress.class)
        .ignore(RELEASING, Alerting.class)
        .ignore(RELEASING, EarlyMedia.class)
        .ignore(RELEASING, PeerLost.class)
        .ignore(RELEASING, ReleaseRequested.class);
  }

  private static void lingering(StateTable.Builder<LegState, LegEvent, LegTimes, LegAction> table) {
    table
        .on(LINGERING, DialogEnded.class, ENDED, LegControl::nothing)
        .on(LINGERING, TimerExpired.class, ENDED, (leg, e) -> List.of(new DropDialog()))
        // Nobody must be left on an answered call, however late the answer.
        .on(LINGERING, Answered.class, LINGERING, LegControl::answeredTooLate)
        .ignore(LINGERING, Progress.class)
        .ignore(LINGERING, Alerting.class)
        .ignore(LINGERING, EarlyMedia.class)
        .ignore(LINGERING, Refused.class)
        .ignore(LINGERING, ByeReceived.class)
        .ignore(LINGERING, ByeAnswered.class)
        .ignore(LINGERING, PeerLost.class)
        .ignore(LINGERING, ReleaseRequested.class);
  }

  private static List<LegAction> nothing(LegTimes leg, LegEvent event) {
    return List.of();
  }

  private static List<LegAction> reportAlerting(LegTimes leg, LegEvent event) {
    return List.of(new ReportAlerting());
  }

  private static List<LegAction> reportEarlyMedia(LegTimes leg, EarlyMedia event) {
    return List.of(new ReportEarlyMedia(event.sdp()));
  }

  private static List<LegAction> answered(LegTimes leg, Answered event) {
    return List.of(new SendAck(), new ReportAnswered(event.sdp()));
  }

  private static List<LegAction> acknowledge(LegTimes leg, LegEvent event) {
    return List.of(new SendAck());
  }

  private static List<LegAction> answeredTooLate(LegTimes leg, LegEvent event) {
    return List.of(new NoteLateAnswer(), new SendAck(), new SendBye(Cause.NORMAL_CLEARING));
  }

  private static List<LegAction> cancel(LegTimes leg, LegEvent event) {
    return List.of(new SendCancel());
  }

  private static List<LegAction> bye(LegTimes leg, ReleaseRequested event) {
    return List.of(new SendBye(event.cause()));
  }

  private static List<LegAction> byeAfter(LegEnd end) {
    return List.of(new SendBye(end.cause()), new ReportReleased(end));
  }

  private static List<LegAction> noResponse(LegTimes leg, LegEvent event) {
    return List.of(new ReportReleased(LegEnd.NO_RESPONSE));
  }

  private static List<LegAction> neverAlerted(LegTimes leg, LegEvent event) {
    return List.of(new SendCancel(), new ReportReleased(LegEnd.NO_USER_RESPONDING));
  }

  private static List<LegAction> noAnswer(LegTimes leg, LegEvent event) {
    return List.of(new SendCancel(), new ReportReleased(LegEnd.NO_ANSWER));
  }

  private static List<LegAction> over(LegEnd end) {
    return List.of(new ReportReleased(end), new ReportGone());
  }

  private static List<LegAction> gone(LegTimes leg, LegEvent event) {
    return List.of(new ReportGone());
  }

  private static List<LegAction> dropped(LegTimes leg, LegEvent event) {
    return List.of(new DropDialog(), new ReportGone());
  }
}
