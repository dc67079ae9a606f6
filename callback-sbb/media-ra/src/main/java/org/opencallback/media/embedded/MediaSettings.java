package org.opencallback.media.embedded;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the engine is configured; the names are those of the adaptor's config properties.
 *
 * @param address where RTP is bound, never a wildcard
 * @param advertisedAddress what peers are told
 * @param portMin first RTP port
 * @param portMax last RTP port
 * @param mediaTimeout silence of a party until it is told
 */
public record MediaSettings(
    InetAddress address,
    InetAddress advertisedAddress,
    int portMin,
    int portMax,
    Duration mediaTimeout) {

  /** Two for RTP and RTCP of one leg. */
  private static final int MIN_PORTS = 2;

  public MediaSettings {
    if (address.isAnyLocalAddress() || advertisedAddress.isAnyLocalAddress()) {
      throw new IllegalArgumentException(
          "address, advertisedAddress: '"
              + address.getHostAddress()
              + "', '"
              + advertisedAddress.getHostAddress()
              + "': a wildcard cannot be told to a peer; give the address of an interface");
    }
    if (address.getAddress().length != advertisedAddress.getAddress().length) {
      throw new IllegalArgumentException(
          "advertisedAddress: '"
              + advertisedAddress.getHostAddress()
              + "' must be of the same address family as address");
    }
    if (portMin < 1024 || portMax > 65535 || portMax - portMin + 1 < MIN_PORTS) {
      throw new IllegalArgumentException(
          "portMin, portMax: "
              + portMin
              + ".."
              + portMax
              + ": a range of at least 2 within 1024..65535 is expected");
    }
    if (mediaTimeout.isZero() || mediaTimeout.isNegative()) {
      throw new IllegalArgumentException(
          "mediaTimeoutSeconds: " + mediaTimeout.toSeconds() + ": 1 or more is expected");
    }
  }

  /**
   * Resolves an address.
   *
   * @param property name of the config property, for the message
   * @throws IllegalArgumentException if it is none
   */
  static InetAddress resolve(String property, @Nullable String text) {
    try {
      if (text == null || text.isBlank()) {
        throw new IllegalArgumentException(property + ": an IP address is expected");
      }
      return InetAddress.getByName(text.strip());
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(
          property + ": '" + text + "': an IP address is expected", e);
    }
  }
}
