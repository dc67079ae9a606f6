package org.opencallback.subscription;

/** The way that a message takes. */
public enum Channel {
  /** Posted as JSON, signed. */
  WEBHOOK,
  /** Mailed as a text for people. */
  MAIL
}
