package org.opencallback.tariff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencallback.tariff.Zones.Zone;

/**
 * Prices the legs of one callback.
 *
 * @param prices the price list
 * @param place where the mobile stays; null where that is not known
 * @param home whether that is where its number belongs: being called there is free unless a price
 *     says otherwise
 */
public record LegPricing(PriceList prices, @Nullable Zone place, boolean home) {

  /**
   * An answered leg.
   *
   * @param number whom it went to: E.164, or an extension of the exchange, which costs nothing
   * @param trunk the trunk it went over
   * @param answeredAt when it was answered
   * @param talk how long it lasted from then
   */
  public record Answered(String number, long trunk, Instant answeredAt, Duration talk) {}

  /** Leg A: the company calls the mobile, and its owner may pay to receive the call. */
  public LegCost callback(Answered leg) {
    return new LegCost(
        zone(leg).map(Zone::name).orElse(null),
        place == null ? null : place.name(),
        company(leg),
        prices
            .mobileReceives(place, leg.answeredAt())
            .map(rate -> rate.cost(leg.talk()))
            .orElse(home ? Money.ZERO : null),
        null);
  }

  /** Leg B: the company calls the destination, which the mobile could have called by itself. */
  public LegCost destination(Answered leg) {
    return new LegCost(
        zone(leg).map(Zone::name).orElse(null),
        place == null ? null : place.name(),
        company(leg),
        null,
        prices
            .mobileCalls(place, zone(leg).orElse(null), leg.answeredAt())
            .map(rate -> rate.cost(leg.talk()))
            .orElse(null));
  }

  private Optional<Zone> zone(Answered leg) {
    return prices.zoneOf(leg.number());
  }

  private @Nullable Money company(Answered leg) {
    if (!leg.number().startsWith("+")) {
      return Money.ZERO;
    }
    return prices
        .exchangeCalls(zone(leg).orElse(null), leg.trunk(), leg.answeredAt())
        .map(rate -> rate.cost(leg.talk()))
        .orElse(null);
  }
}
