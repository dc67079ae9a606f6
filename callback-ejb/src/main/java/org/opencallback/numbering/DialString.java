package org.opencallback.numbering;

import java.util.regex.Pattern;

/** The grammar of anything that claims to be a number: checked before it is looked at. */
public final class DialString {

  private static final Pattern GRAMMAR = Pattern.compile("\\+?[0-9*#]{1,32}");

  private DialString() {}

  /** Whether the text may be a number: an optional plus sign and 1 to 32 of {@code 0-9 * #}. */
  public static boolean isWellFormed(String text) {
    return GRAMMAR.matcher(text).matches();
  }
}
