package org.opencallback.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.audit.AuditAction;
import org.opencallback.audit.AuditEntry;
import org.opencallback.job.CallbackStatus;
import org.opencallback.job.EndReason;
import org.opencallback.jobs.CallbackRequest;
import org.opencallback.problem.RefusedException;
import org.opencallback.testing.FixedConfiguration;
import org.opencallback.testing.Sample;
import org.opencallback.testing.TestDatabase;

/** What people change about a job, on every database. */
interface JobChangesContract {

  TestDatabase database();

  @BeforeEach
  default void reset() {
    Sample.reset(database());
  }

  @Test
  default void countsJobsAndCallsThemOff() {
    job(7, "SCHEDULED", "2001");
    assertThat(count(CallbackStatus.SCHEDULED)).isEqualTo(1);

    change(b -> b.cancel(7));

    assertThat(count(CallbackStatus.SCHEDULED)).isZero();
    assertThat(count(CallbackStatus.CANCELLED)).isEqualTo(1);
    assertThat(lastAction()).isEqualTo(AuditAction.CANCELLED);
    assertThatThrownBy(() -> change(b -> b.cancel(7)))
        .isInstanceOf(RefusedException.class)
        .hasMessage("job 7 does not wait to be called back: it is CANCELLED");
  }

  @Test
  default void makesAWaitingJobDueAndNoOther() {
    job(7, "SCHEDULED", "2001");
    change(b -> b.makeDue(7));
    assertThat(lastAction()).isEqualTo(AuditAction.RUN);

    job(8, "FAILED", "null");
    assertThatThrownBy(() -> change(b -> b.makeDue(8)))
        .hasMessage("job 8 does not wait to be called back: it is FAILED");
    assertThatThrownBy(() -> change(b -> b.makeDue(99)))
        .hasMessage("job 99 does not wait to be called back: it is unknown");
  }

  @Test
  default void letsAJobThatDidNotReachItsMobileWaitAgain() {
    job(7, "FAILED", "null");
    database().sql("update callback_request set reason = 'A_BUSY', attempt = 3");

    change(b -> b.reopen(7));

    CallbackRequest job = read(7);
    assertThat(job.getStatus()).isEqualTo(CallbackStatus.SCHEDULED);
    assertThat(job.getReason()).isNull();
    assertThat(job.getEndedAt()).isNull();
    assertThat(job.getAttempt()).as("earlier attempts count").isEqualTo(3);
    assertThat(lastAction()).isEqualTo(AuditAction.RETRIED);
  }

  @Test
  default void neverCallsAMobileAgainThatHasAnswered() {
    job(7, "COMPLETED", "null");
    database().sql("update callback_request set answered_at_ms = 1");

    assertThatThrownBy(() -> change(b -> b.reopen(7)))
        .hasMessage("job 7 has reached its mobile: it is COMPLETED");
  }

  @Test
  default void keepsOneJobForAMobile() {
    job(7, "FAILED", "null");
    job(8, "SCHEDULED", "2001");

    assertThatThrownBy(() -> change(b -> b.reopen(7)))
        .hasMessage("job 8 of this mobile is owed or in progress");
  }

  @Test
  default void doesNotRetryWhatHasNoMobileAnyMore() {
    job(7, "FAILED", "null");
    database().sql("update callback_request set mobile_phone_id = null");

    assertThatThrownBy(() -> change(b -> b.reopen(7))).hasMessage("job 7 has no mobile any more");
  }

  @Test
  default void notesTheReleaseOfACallInProgressOnly() {
    job(7, "DIALLING", "2001");
    change(b -> b.released(7));
    assertThat(read(7).getReason()).isEqualTo(EndReason.CANCELLED_BY_ADMINISTRATOR);
    assertThat(read(7).getStatus()).isEqualTo(CallbackStatus.DIALLING);
    assertThat(lastAction()).isEqualTo(AuditAction.RELEASED);

    database().sql("update callback_request set status = 'COMPLETED', in_flight_mobile = null");
    assertThatThrownBy(() -> change(b -> b.released(7)))
        .hasMessage("job 7 has no call in progress: it is COMPLETED");
  }

  private void job(long id, String status, String inFlight) {
    database()
        .sql(
            "insert into callback_request (id, status, due_at_ms, in_flight_mobile,"
                + " mobile_phone_id, trigger_call_id, caller, delay_ms, created_at_ms)"
                + " values (%d, '%s', 0, %s, 2001, 'x', '+48601000001', 0, 0)"
                    .formatted(id, status, inFlight));
  }

  private void change(Consumer<JobChanges> work) {
    database()
        .run(
            em -> {
              JobChanges changes = new JobChanges();
              changes.em = em;
              changes.configuration = new FixedConfiguration(database());
              work.accept(changes);
            });
  }

  private CallbackRequest read(long id) {
    return database().inTransaction(em -> em.find(CallbackRequest.class, id));
  }

  private long count(CallbackStatus status) {
    return database()
        .inTransaction(
            em -> {
              Jobs jobs = new Jobs();
              jobs.em = em;
              return jobs.counts().get(status);
            });
  }

  private AuditAction lastAction() {
    return database()
        .inTransaction(
            em ->
                em.createQuery("select e from AuditEntry e order by e.id desc", AuditEntry.class)
                    .setMaxResults(1)
                    .getSingleResult()
                    .getAction());
  }
}
