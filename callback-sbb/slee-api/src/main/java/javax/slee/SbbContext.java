package javax.slee;

import javax.slee.facilities.Tracer;

public interface SbbContext {
  SbbLocalObject getSbbLocalObject()
      throws TransactionRequiredLocalException, IllegalStateException, SLEEException;

  ServiceID getService() throws SLEEException;

  SbbID getSbb() throws SLEEException;

  ActivityContextInterface[] getActivities()
      throws TransactionRequiredLocalException, IllegalStateException, SLEEException;

  void maskEvent(String[] strings, ActivityContextInterface aci)
      throws NullPointerException,
          TransactionRequiredLocalException,
          IllegalStateException,
          UnrecognizedEventException,
          NotAttachedException,
          SLEEException;

  String[] getEventMask(ActivityContextInterface aci)
      throws NullPointerException,
          TransactionRequiredLocalException,
          IllegalStateException,
          NotAttachedException,
          SLEEException;

  void setRollbackOnly() throws TransactionRequiredLocalException, SLEEException;

  boolean getRollbackOnly() throws TransactionRequiredLocalException, SLEEException;

  Tracer getTracer(String name)
      throws NullPointerException, IllegalArgumentException, SLEEException;
}
