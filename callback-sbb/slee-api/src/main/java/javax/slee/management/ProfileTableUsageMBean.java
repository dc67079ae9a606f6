package javax.slee.management;

import javax.management.ObjectName;
import javax.slee.InvalidArgumentException;
import javax.slee.usage.UnrecognizedUsageParameterSetNameException;

/** Leads to the usage parameters of a profile table (JSR 240 §14). */
public interface ProfileTableUsageMBean {

  /** How the object names of these MBeans begin. */
  String BASE_OBJECT_NAME = "javax.slee.management.usage:type=ProfileTableUsage";

  /** The key of the table's name in the object name. */
  String PROFILE_TABLE_NAME_KEY = "profileTableName";

  String getProfileTableName() throws ManagementException;

  /**
   * Creates a usage parameter set.
   *
   * @throws InvalidArgumentException if the name is empty or not permitted
   * @throws UsageParameterSetNameAlreadyExistsException if there is one of this name
   */
  void createUsageParameterSet(String paramSetName)
      throws NullPointerException,
          InvalidArgumentException,
          UsageParameterSetNameAlreadyExistsException,
          ManagementException;

  /**
   * Removes a usage parameter set.
   *
   * @throws UnrecognizedUsageParameterSetNameException if there is none of this name
   */
  void removeUsageParameterSet(String paramSetName)
      throws NullPointerException, UnrecognizedUsageParameterSetNameException, ManagementException;

  /** The names of the usage parameter sets, without the unnamed one. */
  String[] getUsageParameterSets() throws ManagementException;

  /**
   * The object name of the {@link javax.slee.usage.UsageMBean} of the unnamed usage parameter set.
   */
  ObjectName getUsageMBean() throws ManagementException;

  /**
   * The object name of the {@link javax.slee.usage.UsageMBean} of a usage parameter set.
   *
   * @throws UnrecognizedUsageParameterSetNameException if there is none of this name
   */
  ObjectName getUsageMBean(String paramSetName)
      throws NullPointerException, UnrecognizedUsageParameterSetNameException, ManagementException;

  /** The object name of the {@link javax.slee.usage.UsageNotificationManagerMBean} of the table. */
  ObjectName getUsageNotificationManagerMBean() throws ManagementException;

  /** Resets all usage parameters, in all sets. */
  void resetAllUsageParameters() throws ManagementException;

  /** Unregisters the MBean. */
  void close() throws ManagementException;
}
