package org.opencallback.numbering;

import java.util.Optional;

/**
 * How numbers are written on a trunk: read from it into E.164, and written to it from E.164.
 *
 * @param country ISO 3166 code of the country whose numbering applies
 * @param in how numbers without any prefix are read: {@link NumberFormat#E164} takes them as
 *     international, the other formats as national
 * @param out how numbers are written
 * @param internationalPrefix digits before an international number, such as {@code 00}
 * @param nationalPrefix digits before a national number; empty for none
 */
public record NumberRules(
    String country,
    NumberFormat in,
    NumberFormat out,
    String internationalPrefix,
    String nationalPrefix) {

  /** Rules of a trunk that writes numbers with plus sign and reads bare ones as national. */
  public static NumberRules plain(String country) {
    return new NumberRules(country, NumberFormat.NATIONAL, NumberFormat.E164_PLUS, "00", "");
  }

  /**
   * Reads a number that the trunk has sent.
   *
   * @return empty when it is malformed or cannot be a subscriber's number
   */
  public Optional<E164> read(String text, NumberingPlan plan) {
    if (!DialString.isWellFormed(text) || text.contains("*") || text.contains("#")) {
      return Optional.empty();
    }
    if (text.startsWith("+")) {
      return plan.international(text.substring(1));
    }
    if (text.startsWith(internationalPrefix)) {
      return plan.international(text.substring(internationalPrefix.length()));
    }
    if (in == NumberFormat.E164) {
      return plan.international(text);
    }
    return plan.national(withoutNationalPrefix(text), country);
  }

  /** Writes a number as the trunk wants it. */
  public String write(E164 number, NumberingPlan plan) {
    return switch (out) {
      case E164_PLUS -> number.value();
      case E164 -> number.digits();
      case NATIONAL ->
          plan.country(number).equals(country)
              ? nationalPrefix + plan.nationalNumber(number)
              : internationalPrefix + number.digits();
    };
  }

  private String withoutNationalPrefix(String text) {
    return !nationalPrefix.isEmpty() && text.startsWith(nationalPrefix)
        ? text.substring(nationalPrefix.length())
        : text;
  }
}
