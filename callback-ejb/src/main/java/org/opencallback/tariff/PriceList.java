package org.opencallback.tariff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencallback.tariff.Price.Subject;
import org.opencallback.tariff.Zones.Zone;

/** All prices at one moment. The most exact one counts: that of the trunk before that of all. */
public final class PriceList {

  /** Nothing has a price. */
  public static final PriceList EMPTY = new PriceList(Zones.NONE, List.of(), ZoneOffset.UTC);

  private final Zones zones;
  private final Map<Subject, List<Price>> prices = new HashMap<>();
  private final ZoneId timeZone;

  /**
   * A price list.
   *
   * @param timeZone whose days the validities mean
   */
  public PriceList(Zones zones, List<Price> prices, ZoneId timeZone) {
    this.zones = zones;
    this.timeZone = timeZone;
    for (Price price : prices) {
      this.prices.computeIfAbsent(price.subject(), s -> new ArrayList<>()).add(price);
    }
  }

  public Optional<Zone> zoneOf(String number) {
    return zones.of(number);
  }

  /** The day of a time in the exchange's time zone. */
  public LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, timeZone);
  }

  /** What the exchange pays to call a zone over a trunk. */
  public Optional<Rate> exchangeCalls(@Nullable Zone zone, @Nullable Long trunk, Instant at) {
    if (zone == null) {
      return Optional.empty();
    }
    return rate(new Subject(PriceKind.EXCHANGE_CALLS, null, zone.id(), trunk), at)
        .or(() -> rate(new Subject(PriceKind.EXCHANGE_CALLS, null, zone.id(), null), at));
  }

  /** What a mobile that stays in a place would pay to call a zone by itself. */
  public Optional<Rate> mobileCalls(@Nullable Zone place, @Nullable Zone zone, Instant at) {
    if (place == null) {
      return Optional.empty();
    }
    Optional<Rate> exact =
        zone == null
            ? Optional.empty()
            : rate(new Subject(PriceKind.MOBILE_CALLS, place.id(), zone.id(), null), at);
    return exact.or(() -> rate(new Subject(PriceKind.MOBILE_CALLS, place.id(), null, null), at));
  }

  /** What a mobile that stays in a place pays to be called. */
  public Optional<Rate> mobileReceives(@Nullable Zone place, Instant at) {
    return place == null
        ? Optional.empty()
        : rate(new Subject(PriceKind.MOBILE_RECEIVES, place.id(), null, null), at);
  }

  private Optional<Rate> rate(Subject subject, Instant at) {
    LocalDate day = day(at);
    return prices.getOrDefault(subject, List.of()).stream()
        .filter(price -> price.validity().contains(day))
        .findFirst()
        .map(Price::rate);
  }
}
