package org.opencallback.slee;

import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.slee.ComponentID;
import javax.slee.SbbID;
import javax.slee.ServiceID;
import javax.slee.UnrecognizedSbbException;
import javax.slee.UnrecognizedServiceException;
import javax.slee.management.DeployableUnitID;
import javax.slee.management.DeploymentException;
import javax.slee.management.SbbNotification;
import javax.slee.management.UnrecognizedDeployableUnitException;
import javax.slee.management.UnrecognizedResourceAdaptorEntityException;
import javax.slee.management.UnrecognizedResourceAdaptorException;
import javax.slee.resource.ConfigProperties;
import javax.slee.resource.ResourceAdaptorID;
import org.opencallback.slee.deployment.InstalledComponent;
import org.opencallback.slee.descriptor.ComponentDescriptor;
import org.opencallback.slee.descriptor.SbbDescriptor;
import org.opencallback.slee.descriptor.ServiceDescriptor;
import org.opencallback.slee.facility.Alarms;
import org.opencallback.slee.facility.LogTraceFacility;
import org.opencallback.slee.facility.Tracers;
import org.opencallback.slee.profile.ProfileTables;
import org.opencallback.slee.profile.Profiles;
import org.opencallback.slee.resource.ResourceAdaptorEntity;
import org.opencallback.slee.usage.UsageInterface;
import org.opencallback.slee.usage.UsageParameters;
import org.opencallback.slee.usage.UsageSource;

/**
 * What is installed in a container, how it is configured, and its facilities, as management sees
 * them.
 */
public final class Inventory {

  private final Assembly parts;

  Inventory(Assembly parts) {
    this.parts = parts;
  }

  // ---- components

  /** The deployable units, in the order of their installation. */
  public List<DeployableUnitID> units() {
    return parts.components().repository().units();
  }

  /** When a unit was installed. */
  public Date installedAt(DeployableUnitID id) throws UnrecognizedDeployableUnitException {
    return Date.from(parts.components().repository().installedAt(id));
  }

  /** The components of a unit, its services last. */
  public List<InstalledComponent<?>> componentsOf(DeployableUnitID id)
      throws UnrecognizedDeployableUnitException {
    return parts.components().repository().components(id);
  }

  /** All components of a kind. */
  public <D extends ComponentDescriptor> List<InstalledComponent<D>> all(Class<D> kind) {
    return parts.components().repository().all(kind);
  }

  /** The component of that identity. */
  public Optional<InstalledComponent<ComponentDescriptor>> find(ComponentID id) {
    return parts.components().find(id, ComponentDescriptor.class);
  }

  /** The SBBs of a service: its root SBB, and what that refers to, and so on. */
  public Set<SbbID> sbbsOf(ServiceID id) throws UnrecognizedServiceException {
    ServiceDescriptor service =
        parts
            .components()
            .find(id, ServiceDescriptor.class)
            .orElseThrow(() -> new UnrecognizedServiceException(id + " is not installed"))
            .descriptor();
    Set<SbbID> sbbs = new LinkedHashSet<>();
    List<SbbID> open = new ArrayList<>(List.of(service.rootSbb()));
    while (!open.isEmpty()) {
      SbbID next = open.remove(open.size() - 1);
      if (sbbs.add(next)) {
        parts
            .components()
            .find(next, SbbDescriptor.class)
            .ifPresent(
                sbb ->
                    sbb.descriptor()
                        .state()
                        .childRelations()
                        .forEach(relation -> open.add(relation.child())));
      }
    }
    return sbbs;
  }

  /**
   * The usage parameter sets of an SBB in a service; empty if it has no usage parameters interface.
   *
   * @throws UnrecognizedServiceException if the service is not installed
   * @throws UnrecognizedSbbException if the SBB is not of the service
   */
  public Optional<UsageSource> usage(ServiceID service, SbbID sbb)
      throws UnrecognizedServiceException, UnrecognizedSbbException {
    if (!sbbsOf(service).contains(sbb)) {
      throw new UnrecognizedSbbException(sbb + " is not an SBB of " + service);
    }
    try {
      UsageInterface usage = parts.components().definition(sbb).usage();
      return usage == null
          ? Optional.empty()
          : Optional.of(parts.usage().source(new SbbNotification(service, sbb), usage));
    } catch (DeploymentException e) {
      throw new UnrecognizedSbbException(e.getMessage());
    }
  }

  // ---- resource adaptor entities

  /** The resource adaptor entities, by name. */
  public Map<String, ResourceAdaptorEntity> entities() {
    Map<String, ResourceAdaptorEntity> entities = new TreeMap<>();
    parts.resourceAdaptors().entities().forEach(entity -> entities.put(entity.name(), entity));
    return entities;
  }

  /** The resource adaptor entity of that name. */
  public ResourceAdaptorEntity entity(String name)
      throws UnrecognizedResourceAdaptorEntityException {
    return parts.resourceAdaptors().require(name);
  }

  /** The properties of an adaptor with their defaults; a value is null where there is none. */
  public ConfigProperties defaults(ResourceAdaptorID id)
      throws UnrecognizedResourceAdaptorException {
    return parts.resourceAdaptors().defaults(id);
  }

  /** The links that are bound, by name. */
  public Map<String, ResourceAdaptorEntity> links() {
    return parts.resourceAdaptors().links();
  }

  /** The installed SBBs that refer to a link. */
  public Set<SbbID> sbbsBoundTo(String link) {
    Set<SbbID> bound = new LinkedHashSet<>();
    for (InstalledComponent<SbbDescriptor> sbb : all(SbbDescriptor.class)) {
      if (sbb.descriptor().environment().needsLink(link)) {
        bound.add(sbb.descriptor().id());
      }
    }
    return bound;
  }

  // ---- facilities

  /** The tracers and their levels. */
  public Tracers tracers() {
    return parts.tracers();
  }

  /** The trace facility of 1.0. */
  public LogTraceFacility traceFacility() {
    return parts.traceFacility();
  }

  /** The usage parameters. */
  public UsageParameters usage() {
    return parts.usage();
  }

  /** The profile tables, to be managed. */
  public ProfileTables profileTables() {
    return parts.profileTables();
  }

  /** Finds profiles. */
  public Profiles profiles() {
    return parts.profiles();
  }

  /** The alarms. */
  public Alarms alarms() {
    return parts.alarms();
  }
}
