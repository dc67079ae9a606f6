package javax.slee.management;

import javax.management.ObjectName;
import javax.slee.InvalidArgumentException;
import javax.slee.SbbID;
import javax.slee.ServiceID;
import javax.slee.UnrecognizedSbbException;
import javax.slee.usage.UnrecognizedUsageParameterSetNameException;

/** Leads to the usage parameters of the SBBs of a service (JSR 240 §14). */
public interface ServiceUsageMBean {

  /** How the object names of these MBeans begin. */
  String BASE_OBJECT_NAME = "javax.slee.management.usage:type=ServiceUsage";

  /** The key of the service's name in the object name. */
  String SERVICE_NAME_KEY = "serviceName";

  /** The key of the service's vendor in the object name. */
  String SERVICE_VENDOR_KEY = "serviceVendor";

  /** The key of the service's version in the object name. */
  String SERVICE_VERSION_KEY = "serviceVersion";

  ServiceID getService() throws ManagementException;

  /**
   * Creates a usage parameter set of an SBB.
   *
   * @throws UnrecognizedSbbException if the SBB is not one of the service
   * @throws InvalidArgumentException if it has no usage parameters, or the name is empty or not
   *     permitted
   * @throws UsageParameterSetNameAlreadyExistsException if there is one of this name
   */
  void createUsageParameterSet(SbbID sbb, String paramSetName)
      throws NullPointerException,
          UnrecognizedSbbException,
          InvalidArgumentException,
          UsageParameterSetNameAlreadyExistsException,
          ManagementException;

  /**
   * Removes a usage parameter set of an SBB.
   *
   * @throws UnrecognizedSbbException if the SBB is not one of the service
   * @throws InvalidArgumentException if it has no usage parameters
   * @throws UnrecognizedUsageParameterSetNameException if there is none of this name
   */
  void removeUsageParameterSet(SbbID sbb, String paramSetName)
      throws NullPointerException,
          UnrecognizedSbbException,
          InvalidArgumentException,
          UnrecognizedUsageParameterSetNameException,
          ManagementException;

  /**
   * The names of an SBB's usage parameter sets, without the unnamed one.
   *
   * @throws UnrecognizedSbbException if the SBB is not one of the service
   * @throws InvalidArgumentException if it has no usage parameters
   */
  String[] getUsageParameterSets(SbbID sbb)
      throws NullPointerException,
          UnrecognizedSbbException,
          InvalidArgumentException,
          ManagementException;

  /**
   * The object name of the {@link javax.slee.usage.UsageMBean} of an SBB's unnamed usage parameter
   * set.
   *
   * @throws UnrecognizedSbbException if the SBB is not one of the service
   * @throws InvalidArgumentException if it has no usage parameters
   */
  ObjectName getSbbUsageMBean(SbbID sbb)
      throws NullPointerException,
          UnrecognizedSbbException,
          InvalidArgumentException,
          ManagementException;

  /**
   * The object name of the {@link javax.slee.usage.UsageMBean} of an SBB's usage parameter set.
   *
   * @throws UnrecognizedSbbException if the SBB is not one of the service
   * @throws InvalidArgumentException if it has no usage parameters
   * @throws UnrecognizedUsageParameterSetNameException if there is none of this name
   */
  ObjectName getSbbUsageMBean(SbbID sbb, String paramSetName)
      throws NullPointerException,
          UnrecognizedSbbException,
          InvalidArgumentException,
          UnrecognizedUsageParameterSetNameException,
          ManagementException;

  /**
   * The object name of the {@link javax.slee.usage.UsageNotificationManagerMBean} of an SBB.
   *
   * @throws UnrecognizedSbbException if the SBB is not one of the service
   * @throws InvalidArgumentException if it has no usage parameters
   */
  ObjectName getSbbUsageNotificationManagerMBean(SbbID sbb)
      throws NullPointerException,
          UnrecognizedSbbException,
          InvalidArgumentException,
          ManagementException;

  /**
   * Resets all usage parameters of an SBB, in all sets.
   *
   * @throws UnrecognizedSbbException if the SBB is not one of the service
   * @throws InvalidArgumentException if it has no usage parameters
   */
  void resetAllUsageParameters(SbbID sbb)
      throws NullPointerException,
          UnrecognizedSbbException,
          InvalidArgumentException,
          ManagementException;

  /** Resets all usage parameters of all SBBs of the service. */
  void resetAllUsageParameters() throws ManagementException;

  /** Unregisters the MBean. */
  void close() throws ManagementException;
}
