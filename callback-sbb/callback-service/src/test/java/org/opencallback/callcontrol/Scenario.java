package org.opencallback.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Walks a machine from event to event, and remembers which rows were taken. */
@SuppressWarnings("varargs") // the actions are only read
final class Scenario<S extends Enum<S>, E, C, A> {

  private static final Set<StateTable.Transition<?, ?>> TAKEN = ConcurrentHashMap.newKeySet();

  private final StateTable<S, E, C, A> table;
  private final BiFunction<C, E, C> note;
  private S state;
  private C call;

  private Scenario(StateTable<S, E, C, A> table, S start, C call, BiFunction<C, E, C> note) {
    this.table = table;
    this.state = start;
    this.call = call;
    this.note = note;
  }

  static Scenario<CallbackState, CallEvent, CallbackCall, CallAction> callback(CallPlan plan) {
    return new Scenario<>(
        CallControl.TABLE, CallbackState.NULL, CallbackCall.of(plan), (c, e) -> e.noteIn(c));
  }

  static Scenario<LegState, LegEvent, LegTimes, LegAction> leg(LegTimes times) {
    return new Scenario<>(LegControl.TABLE, LegState.NULL, times, (c, e) -> c);
  }

  static Scenario<LineState, LineEvent, LineCourse, LineAction> line(LineCourse course) {
    return new Scenario<>(LineControl.TABLE, LineState.WAITING, course, (c, e) -> c);
  }

  static Scenario<TriggerState, TriggerEvent, Duration, TriggerAction> trigger() {
    return new Scenario<>(
        TriggerControl.TABLE, TriggerState.RECEIVED, Duration.ofSeconds(6), (c, e) -> c);
  }

  static Set<StateTable.Transition<?, ?>> taken() {
    return TAKEN;
  }

  /** The event leads to this state with exactly these actions. */
  @SafeVarargs
  final Scenario<S, E, C, A> on(E event, S next, A... actions) {
    StateTable.Step<S, A> step = step(event);
    assertThat(step.next()).as("state after %s in %s", event, state).isEqualTo(next);
    assertThat(step.actions())
        .as("actions of %s in %s", event, state)
        .isEqualTo(Arrays.asList(actions));
    state = next;
    return this;
  }

  /** The event leads to this state, among others with these actions in this order. */
  @SafeVarargs
  final Scenario<S, E, C, A> onPartly(E event, S next, A... actions) {
    checkPartly(event, next, Arrays.asList(actions));
    return this;
  }

  private void checkPartly(E event, S next, List<A> actions) {
    StateTable.Step<S, A> step = step(event);
    assertThat(step.next()).as("state after %s in %s", event, state).isEqualTo(next);
    if (!actions.isEmpty()) { // AssertJ takes an empty subsequence for "nothing"
      assertThat(step.actions())
          .as("actions of %s in %s", event, state)
          .containsSubsequence(actions);
    }
    state = next;
  }

  /** What happens is found by the call itself from what it knows. */
  @SafeVarargs
  final Scenario<S, E, C, A> onFound(Function<C, ? extends E> event, S next, A... actions) {
    checkPartly(event.apply(call), next, Arrays.asList(actions));
    return this;
  }

  /** The event is not permitted here. */
  Scenario<S, E, C, A> refuses(E event) {
    assertThat(table.fire(state, event, call)).as("%s in %s", event, state).isEmpty();
    return this;
  }

  S state() {
    return state;
  }

  C call() {
    return call;
  }

  List<A> actionsOf(E event) {
    return table.fire(state, event, note.apply(call, event)).orElseThrow().actions();
  }

  private StateTable.Step<S, A> step(E event) {
    TAKEN.add(new StateTable.Transition<>(state, event.getClass()));
    call = note.apply(call, event);
    return table
        .fire(state, event, call)
        .orElseThrow(() -> new AssertionError(event + " is not permitted in " + state));
  }
}
