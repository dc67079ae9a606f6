package org.opencallback.jobs;

/** Numbers as they appear in the log: people's numbers are not spread about. */
final class Shortened {

  private static final int SHOWN = 4;

  private Shortened() {}

  /** The last four digits, such as {@code …0001}. */
  static String number(String number) {
    return "…" + number.substring(Math.max(0, number.length() - SHOWN));
  }
}
