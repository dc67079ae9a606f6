package javax.slee.usage;

import javax.slee.management.ManagementException;
import javax.slee.management.NotificationSource;

/**
 * Decides which usage parameters of a component send notifications (JSR 240 §14).
 *
 * <p>The MBean that the SLEE generates has, for each usage parameter, operations {@code
 * get<Name>NotificationsEnabled} and {@code set<Name>NotificationsEnabled} besides these.
 */
public interface UsageNotificationManagerMBean {

  /** How the object names of these MBeans begin. */
  String BASE_OBJECT_NAME = "javax.slee.usage:type=UsageNotificationManager";

  /** The key, in the object name, of the usage notification type of the source. */
  String NOTIFICATION_SOURCE_KEY = "notificationSource";

  /** The component that the parameters belong to. */
  NotificationSource getNotificationSource() throws ManagementException;

  /** Unregisters the MBean. */
  void close() throws ManagementException;
}
