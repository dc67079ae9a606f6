package org.opencallback.slee.router;

import java.util.List;
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
          tellRolledBack(event.event(), event.context(), entity, false);
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
    InvocationFrame frame = selected.rootSbb().enter();
    SbbEntity root = null;
    try {
      root = selected.root(transaction);
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
    } catch (Error e) {
      transaction.setRollbackOnly();
      throw e;
    } finally {
      try {
        finish(transaction, event, root);
      } finally {
        frame.leave();
      }
    }
  }

  private void finish(TransactionContext transaction, FiredEvent event, SbbEntity root) {
    try {
      if (!transactions.commit(transaction) && root != null && !root.isRemoved()) {
        tellRolledBack(event.event(), event.context(), root, false);
      }
    } finally {
      close(transaction);
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
  private void tellRolledBack(
      Object event, ActivityContext context, SbbEntity entity, boolean removing) {
    TransactionContext transaction = transactions.begin();
    InvocationFrame frame = entity.sbb().enter();
    try {
      if (entity.tree().tryLock(transaction) && !entity.isRemoved()) {
        ActivityContextInterface aci = context == null ? null : viewOf(entity, context);
        callEntity(
            transaction, entity, object -> object.rolledBack(new RolledBack(event, aci, removing)));
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
    Outcome outcome =
        insist(
            entity,
            transaction -> {
              if (entity.isRemoved()) {
                entity.forget(transaction, attachment);
              } else {
                entity.detach(transaction, attachment.context());
              }
            },
            transaction -> entity.forget(transaction, attachment));
    if (outcome == Outcome.FAILED) {
      attachment.context().drop(attachment);
    }
    return outcome != Outcome.BUSY;
  }

  /**
   * Removes a tree, however its SBBs feel about it.
   *
   * @return false if it is busy
   */
  boolean removeTree(SbbEntityTree tree) {
    SbbEntity root = tree.root();
    return insist(root, root::remove, root::forget) != Outcome.BUSY;
  }

  /**
   * Does something to an entity in a transaction; if a callback of an SBB rolls that back, the SBB
   * is told and it is done without any callback.
   */
  private Outcome insist(
      SbbEntity entity,
      Consumer<TransactionContext> politely,
      Consumer<TransactionContext> silently) {
    for (Consumer<TransactionContext> way : List.of(politely, silently)) {
      TransactionContext transaction = transactions.begin();
      try {
        if (!entity.tree().tryLock(transaction)) {
          return Outcome.BUSY;
        }
        way.accept(transaction);
        if (transactions.commit(transaction)) {
          return Outcome.DONE;
        }
      } finally {
        close(transaction);
      }
      tellRolledBack(null, null, entity, true);
    }
    LOG.errorf("%s could not be taken off what has ended", entity);
    return Outcome.FAILED;
  }

  private enum Outcome {
    DONE,
    BUSY,
    FAILED
  }

  /** The last resort: a transaction that is still open here rolls back. */
  private void close(TransactionContext transaction) {
    if (!transaction.hasEnded()) {
      transactions.rollback(transaction);
    }
  }
}
