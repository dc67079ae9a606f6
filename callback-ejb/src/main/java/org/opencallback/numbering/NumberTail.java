package org.opencallback.numbering;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The end of a number as a key: its last {@value #DIGITS} digits read backwards, as the first ones
 * of a decimal number of so many places. Numbers that end alike lie side by side in the order of
 * their keys, so an index finds them all; people know numbers by their ends, with or without a
 * prefix before them.
 */
public final class NumberTail {

  /** As many as a number has at most (E.164 §6.2.1). */
  static final int DIGITS = 15;

  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]+");

  private NumberTail() {}

  /**
   * Keys from {@code first} to {@code last}, both included.
   *
   * @param first the least key of the numbers that end alike
   * @param last the greatest
   */
  public record Range(long first, long last) {}

  /** A number's key; empty for what is no number, such as one that has been masked. */
  public static Optional<Long> of(String number) {
    return NUMBER.matcher(number).matches()
        ? Optional.of(Long.parseLong(padded(number.replace("+", ""), '0')))
        : Optional.empty();
  }

  /**
   * The keys of the numbers that end with some digits.
   *
   * @throws IllegalArgumentException if they are no digits
   */
  public static Range endingWith(String digits) {
    if (!NUMBER.matcher(digits).matches() || digits.startsWith("+")) {
      throw new IllegalArgumentException("digits are needed, not '%s'".formatted(digits));
    }
    return new Range(Long.parseLong(padded(digits, '0')), Long.parseLong(padded(digits, '9')));
  }

  private static String padded(String digits, char rest) {
    String tail = digits.substring(Math.max(0, digits.length() - DIGITS));
    StringBuilder backwards = new StringBuilder(tail).reverse();
    while (backwards.length() < DIGITS) {
      backwards.append(rest);
    }
    return backwards.toString();
  }
}
