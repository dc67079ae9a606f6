package javax.slee;

/**
 * An SBB entity as its parent and its siblings see it, within the SLEE (JSR 240 §6).
 *
 * <p>An SBB with methods of its own for others to call extends this interface in its own one.
 */
public interface SbbLocalObject {

  /** Whether the other object stands for the same SBB entity. */
  boolean isIdentical(SbbLocalObject other) throws TransactionRequiredLocalException, SLEEException;

  /**
   * Sets when this SBB entity receives an event, compared with its siblings.
   *
   * @param priority from -128 to 127; the higher, the earlier
   * @throws NoSuchObjectLocalException if the SBB entity does not exist any more
   */
  void setSbbPriority(byte priority)
      throws TransactionRequiredLocalException, NoSuchObjectLocalException, SLEEException;

  /**
   * The priority among the siblings, from -128 to 127; the higher, the earlier.
   *
   * @throws NoSuchObjectLocalException if the SBB entity does not exist any more
   */
  byte getSbbPriority()
      throws TransactionRequiredLocalException, NoSuchObjectLocalException, SLEEException;

  /**
   * Removes the SBB entity and its descendants, and detaches them from all activity contexts.
   *
   * @throws TransactionRolledbackLocalException if the SBB entity does not exist any more; the
   *     transaction is marked for rollback
   */
  void remove()
      throws TransactionRequiredLocalException, TransactionRolledbackLocalException, SLEEException;
}
