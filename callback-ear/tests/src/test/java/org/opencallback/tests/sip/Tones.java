package org.opencallback.tests.sip;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.opencallback.network.audio.Heard;

/** What a user tells tones apart by. */
final class Tones {

  private static final Duration UNBROKEN = Duration.ofMillis(1_200);
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Tones() {}

  /** Waits for a tone without pauses: in Poland only the dial tone has none. */
  static void awaitContinuous(Heard heard, int hertz) {
    Awaitility.await("a continuous tone of " + hertz + " Hz")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> heard.isTone(hertz, UNBROKEN));
  }
}
