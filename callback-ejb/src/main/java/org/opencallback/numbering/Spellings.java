package org.opencallback.numbering;

import java.util.LinkedHashSet;
import java.util.Set;

/** The texts that mean a number where it was written down as it came: with or without prefixes. */
public final class Spellings {

  private static final String INTERNATIONAL_PREFIX = "00";
  private static final String NATIONAL_PREFIX = "0";

  private Spellings() {}

  /**
   * All spellings of a number. Never its end alone: a national number means it only in its own
   * country.
   *
   * @param country where the exchange stands, ISO 3166
   */
  public static Set<String> of(E164 number, String country, NumberingPlan plan) {
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(number.value());
    spellings.add(number.digits());
    spellings.add(INTERNATIONAL_PREFIX + number.digits());
    if (plan.country(number).equals(country)) {
      spellings.add(plan.nationalNumber(number));
      spellings.add(NATIONAL_PREFIX + plan.nationalNumber(number));
    }
    return spellings;
  }
}
