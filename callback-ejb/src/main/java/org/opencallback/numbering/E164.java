package org.opencallback.numbering;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An international number: plus sign, country code, national significant number, at most 15 digits
 * (E.164 §6.2.1). The one form in which numbers are compared.
 *
 * @param value such as {@code +48221234567}
 */
public record E164(String value) {

  /** What a number looks like, as a regular expression. */
  public static final String REGEXP = "\\+[1-9][0-9]{5,14}";

  private static final Pattern FORM = Pattern.compile(REGEXP);

  /**
   * @throws IllegalArgumentException if the value has another form
   */
  public E164 {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "an E.164 number is a plus sign and 6 to 15 digits, not '%s'".formatted(value));
    }
  }

  /** The number, or empty when the text has not its form. */
  public static Optional<E164> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new E164(text)) : Optional.empty();
  }

  /** Country code and national significant number, without the plus sign. */
  public String digits() {
    return value.substring(1);
  }

  /** Whether the number begins with a prefix such as {@code +4822}. */
  public boolean startsWith(String prefix) {
    return value.startsWith(prefix);
  }

  @Override
  public String toString() {
    return value;
  }
}
