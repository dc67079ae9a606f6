package org.opencallback.tests.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.tests.harness.Directory.row;
import static org.opencallback.tests.harness.Scene.SOON;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencallback.network.Attempts;
import org.opencallback.network.CallScript;
import org.opencallback.network.DigitMode;
import org.opencallback.network.IncomingCall;
import org.opencallback.tests.harness.Exchange;
import org.opencallback.tests.harness.Scene;

/** When the mobile is not reached, and when a trunk fails. */
class RetryIT {

  /** The second comes after 2 s. */
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);

  @RegisterExtension static final Exchange EXCHANGE = new Exchange();

  private Scene scene;

  @BeforeEach
  void open() {
    scene = EXCHANGE.scene(row("retry_delay_ms", FIRST_RETRY.toMillis()));
    EXCHANGE.directory().settle();
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private String awaitEnd() {
    return Awaitility.await("the job's end")
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> scene.jobs().stream().map(job -> (String) job.get("status")).toList(),
            statuses -> statuses.size() == 1 && !"SCHEDULED DIALLING".contains(statuses.get(0)))
        .get(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {486, 480})
  void aMobileThatIsBusyOrNotReachableIsCalledAgainUntilItAnswers(int status) {
    Attempts.oneOf(3, () -> assertCalledAgainAfterASecond(status));
  }

  private void assertCalledAgainAfterASecond(int status) {
    scene.nextMobile();
    IncomingCall first = scene.callback();
    first.reject(status);
    IncomingCall second = scene.mobile().expectCall(SOON);
    second.ring().answer();
    second.audio().heard().awaitTone(425, SOON);
    second.hangUp();

    assertThat(Duration.between(first.arrivedAt(), second.arrivedAt()))
        .isBetween(Duration.ofMillis(900), Duration.ofMillis(2_000));
    assertThat(awaitEnd()).isEqualTo("COMPLETED");
    scene.mobile().expectNoCall(FIRST_RETRY.plusSeconds(1));
  }

  @Test
  void aMobileThatStaysBusyIsGivenUpAfterTwoRetries() {
    scene.mobile().whenCalled(CallScript.reject(486));
    scene.trigger();

    assertThat(awaitEnd()).isEqualTo("FAILED");
    assertThat(scene.carrier().callsTo(scene.mobileNumber())).hasSize(3);
    Map<String, Object> job = scene.jobs().get(0);
    assertThat((String) job.get("reason")).isNotBlank();
    // its pause would be 4 s by now, and whatever comes has been expected by the script
    Awaitility.await("no fourth call")
        .during(Duration.ofSeconds(5))
        .atMost(SOON)
        .until(() -> scene.carrier().callsTo(scene.mobileNumber()).size() == 3);
  }

  @Test
  void aMobileThatRejectsTheCallIsNotCalledAgain() {
    scene.callback().reject(603);

    assertThat(awaitEnd()).isEqualTo("FAILED");
    scene.mobile().expectNoCall(FIRST_RETRY.plusSeconds(2));
  }

  @ParameterizedTest
  @ValueSource(ints = {503, 500})
  void theNextTrunkIsTriedWhenTheFirstHasNoRoom(int status) {
    scene.carrier().whenCalled(scene.mobileNumber(), CallScript.reject(status));
    scene.trigger();

    IncomingCall a = scene.reserve().expectCall(scene.mobileNumber(), SOON);
    a.ring().answer();
    a.audio().heard().awaitTone(425, SOON);
    a.hangUp();
    assertThat(awaitEnd()).isEqualTo("COMPLETED");
  }

  @Test
  void theNextTrunkIsTriedWhenTheFirstIsDead() {
    scene.carrier().ignore(scene.mobileNumber());
    scene.trigger();

    IncomingCall a = scene.reserve().expectCall(scene.mobileNumber(), Duration.ofSeconds(40));
    a.reject(603);
    assertThat(awaitEnd()).isEqualTo("FAILED");
  }

  @Test
  void theDestinationIsReachedByTheNextTrunkToo() {
    scene.carrier().whenCalled(scene.destinationNumber(), CallScript.reject(503));
    IncomingCall a = scene.dialTone();
    a.sendDigits(scene.dialledNumber(), DigitMode.RTP_EVENT);

    IncomingCall b = scene.reserve().expectCall(scene.destinationNumber(), SOON);
    b.answer();
    List<byte[]> frames = a.audio().sayNumberedFrames("A", 20);
    b.audio().heard().awaitFrames(frames, 15, SOON);
    a.hangUp();
    b.awaitBye();
  }

  @Test
  void aMobileThatDoesNotAnswerIsCalledAgain() {
    EXCHANGE.directory().settings(row("alerting_a_ms", 5_000));
    try {
      EXCHANGE.directory().settle();
      IncomingCall first = scene.callback();
      first.ring();
      first.awaitCancel(SOON);

      IncomingCall second = scene.mobile().expectCall(SOON);
      second.reject(603);
      assertThat(awaitEnd()).isEqualTo("FAILED");
    } finally {
      EXCHANGE.directory().settings(row("alerting_a_ms", 30_000));
      EXCHANGE.directory().settle();
    }
  }
}
