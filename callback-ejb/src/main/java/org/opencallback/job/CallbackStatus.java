package org.opencallback.job;

/** Durable state of a callback job; the truth after any crash. */
public enum CallbackStatus {
  /** Promised; waits for its time, for the first attempt or a further one. */
  SCHEDULED,
  /** Claimed by a node, which is placing or holding the call. */
  DIALLING,
  /** The mobile has answered and the call is over. */
  COMPLETED,
  /** No further attempt will be made; the reason says why. */
  FAILED,
  /** Called off before the mobile answered; the reason says why. */
  CANCELLED;

  /** Whether the callback is still owed or in progress. */
  public boolean isInFlight() {
    return this == SCHEDULED || this == DIALLING;
  }
}
