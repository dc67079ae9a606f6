package org.opencallback.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A queue that does not drain is a congestion; a burst or a pause is none. */
class CongestionTest {

  private static final Duration LONG = Congestion.BEARABLE;
  private static final Duration SHORT = LONG.minusMillis(1);

  private final List<Boolean> told = new ArrayList<>();
  private final Congestion congestion = new Congestion(told::add);
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");

  private boolean trigger(Duration wait) {
    return congestion.trigger(wait, now);
  }

  private Instant due(Duration wait) {
    return congestion.due(wait, now);
  }

  private void nextWindow() {
    now = now.plus(Congestion.WINDOW);
  }

  /** Every trigger has waited too long, for a whole window. */
  private void congested() {
    trigger(LONG);
    trigger(LONG);
    nextWindow();
    assertThat(trigger(LONG)).isTrue();
  }

  @Test
  void isNoneAtTheFirstLongWait() {
    assertThat(trigger(LONG)).isFalse();
    assertThat(told).isEmpty();
  }

  @Test
  void isSeenWhenEveryTriggerHasToWait() {
    congested();
    assertThat(told).containsExactly(true);
  }

  /** After a pause of the whole JVM the queue drains within the window. */
  @Test
  void isNoneWhenOneOfManyDidNotHaveToWait() {
    trigger(LONG.multipliedBy(10));
    trigger(SHORT);
    trigger(LONG);
    nextWindow();
    assertThat(trigger(LONG)).isFalse();
  }

  /** Callbacks may wait for seconds where triggers are decided in no time: two queues. */
  @Test
  void isSeenWhenEveryDueCallbackHasToWaitThoughTriggersDoNot() {
    trigger(SHORT);
    due(LONG);
    nextWindow();
    assertThat(trigger(SHORT)).isTrue();
  }

  @Test
  void isNoneWhenNeitherTriggersNorCallbacksWait() {
    trigger(SHORT);
    due(SHORT);
    nextWindow();
    assertThat(trigger(SHORT)).isFalse();
  }

  @Test
  void isOverWhenWorkIsDoneInTimeAgain() {
    congested();
    nextWindow();
    trigger(SHORT);
    nextWindow();
    assertThat(trigger(SHORT)).isFalse();
    assertThat(told).containsExactly(true, false);
  }

  @Test
  void isOverWhenThereIsNoMoreWork() {
    congested();
    nextWindow();
    nextWindow();
    assertThat(trigger(SHORT)).isFalse();
  }

  /** What was long ago says nothing about now. */
  @Test
  void isNotConcludedFromOldWaits() {
    trigger(LONG);
    now = now.plus(Duration.ofMinutes(1));
    assertThat(trigger(LONG)).isFalse();
  }

  @Test
  void letsPromisedCallbacksGoAtOnceWhenThereIsNone() {
    assertThat(due(SHORT)).isEqualTo(now);
    assertThat(due(SHORT)).isEqualTo(now);
  }

  /** Their own queue paces them already; more pauses would only make it longer. */
  @Test
  void letsPromisedCallbacksGoAtOnceWhenOnlyTheyWait() {
    due(LONG);
    nextWindow();
    assertThat(due(LONG)).isEqualTo(now);
  }

  @Test
  void givesPromisedCallbacksTurnsOneAfterTheOther() {
    congested();
    Duration apart = Congestion.SHORTEST_SPACING.multipliedBy(2);
    assertThat(due(SHORT)).isEqualTo(now.plus(apart));
    assertThat(due(SHORT)).isEqualTo(now.plus(apart.multipliedBy(2)));
  }

  @Test
  void letsTheTurnsBeFurtherApartTheLongerItLasts() {
    congested();
    for (int window = 0; window < 10; window++) {
      due(SHORT);
      nextWindow();
      trigger(LONG);
    }
    Instant last = due(SHORT);
    assertThat(due(SHORT)).isEqualTo(last.plus(Congestion.LONGEST_SPACING));
  }

  /** Who comes when the congestion is over does not overtake those who wait for their turn. */
  @Test
  void keepsTheTurnsWhenTheCongestionIsOverAndCatchesUp() {
    congested();
    for (int i = 0; i < 1_000; i++) {
      due(SHORT);
    }
    Instant last = due(SHORT);
    nextWindow();
    nextWindow();
    assertThat(due(SHORT)).isEqualTo(last.plus(Congestion.SHORTEST_SPACING));
    now = now.plus(Duration.ofSeconds(3));
    assertThat(due(SHORT)).isEqualTo(now);
  }

  @Test
  void promisesNothingNewWhilePromisedCallbacksWaitLong() {
    congested();
    for (int i = 0; i < 1_000; i++) {
      due(SHORT);
    }
    nextWindow();
    nextWindow();
    assertThat(trigger(SHORT)).as("more than a second of turns is taken").isTrue();
    now = now.plus(Duration.ofSeconds(1));
    assertThat(trigger(SHORT)).isFalse();
  }
}
