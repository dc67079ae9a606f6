package javax.slee.facilities;

import javax.slee.ActivityContextInterface;
import javax.slee.Address;
import javax.slee.TransactionRequiredLocalException;
import javax.slee.TransactionRolledbackLocalException;

public interface TimerFacility {
  String JNDI_NAME = "java:comp/env/slee/facilities/timer";

  TimerID setTimer(
      ActivityContextInterface aci, Address address, long value, TimerOptions timerOptions)
      throws NullPointerException,
          IllegalArgumentException,
          TransactionRolledbackLocalException,
          FacilityException;

  TimerID setTimer(
      ActivityContextInterface aci,
      Address address,
      long value,
      long value2,
      int value3,
      TimerOptions timerOptions)
      throws NullPointerException,
          IllegalArgumentException,
          TransactionRolledbackLocalException,
          FacilityException;

  void cancelTimer(TimerID timerID)
      throws NullPointerException, TransactionRolledbackLocalException, FacilityException;

  ActivityContextInterface getActivityContextInterface(TimerID timerID)
      throws NullPointerException, TransactionRequiredLocalException, FacilityException;

  long getResolution() throws FacilityException;

  long getDefaultTimeout() throws FacilityException;
}
