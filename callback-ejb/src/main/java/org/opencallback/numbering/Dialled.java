package org.opencallback.numbering;

/** What digits mean in the exchange's dial plan. */
public sealed interface Dialled {

  /** More digits may follow. */
  record Incomplete() implements Dialled {}

  /** An extension. */
  record Internal(String number) implements Dialled {}

  /** A number outside. */
  record External(E164 number) implements Dialled {}

  /** An emergency service, by the number that is dialled. */
  record Emergency(String number) implements Dialled {}

  /** There is no such number. */
  record Unknown() implements Dialled {}
}
