package org.opencallback.slee.activity;

import javax.slee.SbbLocalObject;
import org.opencallback.slee.transaction.TransactionContext;

/** What an activity context knows of an SBB entity. */
public interface AttachableSbb {

  /**
   * Attaches the entity to an activity context; does nothing if it is attached.
   *
   * @throws javax.slee.NoSuchObjectLocalException if the entity has been removed
   */
  void attach(TransactionContext transaction, ActivityContext context);

  /** Detaches the entity; does nothing if it is not attached. */
  void detach(TransactionContext transaction, ActivityContext context);

  /** Whether the entity is attached, as {@code transaction} sees it. */
  boolean isAttached(TransactionContext transaction, ActivityContext context);

  /** Implemented by every SBB local object of this SLEE. */
  interface Reference extends SbbLocalObject {
    /** The entity it stands for. */
    AttachableSbb attachable();
  }
}
