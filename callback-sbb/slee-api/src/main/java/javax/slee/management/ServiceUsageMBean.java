package javax.slee.management;

import javax.management.ObjectName;
import javax.slee.InvalidArgumentException;
import javax.slee.SbbID;
import javax.slee.ServiceID;
import javax.slee.UnrecognizedSbbException;
import javax.slee.usage.UnrecognizedUsageParameterSetNameException;

public interface ServiceUsageMBean {
  String BASE_OBJECT_NAME = "javax.slee.management.usage:type=ServiceUsage";

  String SERVICE_NAME_KEY = "serviceName";

  String SERVICE_VENDOR_KEY = "serviceVendor";

  String SERVICE_VERSION_KEY = "serviceVersion";

  ServiceID getService() throws ManagementException;

  void createUsageParameterSet(SbbID sbbID, String name)
      throws NullPointerException,
          UnrecognizedSbbException,
          InvalidArgumentException,
          UsageParameterSetNameAlreadyExistsException,
          ManagementException;

  void removeUsageParameterSet(SbbID sbbID, String name)
      throws NullPointerException,
          UnrecognizedSbbException,
          InvalidArgumentException,
          UnrecognizedUsageParameterSetNameException,
          ManagementException;

  String[] getUsageParameterSets(SbbID sbbID)
      throws NullPointerException,
          UnrecognizedSbbException,
          InvalidArgumentException,
          ManagementException;

  ObjectName getSbbUsageMBean(SbbID sbbID)
      throws NullPointerException,
          UnrecognizedSbbException,
          InvalidArgumentException,
          ManagementException;

  ObjectName getSbbUsageMBean(SbbID sbbID, String name)
      throws NullPointerException,
          UnrecognizedSbbException,
          InvalidArgumentException,
          UnrecognizedUsageParameterSetNameException,
          ManagementException;

  ObjectName getSbbUsageNotificationManagerMBean(SbbID sbbID)
      throws NullPointerException,
          UnrecognizedSbbException,
          InvalidArgumentException,
          ManagementException;

  void resetAllUsageParameters(SbbID sbbID)
      throws NullPointerException,
          UnrecognizedSbbException,
          InvalidArgumentException,
          ManagementException;

  void resetAllUsageParameters() throws ManagementException;

  void close() throws ManagementException;
}
