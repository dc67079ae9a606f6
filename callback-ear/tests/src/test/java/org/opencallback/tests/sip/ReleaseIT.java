package org.opencallback.tests.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.tests.harness.Directory.row;
import static org.opencallback.tests.harness.Scene.SOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opencallback.network.DigitMode;
import org.opencallback.network.IncomingCall;
import org.opencallback.tests.harness.Exchange;
import org.opencallback.tests.harness.Scene;

/**
 * Whoever hangs up, and whenever: the job is closed, the records are complete, nothing is left.
 *
 * <p>The last but one: {@link LastIT} sees that nothing is left, after the half minute that the SIP
 * stack keeps every transaction, which is not waited for twice.
 */
@Order(Integer.MAX_VALUE - 1)
class ReleaseIT {

  @RegisterExtension static final Exchange EXCHANGE = new Exchange();

  private static Scene scene;
  private Instant began;

  @BeforeAll
  static void open() {
    scene = EXCHANGE.scene();
    EXCHANGE.directory().settle();
  }

  @BeforeEach
  void anotherMobile() {
    scene.nextMobile();
    began = Instant.now();
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  /** Waits for the job to end that way. */
  private void assertJob(String status) {
    scene.awaitJob(status);
    assertThat(scene.jobs().get(0).get("in_flight_mobile")).isNull();
  }

  /** The records of this scene's callback and destination legs. */
  private List<Map<String, Object>> records() {
    return scene
        .directory()
        .query(
            "select * from call_detail_record where request_id = ? order by started_at_ms",
            scene.jobs().get(0).get("id"));
  }

  private void assertRecords(String... parties) {
    assertThat(records()).extracting(row -> row.get("party")).contains((Object[]) parties);
    assertThat(records())
        .allSatisfy(
            row -> {
              assertThat(row.get("extension_number")).isEqualTo(scene.extensionNumber());
              assertThat(row.get("trunk_name")).isNotNull();
              assertThat((Long) row.get("ended_at_ms"))
                  .isGreaterThanOrEqualTo((Long) row.get("started_at_ms"))
                  .isGreaterThanOrEqualTo(began.toEpochMilli());
              assertThat((Integer) row.get("q850_cause")).isPositive();
            });
  }

  @Test
  void theMobileHangsUpDuringTheDialTone() {
    scene.dialTone().hangUp();

    assertJob("COMPLETED");
    assertRecords("A");
  }

  @Test
  void theMobileHangsUpWhileDialling() {
    IncomingCall a = scene.dialTone();
    a.sendDigits("02", DigitMode.RTP_EVENT);
    a.hangUp();

    assertJob("COMPLETED");
    assertRecords("A");
  }

  @Test
  void theMobileHangsUpInTheMomentItAnswers() {
    IncomingCall a = scene.callback();
    a.ring().answer();
    a.hangUp();

    assertJob("COMPLETED");
    assertRecords("A");
  }

  @Test
  void theMobileHangsUpWhileTheDestinationIsCalled() {
    IncomingCall a = scene.dialTone();
    a.sendDigits(scene.dialledNumber(), DigitMode.RTP_EVENT);
    IncomingCall b = scene.destination().expectCall(SOON);
    a.hangUp();

    b.awaitCancel();
    assertJob("COMPLETED");
    assertRecords("A", "B");
  }

  @Test
  void theMobileHangsUpWhileTheDestinationRings() {
    IncomingCall a = scene.dialTone();
    a.sendDigits(scene.dialledNumber(), DigitMode.RTP_EVENT);
    IncomingCall b = scene.destination().expectCall(SOON);
    b.ring();
    a.audio().heard().awaitTone(425, SOON);
    a.hangUp();

    b.awaitCancel();
    assertJob("COMPLETED");
    assertRecords("A", "B");
  }

  @Test
  void theMobileHangsUpWhileTalking() {
    IncomingCall a = scene.dialTone();
    a.sendDigits(scene.dialledNumber(), DigitMode.RTP_EVENT);
    IncomingCall b = scene.destination().expectCall(SOON);
    b.answer();
    a.hangUp();

    b.awaitBye();
    assertJob("COMPLETED");
    assertRecords("A", "B");
  }

  @Test
  void theDestinationHangsUpAndThenTheMobile() {
    IncomingCall a = scene.dialTone();
    a.sendDigits(scene.dialledNumber(), DigitMode.RTP_EVENT);
    IncomingCall b = scene.destination().expectCall(SOON);
    b.answer();
    b.hangUp();
    a.audio().heard().awaitTone(425, SOON);
    a.hangUp();

    assertJob("COMPLETED");
    assertRecords("A", "B");
  }

  @Test
  void theMobileRejectsTheCallback() {
    scene.callback().reject(603);

    assertJob("FAILED");
    assertRecords("A");
  }

  @Test
  void theMobileNeverDials() {
    EXCHANGE.directory().settings(row("first_digit_ms", 1_000));
    try {
      EXCHANGE.directory().settle();
      IncomingCall a = scene.dialTone();

      // three times without a digit, and the tones that say so
      a.awaitBye(Duration.ofSeconds(60));
    } finally {
      EXCHANGE.directory().settings(row("first_digit_ms", 10_000));
      EXCHANGE.directory().settle();
    }

    assertJob("COMPLETED");
  }
}
