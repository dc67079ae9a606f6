package org.opencallback.callcontrol;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The transitions of a finite state machine, as data.
 *
 * <p>One row is: in state {@code from}, on event {@code event}, do {@code actions} and go to {@code
 * to}. A pair (state, event) that has no row is not permitted, see {@link #fire}. The table holds
 * no state of its own and does no I/O, so one instance serves every call.
 *
 * @param <S> states
 * @param <E> base type of the events
 * @param <C> what the actions may read: the data of one call
 * @param <A> base type of the actions
 */
public final class StateTable<S extends Enum<S>, E, C, A> {

  /** What one event led to. */
  public record Step<S, A>(S next, List<A> actions) {}

  /** A row's key. */
  public record Transition<S, E>(S from, Class<? extends E> event) {}

  private record Row<S, E, C, A>(S to, BiFunction<C, E, List<A>> actions) {}

  private final Map<Transition<S, E>, Row<S, E, C, A>> rows;

  private StateTable(Map<Transition<S, E>, Row<S, E, C, A>> rows) {
    this.rows = rows;
  }

  /**
   * Decides what an event means in a state.
   *
   * @param call the data of the call, the event already noted in it
   * @return the step to take, or empty when the event is not permitted in {@code state}
   */
  public Optional<Step<S, A>> fire(S state, E event, C call) {
    Row<S, E, C, A> row = rows.get(new Transition<S, E>(state, classOf(event)));
    return row == null
        ? Optional.empty()
        : Optional.of(new Step<>(row.to(), row.actions().apply(call, event)));
  }

  /** Whether there is a row for the event in the state. */
  public boolean permits(S state, E event) {
    return rows.containsKey(new Transition<S, E>(state, classOf(event)));
  }

  /** Every row's key, in the order the rows were written: for diagrams and coverage tests. */
  public Set<Transition<S, E>> keys() {
    return rows.keySet();
  }

  /** The table as a Mermaid state diagram. */
  public String toMermaid() {
    StringBuilder out = new StringBuilder("stateDiagram-v2\n");
    rows.forEach(
        (key, row) ->
            out.append("  ")
                .append(key.from())
                .append(" --> ")
                .append(row.to())
                .append(": ")
                .append(key.event().getSimpleName())
                .append('\n'));
    return out.toString();
  }

  @SuppressWarnings("unchecked") // an event's class is a subclass of E by definition
  private static <E> Class<? extends E> classOf(E event) {
    return (Class<? extends E>) event.getClass();
  }

  /** Builds a table row by row. */
  public static final class Builder<S extends Enum<S>, E, C, A> {
    private final Map<Transition<S, E>, Row<S, E, C, A>> rows = new LinkedHashMap<>();

    /**
     * Adds one row.
     *
     * @throws IllegalArgumentException if the pair (from, event) already has a row
     */
    public <X extends E> Builder<S, E, C, A> on(
        S from, Class<X> event, S to, BiFunction<C, X, List<A>> actions) {
      Objects.requireNonNull(actions, "actions");
      Row<S, E, C, A> row = new Row<>(to, (call, e) -> actions.apply(call, event.cast(e)));
      if (rows.putIfAbsent(new Transition<S, E>(from, event), row) != null) {
        throw new IllegalArgumentException(
            "two rows for %s in %s".formatted(event.getSimpleName(), from));
      }
      return this;
    }

    /** Adds a row with no action that stays in the state: the event is expected, and harmless. */
    public Builder<S, E, C, A> ignore(S state, Class<? extends E> event) {
      return on(state, event, state, (call, e) -> List.of());
    }

    public StateTable<S, E, C, A> build() {
      return new StateTable<>(Collections.unmodifiableMap(new LinkedHashMap<>(rows)));
    }
  }
}
