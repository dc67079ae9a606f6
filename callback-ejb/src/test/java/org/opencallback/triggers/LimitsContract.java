package org.opencallback.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.testing.Sample.NOW;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.configuration.Exchange;
import org.opencallback.testing.Sample;
import org.opencallback.testing.TestDatabase;
import org.opencallback.trigger.CallerIdentity;
import org.opencallback.trigger.RefusalReason;
import org.opencallback.trigger.SignallingPeer;
import org.opencallback.trigger.Transport;
import org.opencallback.trigger.TriggerCall;
import org.opencallback.trigger.TriggerDecision;
import org.opencallback.trigger.TriggerDecision.Accepted;

/** Limits with real rows of callbacks, on every database. NOW is a Monday, 11:00 in Warsaw. */
interface LimitsContract {

  TestDatabase database();

  @BeforeEach
  default void reset() {
    Sample.reset(database());
    database()
        .sql("insert into mobile_phone (id, extension_id, number) values (2002, 1001, '+48602')");
  }

  @Test
  default void countsTheHourOfEachMobileByItself() {
    limit("'MOBILE', null, 'PER_HOUR', 2");
    promised(2001, 59, "COMPLETED");
    promised(2001, 61, "COMPLETED");
    promised(2002, 1, "COMPLETED");
    assertAccepted();

    promised(2001, 2, "FAILED");
    assertRefused("MOBILE PER_HOUR 2 of 2");
  }

  @Test
  default void countsTheDayOfAllMobilesOfAnExtension() {
    limit("'EXTENSION', '101', 'PER_DAY', 2");
    promised(2001, 60, "COMPLETED");
    promised(2002, 1439, "CANCELLED");
    assertRefused("EXTENSION PER_DAY 2 of 2");

    database().sql("update callback_limit set subject = '1020'");
    assertAccepted();
  }

  @Test
  default void countsWhatAnAccessNumberHasInFlight() {
    limit("'ACCESS_NUMBER', '+48221234500', 'CONCURRENT', 1");
    promised(2002, 5, "COMPLETED");
    assertAccepted();

    inFlight(2002);
    assertRefused("ACCESS_NUMBER CONCURRENT 1 of 1");
  }

  @Test
  default void countsTheWholeExchange() {
    limit("'SYSTEM', null, 'PER_HOUR', 1");
    assertAccepted();

    promised(2002, 30, "COMPLETED");
    assertRefused("SYSTEM PER_HOUR 1 of 1");
  }

  /** Two exchanges that call each other back see a mobile that never answers. */
  @Test
  default void stopsAPingPongOfTwoExchanges() {
    limit("'MOBILE', null, 'UNANSWERED_PER_HOUR', 2");
    promised(2001, 10, "FAILED");
    promised(2001, 20, "COMPLETED");
    promised(2001, 70, "FAILED");
    assertAccepted();

    promised(2001, 30, "FAILED");
    assertRefused("MOBILE UNANSWERED_PER_HOUR 2 of 2");
  }

  @Test
  default void isInForceInItsHoursOnly() {
    limit("'MOBILE', '+48601000001', 'PER_DAY', 0");
    assertRefused("MOBILE PER_DAY 0 of 0");

    database().sql("update callback_limit set days = 'SATURDAY,SUNDAY'");
    assertAccepted();
    database().sql("update callback_limit set days = 'MONDAY', from_minute = 660");
    assertRefused("MOBILE PER_DAY 0 of 0");
    database().sql("update book_settings set time_zone = 'Europe/London'");
    assertAccepted();
  }

  @Test
  default void countsTheMoneyOfAnExtensionAndOfAllSinceMidnight() {
    paid(1001, "4.99", "2026-03-01T23:00:00Z");
    paid(1001, "7", "2026-03-01T22:59:59Z");
    paid(1002, "0.01", "2026-03-02T09:59:59Z");
    limit("'EXTENSION', null, 'MONEY_PER_DAY', 5");
    assertAccepted();
    paid(1001, "0.01", "2026-03-02T09:00:00Z");
    assertRefused("EXTENSION MONEY_PER_DAY 5 of 5");

    database().sql("update callback_limit set limit_scope = 'SYSTEM', most = 6");
    assertAccepted();
    paid(1002, "0.99", "2026-03-02T09:00:00Z");
    assertRefused("SYSTEM MONEY_PER_DAY 6 of 6");
  }

