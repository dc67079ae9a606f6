package org.opencallback.export;

/**
 * Marks texts that a spreadsheet would take for a formula: what callers send and programs import
 * must stay text.
 */
public final class FormulaMark {

  private static final char MARK = '\'';

  /** A text that begins with the mark itself is marked too, so that each can be unmarked. */
  private static final String BEGINNINGS = "=+-@\t\r\n" + MARK;

  private FormulaMark() {}

  /** The text, behind an apostrophe if it could be a formula. */
  public static String put(String text) {
    return isMarkable(text, 0) ? MARK + text : text;
  }

  /** The text without the apostrophe that {@link #put} has given it. */
  public static String removed(String text) {
    return text.length() > 1 && text.charAt(0) == MARK && isMarkable(text, 1)
        ? text.substring(1)
        : text;
  }

  private static boolean isMarkable(String text, int at) {
    return text.length() > at && BEGINNINGS.indexOf(text.charAt(at)) >= 0;
  }
}
