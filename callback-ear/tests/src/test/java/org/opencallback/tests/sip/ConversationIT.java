package org.opencallback.tests.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.tests.harness.Scene.SOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opencallback.network.Attempts;
import org.opencallback.network.DigitMode;
import org.opencallback.network.IncomingCall;
import org.opencallback.network.audio.Heard;
import org.opencallback.network.sip.SipMessage;
import org.opencallback.tests.harness.Exchange;
import org.opencallback.tests.harness.Scene;

/** From dialling to talking, and on to the next call. */
class ConversationIT {

  private static final int FRAMES = 50;

  @RegisterExtension static final Exchange EXCHANGE = new Exchange();

  private static Scene scene;
  private IncomingCall a;
  private IncomingCall b;

  @BeforeAll
  static void open() {
    scene = EXCHANGE.scene();
    EXCHANGE.directory().settle();
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  private void dial() {
    a = scene.dialTone();
    a.sendDigits(scene.dialledNumber(), DigitMode.RTP_EVENT);
    b = scene.destination().expectCall(SOON);
  }

  private void talk() {
    dial();
    b.ring().answer();
  }

  private void endByA() {
    a.hangUp();
    b.awaitBye();
  }

  private static void assertHeard(IncomingCall speaker, IncomingCall listener, String name) {
    List<byte[]> frames = speaker.audio().sayNumberedFrames(name, FRAMES);
    // The first frames may be lost while the way is joined.
    listener.audio().heard().awaitFrames(frames, FRAMES - 5, SOON);
  }

  @BeforeEach
  void withAMobileOfItsOwn() {
    scene.nextMobile();
  }

  @Test
  void whatEitherSaysArrivesAtTheOtherBitForBit() {
    talk();
    assertHeard(a, b, "A");
    assertHeard(b, a, "B");

    List<byte[]> forth = a.audio().sayNumberedFrames("once more A", FRAMES);
    List<byte[]> back = b.audio().sayNumberedFrames("once more B", FRAMES);
    b.audio().heard().awaitFrames(forth, FRAMES, SOON);
    a.audio().heard().awaitFrames(back, FRAMES, SOON);
    endByA();
  }

  @Test
  void theCodecsOfferedToTheDestinationAreThoseOfTheMobileSoThatNothingIsTranscoded() {
    talk();

    String offer = b.invite().body();
    String answer = a.invite().body();
    assertThat(offer).contains("telephone-event");
    assertThat(offer).contains("m=audio");
    assertThat(answer).contains("PCMA");
    assertThat(a.audio().codec()).isEqualTo(b.audio().codec());
    endByA();
  }

  @Test
  void theMobileHearsRingingWhileTheDestinationRings() {
    dial();
    b.ring();
    Heard heard = a.audio().heard();
    heard.awaitTone(425, SOON);
    Instant from = scene.carrier().now();

    // Poland: 1 s on, 4 s off (ITU-T E.180 supplement 2).
    Awaitility.await("a whole pause of the ringing tone")
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> assertThat(heard.cadence(from)).anyMatch(ConversationIT::isPauseOfRinging));
    b.answer();
    assertHeard(b, a, "B");
    endByA();
  }

  private static boolean isPauseOfRinging(Heard.Segment segment) {
    Duration off = Duration.ofSeconds(4).minus(segment.length()).abs();
    return !segment.on() && off.compareTo(Duration.ofMillis(200)) < 0;
  }

  @Test
  void theMobileHearsTheEarlyMediaOfTheDestination() {
    dial();
    b.progress();
    b.audio().sayTone(Duration.ofSeconds(1), 950);

    a.audio().heard().awaitTone(950, SOON);
    b.answer();
    endByA();
  }

  @Test
  void theMobileHearsBusyAndThenTheDialToneAgainWhenTheDestinationIsBusy() {
    Attempts.oneOf(3, this::assertBusyAndThenDialTone);
    a.sendDigits(scene.dialledNumber(), DigitMode.RTP_EVENT);
    IncomingCall again = scene.destination().expectCall(SOON);
    again.answer();
    a.hangUp();
    again.awaitBye();
  }

  private void assertBusyAndThenDialTone() {
    scene.nextMobile();
    dial();
    Instant from = scene.carrier().now();
    b.reject(486);
    Heard heard = a.audio().heard();
    heard.awaitTone(425, SOON);

    Tones.awaitContinuous(heard, 425);

    // Poland: busy is 0.5 s on, 0.5 s off.
    assertThat(heard.cadence(from))
        .as("a whole pause of the busy tone")
        .anySatisfy(
            segment -> {
              assertThat(segment.on()).isFalse();
              assertThat(segment.length())
                  .isCloseTo(Duration.ofMillis(500), Duration.ofMillis(100));
            });
  }

  @Test
  void theMobileGetsTheDialToneAgainWhenTheDestinationHangsUp() {
    talk();

    b.hangUp();

    Tones.awaitContinuous(a.audio().heard(), 425);
    a.hangUp();
  }

  @Test
  void twoStarsEndTheCallToTheDestinationAndGiveTheDialToneForTheNext() {
    talk();
    assertHeard(a, b, "A");

    a.sendDigits("**", DigitMode.RTP_EVENT);

    b.awaitBye();
    a.audio().heard().awaitTone(425, SOON);
    a.sendDigits(scene.colleagueNumber(), DigitMode.RTP_EVENT);
    IncomingCall next = scene.carrier().expectCall(scene.colleagueNumber(), SOON);
    next.answer();
    assertHeard(a, next, "A again");
    a.hangUp();
    next.awaitBye();
  }

  @Test
  void twoStarsWhileTheDestinationRingsGiveTheDialTone() {
    dial();
    b.ring();

    a.sendDigits("**", DigitMode.RTP_EVENT);

    b.awaitCancel();
    Tones.awaitContinuous(a.audio().heard(), 425);
    a.hangUp();
  }

  @Test
  void theDestinationMayHoldAndComeBack() {
    talk();
    assertHeard(a, b, "A");

    assertThat(b.hold().status()).isEqualTo(200);
    SipMessage resumed = b.resume();

    assertThat(resumed.status()).isEqualTo(200);
    assertHeard(a, b, "A after hold");
    assertHeard(b, a, "B after hold");
    endByA();
  }

  @Test
  void theMobileMayRefreshItsSessionAndAskForOptions() {
    talk();

    assertThat(a.refresh().status()).isEqualTo(200);
    assertThat(a.request("OPTIONS", message -> message).status()).isEqualTo(200);
    endByA();
  }

  @Test
  void theCallEndsForBothWhenTheMobileHangsUp() {
    talk();
    assertThat(a.hangUp().status()).isEqualTo(200);
    b.awaitBye();
    assertThat(b.isEnded()).isTrue();
  }
}
