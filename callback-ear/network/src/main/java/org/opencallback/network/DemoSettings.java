package org.opencallback.network;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
  static DemoSettings read(String[] arguments) {
    Arguments values = Arguments.read(arguments, "CALL", DEFAULTS, HELP);
    return new DemoSettings(
        values.address("server"),
        addresses(values.text("listen")),
        values.number("access"),
        values.number("mobile"),
        values.text("digits", "[0-9*#]{1,20}", "1 to 20 digits, * or #"),
        values.choice("digit-mode", DigitMode.class),
        values.number("company"),
        values.seconds("ring"),
        values.seconds("delay"),
        values.integer("frames", 1, 9_999));
  }

  private static List<InetSocketAddress> addresses(String text) {
    List<InetSocketAddress> addresses = new ArrayList<>();
    for (String one : text.split(",", -1)) {
      addresses.add(HostPort.parse("--listen", one.strip()));
    }
    return addresses;
  }
}
