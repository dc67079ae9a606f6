package org.opencallback.network.sip;

import java.util.Optional;

/**
 * An address of From, To, Contact, P-Asserted-Identity…: {@code name-addr} or {@code addr-spec}
 * (RFC 3261 §20.10).
 *
 * @param display the display name without quotes; empty if there is none
 * @param uri the URI as text
 * @param parameters the parameters of the header field after the address, as text
 */
public record NameAddress(String display, String uri, String parameters) {

  /** Reads an address; empty if the angle brackets do not match or there is no URI. */
  public static Optional<NameAddress> parse(String text) {
    int open = text.indexOf('<', endOfQuote(text));
    if (open < 0) {
      int semicolon = text.indexOf(';');
      String uri = semicolon < 0 ? text : text.substring(0, semicolon);
      return of("", uri, semicolon < 0 ? "" : text.substring(semicolon));
    }
    int close = text.indexOf('>', open);
    return close < 0
        ? Optional.empty()
        : of(text.substring(0, open), text.substring(open + 1, close), text.substring(close + 1));
  }

  private static Optional<NameAddress> of(String display, String uri, String parameters) {
    String name = display.strip();
    if (name.length() >= 2 && name.startsWith("\"") && name.endsWith("\"")) {
      name = name.substring(1, name.length() - 1);
    }
    return uri.isBlank()
        ? Optional.empty()
        : Optional.of(new NameAddress(name, uri.strip(), parameters.strip()));
  }

  private static int endOfQuote(String text) {
    if (!text.startsWith("\"")) {
      return 0;
    }
    int close = text.indexOf('"', 1);
    while (close > 0 && text.charAt(close - 1) == '\\') {
      close = text.indexOf('"', close + 1);
    }
    return Math.max(close, 0);
  }

  /** The user part of the URI: a number. Empty if there is none. */
  public String user() {
    return SipUri.parse(uri).map(SipUri::user).orElse("");
  }
}
