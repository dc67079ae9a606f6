package org.opencallback.slee.transaction;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import javax.slee.SLEEException;
import javax.slee.TransactionRequiredLocalException;
import javax.slee.TransactionRolledbackLocalException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of the platform's transaction manager, each with its {@link TransactionContext}.
 *
 * <p>The SLEE's own transactions (one per delivery of an event) are completed by {@link #commit}
 * and {@link #rollback} directly; transactions that somebody else began, an enterprise bean or a
 * resource adaptor, are followed by a {@code Synchronization}.
 */
public final class Transactions {

  private static final Logger LOG = Logger.getLogger(Transactions.class);

  private final TransactionManager manager;
  private final LongAdder rollbacks = new LongAdder();

  /** Per container, not static: a stopped container must not be held by the server's threads. */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable TransactionContext> own = new ThreadLocal<>();

  private final Map<Transaction, TransactionContext> foreign = new ConcurrentHashMap<>();

  public Transactions(TransactionManager manager) {
    this.manager = manager;
  }

  /** The platform's transaction manager. */
  public TransactionManager manager() {
    return manager;
  }

  /** How many of the SLEE's own transactions have rolled back. */
  public long rollbacks() {
    return rollbacks.sum();
  }

  /** How many transactions that others began are being followed. */
  public int followed() {
    return foreign.size();
  }

  /**
   * Begins a transaction on this thread. A transaction that somebody has left behind on the thread
   * is rolled back first.
   *
   * @throws SLEEException if the transaction manager cannot begin one
   */
  public TransactionContext begin() {
    try {
      beginOnThread();
      TransactionContext context = new TransactionContext(manager.getTransaction());
      own.set(context);
      return context;
    } catch (NotSupportedException | SystemException e) {
      throw new SLEEException("cannot begin a transaction", e);
    }
  }

  private void beginOnThread() throws NotSupportedException, SystemException {
    try {
      manager.begin();
    } catch (NotSupportedException e) { // how a transaction manager says that there is one already
      LOG.warnf("a transaction was left behind on %s; it is rolled back", Thread.currentThread());
      manager.rollback();
      manager.begin();
    }
  }

  /**
   * Commits a transaction that {@link #begin} has begun.
   *
   * @return false if it rolled back instead
   */
  public boolean commit(TransactionContext context) {
    context.beforeCommit();
    if (context.markedHere()) {
      rollback(context);
      return false;
    }
    boolean committed = false;
    try {
      manager.commit();
      committed = true;
    } catch (RollbackException | HeuristicRollbackException e) {
      LOG.debugf(e, "%s rolled back", context);
    } catch (HeuristicMixedException | SystemException | IllegalStateException e) {
      LOG.errorf(e, "%s ended badly; its changes in the SLEE are undone", context);
      forgetTransactionOfThread();
    } finally {
      own.set(null);
      end(context, committed);
    }
    return committed;
  }

  /** Rolls back a transaction that {@link #begin} has begun. */
  public void rollback(TransactionContext context) {
    try {
      manager.rollback();
    } catch (SystemException | IllegalStateException e) {
      LOG.errorf(e, "%s could not be rolled back by the transaction manager", context);
      forgetTransactionOfThread();
    } finally {
      own.set(null);
      end(context, false);
    }
  }

  private void end(TransactionContext context, boolean committed) {
    if (!committed) {
      rollbacks.increment();
    }
    context.complete(committed);
  }

  private void forgetTransactionOfThread() {
    try {
      manager.suspend();
    } catch (SystemException e) {
      LOG.errorf(e, "the transaction manager does not let go of a transaction");
    }
  }

  /**
   * Work to be done in a transaction.
   *
   * @param <E> what it may throw
   */
  @FunctionalInterface
  public interface Work<E extends Exception> {

    /** Does it. */
    void run(TransactionContext context) throws E;
  }

  /**
   * Does something in a transaction of its own, while that of the calling thread is suspended.
   *
   * @return false if it rolled back although nothing was thrown
   */
  public <E extends Exception> boolean separately(Work<E> work) throws E {
    TransactionContext outer = own.get();
    Transaction suspended = suspend();
    try {
      TransactionContext context = begin();
      boolean done = false;
      try {
        work.run(context);
        done = true;
      } finally {
        if (!done) {
          rollback(context);
        }
      }
      return commit(context);
    } finally {
      resume(suspended);
      own.set(outer);
    }
  }

  private @Nullable Transaction suspend() {
    try {
      return manager.suspend();
    } catch (SystemException e) {
      throw new SLEEException("the transaction of the thread cannot be suspended", e);
    }
  }

  private void resume(@Nullable Transaction suspended) {
    if (suspended == null) {
      return;
    }
    try {
      manager.resume(suspended);
    } catch (InvalidTransactionException | SystemException | IllegalStateException e) {
      throw new SLEEException("the transaction of the thread cannot be resumed", e);
    }
  }

  /**
   * The context of the calling thread's transaction, or null if it has none.
   *
   * @throws TransactionRolledbackLocalException if the transaction can only roll back and the SLEE
   *     has not seen it before
   */
  public @Nullable TransactionContext current() {
    Transaction transaction = transactionOfThread();
    if (transaction == null) {
      return null;
    }
    TransactionContext mine = own.get();
    if (mine != null && mine.transaction().equals(transaction)) {
      return mine;
    }
    TransactionContext followed = foreign.get(transaction);
    return followed == null ? follow(transaction) : followed;
  }

  /**
   * The context of the calling thread's transaction.
   *
   * @throws TransactionRequiredLocalException if it has none
   */
  public TransactionContext required() {
    TransactionContext context = current();
    if (context == null) {
      throw new TransactionRequiredLocalException("this needs a transaction and there is none");
    }
    return context;
  }

  private @Nullable Transaction transactionOfThread() {
    try {
      return manager.getTransaction();
    } catch (SystemException e) {
      throw new SLEEException("the transaction manager does not tell the current transaction", e);
    }
  }

  private @Nullable TransactionContext follow(Transaction transaction) {
    try {
      int status = transaction.getStatus();
      if (status == Status.STATUS_COMMITTED
          || status == Status.STATUS_ROLLEDBACK
          || status == Status.STATUS_NO_TRANSACTION) {
        return null;
      }
      TransactionContext context = new TransactionContext(transaction);
      register(transaction, context);
      return context;
    } catch (RollbackException e) {
      throw new TransactionRolledbackLocalException("the transaction can only roll back", e);
    } catch (SystemException e) {
      throw new SLEEException("the transaction manager does not let the SLEE take part", e);
    }
  }

  /** In this order: a transaction that times out is ended by another thread, perhaps meanwhile. */
  private void register(Transaction transaction, TransactionContext context)
      throws RollbackException, SystemException {
    foreign.put(transaction, context);
    boolean registered = false;
    try {
      transaction.registerSynchronization(new Follower(context));
      registered = true;
    } finally {
      if (!registered) {
        foreign.remove(transaction);
      }
    }
  }

  /** Follows a transaction that somebody else began. */
  private final class Follower implements Synchronization {
    private final TransactionContext context;

    Follower(TransactionContext context) {
      this.context = context;
    }

    @Override
    public void beforeCompletion() {
      context.beforeCommit();
    }

    @Override
    public void afterCompletion(int status) {
      foreign.remove(context.transaction());
      context.complete(status == Status.STATUS_COMMITTED);
    }
  }
}
