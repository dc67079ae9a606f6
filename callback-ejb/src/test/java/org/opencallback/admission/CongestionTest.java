package org.opencallback.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A queue that does not drain is a congestion; a burst or a pause is none. */
class CongestionTest {

  private static final Duration LONG = Congestion.BEARABLE;
  private static final Duration SHORT = LONG.minusMillis(1);

  private final Congestion congestion = new Congestion();
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");

  private void work(Duration... waits) {
    for (Duration wait : waits) {
      congestion.waited(wait, now);
    }
  }

  private void nextWindow() {
    now = now.plus(Congestion.WINDOW);
  }

  /** Everything has waited too long, for a whole window. */
  private void congested() {
    work(LONG, LONG);
    nextWindow();
    assertThat(congestion.isCongested(now)).isTrue();
  }

  @Test
  void isNoneWhileNothingHappens() {
    assertThat(congestion.isCongested(now)).isFalse();
    nextWindow();
    assertThat(congestion.isCongested(now)).isFalse();
  }

  @Test
  void isSeenWhenEverythingHasToWait() {
    congested();
  }

  /** After a pause of the whole JVM the queue drains within the window. */
  @Test
  void isNoneWhenOneOfManyDidNotHaveToWait() {
    work(LONG.multipliedBy(10), SHORT, LONG);
    nextWindow();
    assertThat(congestion.isCongested(now)).isFalse();
  }

  @Test
  void isOverWhenWorkIsDoneInTimeAgain() {
    congested();
    work(SHORT);
    assertThat(congestion.isCongested(now)).isTrue();
    nextWindow();
    assertThat(congestion.isCongested(now)).isFalse();
  }

  @Test
  void isOverWhenThereIsNoMoreWork() {
    congested();
    nextWindow();
    assertThat(congestion.isCongested(now)).isFalse();
  }

  /** What was long ago says nothing about now. */
  @Test
  void isNotConcludedFromOldWaits() {
    work(LONG);
    now = now.plus(Duration.ofMinutes(1));
    assertThat(congestion.isCongested(now)).isFalse();
  }

  @Test
  void letsPromisedCallbacksGoAtOnceWhenThereIsNone() {
    work(SHORT);
    assertThat(congestion.turn(now)).isEqualTo(now);
    assertThat(congestion.turn(now)).isEqualTo(now);
  }

  @Test
  void givesPromisedCallbacksTurnsOneAfterTheOther() {
    congested();
    assertThat(congestion.turn(now)).isEqualTo(now.plus(Congestion.SPACING));
    assertThat(congestion.turn(now)).isEqualTo(now.plus(Congestion.SPACING.multipliedBy(2)));
  }

  /** Who comes when the congestion is over does not overtake those who wait for their turn. */
  @Test
  void keepsTheTurnsWhenTheCongestionIsOver() {
    congested();
    for (int i = 0; i < 100; i++) {
      congestion.turn(now);
    }
    nextWindow();
    assertThat(congestion.turn(now)).isAfter(now);
    now = now.plus(Duration.ofSeconds(2));
    assertThat(congestion.turn(now)).isEqualTo(now);
  }

  @Test
  void promisesNothingNewWhilePromisedCallbacksWaitLong() {
    congested();
    for (int i = 0; i < 200; i++) {
      congestion.turn(now);
    }
    nextWindow();
    assertThat(congestion.isCongested(now)).as("nearly two seconds of turns are taken").isTrue();
    now = now.plus(Duration.ofSeconds(1));
    assertThat(congestion.isCongested(now)).isFalse();
  }
}
