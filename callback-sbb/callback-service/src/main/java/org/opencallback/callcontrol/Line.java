package org.opencallback.callcontrol;

/** What a trunk is made of, as far as a call's duration limit cares. */
public enum Line {
  /** A two-wire line, which does not tell reliably that the far end has gone. */
  ANALOGUE,
  /** ISDN, GSM or VoIP. */
  DIGITAL
}
