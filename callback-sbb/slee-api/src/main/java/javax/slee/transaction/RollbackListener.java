package javax.slee.transaction;

import javax.transaction.SystemException;

/**
 * Hears how an asynchronous rollback ended: exactly one of the methods is called, once (JSR 240
 * §9).
 */
public interface RollbackListener {

  /** The transaction was rolled back. */
  void rolledBack();

  /** The transaction manager failed. */
  void systemException(SystemException cause);
}
