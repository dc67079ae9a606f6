package org.opencallback.slee.descriptor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.slee.ComponentID;
import javax.slee.EventTypeID;
import javax.slee.management.LibraryID;
import javax.slee.resource.ResourceAdaptorTypeID;
import org.jspecify.annotations.Nullable;

/**
 * A resource adaptor type: what an SBB sees of a kind of resource (JSR 240 §15.2).
 *
 * @param id the resource adaptor type
 * @param libraries libraries that its classes need
 * @param activityTypes fully qualified names of the Java types of its activities
 * @param activityContextInterfaceFactory fully qualified name of the interface whose implementation
 *     the SLEE generates, null if the type has none
 * @param resourceAdaptorInterface fully qualified name of the interface SBBs call, null if the type
 *     has none
 * @param eventTypes event types its resource adaptors may fire
 */
public record ResourceAdaptorTypeDescriptor(
    ResourceAdaptorTypeID id,
    Set<LibraryID> libraries,
    List<String> activityTypes,
    @Nullable String activityContextInterfaceFactory,
    @Nullable String resourceAdaptorInterface,
    Set<EventTypeID> eventTypes)
    implements ComponentDescriptor {

  /** Copies its collections. */
  public ResourceAdaptorTypeDescriptor {
    libraries = Set.copyOf(libraries);
    activityTypes = List.copyOf(activityTypes);
    eventTypes = Set.copyOf(eventTypes);
  }

  @Override
  public Set<ComponentID> references() {
    Set<ComponentID> all = new LinkedHashSet<>(libraries);
    all.addAll(eventTypes);
    return Set.copyOf(all);
  }
}
