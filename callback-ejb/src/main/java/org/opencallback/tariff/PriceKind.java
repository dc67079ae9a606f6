package org.opencallback.tariff;

/** Who pays for what. */
public enum PriceKind {
  /** The exchange calls a number of a zone; the company pays. */
  EXCHANGE_CALLS,
  /** A mobile that stays in a place calls a number of a zone by itself; its owner pays. */
  MOBILE_CALLS,
  /** A mobile that stays in a place is called; its owner pays, at home usually nothing. */
  MOBILE_RECEIVES
}
