package org.opencallback.tests.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.tests.harness.Directory.row;
import static org.opencallback.tests.harness.Scene.SOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opencallback.network.DigitMode;
import org.opencallback.network.IncomingCall;
import org.opencallback.network.audio.Heard;
import org.opencallback.network.audio.HeardPacket;
import org.opencallback.tests.harness.Exchange;
import org.opencallback.tests.harness.Scene;

/** How long a call may last; shortened here from 180 s, warned 15 s before, to 8 s and 3 s. */
class LimitsIT {

  private static final Duration LIMIT = Duration.ofSeconds(8);
  private static final Duration WARNING = Duration.ofSeconds(3);
  private static final Duration TOLERANCE = Duration.ofMillis(700);

  @RegisterExtension static final Exchange EXCHANGE = new Exchange();

  private static Scene analogue;
  private static Scene voip;

  @BeforeAll
  static void open() {
    EXCHANGE
        .directory()
        .settings(
            row("max_analogue_call_ms", LIMIT.toMillis()).and("warning_ms", WARNING.toMillis()));
    analogue = EXCHANGE.scene(row(), row("kind", "ANALOGUE"));
    voip = EXCHANGE.scene();
    EXCHANGE.directory().settle();
  }

  @AfterAll
  static void close() {
    analogue.close();
    voip.close();
    EXCHANGE.directory().settings(row("max_analogue_call_ms", 180_000).and("warning_ms", 15_000));
    EXCHANGE.directory().settle();
  }

  private static IncomingCall answered(Scene scene, IncomingCall a) {
    a.sendDigits(scene.dialledNumber(), DigitMode.RTP_EVENT);
    IncomingCall b = scene.destination().expectCall(SOON);
    b.answer();
    return b;
  }

  @Test
  void aCallOverTwoAnalogueTrunksIsWarnedAndThenCut() {
    IncomingCall a = analogue.callback();
    a.ring().answer();
    Instant start = analogue.carrier().now();
    a.audio().heard().awaitTone(425, SOON);
    IncomingCall b = answered(analogue, a);
    Instant joined = analogue.carrier().now();

    a.awaitBye(LIMIT.plusSeconds(3));
    b.awaitBye();

    assertThat(Duration.between(start, a.timeOf("BYE").orElseThrow()))
        .as("from the answer of A to the cut")
        .isCloseTo(LIMIT, TOLERANCE);
    assertThat(Duration.between(start, firstSound(a.audio().heard(), joined.plusMillis(300))))
        .as("from the answer of A to the warning tone")
        .isCloseTo(LIMIT.minus(WARNING), TOLERANCE);
  }

  @Test
  void aCallOverVoipTrunksIsNotCut() {
    IncomingCall a = voip.dialTone();
    IncomingCall b = answered(voip, a);

    // They talk until after the limit of analogue trunks, and are still heard.
    int frames = (int) LIMIT.plusSeconds(1).dividedBy(Duration.ofMillis(20));
    List<byte[]> ofA = a.audio().sayNumberedFrames("A", frames);
    b.audio().heard().awaitFrames(ofA.subList(frames - 50, frames), 25, SOON);
    assertThat(a.isAnswered()).isTrue();
    assertThat(b.isAnswered()).isTrue();
    a.hangUp();
    b.awaitBye();
  }

  /** When something that is not silence was first heard after a moment; B says nothing here. */
  private static Instant firstSound(Heard heard, Instant after) {
    return heard.since(after).stream()
        .filter(LimitsIT::isSound)
        .findFirst()
        .map(HeardPacket::at)
        .orElseThrow(() -> new AssertionError("no warning tone was heard"));
  }

  private static boolean isSound(HeardPacket heard) {
    byte[] payload = heard.packet().payload();
    for (byte octet : payload) {
      if (octet != payload[0]) {
        return true;
      }
    }
    return false;
  }
}
