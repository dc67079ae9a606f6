package org.opencallback.boot;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The operator's settings: environment variables such as {@code CALLBACK_SIP_PORT}, each of which a
 * system property ({@code callback.sip.port}) takes precedence over.
 */
final class Settings {

  /** Finds a value by name, null if there is none. */
  @FunctionalInterface
  interface Source {
    @Nullable String get(String name);
  }

  private final Source systemProperties;
  private final Source environment;

  Settings(Source systemProperties, Source environment) {
    this.systemProperties = systemProperties;
    this.environment = environment;
  }

  /** The settings of this process. */
  static Settings ofProcess() {
    return new Settings(System::getProperty, System::getenv);
  }

  /** The text of a setting, {@code absent} if it is not set or blank. */
  String text(String name, String absent) {
    String property = systemProperties.get(propertyName(name));
    String value = property == null || property.isBlank() ? environment.get(name) : property;
    return value == null || value.isBlank() ? absent : value.strip();
  }

  /**
   * A number.
   *
   * @throws IllegalArgumentException if it is not one from {@code least} to {@code most}
   */
  int number(String name, int absent, int least, int most) {
    String text = text(name, Integer.toString(absent));
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // the same message as for a number out of range
    }
    throw refused(name, text, "a number from %d to %d".formatted(least, most));
  }

  /** A comma-separated list in upper case, without blanks and without empty elements. */
  List<String> list(String name, String absent) {
    UnaryOperator<String> tidy = element -> element.strip().toUpperCase(Locale.ROOT);
    return Stream.of(text(name, absent).split(",", -1))
        .map(tidy)
        .filter(element -> !element.isEmpty())
        .distinct()
        .toList();
  }

  /** The error for a value that cannot be used. */
  static IllegalArgumentException refused(String name, String value, String expected) {
    return new IllegalArgumentException(
        "%s = \"%s\", expected %s; set the environment variable %s or the system property %s"
            .formatted(name, value, expected, name, propertyName(name)));
  }

  private static String propertyName(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
