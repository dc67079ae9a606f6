package javax.slee.transaction;

import javax.transaction.RollbackException;
import javax.transaction.SystemException;
import javax.transaction.Transaction;
import javax.transaction.xa.XAResource;

/** A transaction that can be completed without waiting for the end (JSR 240 §9). */
public interface SleeTransaction extends Transaction {

  /**
   * Begins to commit, leaving the calling thread without a transaction.
   *
   * @param listener hears the outcome; may be null
   * @throws IllegalStateException if the transaction is not active
   * @throws SecurityException if the caller may not complete the transaction
   */
  void asyncCommit(CommitListener listener) throws IllegalStateException, SecurityException;

  /**
   * Begins to roll back, leaving the calling thread without a transaction.
   *
   * @param listener hears the outcome; may be null
   * @throws IllegalStateException if the transaction is not active
   * @throws SecurityException if the caller may not complete the transaction
   */
  void asyncRollback(RollbackListener listener) throws IllegalStateException, SecurityException;

  /**
   * Makes a resource take part.
   *
   * @return whether it takes part now
   * @throws RollbackException if the transaction is marked for rollback
   */
  @Override
  boolean enlistResource(XAResource resource) throws IllegalStateException, RollbackException;

  /**
   * Ends a resource's part.
   *
   * @param flag {@code TMSUCCESS}, {@code TMFAIL} or {@code TMSUSPEND} of {@link XAResource}
   * @return whether it does not take part any more
   */
  @Override
  boolean delistResource(XAResource resource, int flag)
      throws IllegalStateException, SystemException;

  /** Whether the other object stands for the same transaction. */
  @Override
  boolean equals(Object other);

  @Override
  int hashCode();

  @Override
  String toString();
}
