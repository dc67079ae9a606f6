package org.opencallback.sbb;

import javax.slee.ActivityContextInterface;
import javax.slee.FactoryException;
import javax.slee.SbbLocalObject;
import javax.slee.UnrecognizedActivityException;
import javax.slee.serviceactivity.ServiceActivity;
import javax.slee.serviceactivity.ServiceActivityContextInterfaceFactory;
import javax.slee.serviceactivity.ServiceActivityFactory;

/**
 * The activity of the service that an SBB runs in (JSR 240 §7.9). Its end says that the service is
 * being stopped, while the resource adaptors still work: the time to take leave of the peers.
 */
final class ServiceActivities {

  private final ServiceActivityFactory factory;
  private final ServiceActivityContextInterfaceFactory contexts;

  private ServiceActivities(
      ServiceActivityFactory factory, ServiceActivityContextInterfaceFactory contexts) {
    this.factory = factory;
    this.contexts = contexts;
  }

  static ServiceActivities in(Environment env) {
    return new ServiceActivities(
        env.find(ServiceActivityFactory.class, "slee/serviceactivity/factory"),
        env.find(
            ServiceActivityContextInterfaceFactory.class,
            "slee/serviceactivity/activitycontextinterfacefactory"));
  }

  /** Lets an SBB entity hear of the service's end. */
  void attach(SbbLocalObject entity) {
    context().attach(entity);
  }

  /** The opposite. */
  void detach(SbbLocalObject entity) {
    context().detach(entity);
  }

  /** Whether a context is that of a service. */
  static boolean isOf(ActivityContextInterface aci) {
    return aci.getActivity() instanceof ServiceActivity;
  }

  private ActivityContextInterface context() {
    try {
      return contexts.getActivityContextInterface(factory.getActivity());
    } catch (UnrecognizedActivityException | FactoryException e) {
      throw new IllegalStateException("an SBB that runs in no service", e);
    }
  }
}
