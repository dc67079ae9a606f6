package org.opencallback.tests.sip;

import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.opencallback.network.audio.Heard;

/** What a user tells tones apart by. */
final class Tones {

  private static final Duration UNBROKEN = Duration.ofMillis(1_200);
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Tones() {}

  /**
   * Waits for a pause of the tone that is heard now, and then for one without pauses, all of it
   * after that pause.
   */
  static void awaitContinuousAfterPause(Heard heard, int hertz) {
    Instant pause = heard.awaitSilence(PATIENCE);
    Awaitility.await("a continuous tone of " + hertz + " Hz after a pause")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(
            () ->
                Duration.between(pause, Instant.now()).compareTo(UNBROKEN) > 0
                    && heard.isTone(hertz, UNBROKEN));
  }

  /** Waits for a tone without pauses: in Poland only the dial tone has none. */
  static void awaitContinuous(Heard heard, int hertz) {
    awaitContinuous(heard, hertz, UNBROKEN);
  }

  /** Waits for a tone that has had no pause for that long. */
  static void awaitContinuous(Heard heard, int hertz, Duration unbroken) {
    Awaitility.await("a continuous tone of " + hertz + " Hz")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> heard.isTone(hertz, unbroken));
  }
}
