package org.opencallback.callcontrol;

/** Why a call is ended although both parties want to go on. */
public enum Cut {
  /** It has lasted as long as a call may. */
  DURATION,
  /** A limit of money is used up. */
  MONEY,
  /** All callbacks are stopped. */
  STOPPED,
  /** Somebody at the console wants it. */
  CONSOLE
}
