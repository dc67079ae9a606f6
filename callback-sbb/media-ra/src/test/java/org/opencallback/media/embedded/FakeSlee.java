package org.opencallback.media.embedded;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.slee.EventTypeID;
import javax.slee.TransactionRequiredLocalException;
import javax.slee.facilities.EventLookupFacility;
import javax.slee.facilities.Tracer;
import javax.slee.resource.ActivityHandle;
import javax.slee.resource.ConfigProperties;
import javax.slee.resource.FireableEventType;
import javax.slee.resource.ResourceAdaptorContext;
import javax.slee.resource.SleeEndpoint;
import javax.slee.resource.StartActivityException;
import javax.slee.resource.UnrecognizedActivityHandleException;
import org.jspecify.annotations.Nullable;
import org.opencallback.media.MediaCall;
import org.opencallback.media.MediaHarness;
import org.opencallback.media.MediaProvider;

/** A SLEE as small as the adaptor can live with: activities, events, and a transaction or none. */
final class FakeSlee implements MediaHarness {

  final EmbeddedMediaResourceAdaptor adaptor = new EmbeddedMediaResourceAdaptor();
  boolean inTransaction;
  boolean refusesActivities;
  private final Map<ActivityHandle, BlockingQueue<Object>> activities = new ConcurrentHashMap<>();
  private final Set<Object> ended = ConcurrentHashMap.newKeySet();

  FakeSlee(ConfigProperties properties) {
    adaptor.setResourceAdaptorContext(fake(ResourceAdaptorContext.class, this::context));
    adaptor.raConfigure(properties);
    adaptor.raActive();
  }

  static ConfigProperties properties(String address, int portMin, int portMax) {
    ConfigProperties properties = new ConfigProperties();
    property(properties, "address", address);
    property(properties, "advertisedAddress", "");
    property(properties, "portMin", portMin);
    property(properties, "portMax", portMax);
    property(properties, "mediaTimeoutSeconds", 30);
    return properties;
  }

  static void property(ConfigProperties properties, String name, Object value) {
    properties.addProperty(new ConfigProperties.Property(name, value.getClass().getName(), value));
  }

  @Override
  public MediaProvider provider() {
    Object provider = adaptor.getResourceAdaptorInterface(MediaProvider.class.getName());
    return (MediaProvider) Objects.requireNonNull(provider, "not active");
  }

  @Override
  public @Nullable Object nextEvent(MediaCall call, Duration within) {
    try {
      BlockingQueue<Object> events = activities.get(handle(call));
      return events == null ? null : events.poll(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public boolean hasEnded(MediaCall call) {
    return ended.contains(call);
  }

  /** Ends an activity as a roll-back of its start does. */
  void rollBack(MediaCall call) {
    end(handle(call));
  }

  private ActivityHandle handle(MediaCall call) {
    return Objects.requireNonNull(adaptor.getActivityHandle(call), "no activity");
  }

  int activityCount() {
    return activities.size();
  }

  @Override
  public void close() {
    adaptor.raStopping();
    adaptor.raInactive();
    adaptor.raUnconfigure();
    adaptor.unsetResourceAdaptorContext();
  }

  private Object context(Object proxy, java.lang.reflect.Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "getSleeEndpoint" -> fake(SleeEndpoint.class, this::endpoint);
      case "getEventLookupFacility" -> fake(EventLookupFacility.class, FakeSlee::eventTypes);
      case "getTracer" -> fake(Tracer.class, (p, m, a) -> false);
      case "getEntityName" -> "media-" + System.identityHashCode(this);
      default -> throw new UnsupportedOperationException(method.toString());
    };
  }

  private static Object eventTypes(
      Object proxy, java.lang.reflect.Method method, Object[] arguments) {
    EventTypeID id = (EventTypeID) arguments[0];
    return fake(
        FireableEventType.class, (p, m, a) -> m.getName().equals("getEventType") ? id : null);
  }

  private @Nullable Object endpoint(
      Object proxy, java.lang.reflect.Method method, Object[] arguments) throws Exception {
    ActivityHandle handle = (ActivityHandle) arguments[0];
    switch (method.getName()) {
      case "startActivityTransacted" -> {
        if (refusesActivities) {
          throw new StartActivityException("no more activities");
        }
        activities.put(handle, new LinkedBlockingQueue<>());
      }
      case "endActivityTransacted" -> {
        if (!inTransaction) {
          throw new TransactionRequiredLocalException("no transaction");
        }
        end(handle);
      }
      case "endActivity" -> end(handle);
      case "fireEvent" -> {
        BlockingQueue<Object> events = activities.get(handle);
        if (events == null) {
          throw new UnrecognizedActivityHandleException("no activity " + handle);
        }
        events.add(arguments[2]);
      }
      default -> throw new UnsupportedOperationException(method.toString());
    }
    return null;
  }

  private void end(ActivityHandle handle) {
    if (activities.remove(handle) == null) {
      throw new UnrecognizedActivityHandleException("no activity " + handle);
    }
    ended.add(adaptor.getActivity(handle));
    adaptor.activityEnded(handle);
  }

  private static <T> T fake(Class<T> type, InvocationHandler handler) {
    Object proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    return type.cast(proxy);
  }
}
