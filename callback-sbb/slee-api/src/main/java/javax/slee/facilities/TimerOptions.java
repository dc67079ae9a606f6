package javax.slee.facilities;

import java.io.Serializable;
import java.util.Objects;

/** How a timer treats delay and restart, given when the timer is set (JSR 240 §13.1). */
public class TimerOptions implements Serializable {

  private boolean persistent;
  private long timeout;
  private TimerPreserveMissed preserveMissed;

  /** Not persistent, the SLEE's default timeout, and the last of the late events is delivered. */
  public TimerOptions() {
    this(0, TimerPreserveMissed.LAST);
  }

  /** A copy of other options. */
  public TimerOptions(TimerOptions options) {
    this(options.persistent, options.timeout, options.preserveMissed);
  }

  /**
   * @param persistent whether the timer outlives a restart of the SLEE
   * @param timeout see {@link #setTimeout}, in milliseconds
   * @throws NullPointerException if {@code preserveMissed} is null
   * @throws IllegalArgumentException if {@code timeout} is negative
   */
  public TimerOptions(boolean persistent, long timeout, TimerPreserveMissed preserveMissed)
      throws NullPointerException, IllegalArgumentException {
    this.persistent = persistent;
    this.timeout = notNegative(timeout);
    this.preserveMissed = Objects.requireNonNull(preserveMissed, "preserveMissed");
  }

  /**
   * Options of a timer that is not persistent.
   *
   * @param timeout see {@link #setTimeout}, in milliseconds
   * @throws NullPointerException if {@code preserveMissed} is null
   * @throws IllegalArgumentException if {@code timeout} is negative
   */
  public TimerOptions(long timeout, TimerPreserveMissed preserveMissed)
      throws NullPointerException, IllegalArgumentException {
    this(false, timeout, preserveMissed);
  }

  /** Whether the timer outlives a restart of the SLEE. */
  public final boolean isPersistent() {
    return persistent;
  }

  public final void setPersistent(boolean persistent) {
    this.persistent = persistent;
  }

  /** The timeout in milliseconds; 0 stands for {@link TimerFacility#getDefaultTimeout}. */
  public final long getTimeout() {
    return timeout;
  }

  /**
   * Sets how long after its scheduled time an event may be delivered before it counts as late.
   *
   * @param timeout in milliseconds; 0 stands for {@link TimerFacility#getDefaultTimeout}
   * @throws IllegalArgumentException if {@code timeout} is negative
   */
  public final void setTimeout(long timeout) throws IllegalArgumentException {
    this.timeout = notNegative(timeout);
  }

  /** What becomes of late timer events. */
  public final TimerPreserveMissed getPreserveMissed() {
    return preserveMissed;
  }

  /**
   * Sets what becomes of late timer events.
   *
   * @throws NullPointerException if {@code preserveMissed} is null
   */
  public final void setPreserveMissed(TimerPreserveMissed preserveMissed)
      throws NullPointerException {
    this.preserveMissed = Objects.requireNonNull(preserveMissed, "preserveMissed");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TimerOptions that
        && persistent == that.persistent
        && timeout == that.timeout
        && preserveMissed.equals(that.preserveMissed);
  }

  @Override
  public int hashCode() {
    return Objects.hash(persistent, timeout, preserveMissed);
  }

  @Override
  public String toString() {
    return "TimerOptions[persistent="
        + persistent
        + ",timeout="
        + timeout
        + ",preserveMissed="
        + preserveMissed
        + "]";
  }

  private static long notNegative(long timeout) {
    if (timeout < 0) {
      throw new IllegalArgumentException("timeout must be 0 or more milliseconds: " + timeout);
    }
    return timeout;
  }
}
