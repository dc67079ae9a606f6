package org.opencallback.slee.router;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.slee.ActivityContextInterface;
import javax.slee.CreateException;
import javax.slee.EventContext;
import org.jboss.logging.Logger;
import org.opencallback.slee.activity.ActivityContext;
import org.opencallback.slee.activity.Attachment;
import org.opencallback.slee.activity.FiredEvent;
import org.opencallback.slee.event.EventType;
import org.opencallback.slee.sbb.EventHandler;
import org.opencallback.slee.sbb.InitialEvents;
import org.opencallback.slee.sbb.InvocationFrame;
import org.opencallback.slee.sbb.SbbEntity;
import org.opencallback.slee.sbb.SbbEntityTree;
import org.opencallback.slee.sbb.SbbObject;
import org.opencallback.slee.transaction.TransactionContext;
import org.opencallback.slee.transaction.Transactions;

/**
 * The SLEE's own invocations of SBB entities, each in one transaction (JSR 240 §9.11): an event to
 * an attached entity, an initial event, the news of a rollback, and taking entities off an activity
 * context that ends.
 */
final class Invoker {

  private static final Logger LOG = Logger.getLogger(Invoker.class);

  /** How often a busy entity tree is waited for before the entity goes without the event. */
  private static final int ATTEMPTS = 5;

  private final Transactions transactions;
  private final EventType activityEnd;
  private final LongAdder delivered = new LongAdder();

  Invoker(Transactions transactions, EventType activityEnd) {
    this.transactions = transactions;
    this.activityEnd = activityEnd;
  }

  /** How often an event handler has been called. */
  long delivered() {
    return delivered.sum();
  }

  /** Delivers an event to an attached entity, if it still is that and has not masked the event. */
  void deliver(FiredEvent event, SbbEntity entity, EventContext eventContext) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      TransactionContext transaction = transactions.begin();
      InvocationFrame frame = entity.sbb().enter();
      try {
        if (!entity.tree().tryLock(transaction)) {
          LOG.warnf("%s is busy; %s waits (attempt %d)", entity, event, attempt);
          continue;
        }
        handle(transaction, event, entity, eventContext);
        if (!transactions.commit(transaction)) {
          tellRolledBack(event, entity);
        }
        return;
      } finally {
        close(transaction);
        frame.leave();
      }
    }
    LOG.errorf("%s has been busy too long: it goes without %s", entity, event);
  }

  /**
   * Finds or creates the root entity an initial event belongs to, attaches it and, if it is its
   * turn, delivers the event to it in the same transaction.
   *
   * @param isItsTurn whether the event is to be delivered to the root now
   */
  void deliverInitial(
      FiredEvent event,
      InitialEvents.Selected selected,
      EventContext eventContext,
      Predicate<SbbEntity> isItsTurn) {
    TransactionContext transaction = transactions.begin();
    InvocationFrame frame = null;
    SbbEntity root = null;
    try {
      root = selected.root(transaction);
      frame = root.sbb().enter();
      root.attach(transaction, event.context());
      if (isItsTurn.test(root)) {
        handle(transaction, event, root, eventContext);
      }
    } catch (CreateException e) {
      LOG.warnf("%s starts no root entity: %s", event, e.getMessage());
      transaction.setRollbackOnly();
    } catch (RuntimeException e) {
      LOG.warnf(e, "%s starts no root entity", event);
      transaction.setRollbackOnly();
    }
    try {
      boolean committed = transactions.commit(transaction);
      if (!committed && root != null && !root.isRemoved()) {
        tellRolledBack(event, root);
      }
    } finally {
      close(transaction);
      if (frame != null) {
        frame.leave();
      }
    }
  }

  private void handle(
      TransactionContext transaction,
      FiredEvent event,
      SbbEntity entity,
      EventContext eventContext) {
    ActivityContext context = event.context();
    Attachment attachment = entity.isRemoved() ? null : entity.attachment(context);
    EventHandler handler = entity.sbb().definition().handler(event.type());
    if (attachment == null || handler == null || attachment.isMasked(event.type())) {
      return;
    }
    delivered.increment();
    callEntity(
        transaction,
        entity,
        object -> object.handle(handler, event, viewOf(entity, context), eventContext));
    if (event.type() == activityEnd && !transaction.isRollbackOnly() && !entity.isRemoved()) {
      entity.detach(transaction, context);
    }
  }

  private static ActivityContextInterface viewOf(SbbEntity entity, ActivityContext context) {
    return entity.sbb().definition().view(context);
  }

  private static void callEntity(
      TransactionContext transaction, SbbEntity entity, Consumer<SbbObject> call) {
    entity.enterCall();
    try {
      call.accept(entity.object(transaction));
    } catch (RuntimeException e) {
      LOG.errorf(e, "%s could not be called; its transaction rolls back", entity);
      transaction.setRollbackOnly();
    } finally {
      entity.leaveCall();
    }
  }

  /** Tells an entity, if it still exists, that the transaction of its invocation rolled back. */
  private void tellRolledBack(FiredEvent event, SbbEntity entity) {
    TransactionContext transaction = transactions.begin();
    InvocationFrame frame = entity.sbb().enter();
    try {
      if (entity.tree().tryLock(transaction) && !entity.isRemoved()) {
        ActivityContextInterface aci = viewOf(entity, event.context());
        callEntity(
            transaction,
            entity,
            object -> object.rolledBack(new RolledBack(event.event(), aci, false)));
        transactions.commit(transaction);
      }
    } finally {
      close(transaction);
      frame.leave();
    }
  }

  /**
   * Takes an entity off an activity context that has ended, however the SBB feels about it.
   *
   * @return false if its tree is busy: to be tried again
   */
  boolean detach(Attachment attachment) {
    SbbEntity entity = (SbbEntity) attachment.entity();
    if (tryDetach(attachment, entity, true)) {
      return true;
    }
    // a callback of the SBB rolled the first attempt back: do it without asking the SBB
    return tryDetach(attachment, entity, false);
  }

  private boolean tryDetach(Attachment attachment, SbbEntity entity, boolean withCallbacks) {
    TransactionContext transaction = transactions.begin();
    try {
      SbbEntityTree tree = entity.tree();
      if (!tree.tryLock(transaction)) {
        return false;
      }
      if (withCallbacks && !entity.isRemoved()) {
        entity.detach(transaction, attachment.context());
      } else {
        entity.forget(transaction, attachment);
      }
      return transactions.commit(transaction);
    } finally {
      close(transaction);
    }
  }

  /** Removes a tree; if a callback of an SBB will not have it, without asking the SBBs. */
  boolean removeTree(SbbEntityTree tree) {
    return tryRemove(tree, true) || tryRemove(tree, false);
  }

  private boolean tryRemove(SbbEntityTree tree, boolean withCallbacks) {
    TransactionContext transaction = transactions.begin();
    try {
      if (!tree.tryLock(transaction)) {
        return false;
      }
      if (withCallbacks) {
        tree.root().remove(transaction);
      } else {
        tree.root().forget(transaction);
      }
      return transactions.commit(transaction);
    } finally {
      close(transaction);
    }
  }

  /** The last resort: a transaction that is still open here rolls back. */
  private void close(TransactionContext transaction) {
    if (!transaction.hasEnded()) {
      transactions.rollback(transaction);
    }
  }
}
