package javax.slee.usage;

import javax.slee.management.ManagementException;
import javax.slee.management.NotificationSource;

public interface UsageNotificationManagerMBean {
  String BASE_OBJECT_NAME = "javax.slee.usage:type=UsageNotificationManager";

  String NOTIFICATION_SOURCE_KEY = "notificationSource";

  NotificationSource getNotificationSource() throws ManagementException;

  void close() throws ManagementException;
}
