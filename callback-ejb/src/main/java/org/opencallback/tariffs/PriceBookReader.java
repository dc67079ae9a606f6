package org.opencallback.tariffs;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencallback.tariff.PriceBook;
import org.opencallback.tariff.PriceBook.Journey;
import org.opencallback.tariff.PriceList;
import org.opencallback.tariff.Validity;
import org.opencallback.tariff.Zones;
import org.opencallback.tariff.Zones.Zone;

/** Reads zones, tariffs and stays. */
public final class PriceBookReader {

  private PriceBookReader() {}

  /** The price book as stored; empty without zones, and then nothing else is read. */
  public static PriceBook read(EntityManager em) {
    List<TariffZone> zones =
        em.createQuery("select z from TariffZone z", TariffZone.class).getResultList();
    if (zones.isEmpty()) {
      return PriceBook.EMPTY;
    }
    PriceList prices =
        new PriceList(
            zones(zones),
            em.createQuery("select t from Tariff t", Tariff.class).getResultList().stream()
                .map(Tariff::toPrice)
                .toList(),
            em.find(BookSettings.class, BookSettings.ONLY).zoneId());
    return new PriceBook(prices, journeys(em));
  }

  private static Zones zones(List<TariffZone> rows) {
    Map<String, Zone> byPrefix = new HashMap<>();
    for (TariffZone row : rows) {
      row.getPrefixes().forEach(prefix -> byPrefix.put(prefix, zone(row)));
    }
    return new Zones(byPrefix);
  }

  private static Map<String, List<Journey>> journeys(EntityManager em) {
    Map<String, List<Journey>> byMobile = new HashMap<>();
    for (Stay stay :
        em.createQuery("select s from Stay s join fetch s.place", Stay.class).getResultList()) {
      byMobile
          .computeIfAbsent(stay.getMobile(), m -> new ArrayList<>())
          .add(
              new Journey(
                  zone(stay.getPlace()), new Validity(stay.getFirstDay(), stay.getLastDay())));
    }
    return byMobile;
  }

  private static Zone zone(TariffZone row) {
    return new Zone(row.getId(), row.getName());
  }
}
