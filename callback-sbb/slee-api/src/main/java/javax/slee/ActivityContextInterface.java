package javax.slee;

public interface ActivityContextInterface {
  Object getActivity() throws TransactionRequiredLocalException, SLEEException;

  void attach(SbbLocalObject sbbLocalObject)
      throws NullPointerException,
          TransactionRequiredLocalException,
          TransactionRolledbackLocalException,
          SLEEException;

  void detach(SbbLocalObject sbbLocalObject)
      throws NullPointerException,
          TransactionRequiredLocalException,
          TransactionRolledbackLocalException,
          SLEEException;

  boolean isAttached(SbbLocalObject sbbLocalObject)
      throws NullPointerException,
          TransactionRequiredLocalException,
          TransactionRolledbackLocalException,
          SLEEException;

  boolean isEnding() throws TransactionRequiredLocalException, SLEEException;

  @Override
  boolean equals(Object object);

  @Override
  int hashCode();
}
