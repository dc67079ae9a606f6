package javax.slee.resource;

import javax.slee.Address;
import javax.slee.SLEEException;
import javax.slee.TransactionRequiredLocalException;

public interface SleeEndpoint {
  void startActivity(ActivityHandle activityHandle, Object object)
      throws NullPointerException,
          IllegalStateException,
          ActivityAlreadyExistsException,
          StartActivityException,
          SLEEException;

  void startActivity(ActivityHandle activityHandle, Object object, int value)
      throws NullPointerException,
          IllegalStateException,
          ActivityAlreadyExistsException,
          StartActivityException,
          SLEEException;

  void startActivitySuspended(ActivityHandle activityHandle, Object object)
      throws NullPointerException,
          IllegalStateException,
          TransactionRequiredLocalException,
          ActivityAlreadyExistsException,
          StartActivityException,
          SLEEException;

  void startActivitySuspended(ActivityHandle activityHandle, Object object, int value)
      throws NullPointerException,
          IllegalStateException,
          TransactionRequiredLocalException,
          ActivityAlreadyExistsException,
          StartActivityException,
          SLEEException;

  void startActivityTransacted(ActivityHandle activityHandle, Object object)
      throws NullPointerException,
          IllegalStateException,
          TransactionRequiredLocalException,
          ActivityAlreadyExistsException,
          StartActivityException,
          SLEEException;

  void startActivityTransacted(ActivityHandle activityHandle, Object object, int value)
      throws NullPointerException,
          IllegalStateException,
          TransactionRequiredLocalException,
          ActivityAlreadyExistsException,
          StartActivityException,
          SLEEException;

  void suspendActivity(ActivityHandle activityHandle)
      throws NullPointerException,
          TransactionRequiredLocalException,
          UnrecognizedActivityHandleException,
          SLEEException;

  void endActivity(ActivityHandle activityHandle)
      throws NullPointerException, UnrecognizedActivityHandleException;

  void endActivityTransacted(ActivityHandle activityHandle)
      throws NullPointerException,
          TransactionRequiredLocalException,
          UnrecognizedActivityHandleException;

  void fireEvent(
      ActivityHandle activityHandle,
      FireableEventType fireableEventType,
      Object object,
      Address address,
      ReceivableService receivableService)
      throws NullPointerException,
          UnrecognizedActivityHandleException,
          IllegalEventException,
          ActivityIsEndingException,
          FireEventException,
          SLEEException;

  void fireEvent(
      ActivityHandle activityHandle,
      FireableEventType fireableEventType,
      Object object,
      Address address,
      ReceivableService receivableService,
      int value)
      throws NullPointerException,
          UnrecognizedActivityHandleException,
          IllegalEventException,
          ActivityIsEndingException,
          FireEventException,
          SLEEException;

  void fireEventTransacted(
      ActivityHandle activityHandle,
      FireableEventType fireableEventType,
      Object object,
      Address address,
      ReceivableService receivableService)
      throws NullPointerException,
          UnrecognizedActivityHandleException,
          IllegalEventException,
          TransactionRequiredLocalException,
          ActivityIsEndingException,
          FireEventException,
          SLEEException;

  void fireEventTransacted(
      ActivityHandle activityHandle,
      FireableEventType fireableEventType,
      Object object,
      Address address,
      ReceivableService receivableService,
      int value)
      throws NullPointerException,
          UnrecognizedActivityHandleException,
          IllegalEventException,
          TransactionRequiredLocalException,
          ActivityIsEndingException,
          FireEventException,
          SLEEException;
}
