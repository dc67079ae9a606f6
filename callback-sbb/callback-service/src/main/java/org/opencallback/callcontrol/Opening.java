package org.opencallback.callcontrol;

/** What A meets with after the answer. */
public enum Opening {
  /** Dial tone. */
  DIAL_TONE,
  /** The question whether A accepts the callback, and then dial tone. */
  ACCEPTANCE,
  /** The same question, and nothing after it. */
  VERIFICATION
}
