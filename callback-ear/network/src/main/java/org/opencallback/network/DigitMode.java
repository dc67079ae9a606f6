package org.opencallback.network;

/** How a party sends the keys that it presses. */
public enum DigitMode {
  /** Telephone events in RTP (RFC 4733). */
  RTP_EVENT("RFC 4733"),
  /** SIP INFO with {@code application/dtmf-relay}. */
  INFO("SIP INFO"),
  /** The two frequencies of the key (Q.23), as audio. */
  IN_BAND("in band");

  private final String label;

  DigitMode(String label) {
    this.label = label;
  }

  /** Its name in a ladder. */
  public String label() {
    return label;
  }
}
