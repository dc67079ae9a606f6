package javax.slee.management;

import javax.management.ObjectName;
import javax.slee.InvalidArgumentException;
import javax.slee.InvalidStateException;
import javax.slee.usage.UnrecognizedUsageParameterSetNameException;

public interface SleeManagementMBean {
  String OBJECT_NAME = "javax.slee.management:name=SleeManagement";

  String SLEE_STATE_CHANGE_NOTIFICATION_TYPE = "javax.slee.management.sleestatechange";

  String getSleeName();

  String getSleeVendor();

  String getSleeVersion();

  SleeState getState() throws ManagementException;

  void start() throws InvalidStateException, ManagementException;

  void stop() throws InvalidStateException, ManagementException;

  void shutdown() throws InvalidStateException, ManagementException;

  ObjectName getDeploymentMBean();

  ObjectName getServiceManagementMBean();

  ObjectName getProfileProvisioningMBean();

  ObjectName getTraceMBean();

  ObjectName getAlarmMBean();

  ObjectName getResourceManagementMBean();

  String[] getSubsystems() throws ManagementException;

  boolean hasUsage(String name)
      throws NullPointerException, UnrecognizedSubsystemException, ManagementException;

  String[] getUsageParameterSets(String name)
      throws NullPointerException,
          UnrecognizedSubsystemException,
          InvalidArgumentException,
          ManagementException;

  ObjectName getUsageMBean(String name)
      throws NullPointerException,
          UnrecognizedSubsystemException,
          InvalidArgumentException,
          ManagementException;

  ObjectName getUsageMBean(String name, String name2)
      throws NullPointerException,
          UnrecognizedSubsystemException,
          InvalidArgumentException,
          UnrecognizedUsageParameterSetNameException,
          ManagementException;

  ObjectName getUsageNotificationManagerMBean(String name)
      throws NullPointerException,
          UnrecognizedSubsystemException,
          InvalidArgumentException,
          ManagementException;
}
