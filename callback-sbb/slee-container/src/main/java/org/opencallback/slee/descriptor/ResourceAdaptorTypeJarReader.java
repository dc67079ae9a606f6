package org.opencallback.slee.descriptor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.slee.EventTypeID;

/** Reads {@code resource-adaptor-type-jar.xml} (JSR 240 §15.3.3). */
final class ResourceAdaptorTypeJarReader {

  private ResourceAdaptorTypeJarReader() {}

  static List<ResourceAdaptorTypeDescriptor> read(XmlElement root) throws DescriptorException {
    List<ResourceAdaptorTypeDescriptor> types = new ArrayList<>();
    for (XmlElement type : root.oneOrMore("resource-adaptor-type")) {
      types.add(type(type));
    }
    return types;
  }

  private static ResourceAdaptorTypeDescriptor type(XmlElement type) throws DescriptorException {
    Set<EventTypeID> eventTypes = new LinkedHashSet<>();
    for (XmlElement reference : type.children("event-type-ref")) {
      eventTypes.add(ComponentIds.eventType(reference));
    }
    XmlElement classes = type.required("resource-adaptor-type-classes");
    List<String> activityTypes = new ArrayList<>();
    for (XmlElement activityType : classes.children("activity-type")) {
      activityTypes.add(activityType.requiredText("activity-type-name"));
    }
    return new ResourceAdaptorTypeDescriptor(
        ComponentIds.resourceAdaptorType(type),
        ComponentIds.libraryRefs(type),
        activityTypes,
        classes.nestedText(
            "activity-context-interface-factory-interface",
            "activity-context-interface-factory-interface-name"),
        classes.nestedText("resource-adaptor-interface", "resource-adaptor-interface-name"),
        eventTypes);
  }
}
