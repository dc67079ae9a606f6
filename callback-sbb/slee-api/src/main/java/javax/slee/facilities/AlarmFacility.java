package javax.slee.facilities;

import javax.slee.ComponentID;
import javax.slee.UnrecognizedComponentException;

/**
 * Raises and clears alarms on behalf of the component that uses it (JSR 240 §13.2).
 *
 * <p>An alarm is one trouble (its type) of one thing (its instance identifier): raising it while it
 * stands changes nothing.
 */
public interface AlarmFacility {

  /** Where an SBB finds the facility. */
  String JNDI_NAME = "java:comp/env/slee/facilities/alarm";

  /**
   * Sends an alarm notification in the form of SLEE 1.0.
   *
   * @param timestamp in milliseconds since 1970-01-01T00:00Z
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException if the level is {@link Level#OFF}
   * @throws UnrecognizedComponentException if {@code source} is not the caller's own identifier
   * @deprecated Superseded in SLEE 1.1 by {@link #raiseAlarm(String, String, AlarmLevel, String)}.
   */
  @Deprecated
  void createAlarm(
      ComponentID source, Level level, String alarmType, String message, long timestamp)
      throws NullPointerException,
          IllegalArgumentException,
          UnrecognizedComponentException,
          FacilityException;

  /**
   * Sends an alarm notification in the form of SLEE 1.0.
   *
   * @param timestamp in milliseconds since 1970-01-01T00:00Z
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException if the level is {@link Level#OFF}
   * @throws UnrecognizedComponentException if {@code source} is not the caller's own identifier
   * @deprecated Superseded in SLEE 1.1 by {@link #raiseAlarm(String, String, AlarmLevel, String,
   *     Throwable)}.
   */
  @Deprecated
  void createAlarm(
      ComponentID source,
      Level level,
      String alarmType,
      String message,
      Throwable cause,
      long timestamp)
      throws NullPointerException,
          IllegalArgumentException,
          UnrecognizedComponentException,
          FacilityException;

  /**
   * Raises an alarm, unless it stands already.
   *
   * @param alarmType what kind of trouble this is
   * @param instanceID which of the things that can have this trouble has it
   * @return the identifier of the alarm, also if it stood already
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException if the level is {@link AlarmLevel#CLEAR}
   */
  String raiseAlarm(String alarmType, String instanceID, AlarmLevel alarmLevel, String message)
      throws NullPointerException, IllegalArgumentException, FacilityException;

  /**
   * Raises an alarm, unless it stands already.
   *
   * @param alarmType what kind of trouble this is
   * @param instanceID which of the things that can have this trouble has it
   * @param cause what the alarm is raised for, or null
   * @return the identifier of the alarm, also if it stood already
   * @throws NullPointerException if another argument is null
   * @throws IllegalArgumentException if the level is {@link AlarmLevel#CLEAR}
   */
  String raiseAlarm(
      String alarmType, String instanceID, AlarmLevel alarmLevel, String message, Throwable cause)
      throws NullPointerException, IllegalArgumentException, FacilityException;

  /**
   * Clears one alarm of the caller.
   *
   * @return whether it stood until now
   * @throws NullPointerException if {@code alarmID} is null
   */
  boolean clearAlarm(String alarmID) throws NullPointerException, FacilityException;

  /**
   * Clears all alarms of one type of the caller.
   *
   * @return how many stood until now
   * @throws NullPointerException if {@code alarmType} is null
   */
  int clearAlarms(String alarmType) throws NullPointerException, FacilityException;

  /**
   * Clears all alarms of the caller.
   *
   * @return how many stood until now
   */
  int clearAlarms() throws FacilityException;
}
