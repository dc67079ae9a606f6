package org.opencallback.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.directory.MobilePhone;
import org.opencallback.job.AcceptMode;
import org.opencallback.job.Acceptance;
import org.opencallback.job.CallLimits;
import org.opencallback.job.CallbackOrder;
import org.opencallback.job.DialPolicy;
import org.opencallback.job.JobPurpose;
import org.opencallback.job.Origination;
import org.opencallback.secrets.Passwords;
import org.opencallback.testing.Sample;
import org.opencallback.testing.TestDatabase;

/** Whether A has accepted its callback, on every database. */
interface AcceptanceContract {

  TestDatabase database();

  @BeforeEach
  default void reset() {
    Sample.reset(database());
    database()
        .sql(
            "update mobile_phone set accept_mode = 'PIN', pin_hash = '%s' where id = 2001"
                .formatted(Passwords.hash("4711".toCharArray())),
            "insert into callback_request (id, status, due_at_ms, in_flight_mobile,"
                + " mobile_phone_id, trigger_call_id, caller, delay_ms, created_at_ms)"
                + " values (7, 'DIALLING', 0, 2001, 2001, 'c', '+48601000001', 5000, 0)");
  }

  @Test
  default void pressingOneAcceptsAndNothingElse() {
    assertThat(accept(AcceptMode.PRESS_ONE, "1", false)).isEqualTo(Acceptance.ACCEPTED);
    assertThat(accept(AcceptMode.PRESS_ONE, "2", false)).isEqualTo(Acceptance.REFUSED);
    assertThat(accept(AcceptMode.PRESS_ONE, "11", true)).isEqualTo(Acceptance.REFUSED);
    assertThat(accept(AcceptMode.PRESS_ONE, "", true)).isEqualTo(Acceptance.REFUSED_FINALLY);
  }

  @Test
  default void theRightPinAcceptsAndForgivesTheWrongOnes() {
    assertThat(accept(AcceptMode.PIN, "471", false)).isEqualTo(Acceptance.INCOMPLETE);
    assertThat(accept(AcceptMode.PIN, "0000", true)).isEqualTo(Acceptance.REFUSED);
    assertThat(accept(AcceptMode.PIN, "471", true)).isEqualTo(Acceptance.REFUSED);
    assertThat(accept(AcceptMode.PIN, "4711", true)).isEqualTo(Acceptance.ACCEPTED);
    assertThat(mobile().getPinFailures()).isZero();
    assertThat(mobile().isEnabled()).isTrue();
  }

  @Test
  default void theThirdWrongPinDisablesTheMobile() {
    accept(AcceptMode.PIN, "0000", true);
    accept(AcceptMode.PIN, "1111", true);
    assertThat(accept(AcceptMode.PIN, "2222", true)).isEqualTo(Acceptance.REFUSED_FINALLY);
    assertThat(mobile().isEnabled()).isFalse();
    assertThat(mobile().getPinFailures()).isEqualTo(3);
    assertThat(accept(AcceptMode.PIN, "4711", true)).isEqualTo(Acceptance.REFUSED_FINALLY);
  }

  /** A mailbox dials no PIN: that is nobody's mistake. */
  @Test
  default void noPinAtAllIsNotCounted() {
    assertThat(accept(AcceptMode.PIN, "", true)).isEqualTo(Acceptance.REFUSED_FINALLY);
    assertThat(mobile().getPinFailures()).isZero();
  }

  private MobilePhone mobile() {
    return database().inTransaction(em -> em.find(MobilePhone.class, Sample.MOBILE));
  }

  private Acceptance accept(AcceptMode mode, String digits, boolean finished) {
    CallbackOrder order =
        new CallbackOrder(
            7,
            1,
            Sample.EXTENSION,
            new Origination("+48601000001", List.of(), Duration.ofSeconds(30)),
            "PL",
            new DialPolicy(Duration.ofSeconds(10), Duration.ofSeconds(5), 20, 3, '#', "**"),
            new CallLimits(Duration.ofHours(2), Duration.ofMinutes(3), Duration.ofSeconds(15)),
            mode,
            JobPurpose.CALLBACK);
    return database()
        .inTransaction(em -> new AcceptanceDesk(em).acceptance(order, digits, finished));
  }
}
