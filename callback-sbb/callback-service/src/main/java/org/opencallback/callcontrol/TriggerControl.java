package org.opencallback.callcontrol;

import static org.opencallback.callcontrol.TriggerState.ABANDONED;
import static org.opencallback.callcontrol.TriggerState.CLEARED;
import static org.opencallback.callcontrol.TriggerState.GONE;
import static org.opencallback.callcontrol.TriggerState.RECEIVED;
import static org.opencallback.callcontrol.TriggerState.RINGING;

import java.time.Duration;
import java.util.List;
import org.opencallback.callcontrol.TriggerAction.ConfirmCancel;
import org.opencallback.callcontrol.TriggerAction.Promise;
import org.opencallback.callcontrol.TriggerAction.Redirect;
import org.opencallback.callcontrol.TriggerAction.Refuse;
import org.opencallback.callcontrol.TriggerAction.RefuseAsPlanned;
import org.opencallback.callcontrol.TriggerAction.ReportCleared;
import org.opencallback.callcontrol.TriggerAction.Ring;
import org.opencallback.callcontrol.TriggerEvent.Accepted;
import org.opencallback.callcontrol.TriggerEvent.Cancelled;
import org.opencallback.callcontrol.TriggerEvent.Fault;
import org.opencallback.callcontrol.TriggerEvent.Redirected;
import org.opencallback.callcontrol.TriggerEvent.Refused;
import org.opencallback.callcontrol.TriggerEvent.RingTimeOver;
import org.opencallback.callcontrol.TriggerEvent.Stopped;
import org.opencallback.callcontrol.TriggerEvent.TimerExpired;
import org.opencallback.callcontrol.TriggerEvent.TransactionEnded;

/**
 * The trigger call: let ring, promised, refused. The promise always comes before the final
 * response, and there is one of each whatever crosses what.
 */
public final class TriggerControl {

  /** Server Internal Error (RFC 3261 §21.5.1). */
  private static final int SERVER_INTERNAL_ERROR = 500;

  /** Request Terminated (RFC 3261 §21.4.25). */
  private static final int REQUEST_TERMINATED = 487;

  /** The whole of it; the data of a trigger call is its ring time. */
  public static final StateTable<TriggerState, TriggerEvent, Duration, TriggerAction> TABLE =
      new StateTable.Builder<TriggerState, TriggerEvent, Duration, TriggerAction>()
          .on(RECEIVED, Accepted.class, RINGING, (call, e) -> List.of(new Ring()))
          .on(RECEIVED, Refused.class, CLEARED, TriggerControl::refuse)
          .on(RECEIVED, Redirected.class, CLEARED, TriggerControl::redirect)
          .on(RECEIVED, TransactionEnded.class, GONE, TriggerControl::nothing)
          .on(RECEIVED, TimerExpired.class, CLEARED, TriggerControl::fail)
          .on(RECEIVED, Fault.class, CLEARED, TriggerControl::fail)
          .on(RECEIVED, Cancelled.class, ABANDONED, (call, e) -> List.of(new ConfirmCancel()))
          // the CANCEL was faster than the decision
          .on(ABANDONED, Accepted.class, CLEARED, TriggerControl::promiseAfterCancel)
          .on(ABANDONED, Refused.class, CLEARED, TriggerControl::terminate)
          .on(ABANDONED, Redirected.class, CLEARED, TriggerControl::terminate)
          .on(ABANDONED, TransactionEnded.class, GONE, TriggerControl::nothing)
          .on(ABANDONED, TimerExpired.class, CLEARED, TriggerControl::terminate)
          .on(ABANDONED, Fault.class, CLEARED, TriggerControl::terminate)
          // the decision comes with the next event
          .ignore(RECEIVED, Stopped.class)
          .ignore(ABANDONED, Stopped.class)
          // ringing
          .on(RINGING, RingTimeOver.class, CLEARED, TriggerControl::promiseAndRefuse)
          .on(RINGING, TimerExpired.class, CLEARED, TriggerControl::promiseAndRefuse)
          .on(RINGING, Stopped.class, CLEARED, TriggerControl::promiseAndRefuse)
          .on(RINGING, Cancelled.class, CLEARED, TriggerControl::promiseAndTerminate)
          .on(RINGING, TransactionEnded.class, GONE, TriggerControl::promiseOnly)
          .on(RINGING, Fault.class, CLEARED, TriggerControl::fail)
          // refused
          .on(CLEARED, Cancelled.class, CLEARED, (call, e) -> List.of(new ConfirmCancel()))
          .ignore(CLEARED, RingTimeOver.class)
          .ignore(CLEARED, Fault.class)
          .ignore(CLEARED, Stopped.class)
          .on(CLEARED, TransactionEnded.class, GONE, TriggerControl::nothing)
          .on(CLEARED, TimerExpired.class, GONE, TriggerControl::nothing)
          .build();

  private TriggerControl() {}

  private static List<TriggerAction> nothing(Duration ringTime, TriggerEvent event) {
    return List.of();
  }

  private static List<TriggerAction> refuse(Duration ringTime, Refused event) {
    return List.of(new Refuse(event.status(), event.cause()));
  }

  private static List<TriggerAction> redirect(Duration ringTime, Redirected event) {
    return List.of(new Redirect(event.target()));
  }

  private static List<TriggerAction> fail(Duration ringTime, TriggerEvent event) {
    return List.of(new Refuse(SERVER_INTERNAL_ERROR, Cause.TEMPORARY_FAILURE));
  }

  private static List<TriggerAction> promiseAndRefuse(Duration ringTime, TriggerEvent event) {
    return List.of(new Promise(), new RefuseAsPlanned(), new ReportCleared());
  }

  private static List<TriggerAction> promiseAndTerminate(Duration ringTime, TriggerEvent event) {
    return List.of(
        new ConfirmCancel(),
        new Promise(),
        new Refuse(REQUEST_TERMINATED, Cause.NORMAL_CLEARING),
        new ReportCleared());
  }

  private static List<TriggerAction> promiseAfterCancel(Duration ringTime, TriggerEvent event) {
    return List.of(
        new Promise(), new Refuse(REQUEST_TERMINATED, Cause.NORMAL_CLEARING), new ReportCleared());
  }

  /** Whatever was decided: who has hung up is told only that (RFC 3261 §9.2). */
  private static List<TriggerAction> terminate(Duration ringTime, TriggerEvent event) {
    return List.of(new Refuse(REQUEST_TERMINATED, Cause.NORMAL_CLEARING));
  }

  private static List<TriggerAction> promiseOnly(Duration ringTime, TriggerEvent event) {
    return List.of(new Promise(), new ReportCleared());
  }
}
