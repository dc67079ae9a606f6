package javax.slee.management;

import javax.management.ObjectName;
import javax.slee.InvalidArgumentException;
import javax.slee.usage.UnrecognizedUsageParameterSetNameException;

public interface ProfileTableUsageMBean {
  String BASE_OBJECT_NAME = "javax.slee.management.usage:type=ProfileTableUsage";

  String PROFILE_TABLE_NAME_KEY = "profileTableName";

  String getProfileTableName() throws ManagementException;

  void createUsageParameterSet(String name)
      throws NullPointerException,
          InvalidArgumentException,
          UsageParameterSetNameAlreadyExistsException,
          ManagementException;

  void removeUsageParameterSet(String name)
      throws NullPointerException, UnrecognizedUsageParameterSetNameException, ManagementException;

  String[] getUsageParameterSets() throws ManagementException;

  ObjectName getUsageMBean() throws ManagementException;

  ObjectName getUsageMBean(String name)
      throws NullPointerException, UnrecognizedUsageParameterSetNameException, ManagementException;

  ObjectName getUsageNotificationManagerMBean() throws ManagementException;

  void resetAllUsageParameters() throws ManagementException;

  void close() throws ManagementException;
}
