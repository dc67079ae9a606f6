package javax.slee;

/**
 * One event on its way to SBB entities, with the power to hold its delivery back (JSR 240 §8).
 *
 * <p>While delivery is suspended, no SBB entity receives this event, and no later event of the same
 * activity context is delivered.
 */
public interface EventContext {

  Object getEvent();

  /** The activity context that the event was fired on. */
  ActivityContextInterface getActivityContextInterface();

  /** The address that the event was fired with, or null. */
  Address getAddress();

  /** The one service that the event was fired for, or null if it is meant for all. */
  ServiceID getService();

  /**
   * Holds delivery back, for no longer than the SLEE's default timeout.
   *
   * @throws IllegalStateException if delivery is suspended already
   */
  void suspendDelivery()
      throws IllegalStateException, TransactionRequiredLocalException, SLEEException;

  /**
   * Holds delivery back.
   *
   * @param timeout in milliseconds; after it, delivery resumes by itself
   * @throws IllegalArgumentException if {@code timeout} is not positive
   * @throws IllegalStateException if delivery is suspended already
   */
  void suspendDelivery(int timeout)
      throws IllegalArgumentException,
          IllegalStateException,
          TransactionRequiredLocalException,
          SLEEException;

  /**
   * Lets delivery go on with the next SBB entity.
   *
   * @throws IllegalStateException if delivery is not suspended
   */
  void resumeDelivery()
      throws IllegalStateException, TransactionRequiredLocalException, SLEEException;

  boolean isSuspended() throws TransactionRequiredLocalException, SLEEException;
}
