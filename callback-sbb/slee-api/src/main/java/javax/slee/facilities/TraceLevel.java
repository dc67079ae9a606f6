package javax.slee.facilities;

import java.io.Serializable;
import java.util.Objects;

/** The severity of a trace message, and the threshold set on a {@link Tracer} (JSR 240 §13.3). */
public final class TraceLevel implements Serializable {

  /** The number of {@link #OFF}. */
  public static final int LEVEL_OFF = 0;

  /** The number of {@link #SEVERE}. */
  public static final int LEVEL_SEVERE = 1;

  /** The number of {@link #WARNING}. */
  public static final int LEVEL_WARNING = 2;

  /** The number of {@link #INFO}. */
  public static final int LEVEL_INFO = 3;

  /** The number of {@link #CONFIG}. */
  public static final int LEVEL_CONFIG = 4;

  /** The number of {@link #FINE}. */
  public static final int LEVEL_FINE = 5;

  /** The number of {@link #FINER}. */
  public static final int LEVEL_FINER = 6;

  /** The number of {@link #FINEST}. */
  public static final int LEVEL_FINEST = 7;

  /** The name of {@link #OFF}. */
  public static final String OFF_STRING = "Off";

  /** The name of {@link #SEVERE}. */
  public static final String SEVERE_STRING = "Severe";

  /** The name of {@link #WARNING}. */
  public static final String WARNING_STRING = "Warning";

  /** The name of {@link #INFO}. */
  public static final String INFO_STRING = "Info";

  /** The name of {@link #CONFIG}. */
  public static final String CONFIG_STRING = "Config";

  /** The name of {@link #FINE}. */
  public static final String FINE_STRING = "Fine";

  /** The name of {@link #FINER}. */
  public static final String FINER_STRING = "Finer";

  /** The name of {@link #FINEST}. */
  public static final String FINEST_STRING = "Finest";

  /** Nothing is traced. */
  public static final TraceLevel OFF = new TraceLevel(LEVEL_OFF, OFF_STRING);

  /** A failure that stops the component from working. */
  public static final TraceLevel SEVERE = new TraceLevel(LEVEL_SEVERE, SEVERE_STRING);

  /** A problem that somebody should look into. */
  public static final TraceLevel WARNING = new TraceLevel(LEVEL_WARNING, WARNING_STRING);

  /** A fact of interest in normal operation. */
  public static final TraceLevel INFO = new TraceLevel(LEVEL_INFO, INFO_STRING);

  /** What the component found in its configuration. */
  public static final TraceLevel CONFIG = new TraceLevel(LEVEL_CONFIG, CONFIG_STRING);

  /** The broad course of events, for debugging. */
  public static final TraceLevel FINE = new TraceLevel(LEVEL_FINE, FINE_STRING);

  /** The detailed course of events, for debugging. */
  public static final TraceLevel FINER = new TraceLevel(LEVEL_FINER, FINER_STRING);

  /** Everything, for debugging. */
  public static final TraceLevel FINEST = new TraceLevel(LEVEL_FINEST, FINEST_STRING);

  private static final TraceLevel[] VALUES = {
    OFF, SEVERE, WARNING, INFO, CONFIG, FINE, FINER, FINEST
  };

  private final int number;
  private final transient String name;

  private TraceLevel(int number, String name) {
    this.number = number;
    this.name = name;
  }

  /**
   * Finds the trace level with a number.
   *
   * @throws IllegalArgumentException if no trace level has the number {@code level}
   */
  public static TraceLevel fromInt(int level) throws IllegalArgumentException {
    for (TraceLevel candidate : VALUES) {
      if (candidate.number == level) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("unknown trace level: " + level);
  }

  /**
   * Finds the trace level with a name, in upper or lower case.
   *
   * @throws NullPointerException if {@code level} is null
   * @throws IllegalArgumentException if no trace level has that name
   */
  public static TraceLevel fromString(String level)
      throws NullPointerException, IllegalArgumentException {
    Objects.requireNonNull(level, "level");
    for (TraceLevel candidate : VALUES) {
      if (candidate.name.equalsIgnoreCase(level)) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("unknown trace level: " + level);
  }

  /** The number of this trace level, one of the {@code int} constants. */
  public int toInt() {
    return number;
  }

  /** Whether this is {@link #OFF}. */
  public boolean isOff() {
    return number == LEVEL_OFF;
  }

  /** Whether this is {@link #SEVERE}. */
  public boolean isSevere() {
    return number == LEVEL_SEVERE;
  }

  /** Whether this is {@link #WARNING}. */
  public boolean isWarning() {
    return number == LEVEL_WARNING;
  }

  /** Whether this is {@link #INFO}. */
  public boolean isInfo() {
    return number == LEVEL_INFO;
  }

  /** Whether this is {@link #CONFIG}. */
  public boolean isConfig() {
    return number == LEVEL_CONFIG;
  }

  /** Whether this is {@link #FINE}. */
  public boolean isFine() {
    return number == LEVEL_FINE;
  }

  /** Whether this is {@link #FINER}. */
  public boolean isFiner() {
    return number == LEVEL_FINER;
  }

  /** Whether this is {@link #FINEST}. */
  public boolean isFinest() {
    return number == LEVEL_FINEST;
  }

  /**
   * Whether this level stands above another one; {@link #OFF} is the highest, {@link #FINEST} the
   * lowest.
   *
   * @throws NullPointerException if {@code other} is null
   */
  public boolean isHigherLevel(TraceLevel other) throws NullPointerException {
    return number < other.number;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TraceLevel that && that.number == number;
  }

  @Override
  public int hashCode() {
    return number;
  }

  /** The name of this trace level. */
  @Override
  public String toString() {
    return name;
  }

  // Deserialisation yields the constant itself, so that == keeps working.
  private Object readResolve() {
    return fromInt(number);
  }
}
