package org.opencallback.cuts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.testing.Sample.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.configuration.Exchange;
import org.opencallback.job.CallPhase;
import org.opencallback.job.CallProgress;
import org.opencallback.job.CutReason;
import org.opencallback.job.EndReason;
import org.opencallback.job.LegReport.Party;
import org.opencallback.job.ReleaseOrder;
import org.opencallback.job.RunningLeg;
import org.opencallback.jobs.CallbackRequest;
import org.opencallback.spending.Purse;
import org.opencallback.testing.Sample;
import org.opencallback.testing.TestDatabase;

/** Which calls in progress are cut, with real rows on every database. A second costs 0.10. */
interface CutDeskContract {

  /** Two calls of mobiles of two extensions; each talks for so many seconds now. */
  int TALKED = 40;

  TestDatabase database();

  @BeforeEach
  default void reset() {
    Sample.reset(database());
    database()
        .sql(
            "insert into mobile_phone (id, extension_id, number) values (2002, 1002, '+48602')",
            "insert into tariff_zone (id, name, prefixes) values (1, 'Poland', '+48')",
            "insert into tariff (kind, zone_id, valid_from, price_per_minute, first_increment_s,"
                + " next_increment_s) values ('EXCHANGE_CALLS', 1, '2020-01-01', 6, 1, 1)");
    dialling(7, Sample.MOBILE, Sample.EXTENSION, "101");
    dialling(8, 2002, 1002, "1020");
  }

  @Test
  default void nobodyIsCutWithoutAReason() {
    assertThat(CutDesk.isNeeded(Sample.exchange(database()), NOW)).isFalse();
    limit("'MOBILE', null, 'PER_DAY', 0");
    assertThat(CutDesk.isNeeded(Sample.exchange(database()), NOW)).isFalse();
    assertThat(due()).isEmpty();
  }

  @Test
  default void everybodyIsCutWhenCallbacksAreStopped() {
    database().sql("update settings set stopped = true");
    assertThat(CutDesk.isNeeded(Sample.exchange(database()), NOW)).isTrue();
    assertThat(due())
        .containsExactlyInAnyOrder(
            new ReleaseOrder(7, CutReason.STOPPED, Purse.SHORT_NOTICE),
            new ReleaseOrder(8, CutReason.STOPPED, Purse.SHORT_NOTICE));
  }

  @Test
  default void eachSpendsItsOwnMoneyInEveryScope() {
    for (String one : List.of("'EXTENSION', '101'", "'MOBILE', '+48601000001'")) {
      database().sql("delete from callback_limit");
      limit(one + ", 'MONEY_PER_DAY', 5");
      assertThat(due())
          .as(one)
          .containsExactly(new ReleaseOrder(7, CutReason.MONEY, Duration.ofSeconds(9)));
    }
    database().sql("delete from callback_limit");
    limit("'MOBILE', null, 'MONEY_PER_DAY', 5");
    assertThat(due()).extracting(ReleaseOrder::jobId).containsExactlyInAnyOrder(7L, 8L);
  }

  /** Each alone would not have used it up. */
  @Test
  default void thoseOfOneAccessNumberOrOfAllSpendTogether() {
    for (String together : List.of("'ACCESS_NUMBER', '+48221234500'", "'SYSTEM', null")) {
      database().sql("delete from callback_limit");
      limit(together + ", 'MONEY_PER_DAY', 10");
      assertThat(due())
          .as(together)
          .extracting(ReleaseOrder::jobId)
          .containsExactlyInAnyOrder(7L, 8L);
      database().sql("update callback_limit set most = 12");
      assertThat(due()).as(together).isEmpty();
    }
  }

  @Test
  default void whatWasPaidTodayIsSpentAlready() {
    for (String scope : List.of("EXTENSION", "MOBILE", "ACCESS_NUMBER", "SYSTEM")) {
      database().sql("delete from callback_limit", "delete from call_detail_record");
      limit("'" + scope + "', null, 'MONEY_PER_DAY', 20");
      assertThat(due()).as(scope).isEmpty();

      paid("15", NOW.minusSeconds(60));
      assertThat(due()).as(scope).extracting(ReleaseOrder::jobId).contains(7L);

      database().sql("delete from call_detail_record");
      paid("15", Instant.parse("2026-03-01T22:59:59Z"));
      assertThat(due()).as(scope + ", yesterday").isEmpty();
    }
  }

  @Test
  default void aLimitOutsideItsHoursCutsNobody() {
    limit("'SYSTEM', null, 'MONEY_PER_DAY', 0");
    database().sql("update callback_limit set days = 'SATURDAY,SUNDAY'");
    assertThat(due()).isEmpty();
  }

  @Test
  default void notesInTheJobWhyItIsCut() {
    assertThat(note(new ReleaseOrder(7, CutReason.MONEY, Duration.ZERO))).isTrue();
    assertThat(note(new ReleaseOrder(8, CutReason.STOPPED, Duration.ZERO))).isTrue();
    assertThat(reason(7)).isEqualTo(EndReason.MONEY_LIMIT);
    assertThat(reason(8)).isEqualTo(EndReason.STOPPED);
    assertThat(note(new ReleaseOrder(9, CutReason.MONEY, Duration.ZERO))).isFalse();
  }

  private List<ReleaseOrder> due() {
    Exchange exchange = Sample.exchange(database());
    return database()
        .inTransaction(em -> new CutDesk(em).due(List.of(call(7), call(8)), exchange, NOW));
  }

  private boolean note(ReleaseOrder order) {
    return database().inTransaction(em -> new CutDesk(em).note(order));
  }

  private EndReason reason(long job) {
    return database().inTransaction(em -> em.find(CallbackRequest.class, job)).getReason();
  }

  private static CallProgress call(long job) {
    RunningLeg leg =
        new RunningLeg(Party.B, "+48221000000", Sample.CARRIER, NOW.minusSeconds(TALKED), null);
    return new CallProgress(job, 1, CallPhase.ACTIVE, "", List.of(leg));
  }

  private void limit(String values) {
    database()
        .sql(
            "insert into callback_limit (limit_scope, subject, measure, most) values (%s)"
                .formatted(values));
  }

  private void dialling(long job, long mobile, long extension, String number) {
    database()
        .sql(
            "insert into callback_request (id, status, due_at_ms, in_flight_mobile,"
                + " mobile_phone_id, extension_id, extension_number, access_number_id,"
                + " trigger_call_id, caller, delay_ms, created_at_ms)"
                + " select %d, 'DIALLING', 0, id, id, %d, '%s', %d, 'x', number, 0, 0"
                    .formatted(job, extension, number, Sample.ACCESS)
                + " from mobile_phone where id = %d".formatted(mobile));
  }

  private void paid(String amount, Instant at) {
    database()
        .sql(
            "insert into call_detail_record (request_id, attempt, party, extension_id, number,"
                + " presented_number, started_at_ms, ended_at_ms, q850_cause, sip_status, call_id,"
                + " company_cost) values (7, 1, 'B', 1001, '+48', '+48', %2$d, %2$d, 16, 0, 'x', %1$s)"
                    .formatted(amount, at.toEpochMilli()));
  }
}
