package org.opencallback.network;

/** A telephone that the exchange calls for a mobile: an extension's or anybody's. */
public final class Destination extends Subscriber {

  Destination(Carrier carrier, String number) {
    super(carrier, number);
  }
}
