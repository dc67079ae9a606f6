package org.opencallback.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opencallback.job.CallOutcome;
import org.opencallback.testing.OnH2;

class JobNewsOnH2Test extends OnH2 implements JobNewsContract {

  private static final String STATEMENTS =
      "select sum(execution_count) from information_schema.query_statistics"
          + " where lower(sql_statement) like '%into delivery %'"
          + " or lower(sql_statement) like '%from delivery %'";

  @AfterEach
  void countNoMore() {
    database().sql("set query_statistics false");
  }

  /** The way of a call costs the database nothing more where nobody wants to know of it. */
  @Test
  void asksTheOutboxNothingWhenNobodyIsTold() {
    assertThat(statementsOfAJob()).as("told, so that the test can fail").isPositive();

    database().sql("update alert_settings set webhook_url = null");
    assertThat(statementsOfAJob()).isZero();
  }

  private long statementsOfAJob() {
    database().sql("set query_statistics false", "set query_statistics true");
    long id = promise("trigger-1");
    take(id);
    close(id, 1, CallOutcome.A_REJECTED, 603);
    return database()
        .inTransaction(
            em -> em.createNativeQuery(STATEMENTS).getSingleResult() instanceof Number n ? n : 0)
        .longValue();
  }
}
