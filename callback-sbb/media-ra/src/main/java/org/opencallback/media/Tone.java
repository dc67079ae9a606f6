package org.opencallback.media;

/** Supervisory tones (ITU-T E.180/Q.35). Frequencies and cadences come from the tone profile. */
public enum Tone {
  /** The exchange is ready to receive digits. */
  DIAL,
  /** B is being alerted. */
  RINGBACK,
  /** B is busy. */
  BUSY,
  /** The call cannot be set up: barred, unknown or no circuit. */
  CONGESTION,
  /** The call will be cut soon. */
  WARNING,
  /** Positive indication: an entry was accepted. */
  CONFIRMATION
}
