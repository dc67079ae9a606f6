package javax.slee.usage;

import javax.slee.InvalidStateException;
import javax.slee.SbbID;
import javax.slee.ServiceID;
import javax.slee.management.ManagementException;

@Deprecated
public interface SbbUsageMBean {
  String USAGE_NOTIFICATION_TYPE = "javax.slee.management.usage";

  ServiceID getService() throws ManagementException;

  SbbID getSbb() throws ManagementException;

  String getUsageParameterSet() throws ManagementException;

  void close() throws InvalidStateException, ManagementException;

  void resetAllUsageParameters() throws ManagementException;
}
