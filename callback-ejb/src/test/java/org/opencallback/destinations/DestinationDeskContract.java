package org.opencallback.destinations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.opencallback.testing.Sample.NOW;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.job.CallLimits;
import org.opencallback.job.CallbackOrder;
import org.opencallback.job.DestinationDecision;
import org.opencallback.job.DestinationDecision.Barred;
import org.opencallback.job.DestinationDecision.Incomplete;
import org.opencallback.job.DestinationDecision.Reason;
import org.opencallback.job.DestinationDecision.Routed;
import org.opencallback.job.DialPolicy;
import org.opencallback.job.LegReport.Party;
import org.opencallback.job.Origination;
import org.opencallback.job.RunningLeg;
import org.opencallback.job.TrunkCall;
import org.opencallback.testing.Sample;
import org.opencallback.testing.TestDatabase;

/** What dialled digits lead to, with a real directory, on every database. */
interface DestinationDeskContract {

  TestDatabase database();

  @BeforeEach
  default void reset() {
    Sample.reset(database());
  }

  @Test
  default void callsAnExtensionAtOnceWithTheCompanyNumber() {
    Origination destination = routed(analyse("101", false));

    assertThat(destination.number()).isEqualTo("101");
    assertThat(destination.alertingTime()).isEqualTo(Duration.ofSeconds(60));
    assertThat(destination.attempts())
        .extracting(TrunkCall::calledNumber, TrunkCall::presentedNumber)
        .containsOnly(tuple("101", "+48221234567"));
  }

  @Test
  default void waitsWhileAnExtensionMayFollowAndBarsWhatCannot() {
    assertThat(analyse("10", false)).isInstanceOf(Incomplete.class);
    assertThat(analyse("102", false)).isInstanceOf(Incomplete.class);
    assertThat(analyse("102", true)).isEqualTo(new Barred(Reason.UNKNOWN_NUMBER));
    assertThat(analyse("7", false)).isEqualTo(new Barred(Reason.UNKNOWN_NUMBER));
    assertThat(analyse("", true)).isEqualTo(new Barred(Reason.NO_DIGITS));
    assertThat(analyse("", false)).isInstanceOf(Incomplete.class);
  }

  @Test
  default void barsAnExtensionToWhichNoRouteLeads() {
    database()
        .sql(
            "insert into extension (id, number, name, class_of_service_id) values (1003, '77', 'Celina', 2)");

    assertThat(analyse("77", false)).isEqualTo(new Barred(Reason.NO_ROUTE));
  }

  @Test
  default void callsAnEmergencyServiceWhateverTheClassOfService() {
    database().sql("update extension set class_of_service_id = 1 where id = 1001");

    assertThat(analyse("0602000002", false)).isEqualTo(new Barred(Reason.CLASS_OF_SERVICE));
    assertThat(routed(analyse("0112", false)).attempts())
        .extracting(TrunkCall::trunkName, TrunkCall::calledNumber)
        .containsExactly(tuple("gateway", "112"));
    database()
        .sql(
            "insert into route (id, prefix) values (5009, '112')",
            "insert into route_trunk (route_id, trunk_id, position) values (5009, 3001, 0)");
    assertThat(routed(analyse("112", false)).attempts())
        .extracting(TrunkCall::trunkName)
        .containsOnly("carrier");
    database().sql("delete from route");
    assertThat(analyse("0112", false)).isEqualTo(new Barred(Reason.EMERGENCY));
  }

  @Test
  default void doesNotCallPremiumNumbersOfThePolicy() {
    database().sql("update class_of_service set denied_prefixes = '' where id = 2");

    assertThat(analyse("0700123456", false)).isEqualTo(new Barred(Reason.CLASS_OF_SERVICE));
  }

  @Test
  default void callsOutsideByTheLongestPrefixAndTheTrunksRules() {
    assertThat(routed(analyse("0602000002", false)).attempts())
        .extracting(TrunkCall::trunkName)
        .containsExactly("carrier", "carrier", "gateway");
    Origination warsaw = routed(analyse("0221112233", false));
    assertThat(warsaw.number()).isEqualTo("+48221112233");
    assertThat(warsaw.attempts())
        .extracting(TrunkCall::trunkName, TrunkCall::calledNumber, TrunkCall::presentedNumber)
        .containsExactly(tuple("gateway", "221112233", "221234567"));
  }

  @Test
  default void showsTheExtensionsOwnNumberWhenItHasOne() {
    database().sql("update extension set presented_number = '+48221234588' where id = 1001");

    assertThat(routed(analyse("0602000002", false)).attempts().get(0).presentedNumber())
        .isEqualTo("+48221234588");
  }

  @Test
  default void neverShowsTheMobilesNumber() {
    for (String digits : List.of("101", "0602000002", "0221112233")) {
      assertThat(routed(analyse(digits, true)).toString()).doesNotContain("601000001");
    }
  }

