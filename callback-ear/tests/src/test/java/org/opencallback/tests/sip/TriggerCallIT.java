package org.opencallback.tests.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.opencallback.tests.harness.Scene.SOON;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opencallback.network.Attempts;
import org.opencallback.network.IncomingCall;
import org.opencallback.network.InviteSpec;
import org.opencallback.network.Received;
import org.opencallback.network.TriggerCall;
import org.opencallback.network.sip.SipMessage;
import org.opencallback.tests.harness.Directory;
import org.opencallback.tests.harness.Exchange;
import org.opencallback.tests.harness.Scene;

/** A call to an access number: it rings, is refused, and never costs anything. */
class TriggerCallIT {

  @RegisterExtension static final Exchange EXCHANGE = new Exchange();

  private static Scene scene;
  private static Scene asDelivered;

  @BeforeAll
  static void open() {
    scene = EXCHANGE.scene();
    asDelivered = EXCHANGE.scene(Directory.row("ring_time_ms", 6_000).and("delay_ms", 5_000));
    EXCHANGE.directory().settle();
  }

  @AfterAll
  static void close() {
    scene.close();
    asDelivered.close();
  }

  @BeforeEach
  void withAMobileOfItsOwn() {
    scene.nextMobile();
  }

  @Test
  void ringsForTwoRingsAndIsRefusedAsBusyAndCalledBackFiveSecondsLater() {
    Attempts.oneOf(3, TriggerCallIT::assertRingsTwiceAndIsCalledBackFiveSecondsLater);
  }

  private static void assertRingsTwiceAndIsCalledBackFiveSecondsLater() {
    asDelivered.nextMobile();
    TriggerCall trigger = asDelivered.mobile().trigger(asDelivered.accessNumber());
    SipMessage alerting = trigger.awaitProvisional(180);
    SipMessage refusal = trigger.awaitFinal();
    IncomingCall callback = asDelivered.mobile().expectCall(SOON);
    callback.reject(603);

    SoftAssertions softly = new SoftAssertions();
    softly.assertThat(alerting.hasSdp()).as("180 without SDP: early media is charged").isFalse();
    softly.assertThat(refusal.status()).isEqualTo(486);
    softly.assertThat(refusal.q850Cause()).hasValue(17);
    softly
        .assertThat(trigger.ringTime())
        .as("two rings: 1 s on, 4 s off, 1 s on")
        .isCloseTo(Duration.ofSeconds(6), Duration.ofMillis(150));
    softly
        .assertThat(Duration.between(trigger.clearedAt(), callback.arrivedAt()))
        .as("the delay runs from the moment the trigger has cleared")
        .isCloseTo(Duration.ofSeconds(5), Duration.ofMillis(100));
    softly.assertAll();
  }

  @Test
  void isAnsweredWithHundredAtOnceAndWithNothingThatAnswersTheCall() {
    Attempts.oneOf(3, TriggerCallIT::assertHundredAtOnceAndNoAnswer);
  }

  private static void assertHundredAtOnceAndNoAnswer() {
    scene.nextMobile();
    TriggerCall trigger = scene.trigger();
    scene.mobile().expectCall(SOON).reject(603);

    List<Integer> statuses =
        trigger.received().stream().map(Received::message).map(SipMessage::status).toList();
    assertThat(statuses).containsExactly(100, 180, 486);
    assertThat(trigger.timeOf("100").orElseThrow())
        .isCloseTo(trigger.sentAt(), within(Duration.ofMillis(200)));
    assertThat(trigger.received()).noneMatch(received -> received.message().hasSdp());
  }

  @Test
  void isCalledBackAllTheSameWhenTheCallerHangsUpEarly() {
    TriggerCall trigger = scene.mobile().trigger(scene.accessNumber());
    trigger.awaitProvisional(180);

    SipMessage end = trigger.cancel();
    IncomingCall callback = scene.mobile().expectCall(SOON);
    callback.reject(603);

    assertThat(end.status()).isEqualTo(487);
    assertThat(callback.presentedNumber()).isEqualTo(scene.presentedToA());
  }

  @Test
  void isCalledBackAllTheSameWhenTheCallerHangsUpBeforeTheFirstRing() {
    TriggerCall trigger = scene.mobile().trigger(scene.accessNumber());
    trigger.sendCancel();

    assertThat(trigger.awaitFinal().status()).isIn(487, 486);
    scene.mobile().expectCall(SOON).reject(603);
  }

  @Test
  void isCalledBackAllTheSameWhenTheRefusalIsNeverAcknowledged() {
    TriggerCall trigger =
        scene
            .carrier()
            .triggerCall(InviteSpec.call(scene.mobileNumber(), scene.accessNumber()).withoutAck());
    trigger.awaitFinal();

    scene.mobile().expectCall(Duration.ofSeconds(40)).reject(603);
  }

  @Test
  void showsTheNumberTheAdministratorChoseWhenItCallsBack() {
    IncomingCall callback = scene.callback();
    callback.reject(603);

    assertThat(callback.presentedNumber()).isEqualTo(scene.presentedToA());
    assertThat(callback.invite().number("P-Asserted-Identity")).isEqualTo(scene.presentedToA());
    assertThat(callback.number()).isEqualTo(scene.mobileNumber());
  }

  @Test
  void isTakenByThePAssertedIdentityOfATrustedTrunkWhenTheNumberIsWithheld() {
    scene
        .carrier()
        .triggerCall(InviteSpec.call(scene.mobileNumber(), scene.accessNumber()).withheld())
        .awaitFinal();

    scene.mobile().expectCall(SOON).reject(603);
  }
}
