package org.opencallback.slee.transaction;

import javax.slee.transaction.CommitListener;
import javax.slee.transaction.RollbackListener;
import javax.transaction.HeuristicMixedException;
import javax.transaction.HeuristicRollbackException;
import javax.transaction.NotSupportedException;
import javax.transaction.RollbackException;
import javax.transaction.SystemException;
import javax.transaction.Transaction;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Exceptions of {@code jakarta.transaction} as those of {@code javax.transaction}. */
final class JavaxTransactions {

  private static final Logger LOG = Logger.getLogger(JavaxTransactions.class);

  private JavaxTransactions() {}

  /** Something that may end a transaction. */
  @FunctionalInterface
  interface Completion {
    void run()
        throws jakarta.transaction.RollbackException,
            jakarta.transaction.HeuristicMixedException,
            jakarta.transaction.HeuristicRollbackException,
            jakarta.transaction.SystemException;
  }

  /** Something that only the transaction manager itself can make fail. */
  @FunctionalInterface
  interface Step<T> {
    T run() throws jakarta.transaction.SystemException;
  }

  /** As {@link Step}, without a result. */
  @FunctionalInterface
  interface Action {
    void run() throws jakarta.transaction.SystemException;
  }

  /** Ends a transaction. */
  static void complete(Completion completion)
      throws RollbackException,
          HeuristicMixedException,
          HeuristicRollbackException,
          SystemException {
    try {
      completion.run();
    } catch (jakarta.transaction.RollbackException e) {
      throw rollback(e);
    } catch (jakarta.transaction.HeuristicMixedException e) {
      throw caused(new HeuristicMixedException(e.getMessage()), e);
    } catch (jakarta.transaction.HeuristicRollbackException e) {
      throw caused(new HeuristicRollbackException(e.getMessage()), e);
    } catch (jakarta.transaction.SystemException e) {
      throw system(e);
    }
  }

  /** Asks the transaction manager. */
  static <T> T ask(Step<T> step) throws SystemException {
    try {
      return step.run();
    } catch (jakarta.transaction.SystemException e) {
      throw system(e);
    }
  }

  /** Tells the transaction manager. */
  static void tell(Action action) throws SystemException {
    try {
      action.run();
    } catch (jakarta.transaction.SystemException e) {
      throw system(e);
    }
  }

  private static <T extends Exception> T caused(T exception, Exception cause) {
    exception.initCause(cause);
    return exception;
  }

  static RollbackException rollback(Exception cause) {
    return caused(new RollbackException(cause.getMessage()), cause);
  }

  static SystemException system(Exception cause) {
    return caused(new SystemException(cause.getMessage()), cause);
  }

  static NotSupportedException notSupported(Exception cause) {
    return caused(new NotSupportedException(cause.getMessage()), cause);
  }

  /** Commits and tells the listener, if there is one, how it went. */
  static void commit(Transaction transaction, @Nullable CommitListener listener) {
    CommitListener told = listener == null ? new Silent() : listener;
    try {
      transaction.commit();
      told.committed();
    } catch (RollbackException e) {
      told.rolledBack(e);
    } catch (HeuristicMixedException e) {
      told.heuristicMixed(e);
    } catch (HeuristicRollbackException e) {
      told.heuristicRollback(e);
    } catch (SystemException e) {
      told.systemException(e);
    }
  }

  /** Rolls back and tells the listener, if there is one, how it went. */
  static void rollback(Transaction transaction, @Nullable RollbackListener listener) {
    try {
      transaction.rollback();
      if (listener != null) {
        listener.rolledBack();
      }
    } catch (SystemException e) {
      if (listener == null) {
        LOG.warnf(e, "an asynchronous rollback failed");
      } else {
        listener.systemException(e);
      }
    }
  }

  /** Stands in for a listener that was not given: what went wrong is logged. */
  private static final class Silent implements CommitListener {
    @Override
    public void committed() {
      // as wanted
    }

    @Override
    public void rolledBack(RollbackException e) {
      LOG.warnf(e, "an asynchronous commit rolled back");
    }

    @Override
    public void heuristicMixed(HeuristicMixedException e) {
      LOG.warnf(e, "an asynchronous commit ended in a heuristic");
    }

    @Override
    public void heuristicRollback(HeuristicRollbackException e) {
      LOG.warnf(e, "an asynchronous commit ended in a heuristic");
    }

    @Override
    public void systemException(SystemException e) {
      LOG.warnf(e, "an asynchronous commit failed");
    }
  }
}
