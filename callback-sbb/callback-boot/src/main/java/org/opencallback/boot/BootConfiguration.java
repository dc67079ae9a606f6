package org.opencallback.boot;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the SLEE listens and how many lanes it has.
 *
 * @param sip signalling
 * @param media media
 * @param tls SIP over TLS, empty when it is not wanted
 * @param lanes single-thread lanes, 1 to 256
 */
record BootConfiguration(Sip sip, Media media, Optional<SipTls> tls, int lanes) {

  static final String SIP_ADDRESS = "CALLBACK_SIP_ADDRESS";
  static final String SIP_PORT = "CALLBACK_SIP_PORT";
  static final String SIP_TRANSPORTS = "CALLBACK_SIP_TRANSPORTS";
  static final String MEDIA_ADDRESS = "CALLBACK_MEDIA_ADDRESS";
  static final String MEDIA_PORTS = "CALLBACK_MEDIA_PORTS";
  static final String LANES = "CALLBACK_SLEE_LANES";

  private static final int DEFAULT_SIP_PORT = 5060;
  private static final int HIGHEST_PORT = 65_535;
  private static final int MOST_LANES = 256;

  /**
   * A lane waits while the database writes what it has promised to its disk; the others go on, and
   * the database writes the promises of several lanes at once.
   */
  private static final int LANES_PER_PROCESSOR = 8;

  /** An IPv4 address, or something with a colon that can only be an IPv6 address. */
  private static final Pattern NUMERIC_ADDRESS =
      Pattern.compile(
          "((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(\\.|$)){4}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  /**
   * Where SIP is spoken.
   *
   * @param address a numeric address of this machine
   * @param port one port for these transports
   * @param transports {@code UDP}, or {@code UDP} and {@code TCP}
   */
  record Sip(String address, int port, List<String> transports) {
    Sip {
      transports = List.copyOf(transports);
    }
  }

  /**
   * Where RTP is received.
   *
   * @param address a numeric address of this machine
   * @param lowestPort first UDP port
   * @param highestPort last UDP port
   */
  record Media(String address, int lowestPort, int highestPort) {}

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException naming the setting that cannot be used, its value, what is
   *     expected and where to set it
   */
  static BootConfiguration read(Settings settings) {
    String sipAddress = address(settings, SIP_ADDRESS, "127.0.0.1");
    Sip sip =
        new Sip(
            sipAddress,
            settings.number(SIP_PORT, DEFAULT_SIP_PORT, 1, HIGHEST_PORT),
            transports(settings));
    Media media = media(settings, address(settings, MEDIA_ADDRESS, sipAddress));
    if (media.address().equals(sip.address())
        && sip.port() >= media.lowestPort()
        && sip.port() <= media.highestPort()) {
      throw Settings.refused(
          MEDIA_PORTS,
          media.lowestPort() + "-" + media.highestPort(),
          "a range without the SIP port " + sip.port());
    }
    int lanes = Runtime.getRuntime().availableProcessors() * LANES_PER_PROCESSOR;
    return new BootConfiguration(
        sip,
        media,
        SipTls.read(settings, sip.port()),
        settings.number(LANES, Math.min(lanes, MOST_LANES), 1, MOST_LANES));
  }

  /** Peers are told this address, so it must be a real one: not a name, and not "any". */
  private static String address(Settings settings, String name, String absent) {
    String text = settings.text(name, absent);
    String expected = "a numeric IP address of this machine, such as 192.0.2.1";
    // only what cannot be a host name: nothing is looked up in the DNS here
    if (!NUMERIC_ADDRESS.matcher(text).matches()) {
      throw Settings.refused(name, text, expected);
    }
    try {
      InetAddress address = InetAddress.getByName(text);
      if (address.isAnyLocalAddress() || address.isMulticastAddress()) {
        throw Settings.refused(name, text, expected);
      }
      return address.getHostAddress();
    } catch (UnknownHostException e) {
      throw Settings.refused(name, text, expected);
    }
  }

  private static List<String> transports(Settings settings) {
    List<String> transports = settings.list(SIP_TRANSPORTS, "UDP,TCP");
    // the resource adaptor listens on UDP whatever it is told
    if (!Set.of("UDP", "TCP").containsAll(transports) || !transports.contains("UDP")) {
      throw Settings.refused(
          SIP_TRANSPORTS, String.join(",", transports), "\"UDP\" or \"UDP,TCP\"");
    }
    return transports;
  }

  private static Media media(Settings settings, String address) {
    String text = settings.text(MEDIA_PORTS, "20000-29999");
    String expected = "a range of at least 4 UDP ports above 1023, such as 20000-29999";
    String[] ends = text.split("-", -1);
    try {
      if (ends.length == 2) {
        int lowest = Integer.parseInt(ends[0].strip());
        int highest = Integer.parseInt(ends[1].strip());
        if (lowest > 1023 && highest <= HIGHEST_PORT && highest - lowest >= 3) {
          return new Media(address, lowest, highest);
        }
      }
    } catch (NumberFormatException e) {
      // the same message as for a range that is no good
    }
    throw Settings.refused(MEDIA_PORTS, text, expected);
  }
}
