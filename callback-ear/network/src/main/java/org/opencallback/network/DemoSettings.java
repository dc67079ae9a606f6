package org.opencallback.network;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opencallback.network.sip.HostPort;

/**
 * What the demonstration call is made with. Every setting is an argument {@code --name=value} or
 * the environment variable {@code CALL_NAME}, and fits the demonstration directory by default.
 *
 * @param listen the trunk addresses that are played; the trigger call comes from the first
 * @param ringTime how long the trigger call should ring
 * @param delay from the end of the trigger call to the callback
 * @param frames how many frames of 20 ms are said each way
 */
record DemoSettings(
    InetSocketAddress server,
    List<InetSocketAddress> listen,
    String accessNumber,
    String mobile,
    String digits,
    DigitMode digitMode,
    String companyNumber,
    Duration ringTime,
    Duration delay,
    int frames) {

  private static final Map<String, String> DEFAULTS =
      Map.of(
          "server", "127.0.0.1:5060",
          "listen", "127.0.0.1:5070",
          "access", "+48221234500",
          "mobile", "+48601000001",
          "digits", "101",
          "digit-mode", "rtp_event",
          "company", "+48221234567",
          "ring", "6.0",
          "delay", "5.0",
          "frames", "50");

  static final String HELP =
      """
      Makes one trigger call to a running Callback server and plays everybody around it.

        --server=HOST:PORT      SIP address of the server              (127.0.0.1:5060)
        --listen=HOST:PORT,...  the trunk's peer addresses, played here (127.0.0.1:5070)
        --access=NUMBER         access number to call                   (+48221234500)
        --mobile=NUMBER         registered mobile that calls            (+48601000001)
        --digits=DIGITS         what is dialled over the dial tone      (101)
        --digit-mode=MODE       rtp_event, info or in_band              (rtp_event)
        --company=NUMBER        number that the destination should see  (+48221234567)
        --ring=SECONDS          expected ring time of the trigger call  (6.0)
        --delay=SECONDS         expected delay of the callback          (5.0)
        --frames=COUNT          audio frames of 20 ms to say each way   (50)

      Each can be given by environment as well: CALL_SERVER, CALL_LISTEN, CALL_DIGIT_MODE...
      Exit code: 0 the call went as it should, 1 it did not, 2 a setting is wrong.
      """;

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException names the setting, its value and what was expected
   */
  static DemoSettings read(String[] arguments, Map<String, String> environment) {
    Map<String, String> values = new HashMap<>(DEFAULTS);
    for (String name : DEFAULTS.keySet()) {
      String variable = "CALL_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
      String value = environment.get(variable);
      if (value != null) {
        values.put(name, value);
      }
    }
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      String name = argument.startsWith("--") && equals > 0 ? argument.substring(2, equals) : "";
      if (!DEFAULTS.containsKey(name)) {
        throw new IllegalArgumentException("\"" + argument + "\" is no setting\n\n" + HELP);
      }
      values.put(name, argument.substring(equals + 1));
    }
    return of(values);
  }

  private static DemoSettings of(Map<String, String> values) {
    return new DemoSettings(
        HostPort.parse("--server", value(values, "server")),
        addresses(value(values, "listen")),
        matching(values, "access", "\\+?[0-9]{1,15}", "a number such as +48221234500"),
        matching(values, "mobile", "\\+?[0-9]{1,15}", "a number such as +48601000001"),
        matching(values, "digits", "[0-9*#]{1,20}", "1 to 20 digits, * or #"),
        mode(value(values, "digit-mode")),
        matching(values, "company", "\\+?[0-9]{1,15}", "a number such as +48221234567"),
        seconds(values, "ring"),
        seconds(values, "delay"),
        Integer.parseInt(matching(values, "frames", "[1-9][0-9]{0,3}", "1 to 9999 frames")));
  }

  private static String value(Map<String, String> values, String name) {
    return values.getOrDefault(name, "");
  }

  private static List<InetSocketAddress> addresses(String text) {
    List<InetSocketAddress> addresses = new ArrayList<>();
    for (String one : text.split(",", -1)) {
      addresses.add(HostPort.parse("--listen", one.strip()));
    }
    return addresses;
  }

  private static String matching(
      Map<String, String> values, String name, String pattern, String expected) {
    String value = value(values, name);
    if (!value.matches(pattern)) {
      throw new IllegalArgumentException(
          "--%s: %s expected, not \"%s\"".formatted(name, expected, value));
    }
    return value;
  }

  private static DigitMode mode(String text) {
    for (DigitMode mode : DigitMode.values()) {
      if (mode.name().equalsIgnoreCase(text)) {
        return mode;
      }
    }
    throw new IllegalArgumentException(
        "--digit-mode: rtp_event, info or in_band expected, not \"" + text + "\"");
  }

  private static Duration seconds(Map<String, String> values, String name) {
    String text = matching(values, name, "[0-9]{1,3}(\\.[0-9]{1,3})?", "seconds such as 5.0");
    return Duration.ofMillis(Math.round(1_000 * Double.parseDouble(text)));
  }
}
