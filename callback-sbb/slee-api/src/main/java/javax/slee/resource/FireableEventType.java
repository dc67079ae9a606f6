package javax.slee.resource;

import javax.slee.EventTypeID;

public interface FireableEventType {
  EventTypeID getEventType();

  String getEventClassName();

  ClassLoader getEventClassLoader();
}
