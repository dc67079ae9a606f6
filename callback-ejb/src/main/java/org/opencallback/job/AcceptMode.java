package org.opencallback.job;

/** What A has to do after the answer, before dial tone is given. */
public enum AcceptMode {
  /** Nothing. */
  NONE,
  /** Press 1: a mailbox that answers does not. */
  PRESS_ONE,
  /** Dial a secret number: whoever has found the mobile does not know it. */
  PIN
}
