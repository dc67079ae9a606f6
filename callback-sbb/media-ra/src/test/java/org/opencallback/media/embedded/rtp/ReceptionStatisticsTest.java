package org.opencallback.media.embedded.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReceptionStatisticsTest {

  private final ReceptionStatistics statistics = new ReceptionStatistics();

  private void packet(int ssrc, int sequence, double millis) {
    long nanos = (long) (millis * 1_000_000);
    statistics.received(ssrc, sequence & 0xFFFF, sequence * 160, true, nanos);
  }

  @Test
  void countsAnUndisturbedStream() {
    for (int i = 0; i < 100; i++) {
      packet(1, i, 20 * i);
    }
    assertThat(statistics.received()).isEqualTo(100);
    assertThat(statistics.lost()).isZero();
    assertThat(statistics.jitterMillis()).isZero();
  }

  @Test
  void hasSeenNothingAtFirst() {
    assertThat(statistics.received()).isZero();
    assertThat(statistics.lost()).isZero();
    assertThat(statistics.fractionLost()).isZero();
  }

  @Test
  void countsLosses() {
    for (int i = 0; i < 100; i++) {
      if (i % 10 != 5) {
        packet(1, i, 20 * i);
      }
    }
    assertThat(statistics.received()).isEqualTo(90);
    assertThat(statistics.lost()).isEqualTo(10);
    assertThat(statistics.fractionLost()).isEqualTo(25); // 10 of 100 in 1/256
    assertThat(statistics.fractionLost()).isZero(); // since then
  }

  @Test
  void doesNotTakeReorderedPacketsForLost() {
    packet(1, 0, 0);
    packet(1, 2, 40);
    packet(1, 1, 41);
    packet(1, 3, 60);
    assertThat(statistics.lost()).isZero();
  }

  @Test
  void neverHasNegativeLosses() {
    packet(1, 0, 0);
    packet(1, 0, 1);
    packet(1, 0, 2);
    assertThat(statistics.lost()).isZero();
  }

  @Test
  void extendsTheSequenceBeyondItsWrapAround() {
    packet(1, 65_534, 0);
    packet(1, 65_535, 20);
    packet(1, 65_537, 60); // 65536 was lost
    assertThat(statistics.extendedHighest()).isEqualTo(0x10001);
    assertThat(statistics.lost()).isEqualTo(1);
  }

  @Test
  void goesOnWithItsTotalsWhenTheSourceChanges() {
    packet(1, 0, 0);
    packet(1, 2, 40);
    packet(2, 30_000, 60);
    packet(2, 30_001, 80);
    assertThat(statistics.received()).isEqualTo(4);
    assertThat(statistics.lost()).isEqualTo(1);
    assertThat(statistics.ssrc()).isEqualTo(2);
  }

  /** A.8: differences of 4 ms each time give a jitter that tends to 4 ms. */
  @Test
  void measuresJitter() {
    for (int i = 0; i < 200; i++) {
      packet(1, i, 20 * i + (i % 2) * 4);
    }
    assertThat(statistics.jitterMillis()).isCloseTo(4, within(0.1));
  }

  @Test
  void leavesEventsOutOfTheJitter() {
    packet(1, 0, 0);
    for (int i = 1; i < 10; i++) {
      statistics.received(1, i, 0, false, 20_000_000L * i);
    }
    packet(1, 10, 200);
    assertThat(statistics.jitterMillis()).isZero();
  }
}
