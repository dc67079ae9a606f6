package javax.slee.management;

import javax.management.ObjectName;
import javax.slee.InvalidArgumentException;
import javax.slee.InvalidStateException;
import javax.slee.ServiceID;
import javax.slee.UnrecognizedServiceException;

/**
 * Activates and deactivates services (JSR 240 §14). Sends {@link ServiceStateChangeNotification}s.
 *
 * <p>The operations on several services do all or nothing.
 */
public interface ServiceManagementMBean {

  /** The object name of this MBean. */
  String OBJECT_NAME = "javax.slee.management:name=ServiceManagement";

  /** The type of {@link ServiceStateChangeNotification}s. */
  String SERVICE_STATE_CHANGE_NOTIFICATION_TYPE = "javax.slee.management.servicestatechange";

  /**
   * The state of a service.
   *
   * @throws UnrecognizedServiceException if the service is not installed
   */
  ServiceState getState(ServiceID service)
      throws NullPointerException, UnrecognizedServiceException, ManagementException;

  /** The services that are in a state. */
  ServiceID[] getServices(ServiceState state) throws NullPointerException, ManagementException;

  /**
   * Activates a service.
   *
   * @throws UnrecognizedServiceException if it is not installed
   * @throws InvalidStateException if it is not inactive
   * @throws InvalidLinkNameBindingStateException if a link name it uses is not bound
   */
  void activate(ServiceID service)
      throws NullPointerException,
          UnrecognizedServiceException,
          InvalidStateException,
          InvalidLinkNameBindingStateException,
          ManagementException;

  /**
   * Activates some services.
   *
   * @throws InvalidArgumentException if the array is empty or contains null or a service twice
   * @throws UnrecognizedServiceException if one is not installed
   * @throws InvalidStateException if one is not inactive
   * @throws InvalidLinkNameBindingStateException if a link name that one uses is not bound
   */
  void activate(ServiceID[] services)
      throws NullPointerException,
          InvalidArgumentException,
          UnrecognizedServiceException,
          InvalidStateException,
          InvalidLinkNameBindingStateException,
          ManagementException;

  /**
   * Begins to stop a service; it is stopping until its last SBB entity is gone.
   *
   * @throws UnrecognizedServiceException if it is not installed
   * @throws InvalidStateException if it is not active
   */
  void deactivate(ServiceID service)
      throws NullPointerException,
          UnrecognizedServiceException,
          InvalidStateException,
          ManagementException;

  /**
   * Begins to stop some services.
   *
   * @throws InvalidArgumentException if the array is empty or contains null or a service twice
   * @throws UnrecognizedServiceException if one is not installed
   * @throws InvalidStateException if one is not active
   */
  void deactivate(ServiceID[] services)
      throws NullPointerException,
          InvalidArgumentException,
          UnrecognizedServiceException,
          InvalidStateException,
          ManagementException;

  /**
   * Replaces one service by another, so that each initial event finds exactly one of them active.
   *
   * @throws InvalidArgumentException if both are the same
   * @throws UnrecognizedServiceException if one is not installed
   * @throws InvalidStateException if the first is not active, or the second not inactive
   * @throws InvalidLinkNameBindingStateException if a link name that the second uses is not bound
   */
  void deactivateAndActivate(ServiceID deactivateService, ServiceID activateService)
      throws NullPointerException,
          InvalidArgumentException,
          UnrecognizedServiceException,
          InvalidStateException,
          InvalidLinkNameBindingStateException,
          ManagementException;

  /**
   * Replaces some services by others, so that each initial event finds either the former or the
   * latter active.
   *
   * @throws InvalidArgumentException if an array is empty or contains null, or a service is in both
   *     or twice in one
   * @throws UnrecognizedServiceException if one is not installed
   * @throws InvalidStateException if one of the first is not active, or one of the second not
   *     inactive
   * @throws InvalidLinkNameBindingStateException if a link name that one of the second uses is not
   *     bound
   */
  void deactivateAndActivate(ServiceID[] deactivateServices, ServiceID[] activateServices)
      throws NullPointerException,
          InvalidArgumentException,
          UnrecognizedServiceException,
          InvalidStateException,
          InvalidLinkNameBindingStateException,
          ManagementException;

  /**
   * The object name of the {@link ServiceUsageMBean} of a service.
   *
   * @throws UnrecognizedServiceException if it is not installed
   */
  ObjectName getServiceUsageMBean(ServiceID service)
      throws NullPointerException, UnrecognizedServiceException, ManagementException;
}
