package org.opencallback.slee.descriptor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.slee.ComponentID;
import javax.slee.management.LibraryID;
import javax.slee.profile.ProfileSpecificationID;
import javax.slee.resource.ResourceAdaptorID;
import javax.slee.resource.ResourceAdaptorTypeID;
import org.jspecify.annotations.Nullable;

/**
 * A resource adaptor: the implementation of one or more resource adaptor types (JSR 240 §15.4).
 *
 * @param id the resource adaptor
 * @param types the resource adaptor types it implements, at least one
 * @param needs further components it refers to
 * @param classes its Java classes
 * @param configProperties the properties its entities are configured with, in the order declared
 * @param ignoreEventTypeCheck whether it may fire event types that none of its types name ({@code
 *     ignore-ra-type-event-type-check})
 */
public record ResourceAdaptorDescriptor(
    ResourceAdaptorID id,
    Set<ResourceAdaptorTypeID> types,
    AdaptorNeeds needs,
    ResourceAdaptorClasses classes,
    List<ConfigProperty> configProperties,
    boolean ignoreEventTypeCheck)
    implements ComponentDescriptor {

  /**
   * The Java classes of a resource adaptor.
   *
   * @param resourceAdaptorClass fully qualified name of the implementation of {@code
   *     ResourceAdaptor}
   * @param usage fully qualified name of its usage parameters interface, null if none
   * @param supportsActiveReconfiguration whether an active entity may be reconfigured
   */
  public record ResourceAdaptorClasses(
      String resourceAdaptorClass,
      @Nullable UsageDescriptor usage,
      boolean supportsActiveReconfiguration) {}

  /**
   * Components a resource adaptor refers to beside its types.
   *
   * @param libraries libraries that its classes need
   * @param profileSpecifications specifications of profiles that it reads
   */
  public record AdaptorNeeds(
      Set<LibraryID> libraries, Set<ProfileSpecificationID> profileSpecifications) {

    /** Nothing at all. */
    public static final AdaptorNeeds NONE = new AdaptorNeeds(Set.of(), Set.of());

    /** Copies its collections. */
    public AdaptorNeeds {
      libraries = Set.copyOf(libraries);
      profileSpecifications = Set.copyOf(profileSpecifications);
    }
  }

  /** Copies its collections. */
  public ResourceAdaptorDescriptor {
    types = Set.copyOf(types);
    configProperties = List.copyOf(configProperties);
  }

  @Override
  public Set<ComponentID> references() {
    Set<ComponentID> all = new LinkedHashSet<>(types);
    all.addAll(needs.libraries());
    all.addAll(needs.profileSpecifications());
    return Set.copyOf(all);
  }
}
