package org.opencallback.job;

/** What the keys mean that A presses to accept a callback. */
public enum Acceptance {
  /** More keys may follow. */
  INCOMPLETE,
  /** The callback is accepted. */
  ACCEPTED,
  /** It is not; A may try again. */
  REFUSED,
  /** It is not, and A may not try again. */
  REFUSED_FINALLY
}
