package javax.slee.resource;

/**
 * Why the SLEE could not process an event (JSR 240 §15).
 *
 * <p>A SLEE with reasons of its own derives a class from this one and numbers them from 1; the
 * numbers from 0 downwards belong to JSR 240.
 */
public class FailureReason {

  /** The number of {@link #OTHER_REASON}. */
  public static final int REASON_OTHER_REASON = 0;

  /** The number of {@link #EVENT_QUEUE_FULL}. */
  public static final int REASON_EVENT_QUEUE_FULL = -1;

  /** The number of {@link #EVENT_QUEUE_TIMEOUT}. */
  public static final int REASON_EVENT_QUEUE_TIMEOUT = -2;

  /** The number of {@link #SYSTEM_OVERLOAD}. */
  public static final int REASON_SYSTEM_OVERLOAD = -3;

  /** The number of {@link #EVENT_MARSHALING_ERROR}. */
  public static final int REASON_EVENT_MARSHALING_ERROR = -4;

  /** The number of {@link #FIRING_TRANSACTION_ROLLED_BACK}. */
  public static final int REASON_FIRING_TRANSACTION_ROLLED_BACK = -5;

  /** None of the reasons below. */
  public static final FailureReason OTHER_REASON = new FailureReason(REASON_OTHER_REASON);

  /** The event found no place in the queue. */
  public static final FailureReason EVENT_QUEUE_FULL = new FailureReason(REASON_EVENT_QUEUE_FULL);

  /** The event stayed in the queue for too long. */
  public static final FailureReason EVENT_QUEUE_TIMEOUT =
      new FailureReason(REASON_EVENT_QUEUE_TIMEOUT);

  /** The SLEE refused the event to protect itself. */
  public static final FailureReason SYSTEM_OVERLOAD = new FailureReason(REASON_SYSTEM_OVERLOAD);

  /** The resource adaptor's {@link Marshaler} failed on the event. */
  public static final FailureReason EVENT_MARSHALING_ERROR =
      new FailureReason(REASON_EVENT_MARSHALING_ERROR);

  /** The transaction in which the event was fired did not commit. */
  public static final FailureReason FIRING_TRANSACTION_ROLLED_BACK =
      new FailureReason(REASON_FIRING_TRANSACTION_ROLLED_BACK);

  private static final FailureReason[] STANDARD = {
    OTHER_REASON,
    EVENT_QUEUE_FULL,
    EVENT_QUEUE_TIMEOUT,
    SYSTEM_OVERLOAD,
    EVENT_MARSHALING_ERROR,
    FIRING_TRANSACTION_ROLLED_BACK
  };

  private static final String[] NAMES = {
    "Other Reason",
    "Event Queue Full",
    "Event Queue Timeout",
    "System Overload",
    "Event Marshaling Error",
    "Firing Transaction Rolled Back"
  };

  private final int reason;

  /** For reasons of a SLEE's own, whose numbers are positive. */
  protected FailureReason(int reason) {
    this.reason = reason;
  }

  /**
   * Finds the standard reason with a number.
   *
   * @throws IllegalArgumentException if JSR 240 defines no reason with this number
   */
  public static FailureReason fromInt(int reason) throws IllegalArgumentException {
    if (isStandard(reason)) {
      return STANDARD[-reason];
    }
    throw new IllegalArgumentException("not a failure reason of JSR 240: " + reason);
  }

  public final int toInt() {
    return reason;
  }

  public final boolean isOtherReason() {
    return reason == REASON_OTHER_REASON;
  }

  public final boolean isEventQueueFull() {
    return reason == REASON_EVENT_QUEUE_FULL;
  }

  public final boolean isEventQueueTimeout() {
    return reason == REASON_EVENT_QUEUE_TIMEOUT;
  }

  public final boolean isSystemOverLoad() {
    return reason == REASON_SYSTEM_OVERLOAD;
  }

  public final boolean isEventMarshalingError() {
    return reason == REASON_EVENT_MARSHALING_ERROR;
  }

  public final boolean isFiringTransactionRolledBack() {
    return reason == REASON_FIRING_TRANSACTION_ROLLED_BACK;
  }

  /** Whether the other object is a failure reason with the same number. */
  @Override
  public boolean equals(Object other) {
    return other instanceof FailureReason that && reason == that.reason;
  }

  @Override
  public final int hashCode() {
    return reason;
  }

  /** The name of a standard reason, the number of any other. */
  @Override
  public String toString() {
    return isStandard(reason) ? NAMES[-reason] : "Vendor Reason " + reason;
  }

  /** The same number as {@link #toInt}, for subclasses. */
  protected final int getReason() {
    return reason;
  }

  // The standard numbers run without a gap from 0 downwards: negated, they index the tables.
  private static boolean isStandard(int reason) {
    return reason <= REASON_OTHER_REASON && reason >= REASON_FIRING_TRANSACTION_ROLLED_BACK;
  }
}
