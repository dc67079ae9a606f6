package org.opencallback.slee.descriptor;

import java.util.Set;
import javax.slee.ComponentID;
import javax.slee.EventTypeID;
import javax.slee.management.LibraryID;

/**
 * An event type (JSR 240 §8.5).
 *
 * @param id the event type
 * @param eventClass fully qualified name of the class or interface of its events
 * @param libraries libraries that the event class needs; declared once for the event jar
 */
public record EventTypeDescriptor(EventTypeID id, String eventClass, Set<LibraryID> libraries)
    implements ComponentDescriptor {

  /** Copies its collections. */
  public EventTypeDescriptor {
    libraries = Set.copyOf(libraries);
  }

  @Override
  public Set<ComponentID> references() {
    return Set.copyOf(libraries);
  }
}
