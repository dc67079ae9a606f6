package org.opencallback.network.sip;

/** Thrown when a datagram is not a SIP message (RFC 3261 §7); the message says what is wrong. */
public final class SipParseException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Creates the exception; {@code reason} names what was expected and what was found. */
  public SipParseException(String reason) {
    super(reason);
  }
}
