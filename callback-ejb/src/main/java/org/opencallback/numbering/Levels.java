package org.opencallback.numbering;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells how far a call to a number goes, as seen from the exchange.
 *
 * @param homeCountry ISO 3166 code
 * @param localPrefix E.164 prefix of the exchange's area; null when local calls are not told apart
 */
public record Levels(String homeCountry, @Nullable String localPrefix) {

  /**
   * The European Economic Area with those outlying regions that have numbering of their own and
   * belong to the Union (Treaty on the Functioning of the European Union, articles 349 and 355).
   */
  private static final Set<String> EEA =
      Set.of(
          "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT",
          "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "IS", "LI", "NO",
          "AX", "GF", "GP", "MF", "MQ", "RE", "YT");

  /** How far a call to the number goes. */
  public CallLevel of(E164 number, NumberingPlan plan) {
    if (localPrefix != null && number.startsWith(localPrefix)) {
      return CallLevel.LOCAL;
    }
    String country = plan.country(number);
    if (country.equals(homeCountry)) {
      return CallLevel.NATIONAL;
    }
    return EEA.contains(country) ? CallLevel.EU : CallLevel.INTERNATIONAL;
  }
}
