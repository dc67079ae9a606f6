package javax.slee.management;

import javax.management.ObjectName;
import javax.slee.InvalidArgumentException;
import javax.slee.InvalidStateException;
import javax.slee.ServiceID;
import javax.slee.UnrecognizedServiceException;

public interface ServiceManagementMBean {
  String OBJECT_NAME = "javax.slee.management:name=ServiceManagement";

  String SERVICE_STATE_CHANGE_NOTIFICATION_TYPE = "javax.slee.management.servicestatechange";

  ServiceState getState(ServiceID serviceID)
      throws NullPointerException, UnrecognizedServiceException, ManagementException;

  ServiceID[] getServices(ServiceState serviceState)
      throws NullPointerException, ManagementException;

  void activate(ServiceID serviceID)
      throws NullPointerException,
          UnrecognizedServiceException,
          InvalidStateException,
          InvalidLinkNameBindingStateException,
          ManagementException;

  void activate(ServiceID[] serviceIDs)
      throws NullPointerException,
          InvalidArgumentException,
          UnrecognizedServiceException,
          InvalidStateException,
          InvalidLinkNameBindingStateException,
          ManagementException;

  void deactivate(ServiceID serviceID)
      throws NullPointerException,
          UnrecognizedServiceException,
          InvalidStateException,
          ManagementException;

  void deactivate(ServiceID[] serviceIDs)
      throws NullPointerException,
          InvalidArgumentException,
          UnrecognizedServiceException,
          InvalidStateException,
          ManagementException;

  void deactivateAndActivate(ServiceID serviceID, ServiceID serviceID2)
      throws NullPointerException,
          InvalidArgumentException,
          UnrecognizedServiceException,
          InvalidStateException,
          InvalidLinkNameBindingStateException,
          ManagementException;

  void deactivateAndActivate(ServiceID[] serviceIDs, ServiceID[] serviceIDs2)
      throws NullPointerException,
          InvalidArgumentException,
          UnrecognizedServiceException,
          InvalidStateException,
          InvalidLinkNameBindingStateException,
          ManagementException;

  ObjectName getServiceUsageMBean(ServiceID serviceID)
      throws NullPointerException, UnrecognizedServiceException, ManagementException;
}
