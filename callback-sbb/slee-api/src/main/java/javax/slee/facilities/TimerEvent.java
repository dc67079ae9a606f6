package javax.slee.facilities;

/** A timer expired (JSR 240 §13.1). Times are in milliseconds since 1970-01-01T00:00Z. */
public interface TimerEvent {

  /** The timer that expired. */
  TimerID getTimerID();

  /** When the timer was meant to expire. */
  long getScheduledTime();

  /** When the SLEE fired the event. */
  long getExpiryTime();

  /**
   * The time between two expiries of a periodic timer, in milliseconds; {@link Long#MAX_VALUE} for
   * a timer that expires once.
   */
  long getPeriod();

  /** How many times the timer expires in all; 0 if it goes on until cancelled. */
  int getNumRepetitions();

  /**
   * How many times the timer is still going to expire; {@link Integer#MAX_VALUE} if it goes on
   * until cancelled.
   */
  int getRemainingRepetitions();

  /**
   * How many late events were dropped since the last one that was fired, see {@link
   * TimerPreserveMissed}.
   */
  int getMissedRepetitions();
}
