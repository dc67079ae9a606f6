package org.opencallback.trigger;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Text from the network in a form that can be shown, logged and stored: control characters stay
 * escaped as in a SIP URI (RFC 3261 §19.1.2), such as {@code %00}. PostgreSQL takes no NUL at all.
 */
public final class Printable {

  private Printable() {}

  /** The text itself if all of it can be printed. */
  public static String form(String text) {
    if (text.codePoints().noneMatch(Printable::isHidden)) {
      return text;
    }
    StringBuilder form = new StringBuilder(text.length() + 8);
    text.codePoints().forEach(c -> append(c, form));
    return form.toString();
  }

  private static void append(int character, StringBuilder form) {
    String text = Character.toString(character);
    form.append(isHidden(character) ? URLEncoder.encode(text, StandardCharsets.UTF_8) : text);
  }

  /** Controls, marks that turn the direction of writing, and halves of a character. */
  private static boolean isHidden(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
