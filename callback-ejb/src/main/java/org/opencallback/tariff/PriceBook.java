package org.opencallback.tariff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencallback.tariff.Zones.Zone;

/**
 * The price list, and where mobiles stay. Signalling does not tell in which country a mobile is.
 *
 * @param prices the price list
 * @param stays journeys by the mobile's number (E.164)
 */
public record PriceBook(PriceList prices, Map<String, List<Journey>> stays) {

  /** Nothing has a price, nobody travels. */
  public static final PriceBook EMPTY = new PriceBook(PriceList.EMPTY, Map.of());

  /** Days on which a mobile stays in another zone than its number's. */
  public record Journey(Zone place, Validity days) {}

  /** How the legs of a callback to a mobile are priced that was answered at a time. */
  public LegPricing pricing(String mobile, Instant at) {
    LocalDate day = prices.day(at);
    Optional<Zone> abroad =
        stays.getOrDefault(mobile, List.of()).stream()
            .filter(journey -> journey.days().contains(day))
            .findFirst()
            .map(Journey::place);
    Optional<Zone> home = prices.zoneOf(mobile);
    return new LegPricing(prices, abroad.or(() -> home).orElse(null), abroad.isEmpty());
  }
}
