package javax.slee.management;

import javax.management.ObjectName;
import javax.slee.InvalidArgumentException;
import javax.slee.InvalidStateException;
import javax.slee.usage.UnrecognizedUsageParameterSetNameException;

/**
 * Starts and stops the SLEE, and leads to the other management MBeans (JSR 240 §14). Sends {@link
 * SleeStateChangeNotification}s.
 */
public interface SleeManagementMBean {

  /** The object name of this MBean. */
  String OBJECT_NAME = "javax.slee.management:name=SleeManagement";

  /** The type of {@link SleeStateChangeNotification}s. */
  String SLEE_STATE_CHANGE_NOTIFICATION_TYPE = "javax.slee.management.sleestatechange";

  String getSleeName();

  String getSleeVendor();

  String getSleeVersion();

  SleeState getState() throws ManagementException;

  /**
   * Begins to start the SLEE; it is starting when this returns.
   *
   * @throws InvalidStateException if it is not stopped
   */
  void start() throws InvalidStateException, ManagementException;

  /**
   * Begins to stop the SLEE; it is stopping when this returns.
   *
   * @throws InvalidStateException if it is neither running nor starting
   */
  void stop() throws InvalidStateException, ManagementException;

  /**
   * Ends the SLEE with all its processes.
   *
   * @throws InvalidStateException if it is not stopped
   */
  void shutdown() throws InvalidStateException, ManagementException;

  /** The object name of the {@link DeploymentMBean}. */
  ObjectName getDeploymentMBean();

  /** The object name of the {@link ServiceManagementMBean}. */
  ObjectName getServiceManagementMBean();

  /** The object name of the {@link ProfileProvisioningMBean}. */
  ObjectName getProfileProvisioningMBean();

  /** The object name of the {@link TraceMBean}. */
  ObjectName getTraceMBean();

  /** The object name of the {@link AlarmMBean}. */
  ObjectName getAlarmMBean();

  /** The object name of the {@link ResourceManagementMBean}. */
  ObjectName getResourceManagementMBean();

  /** The names of the parts of the SLEE that can be sources of notifications. */
  String[] getSubsystems() throws ManagementException;

  /**
   * Whether a subsystem has usage parameters.
   *
   * @throws UnrecognizedSubsystemException if there is no such subsystem
   */
  boolean hasUsage(String subsystemName)
      throws NullPointerException, UnrecognizedSubsystemException, ManagementException;

  /**
   * The names of a subsystem's usage parameter sets, without the unnamed one.
   *
   * @throws UnrecognizedSubsystemException if there is no such subsystem
   * @throws InvalidArgumentException if it has no usage parameters
   */
  String[] getUsageParameterSets(String subsystemName)
      throws NullPointerException,
          UnrecognizedSubsystemException,
          InvalidArgumentException,
          ManagementException;

  /**
   * The object name of the {@link javax.slee.usage.UsageMBean} of a subsystem's unnamed usage
   * parameter set.
   *
   * @throws UnrecognizedSubsystemException if there is no such subsystem
   * @throws InvalidArgumentException if it has no usage parameters
   */
  ObjectName getUsageMBean(String subsystemName)
      throws NullPointerException,
          UnrecognizedSubsystemException,
          InvalidArgumentException,
          ManagementException;

  /**
   * The object name of the {@link javax.slee.usage.UsageMBean} of a subsystem's usage parameter
   * set.
   *
   * @throws UnrecognizedSubsystemException if there is no such subsystem
   * @throws InvalidArgumentException if it has no usage parameters
   * @throws UnrecognizedUsageParameterSetNameException if it has no set of this name
   */
  ObjectName getUsageMBean(String subsystemName, String paramSetName)
      throws NullPointerException,
          UnrecognizedSubsystemException,
          InvalidArgumentException,
          UnrecognizedUsageParameterSetNameException,
          ManagementException;

  /**
   * The object name of the {@link javax.slee.usage.UsageNotificationManagerMBean} of a subsystem.
   *
   * @throws UnrecognizedSubsystemException if there is no such subsystem
   * @throws InvalidArgumentException if it has no usage parameters
   */
  ObjectName getUsageNotificationManagerMBean(String subsystemName)
      throws NullPointerException,
          UnrecognizedSubsystemException,
          InvalidArgumentException,
          ManagementException;
}
