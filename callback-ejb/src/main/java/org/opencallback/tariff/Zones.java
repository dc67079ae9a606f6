package org.opencallback.tariff;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which zone a number is in: the one with the longest prefix of the number. */
public final class Zones {

  /** No zone: every number begins with a plus sign. */
  public static final Zones NONE = new Zones(Map.of());

  private final Map<String, Zone> byPrefix;

  /** A zone: its row and its name. */
  public record Zone(long id, String name) {}

  /** Zones by their prefixes, such as {@code +48}. */
  public Zones(Map<String, Zone> byPrefix) {
    this.byPrefix = new HashMap<>(byPrefix);
  }

  /** The zone of a number in E.164 form; empty for an extension, and where no prefix fits. */
  public Optional<Zone> of(String number) {
    if (!number.startsWith("+")) {
      return Optional.empty();
    }
    for (int length = number.length(); length >= 1; length--) {
      Zone zone = byPrefix.get(number.substring(0, length));
      if (zone != null) {
        return Optional.of(zone);
      }
    }
    return Optional.empty();
  }
}
