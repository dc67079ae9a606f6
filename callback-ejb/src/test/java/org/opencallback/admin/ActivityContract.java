package org.opencallback.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.admin.Activity.Day;
import org.opencallback.admin.Activity.Hour;
import org.opencallback.job.EndReason;
import org.opencallback.testing.Sample;
import org.opencallback.testing.TestDatabase;

/** The figures of the last day, on every database. */
interface ActivityContract {

  Instant NOW = Instant.parse("2026-03-02T10:20:00Z");

  TestDatabase database();

  @BeforeEach
  default void reset() {
    Sample.reset(database());
  }

  @Test
  default void countsTheCallbacksOfEachHourByWhatBecameOfThem() {
    job("COMPLETED", "'CONNECTED'", "2026-03-02T10:00:00Z", "null");
    job("FAILED", "'A_BUSY'", "2026-03-02T10:19:59Z", "null");
    job("CANCELLED", "'A_BUSY'", "2026-03-01T11:00:00Z", "null");
    job("SCHEDULED", "null", "2026-03-02T09:59:59Z", "2001");
    job("COMPLETED", "'CONNECTED'", "2026-03-01T10:59:59Z", "null");

    Day day = day();

    assertThat(day.hours()).hasSize(24);
    assertThat(day.hours().get(23))
        .isEqualTo(new Hour(Instant.parse("2026-03-02T10:00:00Z"), 1, 1, 0));
    assertThat(day.hours().get(22))
        .isEqualTo(new Hour(Instant.parse("2026-03-02T09:00:00Z"), 0, 0, 1));
    assertThat(day.hours().get(0))
        .as("the oldest hour that counts")
        .isEqualTo(new Hour(Instant.parse("2026-03-01T11:00:00Z"), 0, 1, 0));
    assertThat(day.promised()).isEqualTo(4);
    assertThat(day.reached()).isEqualTo(1);
    assertThat(day.reasons())
        .containsOnlyKeys(EndReason.CONNECTED, EndReason.A_BUSY)
        .containsEntry(EndReason.A_BUSY, 2L);
  }

  @Test
  default void isEmptyWhenNothingHappened() {
    assertThat(day().promised()).isZero();
    assertThat(day().reasons()).isEmpty();
  }

  private Day day() {
    return database()
        .inTransaction(
            em -> {
              Activity activity = new Activity();
              activity.em = em;
              return activity.dayUntil(NOW);
            });
  }

  private void job(String status, String reason, String at, String inFlight) {
    database()
        .sql(
            "insert into callback_request (status, reason, due_at_ms, in_flight_mobile,"
                + " trigger_call_id, caller, delay_ms, created_at_ms)"
                + " values ('%s', %s, 0, %s, 'x', '+48601000001', 0, %d)"
                    .formatted(status, reason, inFlight, Instant.parse(at).toEpochMilli()));
  }
}
