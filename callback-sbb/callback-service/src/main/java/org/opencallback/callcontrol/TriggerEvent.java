package org.opencallback.callcontrol;

/** What can happen to a trigger call. */
public sealed interface TriggerEvent {

  /** A callback will be promised. */
  record Accepted() implements TriggerEvent {}

  /**
   * The call is refused at once.
   *
   * @param status final SIP status
   * @param cause for the Reason header
   */
  record Refused(int status, Cause cause) implements TriggerEvent {}

  /**
   * The caller is sent elsewhere.
   *
   * @param target SIP URI
   */
  record Redirected(String target) implements TriggerEvent {}

  /** The caller has heard enough ringing. */
  record RingTimeOver() implements TriggerEvent {}

  /** The caller hung up (CANCEL). */
  record Cancelled() implements TriggerEvent {}

  /** The transaction has ended: no response can be sent any more. */
  record TransactionEnded() implements TriggerEvent {}

  /** The guard time of the state is over. */
  record TimerExpired() implements TriggerEvent {}

  /** The exchange is being stopped: who rings is promised the callback and refused now. */
  record Stopped() implements TriggerEvent {}

  /** A fault of ours: the last event could not be handled. */
  record Fault() implements TriggerEvent {}
}
