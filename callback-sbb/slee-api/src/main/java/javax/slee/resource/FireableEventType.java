package javax.slee.resource;

import javax.slee.EventTypeID;

/** An event type as a resource adaptor needs it to fire events (JSR 240 §15). */
public interface FireableEventType {

  EventTypeID getEventType();

  /** The full name of the class or interface that events of this type have. */
  String getEventClassName();

  /** The class loader that knows this class. */
  ClassLoader getEventClassLoader();
}
