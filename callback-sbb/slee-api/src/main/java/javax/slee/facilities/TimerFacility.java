package javax.slee.facilities;

import javax.slee.ActivityContextInterface;
import javax.slee.Address;
import javax.slee.TransactionRequiredLocalException;
import javax.slee.TransactionRolledbackLocalException;

/**
 * Sets timers, which fire a {@link TimerEvent} on an activity context when they expire (JSR 240
 * §13.1).
 *
 * <p>Timers are part of the transaction in which they are set or cancelled; without one, they take
 * effect at once. A timer is cancelled when its activity ends.
 */
public interface TimerFacility {

  /** Where an SBB finds the facility. */
  String JNDI_NAME = "java:comp/env/slee/facilities/timer";

  /**
   * Sets a timer that expires once.
   *
   * @param address to fire the event with, or null
   * @param expireTime in milliseconds since 1970-01-01T00:00Z; in the past for at once
   * @throws NullPointerException if {@code aci} or {@code timerOptions} is null
   * @throws IllegalArgumentException if {@code expireTime} is negative
   * @throws TransactionRolledbackLocalException if the transaction is or was marked for rollback
   */
  TimerID setTimer(
      ActivityContextInterface aci, Address address, long expireTime, TimerOptions timerOptions)
      throws NullPointerException,
          IllegalArgumentException,
          TransactionRolledbackLocalException,
          FacilityException;

  /**
   * Sets a timer that expires periodically.
   *
   * @param address to fire the event with, or null
   * @param startTime of the first expiry, in milliseconds since 1970-01-01T00:00Z; in the past for
   *     at once
   * @param period between two expiries, in milliseconds
   * @param numRepetitions how many times to expire; 0 to go on until cancelled
   * @throws NullPointerException if {@code aci} or {@code timerOptions} is null
   * @throws IllegalArgumentException if {@code startTime} or {@code numRepetitions} is negative,
   *     {@code period} is not positive, or the timeout of the options is longer than {@code period}
   * @throws TransactionRolledbackLocalException if the transaction is or was marked for rollback
   */
  TimerID setTimer(
      ActivityContextInterface aci,
      Address address,
      long startTime,
      long period,
      int numRepetitions,
      TimerOptions timerOptions)
      throws NullPointerException,
          IllegalArgumentException,
          TransactionRolledbackLocalException,
          FacilityException;

  /**
   * Cancels a timer; one that is gone stays so.
   *
   * @throws NullPointerException if {@code timerID} is null
   * @throws TransactionRolledbackLocalException if the transaction is or was marked for rollback
   */
  void cancelTimer(TimerID timerID)
      throws NullPointerException, TransactionRolledbackLocalException, FacilityException;

  /**
   * The activity context that a timer fires on.
   *
   * @return null if the timer is gone
   * @throws NullPointerException if {@code timerID} is null
   */
  ActivityContextInterface getActivityContextInterface(TimerID timerID)
      throws NullPointerException, TransactionRequiredLocalException, FacilityException;

  /** How fine the SLEE's timers are, in milliseconds. */
  long getResolution() throws FacilityException;

  /** The timeout, in milliseconds, of timers whose {@link TimerOptions} leave it open. */
  long getDefaultTimeout() throws FacilityException;
}
