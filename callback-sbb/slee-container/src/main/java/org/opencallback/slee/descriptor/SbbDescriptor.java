package org.opencallback.slee.descriptor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.slee.ComponentID;
import javax.slee.EventTypeID;
import javax.slee.SbbID;
import javax.slee.management.LibraryID;
import javax.slee.profile.ProfileSpecificationID;
import javax.slee.resource.ResourceAdaptorTypeID;
import org.jspecify.annotations.Nullable;

/**
 * An SBB (JSR 240 §6). Use {@link SbbDescriptorBuilder} to make one by hand.
 *
 * <p>Aliases of the descriptor ({@code sbb-alias}, {@code profile-spec-alias}) are resolved: only
 * component ids are left.
 *
 * @param id the SBB
 * @param classes its Java types
 * @param state what the generated class adds to the abstract class
 * @param events the event types it receives or fires, in the order declared
 * @param environment what its {@code java:comp/env} holds besides the facilities
 * @param needs further components it refers to
 */
public record SbbDescriptor(
    SbbID id,
    SbbClasses classes,
    SbbState state,
    List<SbbEvent> events,
    SbbEnvironment environment,
    SbbNeeds needs)
    implements ComponentDescriptor {

  /**
   * The Java types of an SBB, by fully qualified name.
   *
   * @param abstractClass the SBB abstract class
   * @param localInterface the SBB local interface, null if it is {@code SbbLocalObject}
   * @param activityContextInterface the SBB activity context interface, null if it is the generic
   *     one
   * @param usage the usage parameters interface, null if none
   * @param reentrant whether an SBB entity may be called back into while it is being called
   */
  public record SbbClasses(
      String abstractClass,
      @Nullable String localInterface,
      @Nullable String activityContextInterface,
      @Nullable UsageDescriptor usage,
      boolean reentrant) {}

  /**
   * What the generated SBB class adds to the abstract class.
   *
   * @param cmpFields container managed persistent fields
   * @param childRelations child relations
   * @param profileCmpMethods profile CMP accessors, by method name
   * @param attributeAliases name under which an attribute of the activity context is shared with
   *     other SBBs, by the attribute's name in the SBB activity context interface; an attribute
   *     that is not a key is private to this SBB (JSR 240 §7.6)
   */
  public record SbbState(
      List<CmpField> cmpFields,
      List<ChildRelation> childRelations,
      Map<String, ProfileSpecificationID> profileCmpMethods,
      Map<String, String> attributeAliases) {

    /** Copies its collections. */
    public SbbState {
      cmpFields = List.copyOf(cmpFields);
      childRelations = List.copyOf(childRelations);
      profileCmpMethods = Map.copyOf(profileCmpMethods);
      attributeAliases = Map.copyOf(attributeAliases);
    }
  }

  /**
   * A CMP field, with accessors {@code getX} and {@code setX} in the abstract class.
   *
   * @param name the field, with a lower-case first letter
   * @param sbb the SBB whose entities it refers to, null unless its type is an SBB local interface
   */
  public record CmpField(String name, @Nullable SbbID sbb) {}

  /**
   * A child relation.
   *
   * @param method name of its accessor in the abstract class
   * @param child the SBB of the children
   * @param defaultPriority event delivery priority of a new child, -128 to 127
   */
  public record ChildRelation(String method, SbbID child, byte defaultPriority) {}

  /**
   * Components an SBB refers to beyond those that its other parts name.
   *
   * @param sbbs SBBs named by {@code sbb-ref}
   * @param libraries libraries that its classes need
   * @param profileSpecifications profile specifications named by {@code profile-spec-ref}
   * @param addressProfileSpecification the specification of its address profiles, null if none
   */
  public record SbbNeeds(
      Set<SbbID> sbbs,
      Set<LibraryID> libraries,
      Set<ProfileSpecificationID> profileSpecifications,
      @Nullable ProfileSpecificationID addressProfileSpecification) {

    /** Copies its collections. */
    public SbbNeeds {
      sbbs = Set.copyOf(sbbs);
      libraries = Set.copyOf(libraries);
      profileSpecifications = Set.copyOf(profileSpecifications);
    }
  }

  /** Copies its collections. */
  public SbbDescriptor {
    events = List.copyOf(events);
  }

  /** Whether at least one of its events may start a root SBB entity. */
  public boolean hasInitialEvents() {
    return events.stream().anyMatch(event -> event.initial() != null);
  }

  /** The event types it has handlers for. */
  public Set<EventTypeID> receivedEventTypes() {
    return events.stream()
        .filter(SbbEvent::received)
        .map(SbbEvent::type)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The resource adaptor types it is bound to. */
  public Set<ResourceAdaptorTypeID> resourceAdaptorTypes() {
    return environment.resourceBindings().stream()
        .map(ResourceBinding::type)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<ComponentID> references() {
    Set<ComponentID> all = new LinkedHashSet<>(needs.sbbs());
    all.addAll(needs.libraries());
    all.addAll(needs.profileSpecifications());
    state.childRelations().forEach(relation -> all.add(relation.child()));
    state.cmpFields().stream().map(CmpField::sbb).filter(Objects::nonNull).forEach(all::add);
    events.forEach(event -> all.add(event.type()));
    all.addAll(resourceAdaptorTypes());
    all.remove(id);
    return Set.copyOf(all);
  }
}
