package org.opencallback.slee.resource;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.slee.EventTypeID;
import javax.slee.SLEEException;
import javax.slee.management.DeploymentException;
import javax.slee.management.ResourceAdaptorEntityNotification;
import javax.slee.management.ResourceAdaptorEntityState;
import javax.slee.resource.ActivityHandle;
import javax.slee.resource.ConfigProperties;
import javax.slee.resource.FailureReason;
import javax.slee.resource.InvalidConfigurationException;
import javax.slee.resource.ReceivableService;
import javax.slee.resource.ResourceAdaptor;
import org.opencallback.slee.activity.ActivityContext;
import org.opencallback.slee.activity.ActivitySource;
import org.opencallback.slee.activity.FiredEvent;
import org.opencallback.slee.deployment.InstalledComponent;
import org.opencallback.slee.descriptor.ResourceAdaptorDescriptor;
import org.opencallback.slee.sbb.Service;
import org.opencallback.slee.usage.UsageInterface;
import org.opencallback.slee.usage.UsageSource;

/**
 * A resource adaptor entity (JSR 240 §15.4): one configured instance of a resource adaptor, with
 * the activities it has started.
 */
public final class ResourceAdaptorEntity implements ActivitySource {

  private final String name;
  private final InstalledComponent<ResourceAdaptorDescriptor> component;
  private final ResourceRuntime runtime;
  private final ResourceAdaptor adaptor;
  private final AdaptorCallbacks callbacks;
  private final Set<EventTypeID> fireable;
  private final EntityContext context;
  private final Map<ActivityHandle, ActivityContext> activities = new ConcurrentHashMap<>();
  private ConfigProperties properties = new ConfigProperties();
  private Runnable onNoActivities; // guarded by activities
  private volatile ResourceAdaptorEntityState state = ResourceAdaptorEntityState.INACTIVE;

  /**
   * Creates an entity that is not configured yet.
   *
   * @param adaptor a new instance of the resource adaptor's class
   * @param fireable the event types that the adaptor's types name
   */
  public ResourceAdaptorEntity(
      String name,
      InstalledComponent<ResourceAdaptorDescriptor> component,
      ResourceRuntime runtime,
      ResourceAdaptor adaptor,
      Set<EventTypeID> fireable) {
    this.name = name;
    this.component = component;
    this.runtime = runtime;
    this.adaptor = adaptor;
    this.callbacks = new AdaptorCallbacks(name, adaptor, component.loader());
    this.fireable = new HashSet<>(fireable);
    this.context = new EntityContext(this);
  }

  /** Its name. */
  @Override
  public String name() {
    return name;
  }

  public ResourceAdaptorDescriptor descriptor() {
    return component.descriptor();
  }

  ResourceRuntime runtime() {
    return runtime;
  }

  public ResourceAdaptor adaptor() {
    return adaptor;
  }

  public ResourceAdaptorEntityState state() {
    return state;
  }

  /** The activity contexts of its activities. */
  public Collection<ActivityContext> contexts() {
    return activities.values();
  }

  /** The activity context of a handle, or null. */
  public ActivityContext find(ActivityHandle handle) {
    return activities.get(handle);
  }

  /** Puts a new activity in place; returns the one that has the handle already, or null. */
  ActivityContext putIfAbsent(ActivityHandle handle, ActivityContext created) {
    return activities.putIfAbsent(handle, created);
  }

  /** Whether it may fire events of this type (JSR 240 §15.10). */
  boolean mayFire(EventTypeID type) {
    return descriptor().ignoreEventTypeCheck() || fireable.contains(type);
  }

  // ---- life cycle (JSR 240 §15.5)

  /**
   * Verifies the configuration and hands it to the adaptor.
   *
   * @throws InvalidConfigurationException if the adaptor does not accept it
   */
  public void configure(ConfigProperties properties) throws InvalidConfigurationException {
    boolean configured = false;
    try {
      callbacks.ask(
          ra -> {
            ra.setResourceAdaptorContext(context);
            ra.raVerifyConfiguration(properties);
            ra.raConfigure(properties);
          });
      this.properties = properties;
      configured = true;
    } finally {
      if (!configured) {
        callbacks.tell("unsetResourceAdaptorContext", ResourceAdaptor::unsetResourceAdaptorContext);
        context.close();
      }
    }
  }

  /** What it is configured with. */
  public synchronized ConfigProperties properties() {
    return properties;
  }

  /**
   * Verifies another configuration and hands it to the adaptor.
   *
   * @throws InvalidConfigurationException if the adaptor does not accept it; the old one stays
   */
  public synchronized void reconfigure(ConfigProperties changed)
      throws InvalidConfigurationException {
    callbacks.ask(
        ra -> {
          ra.raVerifyConfiguration(changed);
          ra.raConfigurationUpdate(changed);
        });
    properties = changed;
  }

