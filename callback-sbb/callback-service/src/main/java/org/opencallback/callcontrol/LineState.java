package org.opencallback.callcontrol;

/** What one line of a trunk is doing: a registration, or the supervision of a peer. */
public enum LineState {
  /** Nothing is under way; the next request has its time. */
  WAITING,
  /** A request is sent. */
  ASKING,
  /** It was challenged, and is sent again with proof of who we are (RFC 3261 §22). */
  PROVING,
  /** The line is not wanted any more. */
  CLOSED
}
