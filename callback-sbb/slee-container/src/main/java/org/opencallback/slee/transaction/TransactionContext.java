package org.opencallback.slee.transaction;

import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import java.util.ArrayList;
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

  private final Transaction transaction;
  private @Nullable List<Runnable> undo;
  private @Nullable List<Runnable> applications;
  private @Nullable List<Runnable> afterCommit;
  private @Nullable List<Runnable> afterRollback;
  private @Nullable List<Object> overlays;
  private final List<TransactionParticipant> participants = new ArrayList<>(4);
  private @Nullable TransactionLock locks;
  private boolean rollbackOnly;
  private boolean ended;

  TransactionContext(Transaction transaction) {
    this.transaction = transaction;
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
      undo = new ArrayList<>(4);
    }
    undo.add(step);
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
    lock.next = locks;
    locks = lock;
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
      LOG.debugf(e, "%s could not be marked for rollback", this);
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
        LOG.errorf(e, "%s rolls back: its last step failed", this);
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
      undoAll();
    }
    for (int i = 0; i < participants.size(); i++) {
      finish(participants.get(i), committed);
    }
    releaseLocks(); // only now: what they guard is in order again
    runAll(committed ? afterCommit : afterRollback);
    undo = null;
    applications = null;
    afterCommit = null;
    afterRollback = null;
    overlays = null;
    participants.clear();
  }

  private void releaseLocks() {
    TransactionLock lock = locks;
    locks = null;
    while (lock != null) {
      TransactionLock next = lock.next;
      lock.next = null; // before the release: then the chain is somebody else's
      lock.release(this);
      lock = next;
    }
  }

  private void finish(TransactionParticipant participant, boolean committed) {
    try {
      participant.afterCompletion(committed);
    } catch (RuntimeException e) {
      LOG.errorf(e, "%s: a participant failed after its end", this);
    }
  }

  private void undoAll() {
    if (undo != null) {
      for (int i = undo.size() - 1; i >= 0; i--) {
        run(undo.get(i));
      }
    }
  }

  private void runAll(@Nullable List<Runnable> actions) {
    if (actions != null) {
      for (int i = 0; i < actions.size(); i++) {
        run(actions.get(i));
      }
    }
  }

  /** If it fails the next one runs all the same: nobody's state must be left half done. */
  private void run(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      LOG.errorf(e, "%s: an action at its end failed", this);
    }
  }

  @Override
  public String toString() {
    return "transaction " + transaction;
  }
}
