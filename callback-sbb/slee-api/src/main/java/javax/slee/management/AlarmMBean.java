package javax.slee.management;

/** Tells which alarms stand, and clears them (JSR 240 §14). Sends {@link AlarmNotification}s. */
public interface AlarmMBean {

  /** The object name of this MBean. */
  String OBJECT_NAME = "javax.slee.management:name=Alarm";

  /**
   * The type of alarm notifications in the form of SLEE 1.0.
   *
   * @deprecated SLEE 1.1 has a type per kind of source, see {@link
   *     NotificationSource#getAlarmNotificationType}.
   */
  @Deprecated String ALARM_NOTIFICATION_TYPE = "javax.slee.management.alarm";

  /**
   * The identifiers of the alarms of a source that stand.
   *
   * @throws UnrecognizedNotificationSourceException if there is no such source
   */
  String[] getAlarms(NotificationSource source)
      throws NullPointerException, UnrecognizedNotificationSourceException, ManagementException;

  /** The identifiers of all alarms that stand. */
  String[] getAlarms() throws ManagementException;

  /** Whether an alarm stands. */
  boolean isActive(String alarmID) throws NullPointerException, ManagementException;

  /**
   * What there is to know about an alarm.
   *
   * @return null if it does not stand
   */
  Alarm getDescriptor(String alarmID) throws NullPointerException, ManagementException;

  /**
   * What there is to know about some alarms.
   *
   * @return in the order of the identifiers, null for those that do not stand
   */
  Alarm[] getDescriptors(String[] alarmIDs) throws NullPointerException, ManagementException;

  /**
   * Clears an alarm.
   *
   * @return whether it stood until now
   */
  boolean clearAlarm(String alarmID) throws NullPointerException, ManagementException;

  /**
   * Clears the alarms of one type of a source.
   *
   * @return how many stood until now
   * @throws UnrecognizedNotificationSourceException if there is no such source
   */
  int clearAlarms(NotificationSource source, String alarmType)
      throws NullPointerException, UnrecognizedNotificationSourceException, ManagementException;

  /**
   * Clears all alarms of a source.
   *
   * @return how many stood until now
   * @throws UnrecognizedNotificationSourceException if there is no such source
   */
  int clearAlarms(NotificationSource source)
      throws NullPointerException, UnrecognizedNotificationSourceException, ManagementException;
}
