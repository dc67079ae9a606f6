package org.opencallback.slee.transaction;

/** Something that takes part in the end of a transaction: an SBB object, an SBB entity tree. */
public interface TransactionParticipant {

  /**
   * Called inside the transaction before it commits, not when it rolls back. A {@code
   * RuntimeException} rolls the transaction back.
   */
  void beforeCommit();

  /** Called once the transaction has ended, after the changes it carried were applied or undone. */
  void afterCompletion(boolean committed);
}
