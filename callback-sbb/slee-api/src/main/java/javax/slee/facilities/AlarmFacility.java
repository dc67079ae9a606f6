package javax.slee.facilities;

import javax.slee.ComponentID;
import javax.slee.UnrecognizedComponentException;

public interface AlarmFacility {
  String JNDI_NAME = "java:comp/env/slee/facilities/alarm";

  @Deprecated
  void createAlarm(ComponentID componentID, Level level, String name, String name2, long value)
      throws NullPointerException,
          IllegalArgumentException,
          UnrecognizedComponentException,
          FacilityException;

  @Deprecated
  void createAlarm(
      ComponentID componentID, Level level, String name, String name2, Throwable cause, long value)
      throws NullPointerException,
          IllegalArgumentException,
          UnrecognizedComponentException,
          FacilityException;

  String raiseAlarm(String name, String name2, AlarmLevel alarmLevel, String name3)
      throws NullPointerException, IllegalArgumentException, FacilityException;

  String raiseAlarm(String name, String name2, AlarmLevel alarmLevel, String name3, Throwable cause)
      throws NullPointerException, IllegalArgumentException, FacilityException;

  boolean clearAlarm(String name) throws NullPointerException, FacilityException;

  int clearAlarms(String name) throws NullPointerException, FacilityException;

  int clearAlarms() throws FacilityException;
}