  /** Does something as soon as all its activities have ended; now, if it has none. */
  public void whenNoActivities(Runnable action) {
    synchronized (activities) {
      if (!activities.isEmpty()) {
        onNoActivities = action;
        return;
      }
    }
    action.run();
  }

  /** Makes it active and tells it the services that are; a failure of the adaptor comes through. */
  public void activate() {
    try {
      state = ResourceAdaptorEntityState.ACTIVE;
      callbacks.ask(ResourceAdaptor::raActive);
    } catch (RuntimeException e) {
      state = ResourceAdaptorEntityState.INACTIVE;
      throw e;
    }
    for (Service service : runtime.services().get()) {
      if (service.isActive()) {
        serviceActive(service);
      }
    }
  }

  /** Lets no activity start any more. */
  public void stop() {
    state = ResourceAdaptorEntityState.STOPPING;
    callbacks.tell("raStopping", ResourceAdaptor::raStopping);
  }

  /**
   * Waits until all its activities have ended.
   *
   * @return false if some have not within {@code time}
   * @throws InterruptedException if the calling thread is interrupted
   */
  public boolean awaitNoActivities(Duration time) throws InterruptedException {
    long deadline = System.nanoTime() + time.toNanos();
    synchronized (activities) {
      while (!activities.isEmpty()) {
        long leftMs = (deadline - System.nanoTime()) / 1_000_000;
        if (leftMs <= 0) {
          return false;
        }
        activities.wait(leftMs);
      }
    }
    return true;
  }

  /** Ends all activities that are left, by order of the administrator. */
  public void endActivities() {
    for (ActivityContext each : activities.values()) {
      callbacks.tell(
          "administrativeRemove", ra -> ra.administrativeRemove((ActivityHandle) each.handle()));
      each.end();
    }
  }

  /** Makes it inactive; activities that are left are forgotten. */
  public void deactivate() {
    callbacks.tell("raInactive", ResourceAdaptor::raInactive);
    state = ResourceAdaptorEntityState.INACTIVE;
    activities.clear();
  }

  /** Asks the adaptor whether an activity is still alive (JSR 240 §15.12). */
  void queryLiveness(ActivityContext asked) {
    callbacks.tell("queryLiveness", ra -> ra.queryLiveness((ActivityHandle) asked.handle()));
  }

  /** Takes the configuration away; the entity is of no use after this. */
  public void unconfigure() {
    callbacks.tell("raUnconfigure", ResourceAdaptor::raUnconfigure);
    callbacks.tell("unsetResourceAdaptorContext", ResourceAdaptor::unsetResourceAdaptorContext);
    context.close();
  }

  /** Its usage parameter sets; null if its adaptor has no usage parameters interface. */
  public UsageSource usage() {
    try {
      UsageInterface usage = UsageInterface.of(component, descriptor().classes().usage());
      return usage == null
          ? null
          : runtime.facilities().usage().source(new ResourceAdaptorEntityNotification(name), usage);
    } catch (DeploymentException e) { // it could be used when it was installed
      throw new SLEEException(this + ": " + e.getMessage(), e);
    }
  }

  // ---- services (JSR 240 §15.8)

  public void serviceActive(Service service) {
    ReceivableService receivable = receivable(service);
    callbacks.tell("serviceActive", ra -> ra.serviceActive(receivable));
  }

  public void serviceStopping(Service service) {
    ReceivableService receivable = receivable(service);
    callbacks.tell("serviceStopping", ra -> ra.serviceStopping(receivable));
  }

  public void serviceInactive(Service service) {
    ReceivableService receivable = receivable(service);
    callbacks.tell("serviceInactive", ra -> ra.serviceInactive(receivable));
  }

  ReceivableService receivable(Service service) {
    return new ReceivableServiceOf(service, this::mayFire);
  }

  // ---- its activities

  @Override
  public Object activity(Object handle) {
    return adaptor.getActivity((ActivityHandle) handle);
  }

  @Override
  public void ended(ActivityContext ended) {
    activities.remove((ActivityHandle) ended.handle(), ended);
    callbacks.activityEnded(ended);
    if (activities.isEmpty() && state.isStopping()) {
      Runnable action;
      synchronized (activities) {
        activities.notifyAll();
        action = onNoActivities;
        onNoActivities = null;
      }
      if (action != null) {
        action.run();
      }
    }
  }

  @Override
  public void unreferenced(ActivityContext idle) {
    callbacks.activityUnreferenced(idle);
  }

  @Override
  public void eventProcessed(FiredEvent event) {
    callbacks.eventProcessed(event);
  }

  @Override
  public void eventFailed(FiredEvent event, FailureReason reason) {
    callbacks.eventFailed(event, reason);
  }

  @Override
  public String toString() {
    return "resource adaptor entity " + name;
  }
}
