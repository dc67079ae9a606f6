package org.opencallback.slee.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.slee.Address;
import javax.slee.ServiceID;
import javax.slee.resource.ActivityFlags;
import javax.slee.resource.ActivityHandle;
import javax.slee.resource.ConfigProperties;
import javax.slee.resource.FailureReason;
import javax.slee.resource.FireableEventType;
import javax.slee.resource.InvalidConfigurationException;
import javax.slee.resource.Marshaler;
import javax.slee.resource.ReceivableService;
import javax.slee.resource.ResourceAdaptor;
import javax.slee.resource.ResourceAdaptorContext;
import javax.slee.resource.StartActivityException;

/** A resource adaptor whose activities and events a test starts and fires by hand. */
public final class TestAdaptor implements ResourceAdaptor, TestProvider {

  /** The instances by entity name: how a test gets hold of one. */
  public static final Map<String, TestAdaptor> INSTANCES = new ConcurrentHashMap<>();

  private static final int FLAGS = ActivityFlags.setRequestEndedCallback(ActivityFlags.NO_FLAGS);

  private final Map<ActivityHandle, TestActivity> activities = new ConcurrentHashMap<>();
  private final AtomicInteger strangers = new AtomicInteger();
  private final AtomicInteger marshalersAsked = new AtomicInteger();
  private ResourceAdaptorContext context;

  public ResourceAdaptorContext context() {
    return context;
  }

  /** How many handles came back that were not the instance that was given. */
  public int strangers() {
    return strangers.get();
  }

  /** How often the SLEE has asked for the marshaler. */
  public int marshalersAsked() {
    return marshalersAsked.get();
  }

  public int activities() {
    return activities.size();
  }

  /** Notes an activity before it is started by hand. */
  public TestActivity put(TestHandle handle) {
    TestActivity activity = new TestActivity(handle.toString());
    activities.put(handle, activity);
    return activity;
  }

  public TestHandle start(TestHandle handle, int flags) {
    try {
      context.getSleeEndpoint().startActivity(handle, put(handle), flags);
      return handle;
    } catch (StartActivityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public TestActivity start(String name) {
    return activities.get(start(new TestHandle(name), FLAGS));
  }

  @Override
  public TestActivity startSuspended(String name) {
    TestHandle handle = new TestHandle(name);
    TestActivity activity = put(handle);
    try {
      context.getSleeEndpoint().startActivitySuspended(handle, activity, FLAGS);
      return activity;
    } catch (StartActivityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public TestActivity startTransacted(String name) {
    TestHandle handle = new TestHandle(name);
    TestActivity activity = put(handle);
    try {
      context.getSleeEndpoint().startActivityTransacted(handle, activity, FLAGS);
      return activity;
    } catch (StartActivityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public ServiceID caller() {
    return context.getInvokingService();
  }

  private void saw(String what) {
    Journal.add("ra:" + what);
  }

  @Override
  public void setResourceAdaptorContext(ResourceAdaptorContext given) {
    context = given;
    INSTANCES.put(given.getEntityName(), this);
  }

  @Override
  public void unsetResourceAdaptorContext() {
    INSTANCES.remove(context.getEntityName());
    saw("unsetContext");
  }

  @Override
  public void raConfigure(ConfigProperties properties) {
    saw("configure limit=" + properties.getProperty("limit").getValue());
  }

  @Override
  public void raUnconfigure() {
    saw("unconfigure");
  }

  @Override
  public void raActive() {
    saw("active");
  }

  @Override
  public void raStopping() {
    saw("stopping");
  }

  @Override
  public void raInactive() {
    saw("inactive");
  }

  @Override
  public void raVerifyConfiguration(ConfigProperties properties)
      throws InvalidConfigurationException {
    if (properties.getProperty("limit").getValue().equals(-1)) {
      throw new InvalidConfigurationException("limit = -1, expected 0 or more");
    }
  }

  @Override
  public void raConfigurationUpdate(ConfigProperties properties) {
    saw("update");
  }

  @Override
  public Object getResourceAdaptorInterface(String className) {
    return className.equals(TestProvider.class.getName()) ? this : null;
  }

  @Override
  public Marshaler getMarshaler() {
    marshalersAsked.incrementAndGet();
    return null;
  }

  @Override
  public void serviceActive(ReceivableService service) {
    saw(
        "serviceActive "
            + service.getService().getName()
            + " "
            + service.getReceivableEvents().length);
  }

  @Override
  public void serviceStopping(ReceivableService service) {
    saw("serviceStopping " + service.getService().getName());
  }

  @Override
  public void serviceInactive(ReceivableService service) {
    saw("serviceInactive " + service.getService().getName());
  }

  @Override
  public void queryLiveness(ActivityHandle handle) {
    saw("queryLiveness " + handle);
  }

  @Override
  public Object getActivity(ActivityHandle handle) {
    return activities.get(handle);
  }

  @Override
  public ActivityHandle getActivityHandle(Object activity) {
    return activity instanceof TestActivity ours ? new TestHandle(ours.name()) : null;
  }

  @Override
  public void administrativeRemove(ActivityHandle handle) {
    saw("administrativeRemove " + handle);
  }

  @Override
  public void eventProcessingSuccessful(
      ActivityHandle handle,
      FireableEventType type,
      Object event,
      Address address,
      ReceivableService service,
      int flags) {
    saw("successful " + handle + " " + flags);
  }

  @Override
  public void eventProcessingFailed(
      ActivityHandle handle,
      FireableEventType type,
      Object event,
      Address address,
      ReceivableService service,
      int flags,
      FailureReason reason) {
    saw("failed " + handle + " " + reason.toInt());
  }

  @Override
  public void eventUnreferenced(
      ActivityHandle handle,
      FireableEventType type,
      Object event,
      Address address,
      ReceivableService service,
      int flags) {
    saw("unreferenced " + handle + " " + flags);
  }

  @Override
  public void activityEnded(ActivityHandle handle) {
    activities.remove(handle);
    saw("ended " + handle);
  }

  @Override
  public void activityUnreferenced(ActivityHandle handle) {
    saw("activityUnreferenced " + handle);
  }
}
