package org.opencallback.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.tariff.Gaps.Gap;
import org.opencallback.tariff.Money;
import org.opencallback.tariff.PriceKind;
import org.opencallback.tariff.Savings.Advice;
import org.opencallback.tariff.SavingsReport;
import org.opencallback.tariff.SavingsReport.Line;
import org.opencallback.tariffs.Stay;
import org.opencallback.tariffs.Tariff;
import org.opencallback.tariffs.TariffZone;
import org.opencallback.testing.Sample;
import org.opencallback.testing.TestDatabase;

/** Zones, tariffs, stays and the report, on every database. */
interface TariffsContract {

  LocalDate JANUARY = LocalDate.of(2026, 1, 1);

  TestDatabase database();

  @BeforeEach
  default void reset() {
    Sample.reset(database());
  }

  @Test
  default void refusesAPrefixThatBelongsToAnotherZone() {
    zone("Poland", "+48");

    assertThatThrownBy(() -> zone("Elsewhere", "+49", "+48"))
        .hasMessage("prefixes: prefix +48 belongs to zone Poland already");
    assertThatThrownBy(() -> zone("Elsewhere", "+49", "+49"))
        .hasMessage("prefixes: prefix +49 is given twice");
    assertThatThrownBy(() -> zone("Elsewhere", "49")).hasMessageContaining("begins with +");
    assertThatThrownBy(() -> zone("Poland", "+49"))
        .hasMessage("name: a zone named Poland exists already");
    assertThat(zone("Elsewhere", "+49").isStored()).isTrue();
  }

  @Test
  default void refusesTariffsWhoseDaysOverlap() {
    TariffZone poland = zone("Poland", "+48");
    Tariff first = calls(poland, "0.10");
    first.setValidUntil(LocalDate.of(2026, 6, 30));
    save(first);

    assertThatThrownBy(() -> save(calls(poland, "0.08")))
        .hasMessage(
            "validFrom: the days overlap those of another tariff, from 2026-01-01 to 2026-06-30");
    Tariff next = calls(poland, "0.08");
    next.setValidFrom(LocalDate.of(2026, 7, 1));
    assertThat(save(next).isStored()).isTrue();
  }

  @Test
  default void refusesATariffThatSaysNotWhatItPrices() {
    assertThatThrownBy(() -> save(calls(null, "0.10")))
        .hasMessage("zone: a zone is needed, which the exchange calls");
    Tariff receives = calls(null, "0.10");
    receives.setKind(PriceKind.MOBILE_RECEIVES);
    assertThatThrownBy(() -> save(receives))
        .hasMessage("place: a zone is needed, where the mobile stays");
    Tariff backwards = calls(zone("Poland", "+48"), "0.10");
    backwards.setValidUntil(JANUARY.minusDays(1));
    assertThatThrownBy(() -> save(backwards)).hasMessageContaining("is before the first day");
    assertThatThrownBy(() -> save(calls(zone("B", "+1"), "-0.01")))
        .hasMessage("pricePerMinute: a price is 0 or more, not -0.01");
    assertThatThrownBy(() -> save(calls(zone("C", "+2"), "0.00001")))
        .hasMessageContaining("at most 4 decimals");
  }

  @Test
  default void warnsOfDaysWithoutAPrice() {
    Tariff first = calls(zone("Poland", "+48"), "0.10");
    first.setValidUntil(LocalDate.of(2026, 6, 30));
    save(first);

    List<Gap> gaps = with(new Tariffs(), b -> b.gaps(LocalDate.of(2026, 3, 2)));
    assertThat(gaps).extracting(Gap::from).containsExactly(LocalDate.of(2026, 7, 1));
  }

  @Test
  default void keepsAZoneThatIsUsed() {
    TariffZone poland = zone("Poland", "+48");
    save(calls(poland, "0.10"));

    assertThatThrownBy(() -> delete(poland)).hasMessageContaining("still use zone Poland");
  }

  @Test
  default void refusesAMobileThatIsInTwoPlaces() {
    TariffZone union = zone("European Union", "+49");
    stay(union, 1, 10);

    assertThatThrownBy(() -> stay(union, 10, 12))
        .hasMessageContaining("+48601000001 stays in European Union from 2026-03-01");
    assertThatThrownBy(() -> stay(union, 12, 11)).hasMessageContaining("before the first day");
    assertThat(stay(union, 11, 12).isStored()).isTrue();
  }

  @Test
  default void readsThePriceBookAsItIsStored() {
    TariffZone poland = zone("Poland", "+48");
    TariffZone union = zone("European Union", "+49");
    save(calls(poland, "0.1234"));
    stay(union, 1, 10);

    var prices = Sample.exchange(database()).prices();
    assertThat(prices.pricing(Sample.MOBILE_NUMBER, Sample.NOW).place().name())
        .isEqualTo("European Union");
    assertThat(
            prices
                .prices()
                .exchangeCalls(prices.prices().zoneOf("+48221").get(), 1L, Sample.NOW)
                .get()
                .perMinute())
        .isEqualTo(Money.of("0.1234"));
  }

