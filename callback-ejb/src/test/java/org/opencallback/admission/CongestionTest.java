package org.opencallback.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencallback.admission.Congestion.Place;
import org.opencallback.admission.Congestion.Step;

/** A queue that does not drain is a congestion; a burst or a pause is none. */
class CongestionTest {

  private static final Duration LONG = StandingQueue.BEARABLE;
  private static final Duration SHORT = LONG.minusMillis(1);

  private final List<Boolean> told = new ArrayList<>();
  private final Congestion congestion = new Congestion(told::add);
  private long job;
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");

  private boolean trigger(Duration wait) {
    return congestion.trigger(wait, now);
  }

  private Place due(Duration wait) {
    return congestion.due(++job, wait, now);
  }

  private List<Long> step() {
    now = now.plus(Congestion.STEP);
    return congestion.step(now).jobs();
  }

  /** Until the congestion is over, without a step of the line. */
  private void over() {
    nextWindow();
    nextWindow();
  }

  private void nextWindow() {
    now = now.plus(StandingQueue.WINDOW);
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
    assertThat(due(SHORT)).isEqualTo(Place.AT_ONCE);
    assertThat(due(SHORT)).isEqualTo(Place.AT_ONCE);
  }

  /** Their own queue paces them already; more pauses would only make it longer. */
  @Test
  void letsPromisedCallbacksGoAtOnceWhenOnlyTheyWait() {
    due(LONG);
    nextWindow();
    assertThat(due(LONG)).isEqualTo(Place.AT_ONCE);
  }

  @Test
  void letsPromisedCallbacksGoOneAfterTheOther() {
    congested();
    assertThat(due(SHORT)).isEqualTo(Place.FIRST_IN_LINE);
    assertThat(due(SHORT)).isEqualTo(Place.IN_LINE);
    assertThat(due(SHORT)).isEqualTo(Place.IN_LINE);

    assertThat(step()).containsExactly(1L);
    assertThat(step()).containsExactly(2L);
    now = now.plus(Congestion.STEP);
    assertThat(congestion.step(now)).isEqualTo(new Step(List.of(3L), true));
  }

  /** Who comes when the congestion is over does not overtake those who stand in line. */
  @Test
  void movesFasterWithEachWindowAfterIt() {
    congested();
    for (int i = 0; i < 100; i++) {
      due(SHORT);
    }
    assertThat(step()).hasSize(Congestion.FEWEST);
    over();
    assertThat(due(SHORT)).isEqualTo(Place.IN_LINE);
    assertThat(step()).containsExactly(2L, 3L);
    assertThat(step()).as("the same within a window").hasSize(2);
    nextWindow();
    assertThat(step()).hasSize(3);
    over();
    assertThat(step()).hasSize(4);
    congestedAgain();
    assertThat(step()).as("half as many").hasSize(2);
    congestedAgain();
    congestedAgain();
    assertThat(step()).hasSize(Congestion.FEWEST);
  }

  @Test
  void movesNoFasterThanItsBound() {
    congested();
    for (int i = 0; i < 1_000; i++) {
      due(SHORT);
    }
    for (int window = 0; window < 2 * Congestion.MOST; window++) {
      nextWindow();
      step();
    }
    assertThat(step()).hasSize(Congestion.MOST);
  }

  private void congestedAgain() {
    trigger(LONG);
    nextWindow();
    trigger(LONG);
    now = now.minus(Congestion.STEP);
  }

  /** The line is left when it is empty, and begins anew with the next congestion. */
  @Test
  void letsCallbacksGoAtOnceWhenTheLineIsEmpty() {
    congested();
    due(SHORT);
    over();
    assertThat(step()).containsExactly(1L);
    assertThat(due(SHORT)).isEqualTo(Place.AT_ONCE);
    congestedAgain();
    assertThat(due(SHORT)).isEqualTo(Place.FIRST_IN_LINE);
  }

  @Test
  void promisesNothingNewWhilePromisedCallbacksWaitLong() {
    congested();
    due(SHORT);
    due(SHORT);
    over();
    assertThat(trigger(SHORT)).as("half a second").isFalse();
    over();
    assertThat(trigger(SHORT)).as("just a second").isFalse();
    now = now.plusMillis(1);
    assertThat(trigger(SHORT)).as("more than a second").isTrue();
    assertThat(step()).hasSize(2);
    assertThat(trigger(SHORT)).isFalse();
  }
}
