package org.opencallback.tests.sip;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.opencallback.network.audio.Heard;

/** What a user tells tones apart by. */
final class Tones {

  private static final Duration UNBROKEN = Duration.ofMillis(1_200);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Tones() {}

  /**
   * Waits until since a moment another tone has been heard, which has pauses, and after it one
   * without: congestion or busy, and then the dial tone.
   */
  static void awaitContinuousAfterAnother(Heard heard, int hertz, Instant since) {
    Awaitility.await("a continuous tone of " + hertz + " Hz after one with pauses")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> heard.isTone(hertz, UNBROKEN) && endsAfterAPulse(heard.cadence(since)));
  }

  /** Pauses before and after some sound, and then a sound that lasts. */
  private static boolean endsAfterAPulse(List<Heard.Segment> cadence) {
    int last = cadence.size() - 1;
    boolean lasts = cadence.get(last).on() && cadence.get(last).length().compareTo(UNBROKEN) > 0;
    return lasts
        && IntStream.range(1, last - 1)
            .anyMatch(i -> cadence.get(i).on() && cadence.get(i).length().compareTo(UNBROKEN) < 0);
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
