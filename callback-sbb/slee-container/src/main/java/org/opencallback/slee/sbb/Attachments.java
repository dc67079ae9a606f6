package org.opencallback.slee.sbb;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.slee.ActivityContextInterface;
import javax.slee.NotAttachedException;
import javax.slee.TransactionRolledbackLocalException;
import org.opencallback.slee.activity.ActivityContext;
import org.opencallback.slee.activity.Attachment;
import org.opencallback.slee.event.EventType;
import org.opencallback.slee.transaction.TransactionContext;

/**
 * The activity contexts that an SBB entity is attached to (JSR 240 §7.3), with what it wants to
 * hear there. Belongs to the transaction that holds the lock of the entity's tree.
 */
final class Attachments {

  private final SbbEntity entity;
  private List<Attachment> all = List.of();

  Attachments(SbbEntity entity) {
    this.entity = entity;
  }

  List<Attachment> all() {
    return all;
  }

  /** The attachment to {@code context}, or null. */
  Attachment to(ActivityContext context) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).context() == context) {
        return all.get(i);
      }
    }
    return null;
  }

  /**
   * The attachment to {@code context}.
   *
   * @throws NotAttachedException if there is none
   */
  Attachment required(ActivityContext context) {
    Attachment attachment = to(context);
    if (attachment == null) {
      throw new NotAttachedException(entity + " is not attached to " + context);
    }
    return attachment;
  }

  /** The activity contexts as the SBB sees them. */
  ActivityContextInterface[] views() {
    return all.stream()
        .map(attachment -> entity.sbb().definition().view(attachment.context()))
        .toArray(ActivityContextInterface[]::new);
  }

  /** Attaches the entity, unless it is attached already. */
  void attach(TransactionContext transaction, ActivityContext context) {
    if (to(context) != null) {
      return;
    }
    if (context.state() == ActivityContext.State.ENDED) {
      transaction.setRollbackOnly();
      throw new TransactionRolledbackLocalException(
          context + " has ended: nothing can be attached to it");
    }
    Attachment made = new Attachment(entity, context, entity.sbb().definition().maskedOnAttach());
    add(made);
    transaction.onRollback(() -> remove(made));
    context.attach(transaction, made);
  }

  /** Detaches the entity, if it is attached. */
  void detach(TransactionContext transaction, ActivityContext context) {
    Attachment existing = to(context);
    if (existing == null) {
      return;
    }
    remove(existing);
    transaction.onRollback(() -> add(existing));
    context.detach(transaction, existing);
  }

  /** Ends an attachment for good: a rollback does not bring it back to the entity. */
  void drop(TransactionContext transaction, Attachment attachment) {
    remove(attachment);
    attachment.context().detach(transaction, attachment);
  }

  private void add(Attachment attachment) {
    if (all.isEmpty()) {
      all = new ArrayList<>(2);
    }
    all.add(attachment);
    entity.tree().attached(1);
  }

  private void remove(Attachment attachment) {
    if (all.remove(attachment)) {
      entity.tree().attached(-1);
    }
  }

  /**
   * Sets the events that are not delivered on an activity context.
   *
   * @throws NotAttachedException if the entity is not attached to that
   */
  void mask(TransactionContext transaction, ActivityContext context, Set<EventType> types) {
    Attachment attachment = required(context);
    Set<EventType> before = attachment.mask();
    attachment.mask(types);
    transaction.onRollback(() -> attachment.mask(before));
  }
}
