package org.opencallback.network.sip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lexical rules that header fields share (RFC 3261 §25.1). */
final class SipText {

  private static final int SHORT = 60;

  private SipText() {}

  /** Splits at the commas that are neither in a quoted string nor in angle brackets. */
  static List<String> splitAtCommas(String field) {
    return split(field, ',');
  }

  /**
   * The value of a parameter of a header field, unquoted; those inside {@code <…>} do not count.
   */
  static Optional<String> parameter(String field, String name) {
    List<String> parts = split(field, ';');
    for (String part : parts.subList(1, parts.size())) {
      int equals = part.indexOf('=');
      String key = equals < 0 ? part : part.substring(0, equals).strip();
      if (key.equalsIgnoreCase(name)) {
        return Optional.of(equals < 0 ? "" : unquote(part.substring(equals + 1).strip()));
      }
    }
    return Optional.empty();
  }

  private static List<String> split(String field, char separator) {
    List<String> parts = new ArrayList<>(4);
    boolean quoted = false;
    int depth = 0;
    int from = 0;
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (quoted) {
        if (c == '\\') {
          i++;
        } else if (c == '"') {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == '<') {
        depth++;
      } else if (c == '>') {
        depth--;
      } else if (c == separator && depth <= 0) {
        parts.add(field.substring(from, i).strip());
        from = i + 1;
      }
    }
    parts.add(field.substring(from).strip());
    return parts;
  }

  private static String unquote(String text) {
    return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1)
        : text;
  }

  /** What stands before the first white space. */
  static String firstWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ' ' || text.charAt(i) == '\t') {
        return text.substring(0, i);
      }
    }
    return text;
  }

  /** The decimal number, or -1 if it is not one of at most ten digits. */
  static long number(String text) {
    if (text.isEmpty() || text.length() > 10) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }

  /** A token of RFC 3261 §25.1. */
  static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean alphanumeric =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!alphanumeric && "-.!%*_+`'~".indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** The beginning of a text that came from outside, for a message to people. */
  static String shorten(String text) {
    return text.length() <= SHORT ? text : text.substring(0, SHORT) + "…";
  }
}
