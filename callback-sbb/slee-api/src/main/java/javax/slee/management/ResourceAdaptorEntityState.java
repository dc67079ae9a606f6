package javax.slee.management;

import java.io.Serializable;
import java.util.Objects;

/** The state of a resource adaptor entity (JSR 240 §15). */
public final class ResourceAdaptorEntityState implements Serializable {

  /** The number of {@link #INACTIVE}. */
  public static final int ENTITY_INACTIVE = 0;

  /** The number of {@link #ACTIVE}. */
  public static final int ENTITY_ACTIVE = 1;

  /** The number of {@link #STOPPING}. */
  public static final int ENTITY_STOPPING = 2;

  /** The name of {@link #INACTIVE}. */
  public static final String INACTIVE_STRING = "Inactive";

  /** The name of {@link #ACTIVE}. */
  public static final String ACTIVE_STRING = "Active";

  /** The name of {@link #STOPPING}. */
  public static final String STOPPING_STRING = "Stopping";

  /** Configured, but it may not start activities or fire events. */
  public static final ResourceAdaptorEntityState INACTIVE =
      new ResourceAdaptorEntityState(ENTITY_INACTIVE, INACTIVE_STRING);

  /** It may start activities and fire events. */
  public static final ResourceAdaptorEntityState ACTIVE =
      new ResourceAdaptorEntityState(ENTITY_ACTIVE, ACTIVE_STRING);

  /** It may not start activities any more; it becomes inactive when the last of them has ended. */
  public static final ResourceAdaptorEntityState STOPPING =
      new ResourceAdaptorEntityState(ENTITY_STOPPING, STOPPING_STRING);

  private static final ResourceAdaptorEntityState[] VALUES = {INACTIVE, ACTIVE, STOPPING};

  private final int number;
  private final transient String name;

  private ResourceAdaptorEntityState(int number, String name) {
    this.number = number;
    this.name = name;
  }

  /**
   * Finds the resource adaptor entity state with a number.
   *
   * @throws IllegalArgumentException if no resource adaptor entity state has the number {@code
   *     state}
   */
  public static ResourceAdaptorEntityState fromInt(int state) throws IllegalArgumentException {
    for (ResourceAdaptorEntityState candidate : VALUES) {
      if (candidate.number == state) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("unknown resource adaptor entity state: " + state);
  }

  /**
   * Finds the resource adaptor entity state with a name, in upper or lower case.
   *
   * @throws NullPointerException if {@code state} is null
   * @throws IllegalArgumentException if no resource adaptor entity state has that name
   */
  public static ResourceAdaptorEntityState fromString(String state)
      throws NullPointerException, IllegalArgumentException {
    Objects.requireNonNull(state, "state");
    for (ResourceAdaptorEntityState candidate : VALUES) {
      if (candidate.name.equalsIgnoreCase(state)) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("unknown resource adaptor entity state: " + state);
  }

  /** The number of this resource adaptor entity state, one of the {@code int} constants. */
  public int toInt() {
    return number;
  }

  /** Whether this is {@link #INACTIVE}. */
  public boolean isInactive() {
    return number == ENTITY_INACTIVE;
  }

  /** Whether this is {@link #ACTIVE}. */
  public boolean isActive() {
    return number == ENTITY_ACTIVE;
  }

  /** Whether this is {@link #STOPPING}. */
  public boolean isStopping() {
    return number == ENTITY_STOPPING;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResourceAdaptorEntityState that && that.number == number;
  }

  @Override
  public int hashCode() {
    return number;
  }

  /** The name of this resource adaptor entity state. */
  @Override
  public String toString() {
    return name;
  }

  // Deserialisation yields the constant itself, so that == keeps working.
  private Object readResolve() {
    return fromInt(number);
  }
}
