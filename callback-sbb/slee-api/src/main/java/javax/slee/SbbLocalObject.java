package javax.slee;

public interface SbbLocalObject {
  boolean isIdentical(SbbLocalObject sbbLocalObject)
      throws TransactionRequiredLocalException, SLEEException;

  void setSbbPriority(byte value)
      throws TransactionRequiredLocalException, NoSuchObjectLocalException, SLEEException;

  byte getSbbPriority()
      throws TransactionRequiredLocalException, NoSuchObjectLocalException, SLEEException;

  void remove()
      throws TransactionRequiredLocalException, TransactionRolledbackLocalException, SLEEException;
}
