package org.opencallback.slee.transaction;

import jakarta.transaction.Transaction;
import java.util.concurrent.Executor;
import javax.slee.transaction.CommitListener;
import javax.slee.transaction.RollbackListener;
import javax.slee.transaction.SleeTransaction;
import javax.transaction.HeuristicMixedException;
import javax.transaction.HeuristicRollbackException;
import javax.transaction.RollbackException;
import javax.transaction.Synchronization;
import javax.transaction.SystemException;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;

/**
 * A transaction of the platform as {@code javax.slee.transaction} shows it: the package {@code
 * javax.transaction} on top of {@code jakarta.transaction}.
 */
final class SleeTransactionBridge implements SleeTransaction {

  private final Transaction transaction;
  private final Executor executor;

  SleeTransactionBridge(Transaction transaction, Executor executor) {
    this.transaction = transaction;
    this.executor = executor;
  }

  Transaction transaction() {
    return transaction;
  }

  @Override
  public void commit()
      throws RollbackException,
          HeuristicMixedException,
          HeuristicRollbackException,
          SystemException {
    JavaxTransactions.complete(transaction::commit);
  }

  @Override
  public void rollback() throws SystemException {
    JavaxTransactions.tell(transaction::rollback);
  }

  @Override
  public void setRollbackOnly() throws SystemException {
    JavaxTransactions.tell(transaction::setRollbackOnly);
  }

  @Override
  public int getStatus() throws SystemException {
    return JavaxTransactions.ask(transaction::getStatus);
  }

  @Override
  public boolean enlistResource(XAResource resource) throws RollbackException {
    try {
      return transaction.enlistResource(resource);
    } catch (jakarta.transaction.RollbackException e) {
      throw JavaxTransactions.rollback(e);
    } catch (jakarta.transaction.SystemException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean delistResource(XAResource resource, int flag) {
    try {
      return transaction.delistResource(resource, flag);
    } catch (jakarta.transaction.SystemException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void registerSynchronization(Synchronization synchronization)
      throws RollbackException, SystemException {
    try {
      transaction.registerSynchronization(
          new jakarta.transaction.Synchronization() {
            @Override
            public void beforeCompletion() {
              synchronization.beforeCompletion();
            }

            @Override
            public void afterCompletion(int status) {
              synchronization.afterCompletion(status);
            }
          });
    } catch (jakarta.transaction.RollbackException e) {
      throw JavaxTransactions.rollback(e);
    } catch (jakarta.transaction.SystemException e) {
      throw JavaxTransactions.system(e);
    }
  }

  @Override
  public void asyncCommit(@Nullable CommitListener listener) {
    executor.execute(() -> JavaxTransactions.commit(this, listener));
  }

  @Override
  public void asyncRollback(@Nullable RollbackListener listener) {
    executor.execute(() -> JavaxTransactions.rollback(this, listener));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SleeTransactionBridge that && that.transaction.equals(transaction);
  }

  @Override
  public int hashCode() {
    return transaction.hashCode();
  }

  @Override
  public String toString() {
    return transaction.toString();
  }
}
