package org.opencallback.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.testing.Sample.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencallback.configuration.Exchange;
import org.opencallback.job.CallOutcome;
import org.opencallback.job.CallbackOrder;
import org.opencallback.job.CallbackStatus;
import org.opencallback.job.EndReason;
import org.opencallback.testing.Sample;

/** What becomes of jobs after a restart, on every database. */
interface JobRecoveryContract extends JobScenes {

  @Test
  default void armsTheTimersOfItsOwnWaitingJobsAfterARestart() {
    long id = promise("trigger-1");

    List<Recovery.Alarm> alarms =
        database().inTransaction(em -> new Recovery(em).alarms(NODE, NOW.plusSeconds(1)));
    List<Recovery.Alarm> others =
        database().inTransaction(em -> new Recovery(em).alarms("node-b", NOW));

    assertThat(alarms).containsExactly(new Recovery.Alarm(id, NOW.plusSeconds(5), false));
    assertThat(others).isEmpty();
  }

  @Test
  default void spreadsJobsThatArePastDueAfterARestart() {
    database()
        .sql(
            "insert into callback_request (status, due_at_ms, node, in_flight_mobile,"
                + " trigger_call_id, caller, delay_ms, created_at_ms) values"
                + " ('SCHEDULED', 1, 'node-a', 1, 'a', '+48601000011', 0, 0),"
                + " ('SCHEDULED', 2, 'node-a', 2, 'b', '+48601000012', 0, 0),"
                + " ('SCHEDULED', 3, 'node-a', 3, 'c', '+48601000013', 0, 0)");

    List<Recovery.Alarm> alarms =
        database().inTransaction(em -> new Recovery(em).alarms(NODE, NOW));

    assertThat(alarms)
        .extracting(Recovery.Alarm::at)
        .containsExactly(
            NOW, NOW.plus(Recovery.SPACING), NOW.plus(Recovery.SPACING).plus(Recovery.SPACING));
  }

  @Test
  default void dialsAgainAfterARestartWhenTheMobileHadNotAnswered() {
    long id = promise("trigger-1");
    take(id);

    closeAttempts();

    assertThat(job(id).getStatus()).isEqualTo(CallbackStatus.SCHEDULED);
    assertThat(job(id).getDueAt()).isEqualTo(NOW);
    assertThat(take(id).order().map(CallbackOrder::attempt)).contains(2);
  }

  @Test
  default void givesUpAfterARestartDuringTheLastAttempt() {
    long id = promise("trigger-1");
    database().sql("update callback_request set attempt = 2");
    take(id);

    closeAttempts();

    assertThat(job(id).getStatus()).isEqualTo(CallbackStatus.FAILED);
    assertThat(job(id).getReason()).isEqualTo(EndReason.NODE_RESTART);
  }

  @Test
  default void completesAfterARestartWhenTheMobileHadAnswered() {
    long id = promise("trigger-1");
    take(id);
    answer(id);

    closeAttempts();

    assertThat(job(id).getStatus()).isEqualTo(CallbackStatus.COMPLETED);
    assertThat(job(id).getReason()).isEqualTo(EndReason.NODE_RESTART);
    assertThat(take(id)).isEqualTo(JobDesk.Turn.NONE);
  }

  @Test
  default void findsAWaitingJobWhoseTimerGotLost() {
    long id = promise("trigger-1");

    assertThat(overdueAt(NOW.plusSeconds(44))).isEmpty();
    assertThat(overdueAt(NOW.plusSeconds(46)))
        .containsExactly(new Recovery.Alarm(id, NOW.plusSeconds(46), true));

    take(id);
    assertThat(overdueAt(NOW.plusSeconds(46))).isEmpty();
    close(id, 1, CallOutcome.A_BUSY, 486);
    assertThat(overdueAt(NOW.plusSeconds(14))).isEmpty();
    assertThat(overdueAt(NOW.plusSeconds(16))).hasSize(1);
  }

  @Test
  default void givesUpACallWhoseEndWasNeverReported() {
    long id = promise("trigger-1");
    take(id);
    Exchange exchange = Sample.exchange(database());
    Instant later = NOW.plus(Duration.ofMinutes(136));

    int tooEarly =
        database()
            .inTransaction(
                em -> new Recovery(em).giveUpLost(exchange, NOW.plus(Duration.ofMinutes(134))));
    int lost = database().inTransaction(em -> new Recovery(em).giveUpLost(exchange, later));

    assertThat(tooEarly).isZero();
    assertThat(lost).isEqualTo(1);
    assertThat(job(id).getReason()).isEqualTo(EndReason.LOST);
    assertThat(promise("trigger-2")).isNotEqualTo(id);
  }
}
