package org.opencallback.sip;

import org.jspecify.annotations.Nullable;

/** Makes what may come from a peer safe for a line of the log. */
final class Printable {

  private static final int LONGEST_CHARACTERS = 200;

  private Printable() {}

  /** One line without control characters, cut off when it is too long. */
  static String line(@Nullable String text) {
    if (text == null) {
      return "";
    }
    int length = Math.min(text.length(), LONGEST_CHARACTERS);
    StringBuilder line = new StringBuilder(length + 1);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      line.append(Character.isISOControl(c) ? ' ' : c);
    }
    return length < text.length() ? line.append('…').toString() : line.toString();
  }
}
