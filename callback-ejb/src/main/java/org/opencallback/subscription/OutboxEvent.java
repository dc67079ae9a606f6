package org.opencallback.subscription;

/** What others can be told. */
public enum OutboxEvent {
  ALERT_RAISED,
  ALERT_CLEARED,
  /** A callback is owed: it was promised, or waits for its next attempt. */
  CALLBACK_SCHEDULED,
  /** A callback has reached its mobile and is over. */
  CALLBACK_COMPLETED,
  /** A callback has not reached its mobile and is not tried again. */
  CALLBACK_FAILED,
  /** A callback was called off. */
  CALLBACK_CANCELLED,
  /** A trigger is not followed by a callback. */
  TRIGGER_REFUSED,
  /** A call detail record was written: a leg is over. */
  CALL_RECORDED
}
