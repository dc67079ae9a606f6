package org.opencallback.network.sip;

import java.util.Locale;
import java.util.Optional;

/**
 * A {@code sip:}, {@code sips:} or {@code tel:} URI (RFC 3261 §19.1, RFC 3966), as far as a party
 * of a call needs it.
 *
 * @param user the user part without its parameters; of a tel URI the number
 * @param host host name or address; empty in a tel URI
 * @param port the port, 0 if the URI has none
 */
public record SipUri(String scheme, String user, String host, int port) {

  /** Reads a URI; empty if it is none of the three kinds, or broken. */
  public static Optional<SipUri> parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
    String rest = text.substring(colon + 1);
    return switch (scheme) {
      case "tel" -> Optional.of(new SipUri(scheme, before(rest, ";"), "", 0));
      case "sip", "sips" -> sip(scheme, rest);
      default -> Optional.empty();
    };
  }

  private static Optional<SipUri> sip(String scheme, String rest) {
    int at = rest.lastIndexOf('@');
    String user = at < 0 ? "" : before(before(rest.substring(0, at), ";"), ":");
    String hostPort = before(before(rest.substring(at + 1), ";"), "?");
    int bracket = hostPort.indexOf(']');
    int colon = hostPort.indexOf(':', Math.max(bracket, 0));
    String host = colon < 0 ? hostPort : hostPort.substring(0, colon);
    long port = colon < 0 ? 0 : SipText.number(hostPort.substring(colon + 1));
    return host.isEmpty() || port < 0 || port > 65_535
        ? Optional.empty()
        : Optional.of(new SipUri(scheme, user, host, (int) port));
  }

  private static String before(String text, String separator) {
    int at = text.indexOf(separator);
    return at < 0 ? text : text.substring(0, at);
  }
}