  @Test
  default void barsByClassOfService() {
    assertThat(analyse("000493012345678", true)).isEqualTo(new Barred(Reason.CLASS_OF_SERVICE));
    assertThat(analyse("0701234567", true)).isEqualTo(new Barred(Reason.CLASS_OF_SERVICE));
    database().sql("update extension set class_of_service_id = 4 where id = 1001");
    assertThat(routed(analyse("000493012345678", true)).number()).isEqualTo("+493012345678");
    assertThat(analyse("0701234567", true)).isEqualTo(new Barred(Reason.CLASS_OF_SERVICE));
  }

  @Test
  default void barsLoopsToTheMobileItselfAndToAccessNumbers() {
    assertThat(analyse("0601000001", false)).isEqualTo(new Barred(Reason.LOOP));
    assertThat(analyse("0221234500", false)).isEqualTo(new Barred(Reason.LOOP));
  }

  @Test
  default void barsEverythingOnceTheExtensionHasBeenRemoved() {
    database().sql("delete from mobile_phone", "delete from extension where id = 1001");

    assertThat(analyse("0602000002", true)).isEqualTo(new Barred(Reason.CLASS_OF_SERVICE));
  }

  /** A minute costs 0.60 on each trunk, by the minute; and 5.00 are left for the day. */
  private void money(String condition) {
    database()
        .sql(
            "insert into tariff_zone (id, name, prefixes) values (1, 'Poland', '+48')",
            "insert into tariff (kind, zone_id, valid_from, price_per_minute, first_increment_s,"
                + " next_increment_s) values ('EXCHANGE_CALLS', 1, '2020-01-01', 0.6, 60, 60)",
            "insert into callback_limit (limit_scope, subject, measure, most) values (%s)"
                .formatted(condition),
            "insert into callback_request (id, status, due_at_ms, in_flight_mobile,"
                + " mobile_phone_id, extension_id, extension_number, access_number_id,"
                + " trigger_call_id, caller, delay_ms, created_at_ms) values (1, 'DIALLING', 0,"
                + " 2001, 2001, 1001, '101', 4001, 'x', '+48601000001', 0, 0)",
            "insert into call_detail_record (request_id, attempt, party, extension_id, number,"
                + " presented_number, started_at_ms, ended_at_ms, q850_cause, sip_status, call_id,"
                + " company_cost) values (1, 1, 'B', 1001, '+48', '+48', %1$d, %1$d, 16, 0, 'x', 4)"
                    .formatted(NOW.toEpochMilli()));
  }

  @Test
  default void barsWhatTheMoneyThatIsLeftDoesNotBegin() {
    for (String scope : List.of("EXTENSION", "MOBILE", "ACCESS_NUMBER")) {
      reset();
      money("'%s', null, 'MONEY_PER_DAY', 5".formatted(scope));
      assertThat(analyse("0602000002", true)).as(scope).isInstanceOf(Routed.class);

      RunningLeg a =
          new RunningLeg(Party.A, Sample.MOBILE_NUMBER, Sample.CARRIER, NOW.minusSeconds(9), null);
      assertThat(analyse("0602000002", true, a))
          .as(scope + ", of which the callback has spent a minute")
          .isEqualTo(new Barred(Reason.MONEY_LIMIT));
      assertThat(analyse("101", false, a)).as("costs nothing").isInstanceOf(Routed.class);
    }
  }

  @Test
  default void takesTheTrunkThatTheMoneyPaysForAndNeverBarsHelp() {
    money("'EXTENSION', '101', 'MONEY_PER_DAY', 4");
    assertThat(analyse("0602000002", true)).isEqualTo(new Barred(Reason.MONEY_LIMIT));
    assertThat(routed(analyse("0112", false)).emergency()).isTrue();

    database()
        .sql(
            "insert into tariff (kind, zone_id, trunk_id, valid_from, price_per_minute,"
                + " first_increment_s, next_increment_s)"
                + " values ('EXCHANGE_CALLS', 1, 3002, '2020-01-01', 0, 60, 60)");
    assertThat(routed(analyse("0602000002", true)).attempts())
        .extracting(TrunkCall::trunkId)
        .containsOnly(Sample.GATEWAY);
  }

  private DestinationDecision analyse(String digits, boolean finished, RunningLeg... legs) {
    var exchange = Sample.exchange(database());
    return database()
        .inTransaction(
            em ->
                new DestinationDesk(em, exchange, NOW)
                    .analyse(order(), List.of(legs), digits, finished));
  }

  private static Origination routed(DestinationDecision decision) {
    assertThat(decision).isInstanceOf(Routed.class);
    return ((Routed) decision).destination();
  }

  private static CallbackOrder order() {
    return new CallbackOrder(
        1,
        1,
        Sample.EXTENSION,
        new Origination(Sample.MOBILE_NUMBER, List.of(), Duration.ofSeconds(30)),
        "PL",
        new DialPolicy(Duration.ofSeconds(10), Duration.ofSeconds(5), 20, 3, '#', "**"),
        new CallLimits(Duration.ofHours(2), Duration.ofMinutes(3), Duration.ofSeconds(15)));
  }
}
