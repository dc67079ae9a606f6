package org.opencallback.trigger;

import java.util.List;

/**
 * Where a message really came from: the packet's source, never what a header claims.
 *
 * @param address IP address in text form, without a zone or brackets
 * @param port port number, 1 to 65535
 * @param identities domains and hosts that its certificate vouches for (RFC 5922 §7.1), in lower
 *     case; none but over TLS
 */
public record SignallingPeer(
    String address, int port, Transport transport, List<String> identities) {

  public SignallingPeer {
    identities = List.copyOf(identities);
  }

  /** A peer whose connection proves nothing about it. */
  public SignallingPeer(String address, int port, Transport transport) {
    this(address, port, transport, List.of());
  }

  /** For people, such as {@code 192.0.2.1:5061/TLS sip.example.com}. */
  @Override
  public String toString() {
    String source = new HostPort(address, port) + "/" + transport;
    return identities.isEmpty() ? source : source + " " + String.join(",", identities);
  }
}
