package org.opencallback.callcontrol;

/** The two sides of a callback. */
public enum Party {
  /** The user who is called back. */
  A,
  /** The destination that A dials. */
  B
}