  @Test
  default void addsUpByMonthExtensionAndZone() {
    leg(1, "A", "101", null, "2026-03-02T10:00:00Z", 70, "0.10", "0.85", null);
    leg(1, "B", "101", "Poland", "2026-03-02T10:00:10Z", 60, "0.00", null, "1.79");
    leg(2, "A", "101", null, "2026-03-31T21:59:59Z", 60, "0", "6.00", null);
    leg(2, "B", "101", "Poland", "2026-03-31T21:59:59Z", 60, "0", null, "4.80");
    // already April in Warsaw
    leg(3, "A", "101", null, "2026-03-31T22:00:00Z", 60, "0", "0", null);
    leg(4, "A", "1020", null, "2026-03-05T10:00:00Z", 60, "0.20", "0", null);
    leg(5, "A", "1020", null, "2026-03-06T10:00:00Z", 60, null, "0", null);

    SavingsReport march = report("2026-03", "2026-03");
    assertThat(march.lines())
        .extracting(Line::key)
        .containsExactly(key("2026-03", "101", "Poland"), key("2026-03", "1020", ""));
    Line anna = march.lines().get(0);
    assertThat(anna.calls()).isEqualTo(2);
    assertThat(anna.talk()).hasMinutes(2);
    assertThat(anna.savings().direct()).isEqualTo(Money.of("6.59"));
    assertThat(anna.savings().saved()).hasToString("-0.36");
    assertThat(anna.savings().advice()).isEqualTo(Advice.RECEIVING_COSTS_MORE_THAN_CALLING);
    Line bogdan = march.lines().get(1);
    assertThat(bogdan.unpriced()).isEqualTo(1);
    assertThat(bogdan.savings().saved()).hasToString("-0.20");
    assertThat(march.total().saved()).hasToString("-0.56");
    assertThat(report("2026-03", "2026-04").lines()).hasSize(3);
    assertThat(report("2026-05", "2026-05").lines()).isEmpty();
  }

  // A call belongs to the month, and to the zone, that it began with.
  @Test
  default void keepsACallTogetherThatReachesIntoTheNextMonth() {
    leg(1, "A", "101", null, "2026-03-31T21:59:00Z", 180, "0.10", "0.10", null);
    leg(1, "B", "101", null, "2026-03-31T21:59:10Z", 20, "0", null, "0");
    leg(1, "B", "101", "Poland", "2026-03-31T22:00:10Z", 60, "0.05", null, "1");
    leg(1, "B", "101", "Elsewhere", "2026-03-31T22:01:30Z", 20, "0.05", null, "2");

    SavingsReport all = report("0001-01", "9999-12");

    assertThat(all.lines()).extracting(Line::key).containsExactly(key("2026-03", "101", "Poland"));
    assertThat(all.lines().get(0).calls()).isEqualTo(1);
    assertThat(all.lines().get(0).talk()).hasSeconds(100);
    assertThat(all.total().saved()).hasToString("2.70");
    assertThat(report("2026-04", "2026-04").lines()).isEmpty();
    assertThat(report("2026-04", "2026-03").lines()).isEmpty();
  }

  private SavingsReport report(String first, String last) {
    return database()
        .inTransaction(
            em -> {
              SavingsReports reports = new SavingsReports();
              reports.em = em;
              return reports.of(YearMonth.parse(first), YearMonth.parse(last));
            });
  }

  private static SavingsReport.Key key(String month, String extension, String zone) {
    return new SavingsReport.Key(YearMonth.parse(month), extension, zone);
  }

  private void leg(
      int job,
      String party,
      String extension,
      String zone,
      String answered,
      int seconds,
      String company,
      String mobile,
      String direct) {
    long at = Instant.parse(answered).toEpochMilli();
    database()
        .sql(
            "insert into call_detail_record (request_id, attempt, party, extension_number, number,"
                + " presented_number, started_at_ms, answered_at_ms, ended_at_ms, q850_cause,"
                + " sip_status, call_id, zone, company_cost, mobile_cost, direct_cost) values"
                + " (%d, 1, '%s', '%s', '+48', '+48', %d, %d, %d, 16, 0, 'x', %s, %s, %s, %s)"
                    .formatted(
                        job,
                        party,
                        extension,
                        at,
                        at,
                        at + seconds * 1000L,
                        zone == null ? "null" : "'" + zone + "'",
                        company,
                        mobile,
                        direct));
  }

  private TariffZone zone(String name, String... prefixes) {
    TariffZone zone = new TariffZone();
    zone.setName(name);
    zone.setPrefixes(List.of(prefixes));
    return with(new TariffZones(), b -> b.save(zone));
  }

  private void delete(TariffZone zone) {
    database().run(em -> Books.open(new TariffZones(), em, database()).delete(zone.getId()));
  }

  private static Tariff calls(TariffZone zone, String price) {
    Tariff tariff = new Tariff();
    tariff.setZone(zone);
    tariff.setValidFrom(JANUARY);
    tariff.setPricePerMinute(new BigDecimal(price));
    return tariff;
  }

  private Tariff save(Tariff tariff) {
    return with(new Tariffs(), b -> b.save(tariff));
  }

  private Stay stay(TariffZone place, int firstDay, int lastDay) {
    Stay stay = new Stay();
    stay.setMobile("601 000 001");
    stay.setPlace(place);
    stay.setFirstDay(LocalDate.of(2026, 3, firstDay));
    stay.setLastDay(LocalDate.of(2026, 3, lastDay));
    return with(new Stays(), b -> b.save(stay));
  }

  private <B extends RowBook<?>, R> R with(B book, Function<B, R> work) {
    return database().inTransaction(em -> work.apply(Books.open(book, em, database())));
  }
}
