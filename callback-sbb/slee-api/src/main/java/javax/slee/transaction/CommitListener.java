package javax.slee.transaction;

import javax.transaction.HeuristicMixedException;
import javax.transaction.HeuristicRollbackException;
import javax.transaction.RollbackException;
import javax.transaction.SystemException;

/**
 * Hears how an asynchronous commit ended: exactly one of the methods is called, once (JSR 240 §9).
 */
public interface CommitListener {

  /** The transaction was committed. */
  void committed();

  /** The transaction was rolled back instead. */
  void rolledBack(RollbackException cause);

  /** Some resources were committed and some rolled back by decisions of their own. */
  void heuristicMixed(HeuristicMixedException cause);

  /** All resources were rolled back by decisions of their own. */
  void heuristicRollback(HeuristicRollbackException cause);

  /** The transaction manager failed, and the outcome is not known. */
  void systemException(SystemException cause);
}
