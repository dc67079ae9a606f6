package org.opencallback.slee.descriptor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.slee.SbbID;
import javax.slee.management.LibraryID;
import javax.slee.profile.ProfileSpecificationID;
import org.jspecify.annotations.Nullable;
import org.opencallback.slee.descriptor.SbbDescriptor.ChildRelation;
import org.opencallback.slee.descriptor.SbbDescriptor.CmpField;
import org.opencallback.slee.descriptor.SbbDescriptor.SbbClasses;
import org.opencallback.slee.descriptor.SbbDescriptor.SbbNeeds;
import org.opencallback.slee.descriptor.SbbDescriptor.SbbState;
import org.opencallback.slee.descriptor.SbbEnvironment.EjbReference;
import org.opencallback.slee.descriptor.SbbEnvironment.EnvEntry;

/** Makes an {@link SbbDescriptor} part by part; everything but the abstract class is optional. */
public final class SbbDescriptorBuilder {

  private final SbbID id;
  private final String abstractClass;
  private @Nullable String localInterface;
  private @Nullable String activityContextInterface;
  private @Nullable UsageDescriptor usage;
  private boolean reentrant;
  private final List<CmpField> cmpFields = new ArrayList<>();
  private final List<ChildRelation> childRelations = new ArrayList<>();
  private final Map<String, ProfileSpecificationID> profileCmpMethods = new LinkedHashMap<>();
  private final Map<String, String> attributeAliases = new LinkedHashMap<>();
  private final List<SbbEvent> events = new ArrayList<>();
  private final List<EnvEntry> entries = new ArrayList<>();
  private final List<EjbReference> ejbReferences = new ArrayList<>();
  private final List<ResourceBinding> resourceBindings = new ArrayList<>();
  private final Set<SbbID> sbbs = new LinkedHashSet<>();
  private final Set<LibraryID> libraries = new LinkedHashSet<>();
  private final Set<ProfileSpecificationID> profileSpecifications = new LinkedHashSet<>();
  private @Nullable ProfileSpecificationID addressProfileSpecification;

  /** Starts an SBB with the given fully qualified abstract class. */
  public SbbDescriptorBuilder(SbbID id, String abstractClass) {
    this.id = id;
    this.abstractClass = abstractClass;
  }

  /** Sets the SBB local interface. */
  public SbbDescriptorBuilder localInterface(@Nullable String className) {
    localInterface = className;
    return this;
  }

  /** Sets the SBB activity context interface. */
  public SbbDescriptorBuilder activityContextInterface(@Nullable String className) {
    activityContextInterface = className;
    return this;
  }

  /** Sets the usage parameters interface. */
  public SbbDescriptorBuilder usage(@Nullable UsageDescriptor descriptor) {
    usage = descriptor;
    return this;
  }

  /** Says whether its entities are reentrant; they are not unless this is called. */
  public SbbDescriptorBuilder reentrant(boolean value) {
    reentrant = value;
    return this;
  }

  /** Adds a CMP field. */
  public SbbDescriptorBuilder cmpField(String name) {
    return cmpField(name, null);
  }

  /** Adds a CMP field that refers to entities of {@code sbb}. */
  public SbbDescriptorBuilder cmpField(String name, @Nullable SbbID sbb) {
    cmpFields.add(new CmpField(name, sbb));
    return this;
  }

  /** Adds a child relation. */
  public SbbDescriptorBuilder childRelation(String method, SbbID child, byte defaultPriority) {
    childRelations.add(new ChildRelation(method, child, defaultPriority));
    return this;
  }

  /** Adds a profile CMP accessor. */
  public SbbDescriptorBuilder profileCmpMethod(String method, ProfileSpecificationID profile) {
    profileCmpMethods.put(method, profile);
    return this;
  }

  /** Shares {@code attribute} of the SBB activity context interface under {@code alias}. */
  public SbbDescriptorBuilder attributeAlias(String attribute, String alias) {
    attributeAliases.put(attribute, alias);
    return this;
  }

  /** Adds an event. */
  public SbbDescriptorBuilder event(SbbEvent event) {
    events.add(event);
    return this;
  }

  /** Adds an environment entry. */
  public SbbDescriptorBuilder envEntry(EnvEntry entry) {
    entries.add(entry);
    return this;
  }

  /** Adds a reference to an enterprise bean. */
  public SbbDescriptorBuilder ejbReference(EjbReference reference) {
    ejbReferences.add(reference);
    return this;
  }

  /** Adds a binding to a resource adaptor type. */
  public SbbDescriptorBuilder resourceBinding(ResourceBinding binding) {
    resourceBindings.add(binding);
    return this;
  }

  /** Adds a reference to an SBB. */
  public SbbDescriptorBuilder sbb(SbbID sbb) {
    sbbs.add(sbb);
    return this;
  }

  /** Adds a reference to a library. */
  public SbbDescriptorBuilder library(LibraryID library) {
    libraries.add(library);
    return this;
  }

  /** Adds a reference to a profile specification. */
  public SbbDescriptorBuilder profileSpecification(ProfileSpecificationID profile) {
    profileSpecifications.add(profile);
    return this;
  }

  /** Sets the specification of the SBB's address profiles. */
  public SbbDescriptorBuilder addressProfileSpecification(
      @Nullable ProfileSpecificationID profile) {
    addressProfileSpecification = profile;
    return this;
  }

  /** The descriptor with everything added so far. */
  public SbbDescriptor build() {
    return new SbbDescriptor(
        id,
        new SbbClasses(abstractClass, localInterface, activityContextInterface, usage, reentrant),
        new SbbState(cmpFields, childRelations, profileCmpMethods, attributeAliases),
        events,
        new SbbEnvironment(entries, ejbReferences, resourceBindings),
        new SbbNeeds(sbbs, libraries, profileSpecifications, addressProfileSpecification));
  }
}
