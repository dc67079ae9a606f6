package org.opencallback.network;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.opencallback.network.sip.HostPort;

/**
 * The settings of a program: arguments {@code --name=value}, else environment variables {@code
 * PREFIX_NAME}, else defaults. Every complaint names the setting, its value and what was expected.
 */
public final class Arguments {

  private final Map<String, String> values;

  private Arguments(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Reads the settings.
   *
   * @param prefix of the environment variables, such as {@code CALL}
   * @param defaults all settings that there are
   * @param help added to the complaint about an unknown argument
   * @throws IllegalArgumentException if an argument is no setting
   */
  public static Arguments read(
      String[] arguments, String prefix, Map<String, String> defaults, String help) {
    Map<String, String> values = new HashMap<>(defaults);
    for (String name : defaults.keySet()) {
      String variable = prefix + "_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
      String value = System.getenv(variable);
      if (value != null) {
        values.put(name, value);
      }
    }
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      String name = argument.startsWith("--") && equals > 0 ? argument.substring(2, equals) : "";
      if (!defaults.containsKey(name)) {
        throw new IllegalArgumentException("\"" + argument + "\" is no setting\n\n" + help);
      }
      values.put(name, argument.substring(equals + 1));
    }
    return new Arguments(values);
  }

  /** The value as it is. */
  public String text(String name) {
    return values.getOrDefault(name, "");
  }

  /** The value if it matches, such as a telephone number. */
  public String text(String name, String pattern, String expected) {
    String value = text(name);
    if (!value.matches(pattern)) {
      throw new IllegalArgumentException(
          "--%s: %s expected, not \"%s\"".formatted(name, expected, value));
    }
    return value;
  }

  /** A telephone number. */
  public String number(String name) {
    return text(name, "\\+?[0-9]{1,15}", "a number such as +48221234500");
  }

  /** A whole number within bounds. */
  public int integer(String name, int least, int most) {
    String expected = "a whole number from " + least + " to " + most;
    int value = Integer.parseInt(text(name, "[0-9]{1,9}", expected));
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "--%s: %s expected, not %d".formatted(name, expected, value));
    }
    return value;
  }

  /** A time in seconds. */
  public Duration seconds(String name) {
    String value = text(name, "[0-9]{1,4}(\\.[0-9]{1,3})?", "seconds such as 5.0");
    return Duration.ofMillis(Math.round(1_000 * Double.parseDouble(value)));
  }

  /** One of the constants of an enum, in lower case. */
  public <E extends Enum<E>> E choice(String name, Class<E> type) {
    StringBuilder names = new StringBuilder();
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(text(name))) {
        return constant;
      }
      names.append(names.isEmpty() ? "" : ", ").append(constant.name().toLowerCase(Locale.ROOT));
    }
    throw new IllegalArgumentException(
        "--%s: one of %s expected, not \"%s\"".formatted(name, names, text(name)));
  }

  /** An address. */
  public InetSocketAddress address(String name) {
    return HostPort.parse("--" + name, text(name));
  }
}
