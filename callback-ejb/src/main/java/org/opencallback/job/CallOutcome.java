package org.opencallback.job;

/** How a callback attempt ended. */
public enum CallOutcome {
  /** A was busy (Q.850 cause 17). */
  A_BUSY,
  /** A was alerted but did not answer (Q.850 causes 18, 19). */
  A_NO_ANSWER,
  /** A refused the callback (Q.850 cause 21). */
  A_REJECTED,
  /** A's number cannot be reached or does not exist (Q.850 causes 1, 20, 27, 28). */
  A_UNREACHABLE,
  /** No trunk could carry the call (Q.850 causes 34, 38, 41, 47, 102). */
  NO_TRUNK,
  /** A answered, but no destination was ever connected. */
  NOT_CONNECTED,
  /** A was connected to at least one destination. */
  CONNECTED,
  /** A has pressed 1: the number is verified. */
  VERIFIED,
  /** A answered, but did not press 1. */
  NOT_VERIFIED,
  /** A fault of ours ended the attempt. */
  INTERNAL_ERROR
}
