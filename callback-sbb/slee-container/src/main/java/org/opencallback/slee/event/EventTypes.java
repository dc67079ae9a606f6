package org.opencallback.slee.event;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.slee.ActivityEndEvent;
import javax.slee.EventTypeID;
import javax.slee.UnrecognizedEventException;
import javax.slee.facilities.TimerEvent;
import javax.slee.profile.ProfileAddedEvent;
import javax.slee.profile.ProfileRemovedEvent;
import javax.slee.profile.ProfileUpdatedEvent;
import javax.slee.resource.FireableEventType;
import javax.slee.serviceactivity.ServiceStartedEvent;
import org.jspecify.annotations.Nullable;

/** The installed event types, the standard ones of the SLEE among them. */
public final class EventTypes {

  private static final String SLEE = "javax.slee";

  private final Map<EventTypeID, EventType> byId = new ConcurrentHashMap<>();
  private final EventType activityEnd = standard(ActivityEndEvent.class, "1.0");
  private final EventType timer = standard(TimerEvent.class, "1.0");
  private final EventType serviceStarted = standard(ServiceStartedEvent.class, "1.1");
  private final EventType serviceStarted10 = standard(ServiceStartedEvent.class, "1.0");

  private final List<EventType> profileAdded = bothVersions(ProfileAddedEvent.class);
  private final List<EventType> profileUpdated = bothVersions(ProfileUpdatedEvent.class);
  private final List<EventType> profileRemoved = bothVersions(ProfileRemovedEvent.class);

  private List<EventType> bothVersions(Class<?> eventClass) {
    return List.of(standard(eventClass, "1.1"), standard(eventClass, "1.0"));
  }

  private EventType standard(Class<?> eventClass, String version) {
    EventTypeID id = new EventTypeID(eventClass.getName(), SLEE, version);
    return add(id, eventClass, eventClass.getClassLoader());
  }

  /** The end of an activity (JSR 240 §7.7). */
  public EventType activityEnd() {
    return activityEnd;
  }

  /** The expiry of a timer (JSR 240 §13.1). */
  public EventType timer() {
    return timer;
  }

  /** The start of a service, in its 1.1 form (JSR 240 §13.8). */
  public EventType serviceStarted() {
    return serviceStarted;
  }

  /** The start of a service, in its 1.0 form. */
  public EventType serviceStarted10() {
    return serviceStarted10;
  }

  /** A profile was added (JSR 240 §10): the 1.1 and the 1.0 form. */
  public List<EventType> profileAdded() {
    return profileAdded;
  }

  /** A profile was changed: the 1.1 and the 1.0 form. */
  public List<EventType> profileUpdated() {
    return profileUpdated;
  }

  /** A profile was removed: the 1.1 and the 1.0 form. */
  public List<EventType> profileRemoved() {
    return profileRemoved;
  }

  /** Adds an event type that was installed. */
  public final EventType add(EventTypeID id, Class<?> eventClass, ClassLoader classLoader) {
    EventType type = new EventType(id, eventClass, classLoader);
    byId.put(id, type);
    return type;
  }

  /** Forgets an event type that was uninstalled. */
  public void remove(EventTypeID id) {
    byId.remove(id);
  }

  /** The event type with this id, or null. */
  public @Nullable EventType find(EventTypeID id) {
    return byId.get(id);
  }

  /**
   * The event type with this id.
   *
   * @throws UnrecognizedEventException if none is installed
   */
  public EventType get(EventTypeID id) throws UnrecognizedEventException {
    EventType type = byId.get(id);
    if (type == null) {
      throw new UnrecognizedEventException(id + " is not installed");
    }
    return type;
  }

  /** The installed event type behind what a resource adaptor hands in, or null. */
  public @Nullable EventType of(FireableEventType type) {
    return type instanceof EventType known ? known : byId.get(type.getEventType());
  }

  /** Every installed event type. */
  public Collection<EventType> all() {
    return byId.values();
  }
}
