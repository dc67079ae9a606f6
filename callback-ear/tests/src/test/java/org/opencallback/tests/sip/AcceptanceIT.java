package org.opencallback.tests.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.tests.harness.Directory.row;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opencallback.network.DigitMode;
import org.opencallback.network.IncomingCall;
import org.opencallback.secrets.Passwords;
import org.opencallback.tests.harness.Exchange;
import org.opencallback.tests.harness.Scene;

/** A mobile accepts its callback before it hears dial tone. */
class AcceptanceIT {

  private static final int DIAL_TONE_HZ = 425;
  private static final Duration GENEROUS = Duration.ofSeconds(30);

  @RegisterExtension static final Exchange EXCHANGE = new Exchange();

  private static Scene scene;

  @BeforeAll
  static void open() {
    scene = EXCHANGE.scene();
    EXCHANGE.directory().settle();
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  private static IncomingCall answeredCallback() {
    IncomingCall a = scene.callback();
    a.ring().answer();
    return a;
  }

  @Test
  void dialToneComesAfterPressingOne() {
    scene.nextMobile();
    EXCHANGE.directory().update("mobile_phone", scene.mobileId(), row("accept_mode", "PRESS_ONE"));
    IncomingCall a = answeredCallback();

    a.sendDigits("1", DigitMode.RTP_EVENT);
    a.audio().heard().awaitTone(DIAL_TONE_HZ, GENEROUS);
    a.sendDigits(scene.dialledNumber(), DigitMode.RTP_EVENT);
    IncomingCall b = scene.destination().expectCall(GENEROUS);
    b.answer();
    a.hangUp();
    b.awaitBye();
  }

  @Test
  void theThirdWrongPinDisablesTheMobileAndNeitherIsWrittenDown() {
    scene.nextMobile();
    EXCHANGE
        .directory()
        .update(
            "mobile_phone",
            scene.mobileId(),
            row("accept_mode", "PIN").and("pin_hash", Passwords.hash("4711".toCharArray())));
    IncomingCall a = answeredCallback();
    for (int wrong = 1; wrong <= 3; wrong++) {
      a.sendDigits("0815#", DigitMode.RTP_EVENT);
      int failures = wrong;
      Awaitility.await("the wrong PIN to be counted")
          .atMost(GENEROUS)
          .until(() -> Integer.valueOf(failures).equals(mobile().get("pin_failures")));
    }
    a.awaitBye();

    Awaitility.await("the mobile to be disabled")
        .atMost(GENEROUS)
        .until(() -> Boolean.FALSE.equals(mobile().get("enabled")));
    Awaitility.await("the job's end")
        .atMost(GENEROUS)
        .until(() -> !"DIALLING".equals(scene.jobs().get(0).get("status")));
    assertThat((String) scene.jobs().get(0).get("history"))
        .contains("NotAcceptedFinally")
        .doesNotContain("digit=");
    assertThat(scene.mobile().trigger(scene.accessNumber()).awaitFinal().status()).isEqualTo(403);
  }

  private static Map<String, Object> mobile() {
    return EXCHANGE
        .directory()
        .query("select * from mobile_phone where id = ?", scene.mobileId())
        .get(0);
  }
}
