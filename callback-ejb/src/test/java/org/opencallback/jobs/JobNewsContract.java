package org.opencallback.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.job.CallOutcome;
import org.opencallback.testing.WebhookDocument;

/** What others are told of a job's life, on every database. */
interface JobNewsContract extends JobScenes {

  @BeforeEach
  default void subscribe() {
    database()
        .sql(
            "update alert_settings set webhook_url = 'https://example.com/', webhook_events ="
                + " 'CALLBACK_SCHEDULED,CALLBACK_COMPLETED,CALLBACK_FAILED,CALLBACK_CANCELLED,"
                + "CALL_RECORDED'");
  }

  @Test
  default void tellsEachTurnOfAJobAndItsRecord() {
    long id = promise("trigger-1");
    take(id);
    answer(id);
    close(id, 1, CallOutcome.CONNECTED, 200);

    assertThat(told()).containsExactly("CALLBACK_SCHEDULED", "CALL_RECORDED", "CALLBACK_COMPLETED");
    assertThat(bodies()).allSatisfy(WebhookDocument::assertDescribes);
    assertThat(bodies().get(0))
        .contains("\"job\":" + id, "\"status\":\"SCHEDULED\"", "\"caller\":\"+48601000***\"")
        .contains("\"dueAt\":\"2026-03-02T10:00:05Z\"", "\"attempt\":0");
    assertThat(bodies().get(1)).contains("\"job\":" + id, "\"party\":\"A\"", "\"cause\":17");
    assertThat(bodies().get(2)).contains("\"reason\":\"CONNECTED\"", "\"extension\":\"101\"");
  }

  @Test
  default void tellsThatAJobWaitsAgainAndThatItFailed() {
    long id = promise("trigger-1");
    for (int attempt = 1; attempt <= 3; attempt++) {
      take(id);
      close(id, attempt, CallOutcome.A_BUSY, 486);
    }

    assertThat(told())
        .containsExactly(
            "CALLBACK_SCHEDULED",
            "CALL_RECORDED",
            "CALLBACK_SCHEDULED",
            "CALL_RECORDED",
            "CALLBACK_SCHEDULED",
            "CALL_RECORDED",
            "CALLBACK_FAILED");
    assertThat(bodies().get(6)).contains("\"reason\":\"A_BUSY\"", "\"attempt\":3");
  }

  @Test
  default void tellsThatAJobWasCalledOff() {
    long id = promise("trigger-1");
    database().sql("update mobile_phone set enabled = false, licence_seat = null");
    take(id);

    assertThat(told()).containsExactly("CALLBACK_SCHEDULED", "CALLBACK_CANCELLED");
    assertThat(bodies().get(1)).contains("\"reason\":\"MOBILE_DISABLED\"");
  }

  @Test
  default void tellsNothingTwiceOfAReportThatComesTwice() {
    long id = promise("trigger-1");
    take(id);
    answer(id);
    close(id, 1, CallOutcome.CONNECTED, 200);
    close(id, 1, CallOutcome.CONNECTED, 200);

    assertThat(told()).hasSize(3);
  }

  @Test
  default void tellsWhatBecameOfAJobWhenItsNodeStopped() {
    long id = promise("trigger-1");
    take(id);
    closeAttempts();

    assertThat(told()).containsExactly("CALLBACK_SCHEDULED", "CALLBACK_SCHEDULED");
  }

  @Test
  default void writesNothingWhenNobodyIsTold() {
    database().sql("update alert_settings set webhook_url = null");
    long id = promise("trigger-1");
    take(id);
    close(id, 1, CallOutcome.A_REJECTED, 603);

    assertThat(told()).isEmpty();
  }

  private List<String> told() {
    return texts("select d.event from Delivery d order by d.id");
  }

  private List<String> bodies() {
    return texts("select d.body from Delivery d order by d.id");
  }

  private List<String> texts(String jpql) {
    return database().inTransaction(em -> em.createQuery(jpql, String.class).getResultList());
  }
}
