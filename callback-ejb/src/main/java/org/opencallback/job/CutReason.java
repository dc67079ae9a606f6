package org.opencallback.job;

/** Why the exchange ends a call in progress of its own accord. */
public enum CutReason {
  /** It has lasted as long as a call may. */
  DURATION,
  /** A limit of money is used up. */
  MONEY,
  /** The administrator has stopped all callbacks. */
  STOPPED,
  /** Somebody at the console has had it released. */
  ADMINISTRATOR
}
