package org.opencallback.slee.transaction;

import jakarta.transaction.TransactionManager;
import java.util.concurrent.Executor;
import javax.slee.transaction.CommitListener;
import javax.slee.transaction.RollbackListener;
import javax.slee.transaction.SleeTransaction;
import javax.slee.transaction.SleeTransactionManager;
import javax.transaction.HeuristicMixedException;
import javax.transaction.HeuristicRollbackException;
import javax.transaction.InvalidTransactionException;
import javax.transaction.NotSupportedException;
import javax.transaction.RollbackException;
import javax.transaction.SystemException;
import javax.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/** The platform's transaction manager as resource adaptors see it (JSR 240 §15.14). */
public final class SleeTransactionManagerBridge implements SleeTransactionManager {

  private final TransactionManager manager;
  private final Executor executor;

  /**
   * Creates the bridge.
   *
   * @param executor does asynchronous commits and rollbacks
   */
  public SleeTransactionManagerBridge(TransactionManager manager, Executor executor) {
    this.manager = manager;
    this.executor = executor;
  }

  @Override
  public void begin() throws NotSupportedException, SystemException {
    try {
      manager.begin();
    } catch (jakarta.transaction.NotSupportedException e) {
      throw JavaxTransactions.notSupported(e);
    } catch (jakarta.transaction.SystemException e) {
      throw JavaxTransactions.system(e);
    }
  }

  @Override
  public SleeTransaction beginSleeTransaction() throws NotSupportedException, SystemException {
    begin();
    return required();
  }

  @Override
  public void commit()
      throws RollbackException,
          HeuristicMixedException,
          HeuristicRollbackException,
          SystemException {
    JavaxTransactions.complete(manager::commit);
  }

  @Override
  public void rollback() throws SystemException {
    JavaxTransactions.tell(manager::rollback);
  }

  @Override
  public void setRollbackOnly() throws SystemException {
    JavaxTransactions.tell(manager::setRollbackOnly);
  }

  @Override
  public int getStatus() throws SystemException {
    return JavaxTransactions.ask(manager::getStatus);
  }

  @Override
  public void setTransactionTimeout(int seconds) throws SystemException {
    JavaxTransactions.tell(() -> manager.setTransactionTimeout(seconds));
  }

  @Override
  public @Nullable SleeTransaction getTransaction() throws SystemException {
    return getSleeTransaction();
  }

  @Override
  public @Nullable SleeTransaction getSleeTransaction() throws SystemException {
    return bridge(JavaxTransactions.ask(manager::getTransaction));
  }

  private @Nullable SleeTransaction bridge(jakarta.transaction.@Nullable Transaction transaction) {
    return transaction == null ? null : new SleeTransactionBridge(transaction, executor);
  }

  private SleeTransaction required() throws SystemException {
    SleeTransaction current = getSleeTransaction();
    if (current == null) {
      throw new IllegalStateException("the calling thread has no transaction");
    }
    return current;
  }

  @Override
  public SleeTransaction asSleeTransaction(Transaction transaction) {
    if (transaction instanceof SleeTransactionBridge ours) {
      return ours;
    }
    throw new IllegalArgumentException(transaction + " is not a transaction of this SLEE");
  }

  @Override
  public @Nullable Transaction suspend() throws SystemException {
    return bridge(JavaxTransactions.ask(manager::suspend));
  }

  @Override
  public void resume(Transaction transaction) throws InvalidTransactionException, SystemException {
    if (!(transaction instanceof SleeTransactionBridge ours)) {
      throw new InvalidTransactionException(transaction + " is not a transaction of this SLEE");
    }
    try {
      manager.resume(ours.transaction());
    } catch (jakarta.transaction.InvalidTransactionException e) {
      InvalidTransactionException invalid = new InvalidTransactionException(e.getMessage());
      invalid.initCause(e);
      throw invalid;
    } catch (jakarta.transaction.SystemException e) {
      throw JavaxTransactions.system(e);
    }
  }

  @Override
  public void asyncCommit(@Nullable CommitListener listener) {
    takeOffThread().asyncCommit(listener);
  }

  @Override
  public void asyncRollback(@Nullable RollbackListener listener) {
    takeOffThread().asyncRollback(listener);
  }

  private SleeTransaction takeOffThread() {
    try {
      SleeTransaction current = required();
      suspend();
      return current;
    } catch (SystemException e) {
      throw new IllegalStateException(e);
    }
  }
}