  /** Being answered costs 0.50: what is left has to pay for that. */
  @Test
  default void refusesWhomTheMoneyThatIsLeftDoesNotCallBack() {
    database()
        .sql(
            "insert into tariff_zone (id, name, prefixes) values (1, 'Poland', '+48')",
            "insert into tariff (kind, zone_id, valid_from, price_per_minute, setup_fee,"
                + " first_increment_s, next_increment_s)"
                + " values ('EXCHANGE_CALLS', 1, '2020-01-01', 0, 0.5, 60, 60)");
    limit("'EXTENSION', null, 'MONEY_PER_DAY', 5");
    paid(1001, "4.50", "2026-03-02T09:00:00Z");
    assertAccepted();
    paid(1001, "0.01", "2026-03-02T09:00:00Z");
    assertRefused("EXTENSION MONEY_PER_DAY 5 of 5");

    database()
        .sql(
            "insert into tariff (kind, zone_id, trunk_id, valid_from, price_per_minute,"
                + " first_increment_s, next_increment_s)"
                + " values ('EXCHANGE_CALLS', 1, 3002, '2020-01-01', 0, 60, 60)");
    assertAccepted();
  }

  private void paid(long extension, String amount, String at) {
    long started = Instant.parse(at).toEpochMilli();
    database()
        .sql(
            "insert into call_detail_record (attempt, party, extension_id, number,"
                + " presented_number, started_at_ms, ended_at_ms, q850_cause, sip_status, call_id,"
                + " company_cost) values (1, 'B', %d, '+48', '+48', %d, %d, 16, 0, 'x', %s)"
                    .formatted(extension, started, started, amount));
  }

  @Test
  default void aLimitThatIsSwitchedOffCountsNothing() {
    limit("'SYSTEM', null, 'PER_HOUR', 0");
    database().sql("update callback_limit set enabled = false");
    assertAccepted();
  }

  @Test
  default void everybodyIsRefusedWhileCallbacksAreStopped() {
    database().sql("update settings set stopped = true");
    List<TriggerRefusal> refusals = new ArrayList<>();
    decide(refusals);

    assertThat(refusals).hasSize(1);
    assertThat(refusals.get(0).getReason()).isEqualTo(RefusalReason.STOPPED);
    assertThat(refusals.get(0).getRules()).endsWith("NOT_STOPPED no");
  }

  private void limit(String values) {
    database()
        .sql(
            "insert into callback_limit (limit_scope, subject, measure, most) values (%s)"
                .formatted(values));
  }

  private void promised(long mobile, int minutesAgo, String status) {
    database()
        .sql(
            "insert into callback_request (status, due_at_ms, mobile_phone_id, access_number_id,"
                + " trigger_call_id, caller, delay_ms, created_at_ms, answered_at_ms)"
                + " values ('%s', 0, %d, %d, 'x', '+48601000001', 0, %d, %s)"
                    .formatted(
                        status,
                        mobile,
                        Sample.ACCESS,
                        NOW.minusSeconds(60L * minutesAgo).toEpochMilli(),
                        status.equals("COMPLETED") ? "1" : "null"));
  }

  private void inFlight(long mobile) {
    database()
        .sql(
            "insert into callback_request (status, due_at_ms, in_flight_mobile, mobile_phone_id,"
                + " access_number_id, trigger_call_id, caller, delay_ms, created_at_ms)"
                + " values ('DIALLING', 0, %d, %d, %d, 'x', '+48601000001', 0, 0)"
                    .formatted(mobile, mobile, Sample.ACCESS));
  }

  private void assertAccepted() {
    assertThat(decide(new ArrayList<>())).isInstanceOf(Accepted.class);
  }

  private void assertRefused(String detail) {
    List<TriggerRefusal> refusals = new ArrayList<>();
    decide(refusals);
    assertThat(refusals).hasSize(1);
    assertThat(refusals.get(0).getReason()).isEqualTo(RefusalReason.LIMIT);
    assertThat(refusals.get(0).getRules()).endsWith("WITHIN_LIMITS no (" + detail + ")");
  }

  private TriggerDecision decide(List<TriggerRefusal> refusals) {
    Exchange exchange = Sample.exchange(database());
    TriggerCall call =
        new TriggerCall(
            "call-1",
            new SignallingPeer("192.0.2.1", 5060, Transport.UDP),
            List.of("+48221234500"),
            new CallerIdentity("+48601000001", "anonymous", true),
            false);
    return database()
        .inTransaction(em -> new TriggerDesk(em, refusals::add).decide(call, exchange, NOW, false));
  }
}
