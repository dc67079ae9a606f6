package javax.slee.usage;

import javax.management.ObjectName;
import javax.slee.InvalidStateException;
import javax.slee.management.ManagementException;
import javax.slee.management.NotificationSource;

public interface UsageMBean {
  String BASE_OBJECT_NAME = "javax.slee.usage:type=Usage";

  String NOTIFICATION_SOURCE_KEY = "notificationSource";

  String USAGE_PARAMETER_SET_NAME_KEY = "parameterSetName";

  NotificationSource getNotificationSource() throws ManagementException;

  String getUsageParameterSet() throws ManagementException;

  ObjectName getUsageNotificationManagerMBean() throws ManagementException;

  void resetAllUsageParameters() throws ManagementException;

  void close() throws InvalidStateException, ManagementException;
}
