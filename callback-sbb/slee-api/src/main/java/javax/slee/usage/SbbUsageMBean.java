package javax.slee.usage;

import javax.slee.InvalidStateException;
import javax.slee.SbbID;
import javax.slee.ServiceID;
import javax.slee.management.ManagementException;

/**
 * The usage parameters of an SBB, the way of SLEE 1.0.
 *
 * @deprecated Superseded in SLEE 1.1 by {@link UsageMBean}.
 */
@Deprecated
public interface SbbUsageMBean {

  /** The type of the notifications that the MBean sends. */
  String USAGE_NOTIFICATION_TYPE = "javax.slee.management.usage";

  ServiceID getService() throws ManagementException;

  SbbID getSbb() throws ManagementException;

  /** The name of the parameter set; null for the unnamed one. */
  String getUsageParameterSet() throws ManagementException;

  /**
   * Unregisters the MBean if no client is using it.
   *
   * @throws InvalidStateException if a client listens to its notifications
   */
  void close() throws InvalidStateException, ManagementException;

  /** Sets every counter to 0 and forgets all samples. */
  void resetAllUsageParameters() throws ManagementException;
}
