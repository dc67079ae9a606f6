package org.opencallback.callcontrol;

import static org.opencallback.callcontrol.CallbackState.BARRED_TONE;
import static org.opencallback.callcontrol.CallbackState.CALLING_B;
import static org.opencallback.callcontrol.CallbackState.COLLECTING;
import static org.opencallback.callcontrol.CallbackState.DIAL_TONE;
import static org.opencallback.callcontrol.CallbackState.LAST_TONE;
import static org.opencallback.callcontrol.Party.A;

import java.util.List;
import org.opencallback.callcontrol.CallAction.Analyse;
import org.opencallback.callcontrol.CallAction.Silence;
import org.opencallback.callcontrol.CallAction.StartDigitTimer;
import org.opencallback.callcontrol.CallAction.StopDigitTimer;
import org.opencallback.callcontrol.CallAction.StopToneTimer;
import org.opencallback.callcontrol.CallEvent.Barred;
import org.opencallback.callcontrol.CallEvent.BarredFinally;
import org.opencallback.callcontrol.CallEvent.DigitPressed;
import org.opencallback.callcontrol.CallEvent.DigitTimeout;
import org.opencallback.callcontrol.CallEvent.FollowOn;
import org.opencallback.callcontrol.CallEvent.Incomplete;
import org.opencallback.callcontrol.CallEvent.NumberFinished;
import org.opencallback.callcontrol.CallEvent.Routed;

/** The rows between dial tone and a number that is complete: A dials. */
final class DiallingRows {

  private DiallingRows() {}

  static void addTo(StateTable.Builder<CallbackState, CallEvent, CallbackCall, CallAction> table) {
    table
        .on(DIAL_TONE, DigitPressed.class, COLLECTING, DiallingRows::firstDigit)
        .on(DIAL_TONE, NumberFinished.class, COLLECTING, DiallingRows::nothingDialled)
        .on(DIAL_TONE, DigitTimeout.class, COLLECTING, DiallingRows::nothingDialled)
        .on(DIAL_TONE, FollowOn.class, DIAL_TONE, CallControl::dialTone)
        .on(COLLECTING, DigitPressed.class, COLLECTING, DiallingRows::nextDigit)
        .on(COLLECTING, NumberFinished.class, COLLECTING, DiallingRows::numberFinished)
        .on(COLLECTING, DigitTimeout.class, COLLECTING, DiallingRows::numberFinished)
        .on(COLLECTING, FollowOn.class, DIAL_TONE, CallControl::dialTone)
        .ignore(COLLECTING, Incomplete.class)
        .on(COLLECTING, Routed.class, CALLING_B, CallControl::originateB)
        .on(COLLECTING, Barred.class, BARRED_TONE, CallControl::congestionTone)
        .on(COLLECTING, BarredFinally.class, LAST_TONE, CallControl::congestionTone);
  }

  static List<CallAction> firstDigit(CallbackCall call, CallEvent event) {
    return CallControl.join(List.of(new StopToneTimer(), new Silence(A)), nextDigit(call, event));
  }

  private static List<CallAction> nextDigit(CallbackCall call, CallEvent event) {
    return List.of(
        new StartDigitTimer(call.plan().rules().nextDigit()),
        new Analyse(call.keys().digits(), call.keys().finished()));
  }

  private static List<CallAction> nothingDialled(CallbackCall call, CallEvent event) {
    return List.of(new StopDigitTimer(), new Silence(A), new Analyse("", true));
  }

  private static List<CallAction> numberFinished(CallbackCall call, CallEvent event) {
    return List.of(new StopDigitTimer(), new Analyse(call.keys().digits(), true));
  }
}
