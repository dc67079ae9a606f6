package javax.slee.transaction;

import javax.transaction.RollbackException;
import javax.transaction.SystemException;
import javax.transaction.Transaction;
import javax.transaction.xa.XAResource;

public interface SleeTransaction extends Transaction {
  void asyncCommit(CommitListener commitListener) throws IllegalStateException, SecurityException;

  void asyncRollback(RollbackListener rollbackListener)
      throws IllegalStateException, SecurityException;

  @Override
  boolean enlistResource(XAResource xAResource) throws IllegalStateException, RollbackException;

  @Override
  boolean delistResource(XAResource xAResource, int value)
      throws IllegalStateException, SystemException;

  @Override
  boolean equals(Object object);

  @Override
  int hashCode();

  @Override
  String toString();
}
