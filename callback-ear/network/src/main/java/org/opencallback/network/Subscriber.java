package org.opencallback.network;

import java.time.Duration;

/** A number of a carrier: somebody who can be called. */
public class Subscriber {

  private final Carrier carrier;
  private final String number;

  Subscriber(Carrier carrier, String number) {
    this.carrier = carrier;
    this.number = number;
  }

  /** The carrier whose number it is. */
  public Carrier carrier() {
    return carrier;
  }

  /** The number, as the exchange dials it on this trunk. */
  public String number() {
    return number;
  }

  /** Whenever it is called it does what the script says, and {@link #expectCall} sees it too. */
  public void whenCalled(CallScript script) {
    carrier.whenCalled(number, script);
  }

  /** Waits for a call to this number that was not expected before. */
  public IncomingCall expectCall(Duration timeout) {
    return carrier.expectCall(number, timeout);
  }

  /** Waits that long and fails if this number is called meanwhile. */
  public void expectNoCall(Duration window) {
    carrier.expectNoCall(number, window);
  }
}
