package org.opencallback.tests.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opencallback.network.InviteSpec;
import org.opencallback.tests.harness.CallbackServer;
import org.opencallback.tests.harness.Directory;
import org.opencallback.tests.harness.Exchange;
import org.opencallback.tests.harness.Scene;

/** Limits against fraud refuse real calls, and the reason can be read. */
class FraudLimitsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @RegisterExtension static final Exchange EXCHANGE = new Exchange();

  private static Scene scene;

  @BeforeAll
  static void open() {
    scene = EXCHANGE.scene();
  }

  @AfterAll
  static void close() {
    limit("suspended = false");
    scene.close();
  }

  /** Sets one limit and lifts all others. */
  private static void limit(String change) {
    Directory directory = scene.directory();
    directory.execute(
        "update limit_settings set suspended = false, mobile_per_hour = null,"
            + " extension_money_per_day = null");
    directory.execute("update limit_settings set " + change);
    directory.settle();
  }

  @Test
  void aSuspendedExchangeCallsNobodyBack() {
    limit("suspended = true");

    assertRefused("SUSPENDED", "NOT_SUSPENDED no");
  }

  @Test
  void aMobileThatWasCalledBackOftenEnoughInThisHour() {
    scene
        .directory()
        .execute(
            "insert into callback_request (status, due_at_ms, mobile_phone_id, trigger_call_id,"
                + " caller, delay_ms, created_at_ms) values ('COMPLETED', 0, ?, 'x', ?, 0, ?)",
            scene.mobileId(),
            "+48000000000",
            CallbackServer.now().toEpochMilli());
    limit("mobile_per_hour = 1");

    assertRefused("RATE", "WITHIN_RATE no");
  }

  @Test
  void anExtensionThatHasSpentItsMoneyOfToday() {
    Directory directory = scene.directory();
    directory.execute(
        "insert into call_detail_record (attempt, party, extension_id, number, presented_number,"
            + " started_at_ms, ended_at_ms, q850_cause, sip_status, call_id, company_cost)"
            + " values (1, 'B', ?, '+48', '+48', ?, ?, 16, 0, 'spent', 5)",
        scene.extensionId(),
        CallbackServer.now().toEpochMilli(),
        CallbackServer.now().toEpochMilli());
    limit("extension_money_per_day = 5");

    assertRefused("BUDGET", "WITHIN_BUDGET no");
    directory.execute("delete from call_detail_record where call_id = 'spent'");
  }

  private static void assertRefused(String reason, String rule) {
    Instant before = CallbackServer.now();
    scene
        .carrier()
        .triggerCall(InviteSpec.call(scene.mobileNumber(), scene.accessNumber()))
        .awaitFinal(PATIENCE);

    Map<String, Object> refusal =
        Awaitility.await("the refusal in the database")
            .atMost(PATIENCE)
            .until(() -> scene.refusals(before), rows -> !rows.isEmpty())
            .get(0);
    assertThat(refusal).containsEntry("reason", reason);
    assertThat((String) refusal.get("rules")).endsWith(rule);
    assertThat(scene.jobs()).isEmpty();
  }
}
