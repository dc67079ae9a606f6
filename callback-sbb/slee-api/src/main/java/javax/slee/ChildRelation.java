package javax.slee;

import java.util.Collection;

/**
 * The children that an SBB entity has by one of its child relation methods (JSR 240 §6).
 *
 * <p>Elements are {@link SbbLocalObject}s. Removing one from the collection removes the SBB entity
 * and its descendants; adding is not supported, see {@link #create}. The methods need a
 * transaction.
 */
@SuppressWarnings("rawtypes") // JSR 240 predates generics
public interface ChildRelation extends Collection {

  /**
   * Creates a child SBB entity.
   *
   * @return the local object of the child, of the type that the child's SBB declares
   * @throws CreateException if the child's {@code sbbCreate} or {@code sbbPostCreate} threw it
   */
  SbbLocalObject create() throws CreateException, TransactionRequiredLocalException, SLEEException;
}
