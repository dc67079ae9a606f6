package org.opencallback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A receiver that is away is asked again, less and less often, and not for ever. */
class BackoffTest {

  private static final Instant CREATED = Instant.parse("2026-03-06T17:00:00Z");

  @Test
  void doublesUpToAnHour() {
    assertThat(Backoff.after(1)).isEqualTo(Duration.ofSeconds(5));
    assertThat(Backoff.after(2)).isEqualTo(Duration.ofSeconds(10));
    assertThat(Backoff.after(10)).isEqualTo(Duration.ofSeconds(2_560));
    assertThat(Backoff.after(11)).isEqualTo(Duration.ofHours(1));
    assertThat(Backoff.after(1_000_000)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void lastsOverAWeekend() {
    assertThat(Backoff.isGivenUp(CREATED, Instant.parse("2026-03-09T07:00:00Z"))).isFalse();
    assertThat(Backoff.isGivenUp(CREATED, Instant.parse("2026-03-09T17:00:01Z"))).isTrue();
  }
}
