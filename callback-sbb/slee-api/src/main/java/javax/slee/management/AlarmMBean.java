package javax.slee.management;

public interface AlarmMBean {
  String OBJECT_NAME = "javax.slee.management:name=Alarm";

  @Deprecated String ALARM_NOTIFICATION_TYPE = "javax.slee.management.alarm";

  String[] getAlarms(NotificationSource notificationSource)
      throws NullPointerException, UnrecognizedNotificationSourceException, ManagementException;

  String[] getAlarms() throws ManagementException;

  boolean isActive(String name) throws NullPointerException, ManagementException;

  Alarm getDescriptor(String name) throws NullPointerException, ManagementException;

  Alarm[] getDescriptors(String[] strings) throws NullPointerException, ManagementException;

  boolean clearAlarm(String name) throws NullPointerException, ManagementException;

  int clearAlarms(NotificationSource notificationSource, String name)
      throws NullPointerException, UnrecognizedNotificationSourceException, ManagementException;

  int clearAlarms(NotificationSource notificationSource)
      throws NullPointerException, UnrecognizedNotificationSourceException, ManagementException;
}
