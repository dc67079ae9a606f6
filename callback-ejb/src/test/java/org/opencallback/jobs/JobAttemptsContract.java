package org.opencallback.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.opencallback.testing.Sample.NOW;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencallback.cdr.CallDetailRecord;
import org.opencallback.cdr.CdrParty;
import org.opencallback.configuration.Exchange;
import org.opencallback.job.CallOutcome;
import org.opencallback.job.CallReport;
import org.opencallback.job.CallbackStatus;
import org.opencallback.job.EndReason;
import org.opencallback.job.LegReport;
import org.opencallback.testing.Sample;

/** How a job's attempts end, and what is recorded of them, on every database. */
interface JobAttemptsContract extends JobScenes {

  @Test
  default void waitsLongerAfterEachBusyAttemptAndGivesUpAfterTheLast() {
    long id = promise("trigger-1");

    take(id);
    assertThat(close(id, 1, CallOutcome.A_BUSY, 486).nextAt()).contains(NOW.plusSeconds(10));
    take(id);
    assertThat(close(id, 2, CallOutcome.A_NO_ANSWER, 480).nextAt()).contains(NOW.plusSeconds(20));
    take(id);
    JobDesk.Closing last = close(id, 3, CallOutcome.A_BUSY, 486);

    assertThat(last.nextAt()).isEmpty();
    assertThat(last.reason()).isEqualTo(EndReason.A_BUSY);
    assertThat(job(id).getStatus()).isEqualTo(CallbackStatus.FAILED);
    assertThat(promise("trigger-2")).isNotEqualTo(id);
  }

  @Test
  default void triesAgainOnlyForCausesThatPass() {
    assertThat(closedFirst(CallOutcome.A_BUSY, 486).nextAt()).isPresent();
    assertThat(closedFirst(CallOutcome.A_NO_ANSWER, 408).nextAt()).isPresent();
    assertThat(closedFirst(CallOutcome.NO_TRUNK, 503).nextAt()).isPresent();
    assertThat(closedFirst(CallOutcome.A_UNREACHABLE, 480).nextAt()).isPresent();
    assertThat(closedFirst(CallOutcome.INTERNAL_ERROR, 0).nextAt()).isPresent();
    assertThat(closedFirst(CallOutcome.A_UNREACHABLE, 404).nextAt()).isEmpty();
    assertThat(closedFirst(CallOutcome.A_REJECTED, 603).nextAt()).isEmpty();
    assertThat(closedFirst(CallOutcome.CONNECTED, 0).nextAt()).isEmpty();
  }

  @Test
  default void neverDialsAgainOnceTheMobileHasAnswered() {
    long id = promise("trigger-1");
    take(id);
    assertThat(answer(id)).isTrue();

    JobDesk.Closing closing = close(id, 1, CallOutcome.INTERNAL_ERROR, 0);

    assertThat(closing.nextAt()).isEmpty();
    assertThat(job(id).getStatus()).isEqualTo(CallbackStatus.COMPLETED);
  }

  @Test
  default void ignoresAReportOfAnAttemptThatIsOver() {
    long id = promise("trigger-1");
    take(id);
    close(id, 1, CallOutcome.A_BUSY, 486);

    assertThat(close(id, 1, CallOutcome.CONNECTED, 0)).isEqualTo(JobDesk.Closing.UNKNOWN);
    assertThat(answer(id)).isFalse();
    assertThat(records(id)).hasSize(1);
  }

  @Test
  default void recordsEveryLegOfAnAttempt() {
    long id = promise("trigger-1");
    take(id);
    LegReport failed = JobScenes.leg(LegReport.Party.A, Sample.CARRIER, null, 41, 503, "leg-1");
    LegReport answered = JobScenes.leg(LegReport.Party.A, Sample.GATEWAY, NOW, 16, 0, "leg-2");
    LegReport destination = JobScenes.leg(LegReport.Party.B, Sample.CARRIER, NOW, 16, 0, "leg-3");

    desk(
        desk ->
            desk.close(
                new CallReport(
                    id,
                    1,
                    CallOutcome.CONNECTED,
                    List.of(failed, answered, destination),
                    "NULL, …, RELEASED"),
                Sample.exchange(database()),
                NOW));

    assertThat(records(id))
        .extracting(
            CallDetailRecord::getParty,
            CallDetailRecord::getTrunkName,
            CallDetailRecord::getExtensionNumber,
            CallDetailRecord::getQ850Cause,
            CallDetailRecord::getSipStatus,
            CallDetailRecord::getDuration)
        .containsExactly(
            tuple(CdrParty.A, "carrier", "101", 41, 503, Duration.ZERO),
            tuple(CdrParty.A, "gateway", "101", 16, 0, Duration.ofSeconds(60)),
            tuple(CdrParty.B, "carrier", "101", 16, 0, Duration.ofSeconds(60)));
    assertThat(job(id).getHistory()).isEqualTo("NULL, …, RELEASED");
    assertThat(job(id).getStatus()).isEqualTo(CallbackStatus.COMPLETED);
  }

  @Test
  default void keepsTheCostOfEachLegByThePricesOfItsTime() {
    database()
        .sql(
            "insert into tariff_zone (id, name, prefixes) values (6001, 'Poland', '+48')",
            "insert into tariff (kind, zone_id, valid_from, price_per_minute) values"
                + " ('EXCHANGE_CALLS', 6001, '2026-01-01', 0.10)",
            "insert into tariff (kind, place_id, zone_id, valid_from, price_per_minute) values"
                + " ('MOBILE_CALLS', 6001, 6001, '2026-01-01', 0.29)");
    long id = promise("trigger-1");
    take(id);
    LegReport callback = JobScenes.leg(LegReport.Party.A, Sample.CARRIER, NOW, 16, 0, "leg-a");
    LegReport busy = JobScenes.leg(LegReport.Party.B, Sample.CARRIER, null, 17, 486, "leg-b");
    LegReport reached =
        JobScenes.leg(LegReport.Party.B, Sample.CARRIER, NOW.plusSeconds(1), 16, 0, "leg-c");
    Exchange exchange = Sample.exchange(database());
    desk(
        desk ->
            desk.close(
                new CallReport(id, 1, CallOutcome.CONNECTED, List.of(callback, busy, reached), "…"),
                exchange,
                NOW));
    database().sql("update tariff set price_per_minute = 9");

    assertThat(records(id))
        .extracting(
            c -> c.getZone() + " " + c.getPlace(),
            c -> String.valueOf(c.getCompanyCost()),
            c -> String.valueOf(c.getMobileCost()),
            c -> String.valueOf(c.getDirectCost()))
        .containsExactlyInAnyOrder(
            tuple("Poland Poland", "0.1000", "0.0000", "null"),
            tuple("null null", "null", "null", "null"),
            tuple("Poland Poland", "0.1000", "null", "0.2900"));
  }
}
