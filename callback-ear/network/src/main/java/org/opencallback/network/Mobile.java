package org.opencallback.network;

/** A mobile telephone: it can call an access number, and be called back. */
public final class Mobile extends Subscriber {

  Mobile(Carrier carrier, String number) {
    super(carrier, number);
  }

  /** Calls an access number. */
  public TriggerCall trigger(String accessNumber) {
    return carrier().triggerCall(number(), accessNumber);
  }
}
