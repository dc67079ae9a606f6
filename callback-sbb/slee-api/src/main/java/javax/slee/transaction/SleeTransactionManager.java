package javax.slee.transaction;

import javax.transaction.NotSupportedException;
import javax.transaction.SystemException;
import javax.transaction.Transaction;
import javax.transaction.TransactionManager;

/** The SLEE's transaction manager, as resource adaptors see it (JSR 240 §9). */
public interface SleeTransactionManager extends TransactionManager {

  /**
   * Begins a transaction and gives it to the calling thread.
   *
   * @throws NotSupportedException if the thread has a transaction already
   * @throws SystemException if the transaction manager fails
   */
  SleeTransaction beginSleeTransaction() throws NotSupportedException, SystemException;

  /**
   * The transaction of the calling thread, or null.
   *
   * @throws SystemException if the transaction manager fails
   */
  SleeTransaction getSleeTransaction() throws SystemException;

  /**
   * Another view of a transaction of this transaction manager.
   *
   * @throws NullPointerException if {@code transaction} is null
   * @throws IllegalArgumentException if it comes from another transaction manager
   * @throws SystemException if the transaction manager fails
   */
  SleeTransaction asSleeTransaction(Transaction transaction)
      throws NullPointerException, IllegalArgumentException, SystemException;

  /**
   * Begins to commit the calling thread's transaction, leaving the thread without one.
   *
   * @param listener hears the outcome; may be null
   * @throws IllegalStateException if the thread has no transaction
   * @throws SecurityException if the caller may not complete the transaction
   */
  void asyncCommit(CommitListener listener) throws IllegalStateException, SecurityException;

  /**
   * Begins to roll back the calling thread's transaction, leaving the thread without one.
   *
   * @param listener hears the outcome; may be null
   * @throws IllegalStateException if the thread has no transaction
   * @throws SecurityException if the caller may not complete the transaction
   */
  void asyncRollback(RollbackListener listener) throws IllegalStateException, SecurityException;
}
