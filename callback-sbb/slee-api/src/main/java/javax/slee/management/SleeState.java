package javax.slee.management;

import java.io.Serializable;
import java.util.Objects;

/** The state of the whole SLEE (JSR 240 §14). */
public final class SleeState implements Serializable {

  /** The number of {@link #STOPPED}. */
  public static final int SLEE_STOPPED = 0;

  /** The number of {@link #STARTING}. */
  public static final int SLEE_STARTING = 1;

  /** The number of {@link #RUNNING}. */
  public static final int SLEE_RUNNING = 2;

  /** The number of {@link #STOPPING}. */
  public static final int SLEE_STOPPING = 3;

  /** The name of {@link #STOPPED}. */
  public static final String STOPPED_STRING = "Stopped";

  /** The name of {@link #STARTING}. */
  public static final String STARTING_STRING = "Starting";

  /** The name of {@link #RUNNING}. */
  public static final String RUNNING_STRING = "Running";

  /** The name of {@link #STOPPING}. */
  public static final String STOPPING_STRING = "Stopping";

  /** Nothing runs; no resource adaptor entity is active and no event is delivered. */
  public static final SleeState STOPPED = new SleeState(SLEE_STOPPED, STOPPED_STRING);

  /** The SLEE is on its way to {@link #RUNNING}. */
  public static final SleeState STARTING = new SleeState(SLEE_STARTING, STARTING_STRING);

  /** Resource adaptors fire events and services receive them. */
  public static final SleeState RUNNING = new SleeState(SLEE_RUNNING, RUNNING_STRING);

  /** Activities are coming to their end; the SLEE waits for them, then stops. */
  public static final SleeState STOPPING = new SleeState(SLEE_STOPPING, STOPPING_STRING);

  private static final SleeState[] VALUES = {STOPPED, STARTING, RUNNING, STOPPING};

  private final int number;
  private final transient String name;

  private SleeState(int number, String name) {
    this.number = number;
    this.name = name;
  }

  /**
   * Finds the SLEE state with a number.
   *
   * @throws IllegalArgumentException if no SLEE state has the number {@code state}
   */
  public static SleeState fromInt(int state) throws IllegalArgumentException {
    for (SleeState candidate : VALUES) {
      if (candidate.number == state) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("unknown SLEE state: " + state);
  }

  /**
   * Finds the SLEE state with a name, in upper or lower case.
   *
   * @throws NullPointerException if {@code state} is null
   * @throws IllegalArgumentException if no SLEE state has that name
   */
  public static SleeState fromString(String state)
      throws NullPointerException, IllegalArgumentException {
    Objects.requireNonNull(state, "state");
    for (SleeState candidate : VALUES) {
      if (candidate.name.equalsIgnoreCase(state)) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("unknown SLEE state: " + state);
  }

  /** The number of this SLEE state, one of the {@code int} constants. */
  public int toInt() {
    return number;
  }

  /** Whether this is {@link #STOPPED}. */
  public boolean isStopped() {
    return number == SLEE_STOPPED;
  }

  /** Whether this is {@link #STARTING}. */
  public boolean isStarting() {
    return number == SLEE_STARTING;
  }

  /** Whether this is {@link #RUNNING}. */
  public boolean isRunning() {
    return number == SLEE_RUNNING;
  }

  /** Whether this is {@link #STOPPING}. */
  public boolean isStopping() {
    return number == SLEE_STOPPING;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SleeState that && that.number == number;
  }

  @Override
  public int hashCode() {
    return number;
  }

  /** The name of this SLEE state. */
  @Override
  public String toString() {
    return name;
  }

  // Deserialisation yields the constant itself, so that == keeps working.
  private Object readResolve() {
    return fromInt(number);
  }
}
