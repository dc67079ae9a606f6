package org.opencallback.sbb;

import java.util.Optional;
import org.opencallback.callcontrol.CallbackState;
import org.opencallback.job.CallPhase;
import org.opencallback.job.CallProgress;
import org.opencallback.job.CallWatcher;

/** Tells who watches how far a call has come. */
final class CallWatch {

  private final CallWatcher calls;

  CallWatch(CallWatcher calls) {
    this.calls = calls;
  }

  /** The call has gone from one state to the next. */
  void advanced(CallbackState from, CallData data) {
    Optional<CallPhase> phase = Orders.phaseOf(data.state());
    if (phase.isEmpty()) {
      over(data);
    } else if (from == CallbackState.NULL
        || data.state() == CallbackState.COLLECTING
        || !phase.equals(Orders.phaseOf(from))) {
      calls.progress(
          new CallProgress(
              data.order().jobId(),
              data.order().attempt(),
              phase.get(),
              dialled(data),
              data.legs().running()));
    }
  }

  /** Nothing is left of the call. */
  void over(CallData data) {
    calls.over(data.order().jobId(), data.order().attempt());
  }

  /** Keys are told only while they are those of a number: not a PIN, not those of a talk. */
  private static String dialled(CallData data) {
    return switch (data.state()) {
      case COLLECTING -> data.call().keys().digits();
      case CALLING_B, ALERTING_B, EARLY_B, ACTIVE -> data.notes().destination().number();
      default -> "";
    };
  }
}
