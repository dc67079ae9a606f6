package javax.slee.facilities;

import java.io.Serializable;
import java.util.Objects;

/**
 * The severity of an alarm (JSR 240 §13.2), after the perceived severities of ITU-T X.733 §8.1.2.3.
 */
public final class AlarmLevel implements Serializable {

  /** The number of {@link #CLEAR}. */
  public static final int LEVEL_CLEAR = 0;

  /** The number of {@link #CRITICAL}. */
  public static final int LEVEL_CRITICAL = 1;

  /** The number of {@link #MAJOR}. */
  public static final int LEVEL_MAJOR = 2;

  /** The number of {@link #WARNING}. */
  public static final int LEVEL_WARNING = 3;

  /** The number of {@link #INDETERMINATE}. */
  public static final int LEVEL_INDETERMINATE = 4;

  /** The number of {@link #MINOR}. */
  public static final int LEVEL_MINOR = 5;

  /** The name of {@link #CLEAR}. */
  public static final String CLEAR_STRING = "Clear";

  /** The name of {@link #CRITICAL}. */
  public static final String CRITICAL_STRING = "Critical";

  /** The name of {@link #MAJOR}. */
  public static final String MAJOR_STRING = "Major";

  /** The name of {@link #WARNING}. */
  public static final String WARNING_STRING = "Warning";

  /** The name of {@link #INDETERMINATE}. */
  public static final String INDETERMINATE_STRING = "Indeterminate";

  /** The name of {@link #MINOR}. */
  public static final String MINOR_STRING = "Minor";

  /** The alarm is over: never the level of an alarm that stands. */
  public static final AlarmLevel CLEAR = new AlarmLevel(LEVEL_CLEAR, CLEAR_STRING);

  /** The service is lost; act at once. */
  public static final AlarmLevel CRITICAL = new AlarmLevel(LEVEL_CRITICAL, CRITICAL_STRING);

  /** The service is badly impaired; act urgently. */
  public static final AlarmLevel MAJOR = new AlarmLevel(LEVEL_MAJOR, MAJOR_STRING);

  /** A fault may be coming; nothing is impaired yet. */
  public static final AlarmLevel WARNING = new AlarmLevel(LEVEL_WARNING, WARNING_STRING);

  /** The severity cannot be told. */
  public static final AlarmLevel INDETERMINATE =
      new AlarmLevel(LEVEL_INDETERMINATE, INDETERMINATE_STRING);

  /** A fault that does not impair the service yet; repair it before it grows. */
  public static final AlarmLevel MINOR = new AlarmLevel(LEVEL_MINOR, MINOR_STRING);

  private static final AlarmLevel[] VALUES = {
    CLEAR, CRITICAL, MAJOR, WARNING, INDETERMINATE, MINOR
  };

  private final int number;
  private final transient String name;

  private AlarmLevel(int number, String name) {
    this.number = number;
    this.name = name;
  }

  /**
   * Finds the alarm level with a number.
   *
   * @throws IllegalArgumentException if no alarm level has the number {@code level}
   */
  public static AlarmLevel fromInt(int level) throws IllegalArgumentException {
    for (AlarmLevel candidate : VALUES) {
      if (candidate.number == level) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("unknown alarm level: " + level);
  }

  /**
   * Finds the alarm level with a name, in upper or lower case.
   *
   * @throws NullPointerException if {@code level} is null
   * @throws IllegalArgumentException if no alarm level has that name
   */
  public static AlarmLevel fromString(String level)
      throws NullPointerException, IllegalArgumentException {
    Objects.requireNonNull(level, "level");
    for (AlarmLevel candidate : VALUES) {
      if (candidate.name.equalsIgnoreCase(level)) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("unknown alarm level: " + level);
  }

  /** The number of this alarm level, one of the {@code int} constants. */
  public int toInt() {
    return number;
  }

  /** Whether this is {@link #CLEAR}. */
  public boolean isClear() {
    return number == LEVEL_CLEAR;
  }

  /** Whether this is {@link #CRITICAL}. */
  public boolean isCritical() {
    return number == LEVEL_CRITICAL;
  }

  /** Whether this is {@link #MAJOR}. */
  public boolean isMajor() {
    return number == LEVEL_MAJOR;
  }

  /** Whether this is {@link #WARNING}. */
  public boolean isWarning() {
    return number == LEVEL_WARNING;
  }

  /** Whether this is {@link #INDETERMINATE}. */
  public boolean isIndeterminate() {
    return number == LEVEL_INDETERMINATE;
  }

  /** Whether this is {@link #MINOR}. */
  public boolean isMinor() {
    return number == LEVEL_MINOR;
  }

  /**
   * Whether this level stands above another one; from the top: clear, critical, major, warning,
   * indeterminate, minor.
   *
   * @throws NullPointerException if {@code other} is null
   */
  public boolean isHigherLevel(AlarmLevel other) throws NullPointerException {
    return number < other.number;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AlarmLevel that && that.number == number;
  }

  @Override
  public int hashCode() {
    return number;
  }

  /** The name of this alarm level. */
  @Override
  public String toString() {
    return name;
  }

  // Deserialisation yields the constant itself, so that == keeps working.
  private Object readResolve() {
    return fromInt(number);
  }
}
