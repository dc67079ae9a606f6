package org.opencallback.network.sip;

/**
 * One header field of a SIP message: the long name of the field, and its value unfolded.
 *
 * @param name the name as it is written in RFC 3261 §20 if it was a compact form, else as received
 * @param value the value without leading and trailing white space
 */
public record SipHeader(String name, String value) {

  /** Header names are compared without regard to case (RFC 3261 §7.3.1). */
  public boolean is(String other) {
    return name.equalsIgnoreCase(other);
  }

  @Override
  public String toString() {
    return name + ": " + value;
  }
}
