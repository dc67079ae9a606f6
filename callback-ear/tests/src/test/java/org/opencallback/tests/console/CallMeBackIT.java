package org.opencallback.tests.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opencallback.console.ApiToken;
import org.opencallback.network.DigitMode;
import org.opencallback.network.IncomingCall;
import org.opencallback.tests.harness.Exchange;
import org.opencallback.tests.harness.HeldTable;
import org.opencallback.tests.harness.Scene;

/** A program asks for a callback, and the mobile really rings. */
class CallMeBackIT {

  private static final String TOKEN = "token-of-the-tests-that-calls-back";

  private static final int PROMPT_HZ = 1400;

  @RegisterExtension static final Exchange EXCHANGE = new Exchange();

  private static Scene scene;

  @BeforeAll
  static void open() {
    scene = EXCHANGE.scene();
    scene
        .directory()
        .execute(
            "insert into api_token (name, token_hash, scopes, created_at_ms, expires_at_ms)"
                + " values ('calls', ?, 'CALLS_WRITE,DIRECTORY_READ', 0, ?)",
            ApiToken.hash(TOKEN),
            Long.MAX_VALUE);
    scene.directory().settle();
  }

  @AfterAll
  static void close() {
    scene.directory().execute("delete from api_token where name = 'calls'");
    scene.close();
  }

  @Test
  void aProgramHasARegisteredMobileCalledBackAndHangsUp() {
    HttpResponse<String> promised = ask(scene.mobileNumber());
    assertThat(promised.statusCode()).as(promised.body()).isBetween(200, 202);

    IncomingCall callback = scene.mobile().expectCall(Scene.SOON).ring();
    assertThat(callback.presentedNumber()).isEqualTo(scene.presentedToA());

    String job = promised.body().replaceAll("\\D", "");
    assertThat(post("jobs/" + job + "/hangup", "").statusCode()).isEqualTo(200);
    callback.awaitCancel();
  }

  @Test
  void whoAnswersTheVerificationCallPressesOneAndIsConnectedToNothing() {
    scene.nextMobile();
    assertThat(verification()).contains("\"verifiedAt\":null", "\"job\":null");
    assertThat(post(verifying(), "").statusCode()).isEqualTo(202);
    IncomingCall owner = scene.mobile().expectCall(Scene.SOON);
    owner.ring().answer();
    owner.audio().heard().awaitTone(PROMPT_HZ, Scene.SOON);
    // by INFO: the exchange hangs up before an RTP event of this length is over
    owner.sendDigits("1", DigitMode.INFO);
    owner.awaitBye();

    await().atMost(Scene.SOON).until(() -> verification().contains("\"reason\":\"VERIFIED\""));
    assertThat(verification()).contains("\"status\":\"COMPLETED\"").doesNotContain("null");
    assertThat(scene.jobs()).hasSize(1);
    assertThat(
            scene
                .directory()
                .query(
                    "select action from audit_entry where after_fields like ?",
                    "%" + scene.mobileNumber() + "%"))
        .containsExactly(Map.of("action", "CALLED"));
  }

  @Test
  void whoRefusesTheVerificationCallIsNotVerified() {
    scene.nextMobile();
    post(verifying(), "");
    scene.mobile().expectCall(Scene.SOON).reject(603);

    await().atMost(Scene.SOON).until(() -> verification().contains("A_REJECTED"));
    assertThat(verification()).contains("\"verifiedAt\":null", "\"status\":\"FAILED\"");
  }

  /** Both have found that there is none yet before the first one is stored. */
  @Test
  void twoVerificationCallsAtOnceAreOneAndAConflict() {
    scene.nextMobile();
    List<CompletableFuture<HttpResponse<String>>> asked;
    try (HeldTable jobs = scene.directory().hold("callback_request")) {
      asked =
          Stream.of("one", "other")
              .map(who -> CompletableFuture.supplyAsync(() -> post(verifying(), "")))
              .toList();
      jobs.awaitWriters(2);
    }

    List<HttpResponse<String>> answers = asked.stream().map(CompletableFuture::join).toList();
    assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(202, 409);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .allMatch(answer -> answer.body().contains("is owed or in progress"));
    HttpResponse<String> later = post(verifying(), "");
    assertThat(later.statusCode()).as(later.body()).isEqualTo(409);
    scene.mobile().expectCall(Scene.SOON).reject(603);
    assertThat(scene.jobs()).hasSize(1);
    assertThat(EXCHANGE.server().logLines(" ERROR ")).isEmpty();
  }

  private static String verifying() {
    return "mobiles/%d/verification".formatted(scene.mobileId());
  }

  private static String verification() {
    WebUser program = new WebUser(EXCHANGE.server().console());
    return program
        .send(
            program
                .request("api/v1/" + verifying())
                .header("Authorization", "Bearer " + TOKEN)
                .GET())
        .body();
  }

  @Test
  void aMobileThatNobodyHasRegisteredIsNotCalled() {
    HttpResponse<String> refused = ask(scene.mobileNumber(999));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("UNKNOWN_CALLER");
  }

  private static HttpResponse<String> ask(String mobile) {
    Map<String, Object> trunk =
        scene.directory().query("select name from trunk where id = ?", scene.trunkId()).get(0);
    return post(
        "callbacks",
        "{\"trunk\": \"%s\", \"caller\": \"%s\", \"accessNumber\": \"%s\"}"
            .formatted(trunk.get("name"), mobile, scene.accessNumber()));
  }

  private static HttpResponse<String> post(String path, String body) {
    WebUser program = new WebUser(EXCHANGE.server().console());
    return program.send(
        program
            .request("api/v1/" + path)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + TOKEN)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }
}
