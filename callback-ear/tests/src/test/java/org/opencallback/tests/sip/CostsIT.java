package org.opencallback.tests.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opencallback.tests.harness.Scene.SOON;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opencallback.network.DigitMode;
import org.opencallback.network.IncomingCall;
import org.opencallback.tests.harness.Directory;
import org.opencallback.tests.harness.Exchange;
import org.opencallback.tests.harness.Scene;

/** What a call costs stands in its records: the product's classic example, 1.79 and 0.85. */
class CostsIT {

  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

  @RegisterExtension static final Exchange EXCHANGE = new Exchange();

  private static Scene scene;

  @BeforeAll
  static void open() {
    scene = EXCHANGE.scene();
    Directory directory = scene.directory();
    directory.execute(
        "insert into tariff_zone (id, name, prefixes) values (901, 'Home', ?), (902, 'Union', '')",
        scene.mobileNumber() + "," + scene.destinationNumber());
    price("EXCHANGE_CALLS", null, 901L, "0");
    price("MOBILE_CALLS", 902L, 901L, "1.79");
    price("MOBILE_RECEIVES", 902L, null, "0.85");
    directory.execute(
        "insert into stay (mobile, place_id, first_day, last_day) values (?, 902, ?, ?)",
        scene.mobileNumber(),
        FIRST_DAY,
        LAST_DAY);
    directory.settle();
  }

  private static void price(String kind, Long place, Long zone, String perMinute) {
    scene
        .directory()
        .execute(
            "insert into tariff (kind, place_id, zone_id, valid_from, price_per_minute)"
                + " values (?, ?, ?, ?, ?)",
            kind,
            place,
            zone,
            FIRST_DAY,
            new BigDecimal(perMinute));
  }

  @AfterAll
  static void close() {
    scene.close();
    for (String table : List.of("tariff", "stay", "tariff_zone")) {
      scene.directory().execute("delete from " + table);
    }
  }

  @Test
  void aMinuteEachWayWithinTheUnionSavesNinetyFourGrosz() {
    IncomingCall a = scene.dialTone();
    a.sendDigits(scene.dialledNumber(), DigitMode.RTP_EVENT);
    IncomingCall b = scene.destination().expectCall(SOON);
    b.answer();
    await().atMost(SOON).until(b::isAnswered);
    a.hangUp();
    b.awaitBye();

    await().atMost(SOON).until(() -> legs().size() == 2);
    Map<String, Object> callback = legs().get(0);
    Map<String, Object> destination = legs().get(1);
    assertThat(callback).containsEntry("place", "Union").containsEntry("zone", "Home");
    assertThat(destination).containsEntry("place", "Union").containsEntry("zone", "Home");
    BigDecimal paid =
        amount(callback, "company_cost")
            .add(amount(callback, "mobile_cost"))
            .add(amount(destination, "company_cost"));
    assertThat(paid).isEqualByComparingTo("0.85");
    assertThat(amount(destination, "direct_cost").subtract(paid)).isEqualByComparingTo("0.94");
  }

  private static List<Map<String, Object>> legs() {
    return scene
        .directory()
        .query(
            "select c.* from call_detail_record c join callback_request r on r.id = c.request_id"
                + " where r.caller = ? order by c.party",
            scene.mobileNumber());
  }

  private static BigDecimal amount(Map<String, Object> leg, String column) {
    return (BigDecimal) leg.get(column);
  }
}
