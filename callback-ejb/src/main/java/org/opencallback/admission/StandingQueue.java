package org.opencallback.admission;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a queue drains, told by the shortest wait in it: the verdict on its last window. (The
 * idea of the shortest wait is that of CoDel, RFC 8289 §3.)
 */
final class StandingQueue {

  /** Waits shorter than this are a queue at work. */
  static final Duration BEARABLE = Duration.ofMillis(100);

  /** How long the shortest wait is looked for. */
  static final Duration WINDOW = Duration.ofMillis(250);

  private Instant windowEnd = Instant.EPOCH;
  private @Nullable Duration shortest;
  private boolean standing;

  void waited(Duration wait, Instant now) {
    look(now);
    if (shortest == null || wait.compareTo(shortest) < 0) {
      shortest = wait;
    }
  }

  boolean isStanding(Instant now) {
    look(now);
    return standing;
  }

  private void look(Instant now) {
    if (now.isBefore(windowEnd)) {
      return;
    }
    boolean recent = now.isBefore(windowEnd.plus(WINDOW));
    standing = recent && shortest != null && shortest.compareTo(BEARABLE) >= 0;
    shortest = null;
    windowEnd = now.plus(WINDOW);
  }
}
