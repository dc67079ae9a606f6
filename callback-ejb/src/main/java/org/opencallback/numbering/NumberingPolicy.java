package org.opencallback.numbering;

import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Numbers of a country that are treated in a way of their own. Data that changes with the law, not
 * with the product.
 *
 * @param country whose emergency numbers these are, ISO 3166
 * @param emergency numbers of emergency services as they are dialled
 * @param emergencyCalled they are called whatever the class of service; otherwise not at all
 * @param premium E.164 prefixes of premium rate numbers
 */
public record NumberingPolicy(
    String country, Set<String> emergency, boolean emergencyCalled, List<String> premium) {

  private static final String COUNTRY = "country";
  private static final String EMERGENCY_NUMBERS = "emergency.numbers";
  private static final String EMERGENCY_CALLS = "emergency.calls";
  private static final String PREMIUM = "premium.prefixes";
  private static final Set<String> KEYS =
      Set.of(COUNTRY, EMERGENCY_NUMBERS, EMERGENCY_CALLS, PREMIUM);

  public NumberingPolicy {
    emergency = Set.copyOf(emergency);
    premium = List.copyOf(premium);
  }

  /**
   * A written policy.
   *
   * @param where it was read from, for people
   * @throws IllegalArgumentException naming the key, its value and what was expected
   */
  public static NumberingPolicy of(Properties properties, String where) {
    for (String key : properties.stringPropertyNames()) {
      if (!KEYS.contains(key)) {
        throw refused(where, key, properties.getProperty(key), "one of the keys " + sorted(KEYS));
      }
    }
    String calls = value(properties, where, EMERGENCY_CALLS, "route|bar", "route or bar");
    return new NumberingPolicy(
        value(properties, where, COUNTRY, "[A-Z]{2}", "two letters such as PL (ISO 3166)"),
        Set.copyOf(
            list(properties, where, EMERGENCY_NUMBERS, "[0-9]{2,6}", "numbers of 2 to 6 digits")),
        calls.equals("route"),
        list(properties, where, PREMIUM, "\\+[1-9][0-9]{0,14}", "prefixes such as +48700"));
  }

  private static List<String> list(
      Properties properties, String where, String key, String form, String expected) {
    String text = properties.getProperty(key, "").strip();
    List<String> elements =
        Arrays.stream(text.split(",", -1)).map(String::strip).filter(e -> !e.isEmpty()).toList();
    if (!elements.stream().allMatch(e -> e.matches(form))) {
      throw refused(where, key, text, expected + ", separated by commas");
    }
    return elements;
  }

  private static String value(
      Properties properties, String where, String key, String form, String expected) {
    String text = properties.getProperty(key, "").strip();
    if (!text.matches(form)) {
      throw refused(where, key, text, expected);
    }
    return text;
  }

  private static IllegalArgumentException refused(
      String where, String key, String value, String expected) {
    return new IllegalArgumentException(
        "%s: %s = '%s', expected %s".formatted(where, key, value, expected));
  }

  private static String sorted(Set<String> keys) {
    return keys.stream().sorted().collect(Collectors.joining(", "));
  }

  /** The emergency numbers of an exchange in a country; none when the policy is another's. */
  public Set<String> emergencyIn(String homeCountry) {
    return country.equals(homeCountry) ? emergency : Set.of();
  }

  /** A class of service that the policy has been added to: what it allows expressly stays so. */
  public ClassPermission applyTo(ClassPermission permission) {
    List<String> denied =
        Stream.concat(permission.denied().stream(), premium.stream())
            .filter(
                prefix ->
                    permission.denied().contains(prefix) || !permission.allowed().contains(prefix))
            .distinct()
            .toList();
    return new ClassPermission(permission.level(), permission.allowed(), denied);
  }
}
