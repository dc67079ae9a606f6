package org.opencallback.slee.descriptor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.slee.ComponentID;
import javax.slee.management.LibraryID;
import javax.slee.profile.ProfileSpecificationID;
import javax.slee.profile.query.QueryCollator;
import org.jspecify.annotations.Nullable;
import org.opencallback.slee.descriptor.SbbEnvironment.EnvEntry;

/**
 * A profile specification (JSR 240 §10).
 *
 * @param id the profile specification
 * @param classes its Java types
 * @param options how its profiles behave
 * @param attributes what is said about some of its attributes; the others are those of the CMP
 *     interface
 * @param queries its static queries
 * @param needs what else it refers to
 */
public record ProfileSpecDescriptor(
    ProfileSpecificationID id,
    ProfileClasses classes,
    ProfileOptions options,
    List<AttributeHint> attributes,
    List<StaticQuery> queries,
    ProfileNeeds needs)
    implements ComponentDescriptor {

  /**
   * The Java types of a profile specification, by fully qualified name; null where there is none.
   *
   * @param cmpInterface declares the attributes
   * @param localInterface what SBBs see of a profile
   * @param managementInterface what management clients see of a profile
   * @param abstractClass implements the methods that are no accessors
   * @param tableInterface what SBBs see of a profile table
   * @param usage the usage parameters interface
   */
  public record ProfileClasses(
      String cmpInterface,
      @Nullable String localInterface,
      @Nullable String managementInterface,
      @Nullable String abstractClass,
      @Nullable String tableInterface,
      @Nullable UsageDescriptor usage) {}

  /**
   * How profiles behave.
   *
   * @param slee10 whether the specification is one of SLEE 1.0
   * @param readOnly whether SBBs may only read
   * @param eventsEnabled whether profile events are fired
   * @param reentrant whether a profile object may be called back into while it is being called
   */
  public record ProfileOptions(
      boolean slee10, boolean readOnly, boolean eventsEnabled, boolean reentrant) {}

  /**
   * What is said about an attribute.
   *
   * @param name the attribute, with a lower-case first letter
   * @param unique whether no two profiles of a table may have the same value
   * @param uniqueCollator by what values are the same, null for equality
   */
  public record AttributeHint(
      String name, boolean unique, @Nullable QueryCollator uniqueCollator) {}

  /**
   * What it refers to, and the environment of its profiles.
   *
   * @param libraries libraries that its classes need
   * @param profileSpecifications further profile specifications
   * @param entries environment entries
   */
  public record ProfileNeeds(
      Set<LibraryID> libraries,
      Set<ProfileSpecificationID> profileSpecifications,
      List<EnvEntry> entries) {

    /** Nothing at all. */
    public static final ProfileNeeds NONE = new ProfileNeeds(Set.of(), Set.of(), List.of());

    /** Copies its collections. */
    public ProfileNeeds {
      libraries = Set.copyOf(libraries);
      profileSpecifications = Set.copyOf(profileSpecifications);
      entries = List.copyOf(entries);
    }
  }

  /** Copies its collections. */
  public ProfileSpecDescriptor {
    attributes = List.copyOf(attributes);
    queries = List.copyOf(queries);
  }

  @Override
  public Set<ComponentID> references() {
    Set<ComponentID> all = new LinkedHashSet<>(needs.libraries());
    all.addAll(needs.profileSpecifications());
    all.remove(id);
    return Set.copyOf(all);
  }
}
