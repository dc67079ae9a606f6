package org.opencallback.callcontrol;

import static org.opencallback.callcontrol.CallbackState.LINGERING;
import static org.opencallback.callcontrol.CallbackState.RELEASED;
import static org.opencallback.callcontrol.CallbackState.RELEASING;

import java.util.List;
import org.opencallback.callcontrol.CallAction.Report;
import org.opencallback.callcontrol.CallEvent.AllLegsGone;
import org.opencallback.callcontrol.CallEvent.CutOrdered;
import org.opencallback.callcontrol.CallEvent.DigitPressed;
import org.opencallback.callcontrol.CallEvent.Fault;
import org.opencallback.callcontrol.CallEvent.FollowOn;
import org.opencallback.callcontrol.CallEvent.MediaLost;
import org.opencallback.callcontrol.CallEvent.NumberFinished;
import org.opencallback.callcontrol.CallEvent.ReleaseOrdered;
import org.opencallback.callcontrol.CallEvent.TimerExpired;

/** The rows of a call that is being released, until its last leg is gone. */
final class ClearingRows {

  private ClearingRows() {}

  static void addTo(StateTable.Builder<CallbackState, CallEvent, CallbackCall, CallAction> table) {
    table
        .on(RELEASING, AllLegsGone.class, RELEASED, ClearingRows::report)
        .on(RELEASING, TimerExpired.class, LINGERING, ClearingRows::report)
        .ignore(RELEASING, Fault.class)
        // What A pressed and the silence of a party may still be on their way from the media.
        .ignore(RELEASING, DigitPressed.class)
        .ignore(RELEASING, NumberFinished.class)
        .ignore(RELEASING, FollowOn.class)
        .ignore(RELEASING, MediaLost.class)
        .ignore(RELEASING, ReleaseOrdered.class)
        .ignore(RELEASING, CutOrdered.class)
        .on(LINGERING, AllLegsGone.class, RELEASED, CallControl::nothing)
        .on(LINGERING, TimerExpired.class, RELEASED, CallControl::nothing)
        .ignore(LINGERING, ReleaseOrdered.class)
        .ignore(LINGERING, CutOrdered.class)
        .ignore(LINGERING, Fault.class);
  }

  private static List<CallAction> report(CallbackCall call, CallEvent event) {
    return List.of(new Report());
  }
}
