package org.opencallback.sbb;

/** Numbers in the log: no more than is needed to recognise one. */
final class Numbers {

  private static final int SHOWN = 4;

  private Numbers() {}

  /** The last digits. */
  static String shorten(String number) {
    return number.length() <= SHOWN ? number : "…" + number.substring(number.length() - SHOWN);
  }
}
