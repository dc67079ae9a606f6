package org.opencallback.slee.transaction;

import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import javax.slee.SLEEException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What one JTA transaction carries inside the SLEE (JSR 240 §9): changes to apply when it commits,
 * changes to undo when it rolls back, events to fire, and the participants in its end.
 *
 * <p>Used by the thread that runs the transaction; only the end may come on another thread.
 */
public final class TransactionContext {

  private static final Logger LOG = Logger.getLogger(TransactionContext.class);

  private final long id;
  private final Transaction transaction;
  private @Nullable Deque<Runnable> undo;
  private @Nullable List<Runnable> applications;
  private @Nullable List<Runnable> afterCommit;
  private @Nullable List<Runnable> afterRollback;
  private @Nullable List<Object> overlays;
  private final List<TransactionParticipant> participants = new ArrayList<>(4);
  private final List<TransactionLock> locks = new ArrayList<>(2);
  private boolean rollbackOnly;
  private boolean ended;

  TransactionContext(long id, Transaction transaction) {
    this.id = id;
    this.transaction = transaction;
  }

  /** A number no other transaction of this container has. */
  public long id() {
    return id;
  }

  Transaction transaction() {
    return transaction;
  }

  /** Whether the transaction has committed or rolled back. */
  public boolean hasEnded() {
    return ended;
  }

  /** Remembers how to undo a change that was just made; the latest change is undone first. */
  public void onRollback(Runnable step) {
    if (undo == null) {
      undo = new ArrayDeque<>();
    }
    undo.push(step);
  }

  /** Keeps a change back until the transaction commits; the changes are applied in order. */
  public void onCommit(Runnable application) {
    if (applications == null) {
      applications = new ArrayList<>(4);
    }
    applications.add(application);
  }

  /** Does {@code action} after the commit, when every change has been applied. */
  public void afterCommit(Runnable action) {
    if (afterCommit == null) {
      afterCommit = new ArrayList<>(4);
    }
    afterCommit.add(action);
  }

  /** Does {@code action} after a rollback, when every change has been undone. */
  public void afterRollback(Runnable action) {
    if (afterRollback == null) {
      afterRollback = new ArrayList<>(4);
    }
    afterRollback.add(action);
  }

  /** Remembers a lock that it has taken and gives back at its end. */
  void holds(TransactionLock lock) {
    locks.add(lock);
  }

  /** Adds a participant in the end of this transaction. */
  public void enlist(TransactionParticipant participant) {
    participants.add(participant);
  }

  /**
   * The uncommitted view that this transaction has of something, or null if it changed nothing of
   * it.
   */
  public <T> @Nullable T overlay(Class<T> type, Object subject) {
    if (overlays != null) {
      for (int i = 0; i < overlays.size(); i += 2) {
        if (overlays.get(i) == subject && type.isInstance(overlays.get(i + 1))) {
          return type.cast(overlays.get(i + 1));
        }
      }
    }
    return null;
  }

  /** Like {@link #overlay(Class, Object)}, but makes one if there is none yet. */
  public <T> T overlay(Class<T> type, Object subject, Supplier<T> maker) {
    T existing = overlay(type, subject);
    if (existing != null) {
      return existing;
    }
    T made = maker.get();
    if (overlays == null) {
      overlays = new ArrayList<>(4);
    }
    overlays.add(subject);
    overlays.add(made);
    return made;
  }

  /** Makes sure that the transaction cannot commit any more. */
  public void setRollbackOnly() {
    rollbackOnly = true;
    if (ended) {
      return;
    }
    try {
      transaction.setRollbackOnly();
    } catch (SystemException | IllegalStateException e) {
      // it has ended already, or is beyond marking; the flag above keeps our own commit from it
      LOG.debugf(e, "transaction %d could not be marked for rollback", id);
    }
  }

  /**
   * Whether the transaction can only roll back.
   *
   * @throws SLEEException if the transaction manager does not answer
   */
  public boolean isRollbackOnly() {
    if (rollbackOnly) {
      return true;
    }
    try {
      int status = transaction.getStatus();
      return status == Status.STATUS_MARKED_ROLLBACK
          || status == Status.STATUS_ROLLING_BACK
          || status == Status.STATUS_ROLLEDBACK;
    } catch (SystemException e) {
      throw new SLEEException("the transaction manager does not tell the transaction's state", e);
    }
  }

  boolean markedHere() {
    return rollbackOnly;
  }

  /** Lets the participants finish their work; each may bring in further ones. */
  void beforeCommit() {
    for (int i = 0; i < participants.size() && !rollbackOnly; i++) {
      try {
        participants.get(i).beforeCommit();
      } catch (RuntimeException e) {
        LOG.errorf(e, "transaction %d rolls back: its last step failed", id);
        setRollbackOnly();
      }
    }
  }

  /** Applies or undoes what the transaction carried; a second call does nothing. */
  void complete(boolean committed) {
    if (ended) {
      return;
    }
    ended = true;
    if (committed) {
      runAll(applications);
    } else {
      runAll(undo);
    }
    for (int i = 0; i < participants.size(); i++) {
      finish(participants.get(i), committed);
    }
    for (int i = 0; i < locks.size(); i++) {
      locks.get(i).release(this); // only now: what the locks guard is in order again
    }
    runAll(committed ? afterCommit : afterRollback);
    undo = null;
    applications = null;
    afterCommit = null;
    afterRollback = null;
    overlays = null;
    participants.clear();
    locks.clear();
  }

  private void finish(TransactionParticipant participant, boolean committed) {
    try {
      participant.afterCompletion(committed);
    } catch (RuntimeException e) {
      LOG.errorf(e, "transaction %d: a participant failed after its end", id);
    }
  }

  /** Runs every action even if one of them fails: the others' state must not be left half done. */
  private void runAll(@Nullable Iterable<Runnable> actions) {
    if (actions == null) {
      return;
    }
    for (Runnable action : actions) {
      try {
        action.run();
      } catch (RuntimeException e) {
        LOG.errorf(e, "transaction %d: an action at its end failed", id);
      }
    }
  }

  @Override
  public String toString() {
    return "transaction " + id;
  }
}
