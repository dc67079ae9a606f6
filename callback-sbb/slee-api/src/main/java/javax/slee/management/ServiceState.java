package javax.slee.management;

import java.io.Serializable;
import java.util.Objects;

/** The state of a service (JSR 240 §14). */
public final class ServiceState implements Serializable {

  /** The number of {@link #INACTIVE}. */
  public static final int SERVICE_INACTIVE = 0;

  /** The number of {@link #ACTIVE}. */
  public static final int SERVICE_ACTIVE = 1;

  /** The number of {@link #STOPPING}. */
  public static final int SERVICE_STOPPING = 2;

  /** The name of {@link #INACTIVE}. */
  public static final String INACTIVE_STRING = "Inactive";

  /** The name of {@link #ACTIVE}. */
  public static final String ACTIVE_STRING = "Active";

  /** The name of {@link #STOPPING}. */
  public static final String STOPPING_STRING = "Stopping";

  /** Installed but not running: no SBB entity of it exists. */
  public static final ServiceState INACTIVE = new ServiceState(SERVICE_INACTIVE, INACTIVE_STRING);

  /** Its initial events create new SBB entities. */
  public static final ServiceState ACTIVE = new ServiceState(SERVICE_ACTIVE, ACTIVE_STRING);

  /** No new SBB entity is created; those that exist work on to their end. */
  public static final ServiceState STOPPING = new ServiceState(SERVICE_STOPPING, STOPPING_STRING);

  private static final ServiceState[] VALUES = {INACTIVE, ACTIVE, STOPPING};

  private final int number;
  private final transient String name;

  private ServiceState(int number, String name) {
    this.number = number;
    this.name = name;
  }

  /**
   * Finds the service state with a number.
   *
   * @throws IllegalArgumentException if no service state has the number {@code state}
   */
  public static ServiceState fromInt(int state) throws IllegalArgumentException {
    for (ServiceState candidate : VALUES) {
      if (candidate.number == state) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("unknown service state: " + state);
  }

  /**
   * Finds the service state with a name, in upper or lower case.
   *
   * @throws NullPointerException if {@code state} is null
   * @throws IllegalArgumentException if no service state has that name
   */
  public static ServiceState fromString(String state)
      throws NullPointerException, IllegalArgumentException {
    Objects.requireNonNull(state, "state");
    for (ServiceState candidate : VALUES) {
      if (candidate.name.equalsIgnoreCase(state)) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("unknown service state: " + state);
  }

  /** The number of this service state, one of the {@code int} constants. */
  public int toInt() {
    return number;
  }

  /** Whether this is {@link #INACTIVE}. */
  public boolean isInactive() {
    return number == SERVICE_INACTIVE;
  }

  /** Whether this is {@link #ACTIVE}. */
  public boolean isActive() {
    return number == SERVICE_ACTIVE;
  }

  /** Whether this is {@link #STOPPING}. */
  public boolean isStopping() {
    return number == SERVICE_STOPPING;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ServiceState that && that.number == number;
  }

  @Override
  public int hashCode() {
    return number;
  }

  /** The name of this service state. */
  @Override
  public String toString() {
    return name;
  }

  // Deserialisation yields the constant itself, so that == keeps working.
  private Object readResolve() {
    return fromInt(number);
  }
}
