package org.opencallback.job;

/** What a call in progress is doing, as far as it matters to somebody who watches it. */
public enum CallPhase {
  /** A is called over a trunk. */
  CALLING_A,
  /** A is being alerted. */
  ALERTING_A,
  /** A has answered and is asked to accept the callback. */
  ACCEPTING,
  /** A hears dial tone. */
  DIAL_TONE,
  /** A is dialling. */
  DIALLING,
  /** B is called over a trunk. */
  CALLING_B,
  /** B is being alerted. */
  ALERTING_B,
  /** A and B are talking. */
  ACTIVE,
  /** A hears busy or congestion tone. */
  TONE,
  /** The call is being released. */
  RELEASING
}
