package org.opencallback.slee.event;

import javax.slee.EventTypeID;
import javax.slee.resource.FireableEventType;

/** An installed event type: one object per type, so that it can be compared by identity. */
public final class EventType implements FireableEventType {

  private final EventTypeID id;
  private final Class<?> eventClass;
  private final ClassLoader classLoader;

  EventType(EventTypeID id, Class<?> eventClass, ClassLoader classLoader) {
    this.id = id;
    this.eventClass = eventClass;
    this.classLoader = classLoader;
  }

  @Override
  public EventTypeID getEventType() {
    return id;
  }

  @Override
  public String getEventClassName() {
    return eventClass.getName();
  }

  @Override
  public ClassLoader getEventClassLoader() {
    return classLoader;
  }

  /** The class or interface that events of this type are instances of. */
  public Class<?> eventClass() {
    return eventClass;
  }

  @Override
  public String toString() {
    return id.getName() + "/" + id.getVendor() + "/" + id.getVersion();
  }
}
