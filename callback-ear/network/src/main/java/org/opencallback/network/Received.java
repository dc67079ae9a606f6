package org.opencallback.network;

import java.time.Instant;
import org.opencallback.network.sip.SipMessage;

/** A message that a party received, with its time. */
public record Received(Instant at, SipMessage message) {

  @Override
  public String toString() {
    return at + " " + message.startLine();
  }
}
