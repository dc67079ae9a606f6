package org.opencallback.network.sip;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** Addresses as people write them: {@code 127.0.0.1:5060}, {@code [::1]:5060}. */
public final class HostPort {

  private HostPort() {}

  /**
   * Reads an address.
   *
   * @param what which setting it is, for the message
   * @throws IllegalArgumentException if it is not of that form or the host is unknown
   */
  public static InetSocketAddress parse(String what, String text) {
    int colon = text.lastIndexOf(':');
    long port = colon < 0 ? -1 : SipText.number(text.substring(colon + 1));
    if (colon <= 0 || port < 0 || port > 65_535) {
      throw new IllegalArgumentException(
          "%s: address and port expected, such as 127.0.0.1:5060, not \"%s\""
              .formatted(what, text));
    }
    try {
      String host = text.substring(0, colon).replace("[", "").replace("]", "");
      return new InetSocketAddress(InetAddress.getAllByName(host)[0], (int) port);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(what + ": unknown host in \"" + text + "\"", e);
    }
  }

  /** Writes an address. */
  public static String text(InetSocketAddress address) {
    String host = address.getAddress().getHostAddress();
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + address.getPort();
  }
}
