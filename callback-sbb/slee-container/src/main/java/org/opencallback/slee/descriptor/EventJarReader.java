package org.opencallback.slee.descriptor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.slee.management.LibraryID;

/** Reads {@code event-jar.xml} (JSR 240 §8.5.2). */
final class EventJarReader {

  private EventJarReader() {}

  static List<EventTypeDescriptor> read(XmlElement root) throws DescriptorException {
    Set<LibraryID> libraries = ComponentIds.libraryRefs(root);
    List<EventTypeDescriptor> eventTypes = new ArrayList<>();
    for (XmlElement definition : root.oneOrMore("event-definition")) {
      eventTypes.add(
          new EventTypeDescriptor(
              ComponentIds.eventType(definition),
              definition.requiredText("event-class-name"),
              libraries));
    }
    return eventTypes;
  }
}
