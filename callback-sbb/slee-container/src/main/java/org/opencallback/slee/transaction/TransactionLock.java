package org.opencallback.slee.transaction;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A lock that belongs to a transaction, not to a thread: it is taken once by a transaction and
 * released at the transaction's end, on whatever thread that comes.
 *
 * <p>Uncontended it costs one compare-and-set. Waiting is bounded, so two transactions that want
 * each other's locks cannot wait for ever.
 */
public final class TransactionLock {

  private static final VarHandle OWNER;

  static {
    try {
      OWNER =
          MethodHandles.lookup()
              .findVarHandle(TransactionLock.class, "owner", TransactionContext.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  @SuppressWarnings("UnusedVariable") // set through the VarHandle
  private volatile @Nullable TransactionContext owner;

  private volatile int waiters;

  /** The lock that its owner took before it: a transaction's locks are a chain. */
  @Nullable TransactionLock next;

  /** Whether {@code context} holds this lock. */
  public boolean isHeldBy(TransactionContext context) {
    return owner == context;
  }

  /** Whether any transaction holds this lock. */
  public boolean isHeld() {
    return owner != null;
  }

  /**
   * Takes the lock for a transaction that does not hold it; the end of the transaction gives it
   * back.
   *
   * @return false if another transaction still holds it after {@code maxWait}, or the thread was
   *     interrupted meanwhile
   */
  public boolean acquire(TransactionContext context, Duration maxWait) {
    boolean acquired = OWNER.compareAndSet(this, null, context) || await(context, maxWait);
    if (acquired) {
      context.holds(this);
    }
    return acquired;
  }

  /** Gives the lock back; does nothing if {@code context} does not hold it. */
  void release(TransactionContext context) {
    if (owner != context) {
      return;
    }
    owner = null;
    if (waiters > 0) {
      synchronized (this) {
        notifyAll();
      }
    }
  }

  private synchronized boolean await(TransactionContext context, Duration maxWait) {
    long deadline = System.nanoTime() + maxWait.toNanos();
    waiters++;
    try {
      while (!OWNER.compareAndSet(this, null, context)) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        wait(left / 1_000_000, (int) (left % 1_000_000));
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      waiters--;
    }
  }
}
