package org.opencallback.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UnclearedTriggersTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final Duration DELAY = Duration.ofSeconds(5);

  private final UnclearedTriggers uncleared = new UnclearedTriggers();

  @Test
  void givesTheDelayOnceWhenTheTriggerClears() {
    uncleared.add(7, DELAY, NOW);

    assertThat(uncleared.cleared(7)).contains(DELAY);
    assertThat(uncleared.cleared(7)).isEmpty();
    assertThat(uncleared.cleared(8)).isEmpty();
  }

  @Test
  void handsOverTriggersThatNeverClear() {
    uncleared.add(7, DELAY, NOW);
    uncleared.add(8, DELAY, NOW.plusSeconds(1));

    assertThat(uncleared.takePromisedBefore(NOW)).isEmpty();
    assertThat(uncleared.takePromisedBefore(NOW.plusSeconds(1))).containsExactly(7L);
    assertThat(uncleared.takePromisedBefore(NOW.plusSeconds(1))).isEmpty();
    assertThat(uncleared.cleared(7)).isEmpty();
    assertThat(uncleared.cleared(8)).contains(DELAY);
  }
}
