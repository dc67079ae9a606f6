package javax.slee;

public interface EventContext {
  Object getEvent();

  ActivityContextInterface getActivityContextInterface();

  Address getAddress();

  ServiceID getService();

  void suspendDelivery()
      throws IllegalStateException, TransactionRequiredLocalException, SLEEException;

  void suspendDelivery(int value)
      throws IllegalArgumentException,
          IllegalStateException,
          TransactionRequiredLocalException,
          SLEEException;

  void resumeDelivery()
      throws IllegalStateException, TransactionRequiredLocalException, SLEEException;

  boolean isSuspended() throws TransactionRequiredLocalException, SLEEException;
}
