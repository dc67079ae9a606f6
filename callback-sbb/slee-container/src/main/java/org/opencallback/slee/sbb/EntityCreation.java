package org.opencallback.slee.sbb;

import javax.slee.CreateException;
import javax.slee.TransactionRolledbackLocalException;
import org.opencallback.slee.transaction.TransactionContext;

/** The creation of SBB entities (JSR 240 §6.2.1). */
final class EntityCreation {

  private EntityCreation() {}

  /**
   * Creates the root entity of a tree that {@code transaction} has locked.
   *
   * @throws CreateException if the SBB refuses
   */
  static SbbEntity createRoot(TransactionContext transaction, SbbEntityTree tree)
      throws CreateException {
    SbbEntity root = SbbEntity.root(tree);
    tree.root(root);
    create(transaction, root);
    return root;
  }

  /**
   * Creates a child entity.
   *
   * @throws CreateException if the SBB refuses
   */
  static SbbEntity createChild(TransactionContext transaction, SbbEntity parent, int relation)
      throws CreateException {
    SbbEntity child = parent.child(relation);
    create(transaction, child);
    parent.add(transaction, child);
    return child;
  }

  private static void create(TransactionContext transaction, SbbEntity entity)
      throws CreateException {
    ServiceSbb sbb = entity.sbb();
    InvocationFrame frame = sbb.enter();
    SbbObject creator = sbb.pool().take();
    entity.createdBy(creator);
    try {
      creator.create(entity, transaction);
      sbb.created();
      transaction.onRollback(
          () -> {
            entity.markRemoved();
            sbb.removed();
          });
    } catch (CreateException e) {
      entity.markRemoved();
      creator.abandon();
      throw e;
    } catch (RuntimeException e) {
      entity.markRemoved();
      creator.failed(e, null, null);
      throw new TransactionRolledbackLocalException(sbb + " could not be created", e);
    } finally {
      frame.leave();
    }
  }
}
