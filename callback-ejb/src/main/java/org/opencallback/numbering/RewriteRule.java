package org.opencallback.numbering;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a prefix off a number and puts another in its place.
 *
 * @param prefix what the number begins with; empty for every number without plus sign
 * @param replacement what it begins with afterwards; empty for nothing
 */
public record RewriteRule(String prefix, String replacement) {

  /** Its written form, such as {@code 0048>+48}; a regular expression. */
  public static final String FORM = "(\\+?[0-9*#]{0,15})>(\\+?[0-9*#]{0,15})";

  private static final Pattern WRITTEN = Pattern.compile(FORM);

  /** Reads a written rule; empty when it has not the form. */
  public static Optional<RewriteRule> of(String written) {
    Matcher matcher = WRITTEN.matcher(written.strip());
    return matcher.matches()
        ? Optional.of(new RewriteRule(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /** Whether the rule concerns a number. */
  public boolean fits(String number) {
    return prefix.isEmpty() ? !number.startsWith("+") : number.startsWith(prefix);
  }

  /** The number with its prefix replaced. */
  public String apply(String number) {
    return replacement + number.substring(prefix.length());
  }

  /** Whether it puts something before numbers of any beginning, so also before a plus sign. */
  public boolean putsDigitsBeforeAnything() {
    return prefix.isEmpty() && !replacement.isEmpty();
  }

  @Override
  public String toString() {
    return prefix + ">" + replacement;
  }
}
