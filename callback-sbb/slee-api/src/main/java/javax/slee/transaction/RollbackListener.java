package javax.slee.transaction;

import javax.transaction.SystemException;

public interface RollbackListener {
  void rolledBack();

  void systemException(SystemException systemException);
}
