package org.opencallback.tests.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.tests.harness.Directory.row;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opencallback.console.ApiToken;
import org.opencallback.network.CallScript;
import org.opencallback.network.TriggerCall;
import org.opencallback.network.sip.SipMessage;
import org.opencallback.tests.harness.CallbackServer;
import org.opencallback.tests.harness.Exchange;
import org.opencallback.tests.harness.Scene;
import org.opencallback.tests.harness.SlowTable;

/** More is asked of a node than it can do, since its database has become slow. */
class OverloadIT {

  private static final String TOKEN = "token-of-the-tests-that-reads-refusals";

  /** So many triggers come at most; far fewer are enough. */
  private static final int MOST = 999;

  /** So many a second that no machine stores them: it has forty connections to the database. */
  private static final long GAP_NANOS = TimeUnit.MILLISECONDS.toNanos(3);

  private static final Duration EACH_PROMISE = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @RegisterExtension static final Exchange EXCHANGE = new Exchange();

  private static Scene scene;

  @BeforeAll
  static void open() {
    // the callbacks come when the database is quick again: they are not what is slow here
    scene = EXCHANGE.scene(row("delay_ms", 5_000));
    scene.moreMobiles(MOST);
    scene
        .directory()
        .execute(
            "insert into api_token (name, token_hash, scopes, created_at_ms)"
                + " values ('refusals', ?, 'CALLS_READ', 0)",
            ApiToken.hash(TOKEN));
    scene.directory().settle();
    scene.carrier().whenAnyCalled(CallScript.talk(Duration.ZERO, Duration.ofMillis(100)));
  }

  @AfterAll
  static void close() {
    scene.directory().execute("delete from api_token where name = 'refusals'");
    scene.close();
  }

  @Test
  void whatIsTooMuchIsRefusedWithItsReasonAndWhatWasPromisedIsKept() {
    Instant before = CallbackServer.now();
    Map<Integer, List<TriggerCall>> byStatus;
    SlowTable jobs = scene.directory().slow("callback_request", EACH_PROMISE);
    try {
      byStatus =
          ringUntilOneIsRefused().stream()
              .collect(Collectors.groupingBy(trigger -> trigger.awaitFinal().status()));
    } finally {
      jobs.close();
    }

    assertThat(byStatus).containsOnlyKeys(486, 503);
    List<TriggerCall> refused = byStatus.get(503);
    assertThat(refused).extracting(TriggerCall::awaitFinal).allSatisfy(OverloadIT::saysWhenAndWhy);
    assertRecorded(refused.size(), before);
    List<TriggerCall> promised = byStatus.get(486);
    awaitCompleted(promised.size());
    assertThat(promised).allMatch(trigger -> callbacks(trigger) == 1);
    assertThat(refused).allMatch(trigger -> callbacks(trigger) == 0);
    assertThat(scene.trigger().awaitFinal().status()).as("when it is over").isEqualTo(486);
    awaitCompleted(promised.size() + 1);
  }

  /** By the clock and not by the answers, as callers do. */
  private static List<TriggerCall> ringUntilOneIsRefused() {
    List<TriggerCall> triggers = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 1; i <= MOST && triggers.stream().noneMatch(OverloadIT::isRefused); i++) {
      LockSupport.parkNanos(start + i * GAP_NANOS - System.nanoTime());
      triggers.add(scene.carrier().triggerCall(scene.mobileNumber(i), scene.accessNumber()));
    }
    return triggers;
  }

  private static boolean isRefused(TriggerCall trigger) {
    return trigger.timeOf("503").isPresent();
  }

  private static void saysWhenAndWhy(SipMessage refusal) {
    assertThat(refusal.q850Cause()).hasValue(42);
    assertThat(Integer.parseInt(refusal.header("Retry-After").orElse("0"))).isBetween(5, 15);
  }

  private static void assertRecorded(int refused, Instant since) {
    Awaitility.await("the refusals in the database")
        .atMost(PATIENCE)
        .until(() -> scene.refusals(since).size() == refused);
    assertThat(scene.refusals(since))
        .allSatisfy(
            refusal ->
                assertThat(refusal)
                    .containsEntry("reason", "CONGESTION")
                    .hasEntrySatisfying(
                        "rules", rules -> assertThat((String) rules).endsWith("NOT_CONGESTED no")));
    WebUser program = new WebUser(EXCHANGE.server().console());
    HttpResponse<String> read =
        program.send(
            program
                .request(
                    "api/v1/refusals?filter=%s"
                        .formatted(scene.refusals(since).get(0).get("call_id")))
                .header("Authorization", "Bearer " + TOKEN)
                .GET());
    assertThat(read.body()).contains("\"total\":1,", "\"reason\":\"CONGESTION\"");
  }

  private static void awaitCompleted(int promised) {
    Awaitility.await("all callbacks").atMost(PATIENCE).until(() -> completed() >= promised);
    assertThat(completed()).isEqualTo(promised);
  }

  private static long completed() {
    return scene
        .directory()
        .count(
            "callback_request where access_number_id = ? and status = 'COMPLETED'",
            scene.accessNumberId());
  }

  private static int callbacks(TriggerCall trigger) {
    return scene.carrier().callsTo(trigger.number()).size();
  }
}
