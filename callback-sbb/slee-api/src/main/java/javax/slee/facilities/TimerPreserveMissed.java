package javax.slee.facilities;

import java.io.Serializable;
import java.util.Objects;

/**
 * What becomes of the timer events of a periodic timer that could not be delivered in time (JSR 240
 * §13.1).
 */
public final class TimerPreserveMissed implements Serializable {

  /** The number of {@link #NONE}. */
  public static final int PRESERVE_NONE = 0;

  /** The number of {@link #ALL}. */
  public static final int PRESERVE_ALL = 1;

  /** The number of {@link #LAST}. */
  public static final int PRESERVE_LAST = 2;

  /** The name of {@link #NONE}. */
  public static final String NONE_STRING = "None";

  /** The name of {@link #ALL}. */
  public static final String ALL_STRING = "All";

  /** The name of {@link #LAST}. */
  public static final String LAST_STRING = "Last";

  /** Late timer events are dropped. */
  public static final TimerPreserveMissed NONE =
      new TimerPreserveMissed(PRESERVE_NONE, NONE_STRING);

  /** Every late timer event is delivered. */
  public static final TimerPreserveMissed ALL = new TimerPreserveMissed(PRESERVE_ALL, ALL_STRING);

  /** Only the last of the late timer events is delivered. */
  public static final TimerPreserveMissed LAST =
      new TimerPreserveMissed(PRESERVE_LAST, LAST_STRING);

  private static final TimerPreserveMissed[] VALUES = {NONE, ALL, LAST};

  private final int number;
  private final transient String name;

  private TimerPreserveMissed(int number, String name) {
    this.number = number;
    this.name = name;
  }

  /**
   * Finds the preserve-missed option with a number.
   *
   * @throws IllegalArgumentException if no preserve-missed option has the number {@code option}
   */
  public static TimerPreserveMissed fromInt(int option) throws IllegalArgumentException {
    for (TimerPreserveMissed candidate : VALUES) {
      if (candidate.number == option) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("unknown preserve-missed option: " + option);
  }

  /**
   * Finds the preserve-missed option with a name, in upper or lower case.
   *
   * @throws NullPointerException if {@code option} is null
   * @throws IllegalArgumentException if no preserve-missed option has that name
   */
  public static TimerPreserveMissed fromString(String option)
      throws NullPointerException, IllegalArgumentException {
    Objects.requireNonNull(option, "option");
    for (TimerPreserveMissed candidate : VALUES) {
      if (candidate.name.equalsIgnoreCase(option)) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("unknown preserve-missed option: " + option);
  }

  /** The number of this preserve-missed option, one of the {@code int} constants. */
  public int toInt() {
    return number;
  }

  /** Whether this is {@link #NONE}. */
  public boolean isNone() {
    return number == PRESERVE_NONE;
  }

  /** Whether this is {@link #ALL}. */
  public boolean isAll() {
    return number == PRESERVE_ALL;
  }

  /** Whether this is {@link #LAST}. */
  public boolean isLast() {
    return number == PRESERVE_LAST;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TimerPreserveMissed that && that.number == number;
  }

  @Override
  public int hashCode() {
    return number;
  }

  /** The name of this preserve-missed option. */
  @Override
  public String toString() {
    return name;
  }

  // Deserialisation yields the constant itself, so that == keeps working.
  private Object readResolve() {
    return fromInt(number);
  }
}
