package org.opencallback.tests.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.tests.harness.Scene.SOON;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencallback.network.Carrier;
import org.opencallback.network.DigitMode;
import org.opencallback.network.IncomingCall;
import org.opencallback.network.audio.Heard;
import org.opencallback.tests.harness.Exchange;
import org.opencallback.tests.harness.Scene;

/** The dial tone, and dialling over it. */
class DiallingIT {

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

  @BeforeEach
  void withAMobileOfItsOwn() {
    scene.nextMobile();
  }

  @Test
  void theMobileHearsTheDialToneOfPolandUntilTheFirstDigit() {
    IncomingCall a = scene.dialTone();
    Heard heard = a.audio().heard();
    Tones.awaitContinuous(heard, 425);

    a.sendDigits("0", DigitMode.RTP_EVENT);

    heard.awaitSilence(SOON);
    a.hangUp();
  }

  @Test
  void theDialToneLastsWhileNobodyDials() {
    IncomingCall a = scene.dialTone();

    Tones.awaitContinuous(a.audio().heard(), 425, Duration.ofSeconds(2));

    a.hangUp();
  }

  @ParameterizedTest
  @EnumSource(DigitMode.class)
  void reachesTheDestinationByDigitsOfEachKind(DigitMode mode) {
    IncomingCall a = scene.dialTone();

    a.sendDigits(scene.dialledNumber(), mode);

    IncomingCall b = scene.destination().expectCall(SOON);
    assertThat(b.number()).isEqualTo(scene.destinationNumber());
    b.reject(486);
    a.hangUp();
  }

  @Test
  void theDestinationSeesTheExtensionsNumberAndTheMobilesNowhere() {
    IncomingCall a = scene.dialTone();
    a.sendDigits(scene.dialledNumber(), DigitMode.RTP_EVENT);

    IncomingCall b = scene.destination().expectCall(SOON);
    b.answer();

    assertThat(b.presentedNumber()).isEqualTo(scene.presentedToB());
    assertThat(b.invite().number("P-Asserted-Identity")).isEqualTo(scene.presentedToB());
    assertThat(b.invite().text()).doesNotContain(scene.mobileNumber().substring("+48".length()));
    assertThat(b.received())
        .noneMatch(
            entry ->
                entry.message().text().contains(scene.mobileNumber().substring("+48".length())));
    a.hangUp();
    b.awaitBye();
  }

  @Test
  void aColleagueIsDialledByExtensionNumber() {
    IncomingCall a = scene.dialTone();

    a.sendDigits(scene.colleagueNumber(), DigitMode.RTP_EVENT);

    IncomingCall b = scene.carrier().expectCall(scene.colleagueNumber(), SOON);
    b.reject(486);
    a.hangUp();
  }

  @Test
  void aNumberThatDoesNotExistGivesATonePatternAndThenTheDialToneAgain() {
    IncomingCall a = scene.dialTone();

    dialInVain(a, "9#");
    a.hangUp();
  }

  @Test
  void afterThreeWrongNumbersTheCallEnds() {
    IncomingCall a = scene.dialTone();

    for (int attempt = 1; attempt < 3; attempt++) {
      dialInVain(a, "9#");
    }
    a.sendDigits("9#", DigitMode.RTP_EVENT);

    a.awaitBye(Duration.ofSeconds(30));
  }

  @Test
  void anExpensiveNumberIsBarredByTheClassOfService() {
    IncomingCall a = scene.dialTone();

    dialInVain(a, "0700100100");
    assertThat(scene.carrier().callsTo("+48700100100")).isEmpty();
    a.hangUp();
  }

  @Test
  void theMobileItselfIsNotDialled() {
    IncomingCall a = scene.dialTone();

    dialInVain(a, "0" + scene.mobileNumber().substring("+48".length()));
    Carrier carrier = scene.carrier();
    carrier.expectNoCall(scene.mobileNumber(), Duration.ofMillis(200));
    a.hangUp();
  }

  /** The congestion tone; only the dial tone of Poland lasts for 1.2 s without a pause. */
  private static void dialInVain(IncomingCall a, String number) {
    Instant from = scene.carrier().now();
    a.sendDigits(number, DigitMode.RTP_EVENT);
    Tones.awaitContinuousAfterAnother(a.audio().heard(), 425, from);
  }
}
