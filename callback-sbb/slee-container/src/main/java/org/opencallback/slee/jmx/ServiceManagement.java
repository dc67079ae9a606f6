package org.opencallback.slee.jmx;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import javax.slee.InvalidArgumentException;
import javax.slee.InvalidStateException;
import javax.slee.ServiceID;
import javax.slee.UnrecognizedServiceException;
import javax.slee.management.InvalidLinkNameBindingStateException;
import javax.slee.management.ManagementException;
import javax.slee.management.ServiceManagementMBean;
import javax.slee.management.ServiceState;
import javax.slee.management.ServiceStateChangeNotification;
import javax.slee.management.ServiceUsageMBean;
import org.opencallback.slee.SleeContainer;
import org.opencallback.slee.SleeListener;
import org.opencallback.slee.descriptor.ServiceDescriptor;

/** Activates and deactivates services (JSR 240 §14.9). */
final class ServiceManagement implements ServiceManagementMBean, SleeListener {

  private final SleeContainer slee;
  private final UsageBeans usage;
  private final Broadcaster broadcaster =
      new Broadcaster(
          ServiceStateChangeNotification.class,
          ServiceManagementMBean.SERVICE_STATE_CHANGE_NOTIFICATION_TYPE);

  ServiceManagement(SleeContainer slee, UsageBeans usage) {
    this.slee = slee;
    this.usage = usage;
  }

  Broadcaster broadcaster() {
    return broadcaster;
  }

  @Override
  public void serviceState(ServiceID service, ServiceState from, ServiceState to) {
    broadcaster.send(number -> new ServiceStateChangeNotification(this, service, to, from, number));
  }

  @Override
  public ServiceState getState(ServiceID service) throws UnrecognizedServiceException {
    return slee.serviceState(Objects.requireNonNull(service, "service"));
  }

  @Override
  public ServiceID[] getServices(ServiceState state) throws ManagementException {
    Objects.requireNonNull(state, "state");
    Set<ServiceID> found = new HashSet<>();
    for (var service : slee.inventory().all(ServiceDescriptor.class)) {
      ServiceID id = service.descriptor().id();
      try {
        if (slee.serviceState(id).equals(state)) {
          found.add(id);
        }
      } catch (UnrecognizedServiceException e) {
        throw new ManagementException(id + " was uninstalled meanwhile", e);
      }
    }
    return found.toArray(ServiceID[]::new);
  }

  @Override
  public void activate(ServiceID service)
      throws UnrecognizedServiceException,
          InvalidStateException,
          InvalidLinkNameBindingStateException,
          ManagementException {
    slee.activate(Objects.requireNonNull(service, "service"));
  }

  /** Activates all or none; services that are active already make it fail. */
  @Override
  public void activate(ServiceID[] services)
      throws InvalidArgumentException,
          UnrecognizedServiceException,
          InvalidStateException,
          InvalidLinkNameBindingStateException,
          ManagementException {
    requireDistinct(services);
    requireAll(services, ServiceState.INACTIVE);
    for (int i = 0; i < services.length; i++) {
      try {
        slee.activate(services[i]);
      } catch (InvalidStateException | ManagementException | RuntimeException e) {
        for (int j = 0; j < i; j++) {
          slee.deactivate(services[j]);
        }
        throw e;
      }
    }
  }

  private static void requireDistinct(ServiceID[] services) throws InvalidArgumentException {
    Set<ServiceID> seen = new HashSet<>();
    for (ServiceID service : services) {
      if (!seen.add(Objects.requireNonNull(service, "service"))) {
        throw new InvalidArgumentException(service + " is named twice");
      }
    }
    if (seen.isEmpty()) {
      throw new InvalidArgumentException("no service is named");
    }
  }

  private void requireAll(ServiceID[] services, ServiceState expected)
      throws UnrecognizedServiceException, InvalidStateException {
    for (ServiceID service : services) {
      ServiceState state = slee.serviceState(service);
      if (!state.equals(expected)) {
        throw new InvalidStateException("%s is %s, not %s".formatted(service, state, expected));
      }
    }
  }

  @Override
  public void deactivate(ServiceID service)
      throws UnrecognizedServiceException, InvalidStateException {
    slee.letStop(Objects.requireNonNull(service, "service"));
  }

  /** Deactivates all or none. */
  @Override
  public void deactivate(ServiceID[] services)
      throws InvalidArgumentException, UnrecognizedServiceException, InvalidStateException {
    requireDistinct(services);
    requireAll(services, ServiceState.ACTIVE);
    for (ServiceID service : services) {
      slee.letStop(service);
    }
  }

  @Override
  public void deactivateAndActivate(ServiceID deactivated, ServiceID activated)
      throws InvalidArgumentException,
          UnrecognizedServiceException,
          InvalidStateException,
          InvalidLinkNameBindingStateException,
          ManagementException {
    deactivateAndActivate(new ServiceID[] {deactivated}, new ServiceID[] {activated});
  }

  /** The new ones become active before the old ones stop, so that no event is without a taker. */
  @Override
  public void deactivateAndActivate(ServiceID[] deactivated, ServiceID[] activated)
      throws InvalidArgumentException,
          UnrecognizedServiceException,
          InvalidStateException,
          InvalidLinkNameBindingStateException,
          ManagementException {
    requireDistinct(deactivated);
    requireDistinct(activated);
    if (!java.util.Collections.disjoint(Arrays.asList(deactivated), Arrays.asList(activated))) {
      throw new InvalidArgumentException("a service is to be both deactivated and activated");
    }
    requireAll(deactivated, ServiceState.ACTIVE);
    activate(activated);
    deactivate(deactivated);
  }

  @Override
  public ObjectName getServiceUsageMBean(ServiceID service)
      throws UnrecognizedServiceException, ManagementException {
    getState(service);
    return usage.register(
        ServiceUsage.name(service),
        name ->
            standard(
                new ServiceUsage(slee, service, usage, () -> usage.unregister(name)),
                ServiceUsageMBean.class));
  }

  static <T> StandardMBean standard(T bean, Class<T> type) {
    return new StandardMBean(bean, type, false);
  }
}
