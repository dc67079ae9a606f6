package org.opencallback.numbering;

import java.util.List;

/**
 * Which external numbers a class of service permits. The longest matching prefix decides, whatever
 * the level; a prefix both allowed and denied is denied.
 *
 * @param level the farthest kind of call
 * @param allowed E.164 prefixes that are permitted
 * @param denied E.164 prefixes that are not
 */
public record ClassPermission(CallLevel level, List<String> allowed, List<String> denied) {

  public ClassPermission {
    allowed = List.copyOf(allowed);
    denied = List.copyOf(denied);
  }

  /** Whether a number at that level may be called. */
  public boolean permits(E164 number, CallLevel levelOfNumber) {
    int allowedLength = longestMatch(number, allowed);
    int deniedLength = longestMatch(number, denied);
    if (allowedLength == 0 && deniedLength == 0) {
      return levelOfNumber.compareTo(level) <= 0;
    }
    return allowedLength > deniedLength;
  }

  private static int longestMatch(E164 number, List<String> prefixes) {
    return prefixes.stream().filter(number::startsWith).mapToInt(String::length).max().orElse(0);
  }
}
