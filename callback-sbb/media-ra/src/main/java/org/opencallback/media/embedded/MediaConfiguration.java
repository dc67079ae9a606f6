package org.opencallback.media.embedded;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import javax.slee.resource.ConfigProperties;
import javax.slee.resource.InvalidConfigurationException;
import org.jspecify.annotations.Nullable;

/** Reads the config properties of the adaptor, see {@code resource-adaptor-jar.xml}. */
final class MediaConfiguration {

  private MediaConfiguration() {}

  /**
   * The settings, if they are valid.
   *
   * @throws InvalidConfigurationException naming the property, its value and what was expected
   */
  static MediaSettings read(ConfigProperties properties) throws InvalidConfigurationException {
    try {
      String address = text(properties, "address");
      String advertised = text(properties, "advertisedAddress");
      boolean same = advertised == null || advertised.isBlank();
      return new MediaSettings(
          MediaSettings.resolve("address", address),
          MediaSettings.resolve("advertisedAddress", same ? address : advertised),
          number(properties, "portMin"),
          number(properties, "portMax"),
          Duration.ofSeconds(number(properties, "mediaTimeoutSeconds")));
    } catch (IllegalArgumentException e) {
      throw new InvalidConfigurationException("media adaptor: " + e.getMessage(), e);
    }
  }

  /**
   * Checks that sockets can be bound to the address.
   *
   * @throws InvalidConfigurationException if it is not one of this machine's
   */
  static void checkLocal(InetAddress address) throws InvalidConfigurationException {
    try (DatagramSocket probe = new DatagramSocket(0, address)) {
      if (!probe.isBound()) {
        throw new IOException("not bound");
      }
    } catch (IOException e) {
      throw new InvalidConfigurationException(
          "media adaptor: address: '"
              + address.getHostAddress()
              + "' is not an address of this machine: "
              + e.getMessage(),
          e);
    }
  }

  private static @Nullable String text(ConfigProperties properties, String name) {
    Object value = value(properties, name);
    return value == null ? null : value.toString();
  }

  private static int number(ConfigProperties properties, String name) {
    if (value(properties, name) instanceof Integer number) {
      return number;
    }
    throw new IllegalArgumentException(name + ": an Integer is expected");
  }

  private static @Nullable Object value(ConfigProperties properties, String name) {
    ConfigProperties.Property property = properties.getProperty(name);
    return property == null ? null : property.getValue();
  }
}
