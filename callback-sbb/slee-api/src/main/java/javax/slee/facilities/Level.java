package javax.slee.facilities;

import java.io.Serializable;

/**
 * The severity of traces and alarms in SLEE 1.0.
 *
 * @deprecated Superseded in SLEE 1.1 by {@link TraceLevel} and {@link AlarmLevel}.
 */
@Deprecated
public final class Level implements Serializable {

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

  /** Nothing is traced. */
  public static final Level OFF = new Level(LEVEL_OFF, "Off");

  /** A failure that stops the component from working. */
  public static final Level SEVERE = new Level(LEVEL_SEVERE, "Severe");

  /** A problem that somebody should look into. */
  public static final Level WARNING = new Level(LEVEL_WARNING, "Warning");

  /** A fact of interest in normal operation. */
  public static final Level INFO = new Level(LEVEL_INFO, "Info");

  /** What the component found in its configuration. */
  public static final Level CONFIG = new Level(LEVEL_CONFIG, "Config");

  /** The broad course of events, for debugging. */
  public static final Level FINE = new Level(LEVEL_FINE, "Fine");

  /** The detailed course of events, for debugging. */
  public static final Level FINER = new Level(LEVEL_FINER, "Finer");

  /** Everything, for debugging. */
  public static final Level FINEST = new Level(LEVEL_FINEST, "Finest");

  private static final Level[] VALUES = {OFF, SEVERE, WARNING, INFO, CONFIG, FINE, FINER, FINEST};

  private final int number;
  private final transient String name;

  private Level(int number, String name) {
    this.number = number;
    this.name = name;
  }

  /**
   * Finds the level with a number.
   *
   * @throws IllegalArgumentException if no level has the number {@code level}
   */
  public static Level fromInt(int level) throws IllegalArgumentException {
    for (Level candidate : VALUES) {
      if (candidate.number == level) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("unknown level: " + level);
  }

  /** The number of this level, one of the {@code int} constants. */
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

  /** Whether this is {@link #INFO}; JSR 240 gives the method this odd name. */
  public boolean isMinor() {
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
  public boolean isHigherLevel(Level other) throws NullPointerException {
    return number < other.number;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Level that && that.number == number;
  }

  @Override
  public int hashCode() {
    return number;
  }

  /** The name of this level. */
  @Override
  public String toString() {
    return name;
  }

  // Deserialisation yields the constant itself, so that == keeps working.
  private Object readResolve() {
    return fromInt(number);
  }
}
