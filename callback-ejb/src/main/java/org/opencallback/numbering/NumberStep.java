package org.opencallback.numbering;

/**
 * One step of what a trunk does with a number.
 *
 * @param kind what was done
 * @param by the rule, format or country that did it; empty when it needs none
 * @param number the number after it
 */
public record NumberStep(Kind kind, String by, String number) {

  /** What a step does. */
  public enum Kind {
    /** The trunk has sent it. */
    RECEIVED,
    /** Anything but an optional plus sign and digits: refused. */
    MALFORMED,
    /** A rewriting rule fits it. */
    REWRITTEN,
    /** It is a subscriber's number of a country. */
    READ,
    /** It cannot be a subscriber's number: refused. */
    UNREADABLE,
    /** It is to be called. */
    CALLED,
    /** It is written in the trunk's format. */
    WRITTEN,
    /** It is sent. */
    SENT
  }
}
