package org.opencallback.slee.activity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.slee.ActivityContextInterface;
import javax.slee.ServiceID;
import javax.slee.UnrecognizedActivityException;
import javax.slee.serviceactivity.ServiceActivity;
import javax.slee.serviceactivity.ServiceActivityContextInterfaceFactory;
import javax.slee.serviceactivity.ServiceActivityFactory;
import javax.slee.serviceactivity.ServiceStartedEvent;
import org.opencallback.slee.event.EventType;

/** The service activities (JSR 240 §7.9): one for each service that is active. */
public final class ServiceActivities
    implements ActivitySource, ServiceActivityFactory, ServiceActivityContextInterfaceFactory {

  private record Activity(ServiceID service) implements ServiceActivity {
    @Override
    public ServiceID getService() {
      return service;
    }
  }

  private record Started(ServiceID service) implements ServiceStartedEvent {
    @Override
    public ServiceID getService() {
      return service;
    }
  }

  private final ActivityContexts contexts;
  private final Supplier<ServiceID> running;
  private final Map<Object, ActivityContext> active = new ConcurrentHashMap<>();

  /**
   * Creates the source of service activities.
   *
   * @param running tells the service whose SBB runs on the calling thread; null if none does
   */
  public ServiceActivities(ActivityContexts contexts, Supplier<ServiceID> running) {
    this.contexts = contexts;
    this.running = running;
  }

  /** Starts a service's activity and fires the service started event on it, to that service. */
  public void start(ServiceID service) {
    ActivityContext context = new ActivityContext.Builder(contexts, this, service).build();
    active.put(service, context);
    FiredEvent.Firing firing = FiredEvent.Firing.to(null, service);
    for (EventType type :
        new EventType[] {
          contexts.eventTypes().serviceStarted(), contexts.eventTypes().serviceStarted10()
        }) {
      context.fire(new FiredEvent(type, new Started(service), context, firing));
    }
  }

  /** Ends a service's activity; does nothing if it has none. */
  public void end(ServiceID service) {
    ActivityContext context = active.get(service);
    if (context != null) {
      context.end();
    }
  }

  /** How many there are. */
  public int count() {
    return active.size();
  }

  @Override
  public ServiceActivity getActivity() {
    ServiceID service = running.get();
    if (service == null) {
      throw new IllegalStateException("only an SBB can ask for the activity of its service");
    }
    return new Activity(service);
  }

  @Override
  public ActivityContextInterface getActivityContextInterface(ServiceActivity activity) {
    if (activity == null) {
      throw new NullPointerException("service activity");
    }
    ActivityContext context = active.get(activity.getService());
    if (context == null) {
      throw new UnrecognizedActivityException("the service is not active", activity);
    }
    return ContextViews.PRESENT.of(context);
  }

  @Override
  public String name() {
    return "service activity";
  }

  @Override
  public Object activity(Object handle) {
    return new Activity((ServiceID) handle);
  }

  @Override
  public void ended(ActivityContext context) {
    active.remove(context.handle(), context);
  }

  @Override
  public void unreferenced(ActivityContext context) {
    // a service activity lives as long as its service is active
  }
}
