package org.opencallback.admin;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.opencallback.numbering.E164;
import org.opencallback.numbering.NumberTail;

/**
 * A number that is looked for. Digits are its end, however it is written: the last four as good as
 * the whole number with or without the country's code. A plus sign before fewer digits than most
 * numbers have says that they are its beginning.
 *
 * @param digits that it has, at one of its ends
 * @param beginning whether they are the first ones
 */
record NumberSearch(String digits, boolean beginning) {

  private static final Pattern SPACES = Pattern.compile("[ \u00a0()./-]");

  /** With one or two digits everything would be found. */
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{3,15}");

  /** So many digits after a plus sign are the beginning of a number; more are the whole. */
  private static final int LONGEST_BEGINNING = 10;

  /**
   * Reads a search field.
   *
   * @param normal brings a number as it is typed into its E.164 form, and leaves other texts alone
   * @return empty when the text is no number
   */
  static Optional<NumberSearch> of(String text, UnaryOperator<String> normal) {
    String bare = SPACES.matcher(text.strip()).replaceAll("");
    if (!NUMBER.matcher(bare).matches()) {
      return Optional.empty();
    }
    boolean international = bare.startsWith("+");
    String digits = international ? bare.substring(1) : bare;
    if (international && digits.length() <= LONGEST_BEGINNING) {
      return Optional.of(new NumberSearch(digits, true));
    }
    Optional<String> whole = E164.of(normal.apply(text)).map(number -> number.value().substring(1));
    // a prefix for long distance is dialled, but is no part of the number
    return Optional.of(
        new NumberSearch(whole.filter(number -> !number.endsWith(digits)).orElse(digits), false));
  }

  /**
   * Narrows a list down.
   *
   * @param number the property with the number, in JPQL
   * @param tail the property with its {@link NumberTail}
   */
  void addTo(Conditions conditions, String number, String tail) {
    if (beginning) {
      conditions.addLike(number, "+" + digits + "%");
      return;
    }
    NumberTail.Range range = NumberTail.endingWith(digits);
    conditions.addIf(true, tail + " >= ", range.first());
    conditions.addIf(true, tail + " <= ", range.last());
    // the key of a short number ends with zeros that it has not
    conditions.addLike(number, "%" + digits);
  }
}
