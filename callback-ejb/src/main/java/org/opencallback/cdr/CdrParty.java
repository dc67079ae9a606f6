package org.opencallback.cdr;

/** Which leg a call detail record is about. */
public enum CdrParty {
  /** The call that asked for the callback; never answered. */
  TRIGGER,
  /** The callback to the mobile. */
  A,
  /** The call to a destination. */
  B
}
