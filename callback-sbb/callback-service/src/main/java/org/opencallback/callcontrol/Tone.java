package org.opencallback.callcontrol;

/** Supervisory tones that call control gives (ITU-T E.180). */
public enum Tone {
  /** Ready to receive digits. */
  DIAL,
  /** B is being alerted. */
  RINGBACK,
  /** B is busy or has gone. */
  BUSY,
  /** The call cannot be set up. */
  CONGESTION,
  /** The call will be cut soon. */
  WARNING
}
