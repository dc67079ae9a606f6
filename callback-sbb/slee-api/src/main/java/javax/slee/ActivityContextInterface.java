package javax.slee;

/**
 * An activity context as an SBB sees it: where events of one activity meet the SBB entities that
 * are attached to it (JSR 240 §7).
 *
 * <p>An SBB with activity context attributes extends this interface in its own one and gets it from
 * the {@code asSbbActivityContextInterface} method of its abstract class.
 */
public interface ActivityContextInterface {

  /** The activity whose events pass through this context. */
  Object getActivity() throws TransactionRequiredLocalException, SLEEException;

  /**
   * Attaches an SBB entity, which then receives the events that its SBB declares. Attaching it
   * twice changes nothing.
   *
   * @throws NullPointerException if {@code sbb} is null
   * @throws TransactionRolledbackLocalException if the SBB entity does not exist any more; the
   *     transaction is marked for rollback
   */
  void attach(SbbLocalObject sbb)
      throws NullPointerException,
          TransactionRequiredLocalException,
          TransactionRolledbackLocalException,
          SLEEException;

  /**
   * Detaches an SBB entity; one that is not attached stays so.
   *
   * @throws NullPointerException if {@code sbb} is null
   * @throws TransactionRolledbackLocalException if the SBB entity does not exist any more; the
   *     transaction is marked for rollback
   */
  void detach(SbbLocalObject sbb)
      throws NullPointerException,
          TransactionRequiredLocalException,
          TransactionRolledbackLocalException,
          SLEEException;

  /**
   * Whether an SBB entity is attached.
   *
   * @throws NullPointerException if {@code sbb} is null
   * @throws TransactionRolledbackLocalException if the SBB entity does not exist any more; the
   *     transaction is marked for rollback
   */
  boolean isAttached(SbbLocalObject sbb)
      throws NullPointerException,
          TransactionRequiredLocalException,
          TransactionRolledbackLocalException,
          SLEEException;

  /**
   * Whether the activity is ending: no more event will be fired on it but its {@link
   * ActivityEndEvent}.
   */
  boolean isEnding() throws TransactionRequiredLocalException, SLEEException;

  /** Whether the other object stands for the same activity context. */
  @Override
  boolean equals(Object other);

  @Override
  int hashCode();
}
