package javax.slee;

/**
 * What every SBB's abstract class implements: the calls by which the SLEE leads SBB objects through
 * their life (JSR 240 §6).
 *
 * <p>An SBB object is <em>pooled</em> when it stands for no SBB entity, and <em>ready</em> when it
 * does.
 */
public interface Sbb {

  /**
   * The object was created and goes to the pool; it keeps the context. No transaction is there to
   * rely on.
   */
  void setSbbContext(SbbContext context);

  /** The object leaves the pool for good; it frees what it holds. */
  void unsetSbbContext();

  /**
   * The object is going to stand for a new SBB entity: it gives the CMP fields their first values.
   *
   * @throws CreateException to refuse the creation
   */
  void sbbCreate() throws CreateException;

  /**
   * The new SBB entity exists, and its local object may be used.
   *
   * @throws CreateException to refuse the creation
   */
  void sbbPostCreate() throws CreateException;

  /** The object is going to stand for an SBB entity that exists. */
  void sbbActivate();

  /** The object goes back to the pool and must not hold on to the SBB entity. */
  void sbbPassivate();

  /** The SBB entity's state was read: the object brings what it derives from it up to date. */
  void sbbLoad();

  /**
   * The SBB entity's state is going to be written: the object writes what it holds back to its CMP
   * fields.
   */
  void sbbStore();

  /** The SBB entity is going to be removed. */
  void sbbRemove();

  /**
   * A method that the SLEE called threw an unchecked exception; the transaction is marked for
   * rollback, and the object is discarded after this call.
   *
   * @param event the event that was being delivered, or null
   * @param aci the event's activity context, or null
   */
  void sbbExceptionThrown(Exception exception, Object event, ActivityContextInterface aci);

  /**
   * A transaction that began with a call of the SLEE to this SBB entity was rolled back; this call
   * has a transaction of its own.
   */
  void sbbRolledBack(RolledBackContext context);
}
