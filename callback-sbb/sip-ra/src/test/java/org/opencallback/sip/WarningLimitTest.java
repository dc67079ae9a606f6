package org.opencallback.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WarningLimitTest {

  private final Ticks clock = new Ticks();
  private final WarningLimit limit = new WarningLimit(clock);

  @Test
  void letsABurstThrough() {
    for (int i = 0; i < 20; i++) {
      assertThat(limit.permit()).isZero();
    }
    assertThat(limit.permit()).isNegative();
  }

  @Test
  void saysAfterwardsHowManyWereNotPrinted() {
    for (int i = 0; i < 25; i++) {
      limit.permit();
    }
    clock.now = clock.now.plusSeconds(10);

    assertThat(limit.permit()).isEqualTo(5);
    assertThat(limit.permit()).isZero();
  }

  private static final class Ticks extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
