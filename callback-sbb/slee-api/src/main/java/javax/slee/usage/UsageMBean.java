package javax.slee.usage;

import javax.management.ObjectName;
import javax.slee.InvalidStateException;
import javax.slee.management.ManagementException;
import javax.slee.management.NotificationSource;

/**
 * One usage parameter set of one component (JSR 240 §14).
 *
 * <p>The MBean that the SLEE generates has, for each usage parameter, an operation {@code
 * get<Name>(boolean reset)} besides these.
 */
public interface UsageMBean {

  /** How the object names of these MBeans begin. */
  String BASE_OBJECT_NAME = "javax.slee.usage:type=Usage";

  /** The key, in the object name, of the usage notification type of the source. */
  String NOTIFICATION_SOURCE_KEY = "notificationSource";

  /** The key, in the object name, of the name of the parameter set; absent for the unnamed one. */
  String USAGE_PARAMETER_SET_NAME_KEY = "parameterSetName";

  /** The component that the parameters belong to. */
  NotificationSource getNotificationSource() throws ManagementException;

  /** The name of the parameter set; null for the unnamed one. */
  String getUsageParameterSet() throws ManagementException;

  /** The object name of the {@link UsageNotificationManagerMBean} of the component. */
  ObjectName getUsageNotificationManagerMBean() throws ManagementException;

  /** Sets every counter to 0 and forgets all samples. */
  void resetAllUsageParameters() throws ManagementException;

  /**
   * Unregisters the MBean if no client is using it.
   *
   * @throws InvalidStateException if a client listens to its notifications
   */
  void close() throws InvalidStateException, ManagementException;
}
