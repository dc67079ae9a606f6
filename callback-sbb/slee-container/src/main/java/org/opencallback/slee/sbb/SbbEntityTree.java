package org.opencallback.slee.sbb;

import javax.slee.TransactionRolledbackLocalException;
import org.opencallback.slee.transaction.TransactionContext;
import org.opencallback.slee.transaction.TransactionLock;
import org.opencallback.slee.transaction.TransactionParticipant;

/**
 * A root SBB entity with its descendants (JSR 240 §6.7): the unit that transactions lock and that
 * is removed when none of it is attached any more.
 */
public final class SbbEntityTree implements TransactionParticipant {

  private final Service service;
  private final ConvergenceName name;
  private final TransactionLock lock = new TransactionLock();
  private SbbEntity root;
  private TransactionContext holder;
  private int turn;
  private int attachments;

  /** Creates the tree of a root entity that is to be created; {@code name} may be null. */
  SbbEntityTree(Service service, ConvergenceName name) {
    this.service = service;
    this.name = name;
  }

  Service service() {
    return service;
  }

  /** The convergence name its root was created for, or null. */
  ConvergenceName name() {
    return name;
  }

  /** The root entity. */
  public SbbEntity root() {
    return root;
  }

  void root(SbbEntity entity) {
    root = entity;
  }

  /** Whether some transaction works on this tree. */
  public boolean isLocked() {
    return lock.isHeld();
  }

  /**
   * Takes the tree for a transaction, until its end.
   *
   * @return false if another transaction did not let go of it in time
   */
  public boolean tryLock(TransactionContext transaction) {
    if (lock.isHeldBy(transaction)) {
      return true;
    }
    if (!lock.acquire(transaction, service.runtime().lockWait())) {
      return false;
    }
    holder = transaction;
    turn++;
    transaction.enlist(this);
    return true;
  }

  /** A number that is another one for every transaction that takes the tree. */
  int turn() {
    return turn;
  }

  /**
   * Takes the tree for a transaction, or rolls that back.
   *
   * @throws TransactionRolledbackLocalException if another transaction did not let go of the tree
   *     in time
   */
  void lock(TransactionContext transaction) {
    if (!tryLock(transaction)) {
      transaction.setRollbackOnly();
      throw new TransactionRolledbackLocalException(
          "%s: another transaction has held the SBB entity tree for more than %s"
              .formatted(service, service.runtime().lockWait()));
    }
  }

  /** A line about it; what a transaction under way changes may be seen half done. */
  public String describe() {
    SbbEntity entity = root;
    return "%s, %d attachments%s".formatted(entity, attachments, isLocked() ? ", locked" : "");
  }

  /** How many attachments its entities have, as the holder of the lock sees it. */
  int attachments() {
    return attachments;
  }

  void attached(int change) {
    attachments += change;
    if (attachments == 0 && holder != null) {
      holder.enlist(this); // look again at the very end, even if this happens in sbbStore
    }
  }

  @Override
  public void beforeCommit() {
    if (root != null && !root.isRemoved() && attachments == 0) {
      root.remove(holder);
    }
  }

  @Override
  public void afterCompletion(boolean committed) {
    holder = null;
    if (root == null || root.isRemoved()) {
      service.treeIsGone(this);
    }
  }
}
