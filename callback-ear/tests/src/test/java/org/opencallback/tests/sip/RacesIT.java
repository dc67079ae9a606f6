package org.opencallback.tests.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.tests.harness.Directory.row;
import static org.opencallback.tests.harness.Scene.SOON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opencallback.network.DigitMode;
import org.opencallback.network.IncomingCall;
import org.opencallback.network.TriggerCall;
import org.opencallback.network.sip.SipMessage;
import org.opencallback.tests.harness.CallbackServer;
import org.opencallback.tests.harness.Exchange;
import org.opencallback.tests.harness.HeldTable;
import org.opencallback.tests.harness.Scene;

/** Things that cross one another on the way. */
class RacesIT {

  private static final Duration DELAY = Duration.ofMillis(1_500);
  private static final Duration UNHURRIED = Duration.ofSeconds(5);

  @RegisterExtension static final Exchange EXCHANGE = new Exchange();

  private static Scene scene;

  @BeforeAll
  static void open() {
    scene = EXCHANGE.scene(row("delay_ms", DELAY.toMillis()));
    EXCHANGE.directory().settle();
  }

  @BeforeEach
  void anotherMobile() {
    scene.nextMobile();
  }

  @AfterAll
  static void close() {
    scene.close(); // what is left of the calls, LastIT looks for
  }

  private void assertOneCallback() {
    scene.mobile().expectCall(SOON).reject(603);
    // a second one would come after the same delay
    scene.mobile().expectNoCall(DELAY.plusMillis(500));
    assertThat(scene.jobs()).hasSize(1);
  }

  @Test
  void aCancelThatCrossesTheRefusalDoesNotChangeIt() {
    TriggerCall trigger = scene.mobile().trigger(scene.accessNumber());
    trigger.awaitProvisional(180);
    CompletableFuture.delayedExecutor(Scene.RING.toMillis() - 15, TimeUnit.MILLISECONDS)
        .execute(trigger::sendCancel);

    assertThat(trigger.awaitFinal().status()).isIn(486, 487);
    assertOneCallback();
  }

  /** The caller hangs up before the first ring: the CANCEL may overtake the decision. */
  @Test
  void aCancelRightBehindTheInviteKeepsTheCallback() {
    TriggerCall trigger = scene.mobile().trigger(scene.accessNumber());
    trigger.sendCancel();

    assertThat(trigger.awaitFinal().status()).isEqualTo(487);
    assertOneCallback();
  }

  @Test
  void aSecondTriggerDuringTheDelayIsNoSecondJob() {
    Instant before = CallbackServer.now();
    scene.trigger();

    SipMessage second = scene.mobile().trigger(scene.accessNumber()).awaitFinal();

    assertThat(second.isFinal()).isTrue();
    assertThat(second.isSuccess()).isFalse();
    assertOneCallback();
    Awaitility.await("the refusal in the database")
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(scene.refusals(before))
                    .extracting(row -> row.get("reason"))
                    .containsExactly("IN_FLIGHT"));
  }

  @Test
  void theSameTriggerThroughTwoTrunksIsOneJob() {
    TriggerCall one = scene.mobile().trigger(scene.accessNumber());
    TriggerCall two = scene.reserve().triggerCall(scene.mobileNumber(), scene.accessNumber());

    assertThat(one.awaitFinal().isSuccess()).isFalse();
    assertThat(two.awaitFinal().isSuccess()).isFalse();
    assertOneCallback();
  }

  /** Each of them has been decided on before the first one's job is stored. */
  @Test
  void triggersThatMeetInTheDatabaseAreOneJobAndNoError() {
    List<TriggerCall> triggers = new ArrayList<>();
    try (HeldTable jobs = scene.directory().hold("callback_request")) {
      // at least two of so many are on different lanes, which are eight or more
      for (int i = 0; i < 3; i++) {
        triggers.add(scene.mobile().trigger(scene.accessNumber()));
        triggers.add(scene.reserve().triggerCall(scene.mobileNumber(), scene.accessNumber()));
      }
      jobs.awaitWriters(2);
    }

    assertThat(triggers).extracting(trigger -> trigger.awaitFinal().status()).containsOnly(486);
    assertOneCallback();
    List<String> joined = EXCHANGE.server().logLines("joined by trigger");
    assertThat(triggers)
        .filteredOn(t -> joined.stream().anyMatch(line -> line.contains(t.callId())))
        .hasSize(triggers.size() - 1);
    assertThat(EXCHANGE.server().logLines(" ERROR ")).isEmpty();
  }

  @Test
  void aMobileThatIsDisabledDuringTheDelayIsNotCalled() {
    // time enough to disable it, whatever the machine does meanwhile
    scene
        .directory()
        .update("access_number", scene.accessNumberId(), row("delay_ms", UNHURRIED.toMillis()));
    scene.directory().settle();
    try {
      scene.trigger();
      disable();
      scene.awaitJob("CANCELLED", UNHURRIED);
      scene.mobile().expectNoCall(Duration.ofMillis(500));
    } finally {
      scene
          .directory()
          .update("access_number", scene.accessNumberId(), row("delay_ms", DELAY.toMillis()));
      scene.directory().settle();
    }
  }

  private static void disable() {
    scene
        .directory()
        .execute(
            "update mobile_phone set enabled = false, licence_seat = null, version = version + 1"
                + " where id = ?",
            scene.mobileId());
  }

  @Test
  void aDestinationThatAnswersInTheMomentTheMobileHangsUpIsHungUpToo() {
    IncomingCall a = scene.dialTone();
    a.sendDigits(scene.dialledNumber(), DigitMode.RTP_EVENT);
    IncomingCall b = scene.destination().expectCall(SOON);
    b.ring();

    b.sendAnswer();
    a.hangUp();

    Awaitility.await("the destination to be released")
        .atMost(SOON)
        .until(() -> b.isEnded() || b.timeOf("BYE").isPresent());
  }

  @Test
  void aDestinationThatAnswersAfterItWasCancelledIsHungUp() {
    IncomingCall a = scene.dialTone();
    a.sendDigits(scene.dialledNumber(), DigitMode.RTP_EVENT);
    IncomingCall b = scene.destination().expectCall(SOON);
    b.ring();

    a.hangUp();
    b.sendAnswer();

    Awaitility.await("the destination to be released")
        .atMost(SOON)
        .until(() -> b.isEnded() || b.timeOf("BYE").isPresent());
  }

  @Test
  void bothHangUpAtOnce() {
    IncomingCall a = scene.dialTone();
    a.sendDigits(scene.dialledNumber(), DigitMode.RTP_EVENT);
    IncomingCall b = scene.destination().expectCall(SOON);
    b.answer();

    b.hangUp();
    a.hangUp();

    scene.awaitJob("COMPLETED");
  }

  @Test
  void theRefusalComesToAMobileThatIsStillBusyWithItAndTheCallbackIsTriedAgain() {
    IncomingCall first = scene.callback();
    first.reject(486);

    scene.mobile().expectCall(SOON).reject(603);
    assertThat(scene.jobs()).hasSize(1);
  }
}
