package org.opencallback.callcontrol;

import static org.opencallback.callcontrol.CallbackState.ACCEPTING;
import static org.opencallback.callcontrol.CallbackState.ALERTING_A;
import static org.opencallback.callcontrol.CallbackState.CALLING_A;
import static org.opencallback.callcontrol.CallbackState.DIAL_TONE;
import static org.opencallback.callcontrol.CallbackState.LAST_TONE;
import static org.opencallback.callcontrol.CallbackState.RELEASING;
import static org.opencallback.callcontrol.Party.A;

import java.util.List;
import org.opencallback.callcontrol.CallAction.AcceptMedia;
import org.opencallback.callcontrol.CallAction.CheckAcceptance;
import org.opencallback.callcontrol.CallAction.Play;
import org.opencallback.callcontrol.CallAction.RecordAnswer;
import org.opencallback.callcontrol.CallAction.StartDigitTimer;
import org.opencallback.callcontrol.CallAction.StartLimit;
import org.opencallback.callcontrol.CallAction.StopDigitTimer;
import org.opencallback.callcontrol.CallEvent.Accepted;
import org.opencallback.callcontrol.CallEvent.AnsweredAToAccept;
import org.opencallback.callcontrol.CallEvent.DigitPressed;
import org.opencallback.callcontrol.CallEvent.DigitTimeout;
import org.opencallback.callcontrol.CallEvent.FollowOn;
import org.opencallback.callcontrol.CallEvent.Incomplete;
import org.opencallback.callcontrol.CallEvent.NotAccepted;
import org.opencallback.callcontrol.CallEvent.NotAcceptedFinally;
import org.opencallback.callcontrol.CallEvent.NumberFinished;
import org.opencallback.callcontrol.CallEvent.Verified;

/** The rows between A's answer and dial tone, where A has to accept the callback. */
final class AcceptanceRows {

  private AcceptanceRows() {}

  static void addTo(StateTable.Builder<CallbackState, CallEvent, CallbackCall, CallAction> table) {
    for (CallbackState state : List.of(CALLING_A, ALERTING_A)) {
      table.on(state, AnsweredAToAccept.class, ACCEPTING, AcceptanceRows::answered);
    }
    table
        .on(ACCEPTING, DigitPressed.class, ACCEPTING, AcceptanceRows::pressed)
        .on(ACCEPTING, NumberFinished.class, ACCEPTING, AcceptanceRows::finished)
        .on(ACCEPTING, DigitTimeout.class, ACCEPTING, AcceptanceRows::finished)
        .on(ACCEPTING, FollowOn.class, ACCEPTING, AcceptanceRows::ask)
        .ignore(ACCEPTING, Incomplete.class)
        .on(ACCEPTING, Accepted.class, DIAL_TONE, CallControl::dialTone)
        .on(ACCEPTING, Verified.class, RELEASING, AcceptanceRows::thatIsAll)
        .on(ACCEPTING, NotAccepted.class, ACCEPTING, AcceptanceRows::ask)
        .on(ACCEPTING, NotAcceptedFinally.class, LAST_TONE, CallControl::congestionTone);
  }

  private static List<CallAction> answered(CallbackCall call, AnsweredAToAccept event) {
    return CallControl.join(
        List.of(
            new RecordAnswer(),
            new AcceptMedia(A, event.sdp()),
            new StartLimit(Limits.Kind.GENERAL)),
        ask(call, event));
  }

  private static List<CallAction> ask(CallbackCall call, CallEvent event) {
    return List.of(
        new Play(A, Tone.WARNING), new StartDigitTimer(call.plan().rules().firstDigit()));
  }

  private static List<CallAction> pressed(CallbackCall call, CallEvent event) {
    return List.of(
        new StartDigitTimer(call.plan().rules().nextDigit()),
        new CheckAcceptance(call.keys().digits(), call.keys().finished()));
  }

  private static List<CallAction> thatIsAll(CallbackCall call, CallEvent event) {
    return CallControl.releaseAll(Cause.NORMAL_CLEARING);
  }

  private static List<CallAction> finished(CallbackCall call, CallEvent event) {
    return List.of(new StopDigitTimer(), new CheckAcceptance(call.keys().digits(), true));
  }
}
