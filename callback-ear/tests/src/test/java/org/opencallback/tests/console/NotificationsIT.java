package org.opencallback.tests.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opencallback.console.ApiToken;
import org.opencallback.network.DigitMode;
import org.opencallback.network.IncomingCall;
import org.opencallback.tests.console.WebhookReceiver.Message;
import org.opencallback.tests.harness.Exchange;
import org.opencallback.tests.harness.MailServer;
import org.opencallback.tests.harness.MailServer.Mail;
import org.opencallback.tests.harness.Scene;

/** A program is told of real calls, and people are mailed alerts. */
class NotificationsIT {

  private static final String TOKEN = "token-of-the-tests-that-sets-receivers";
  private static final String SECRET = "a secret of some length";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @RegisterExtension static final Exchange EXCHANGE = new Exchange();

  private static Scene scene;
  private static WebhookReceiver receiver;
  private static String lockedMobile;

  @BeforeAll
  static void tellThem() {
    scene = EXCHANGE.scene();
    receiver = WebhookReceiver.open();
    sql(
        "insert into api_token (name, token_hash, scopes, created_at_ms)"
            + " values ('receivers', ?, 'SETTINGS_READ,SETTINGS_WRITE', 0)",
        ApiToken.hash(TOKEN));
    put(
        """
        {"webhookUrl": "%s", "secret": "%s", "webhookEvents": ["ALERT_RAISED", "CALLBACK_SCHEDULED",
         "CALLBACK_COMPLETED", "CALL_RECORDED", "TRIGGER_REFUSED"], "wholeNumbers": true,
         "mailTo": ["pbx@example.com", "night@example.com"], "mailLanguage": "pl"}"""
            .formatted(receiver.address(), SECRET));
    lockedMobile = lockedMobile();
    scene.directory().settle();
  }

  @AfterAll
  static void tellNobody() {
    put("{\"webhookUrl\": null, \"webhookEvents\": [], \"mailTo\": []}");
    sql("delete from mobile_phone where number = ?", lockedMobile);
    sql("delete from api_token where name = 'receivers'");
    receiver.close();
    scene.close();
  }

  /** As the third wrong PIN leaves it (AcceptanceIT dials that). */
  private static String lockedMobile() {
    String number = scene.mobileNumber(999);
    sql(
        "insert into mobile_phone (number, extension_id, enabled, pin_failures)"
            + " values (?, ?, false, 3)",
        number,
        scene.extensionId());
    return number;
  }

  private static void sql(String statement, Object... values) {
    EXCHANGE.directory().execute(statement, values);
  }

  private static void put(String receivers) {
    WebUser program = new WebUser(EXCHANGE.server().console());
    HttpResponse<String> answer =
        program.send(
            program
                .request("api/v1/receivers")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + TOKEN)
                .PUT(HttpRequest.BodyPublishers.ofString(receivers)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain(SECRET);
  }

  @Test
  void eachTurnOfACallbackArrivesOnceSignedEvenIfTheReceiverFailsAtFirst() {
    receiver.fail(1);
    IncomingCall a = scene.dialTone();
    a.sendDigits(scene.dialledNumber(), DigitMode.RTP_EVENT);
    IncomingCall b = scene.destination().expectCall(Scene.SOON);
    b.answer();
    a.hangUp();
    b.awaitBye();

    String job = "\"job\":%s,".formatted(scene.jobs().get(0).get("id"));
    List<String> turns =
        List.of("CALLBACK_SCHEDULED", "CALL_RECORDED", "CALL_RECORDED", "CALLBACK_COMPLETED");
    Awaitility.await("all turns of " + job)
        .atMost(PATIENCE)
        .until(() -> receiver.about(job).size() >= turns.size());
    List<Message> told = receiver.about(job);
    assertThat(told).extracting(Message::event).containsExactlyInAnyOrderElementsOf(turns);
    assertThat(told).allMatch(message -> message.isSignedWith(SECRET));
    assertThat(told).extracting(Message::delivery).doesNotHaveDuplicates();
    assertThat(told)
        .allMatch(m -> m.body().contains("\"id\":%s,\"event\"".formatted(m.delivery())));
    assertThat(told).anyMatch(message -> message.body().contains(scene.destinationNumber()));
    assertThat(receiver.failed()).hasSize(1);
    Message failed = receiver.failed().get(0);
    Awaitility.await("what failed")
        .atMost(PATIENCE)
        .until(
            () -> receiver.about("\"id\":%s,\"event\"".formatted(failed.delivery())).size() == 1);
  }

  @Test
  void aRefusedTriggerIsToldWithItsReason() {
    String stranger = scene.mobileNumber(998);
    scene.carrier().triggerCall(stranger, scene.accessNumber()).awaitFinal();

    Awaitility.await("the refusal")
        .atMost(PATIENCE)
        .until(() -> !receiver.about("\"caller\":\"%s\"".formatted(stranger)).isEmpty());
    assertThat(receiver.about(stranger))
        .singleElement()
        .satisfies(message -> assertThat(message.event()).isEqualTo("TRIGGER_REFUSED"))
        .satisfies(message -> assertThat(message.body()).contains("UNKNOWN_CALLER"));
  }

  /** The mail server is away, then another one is there that would read everything in clear. */
  @Test
  void aMobileThatWrongPinsHaveDisabledIsMailedOnceThereIsAServerThatIsTrusted() {
    awaitFailedMail("Couldn't connect");
    try (MailServer plain = EXCHANGE.mailWithoutTls()) {
      tryAgainNow();
      awaitFailedMail("STARTTLS is required");
      assertThat(plain.received()).isEmpty();
    }

    try (MailServer mail = EXCHANGE.mail()) {
      tryAgainNow();
      assertMailedInTheLanguageOfThePeopleThere(mail);
    }
    Awaitility.await("the program to be told")
        .atMost(PATIENCE)
        .until(() -> !receiver.about("PIN_LOCKED").isEmpty());
  }

  /** The wait grows with each attempt; here nobody waits for it. */
  private static void tryAgainNow() {
    sql("update delivery set next_at_ms = 0 where channel = 'MAIL'");
  }

  private static void awaitFailedMail(String why) {
    Awaitility.await("a mail that does not arrive: " + why)
        .atMost(PATIENCE)
        .until(
            () ->
                EXCHANGE.server().logLines("MAIL: ALERT_RAISED").stream()
                    .anyMatch(line -> line.contains("tried again later") && line.contains(why)));
  }

  private static void assertMailedInTheLanguageOfThePeopleThere(MailServer mail) {
    String subject =
        "Callback – alarm: błędne kody PIN wyłączyły numer MobilePhone (%s %s***)"
            .formatted(
                scene.extensionNumber(), lockedMobile.substring(0, lockedMobile.length() - 3));
    Awaitility.await("the mail to both")
        .atMost(PATIENCE)
        .until(() -> mails(mail, subject).size() == 2);
    assertThat(mails(mail, subject))
        .allSatisfy(
            arrived -> {
              assertThat(arrived.from()).isEqualTo("callback@localhost");
              assertThat(arrived.to()).isEqualTo("pbx@example.com, night@example.com");
              assertThat(arrived.text()).contains("Od: 20", "Powiadomienia");
              assertThat(arrived.delivery()).matches("[0-9]+");
            });
  }

  private static List<Mail> mails(MailServer mail, String subject) {
    return mail.received().stream().filter(arrived -> arrived.subject().equals(subject)).toList();
  }
}
