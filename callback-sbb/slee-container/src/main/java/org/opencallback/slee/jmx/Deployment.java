package org.opencallback.slee.jmx;

import java.net.MalformedURLException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import javax.slee.ComponentID;
import javax.slee.EventTypeID;
import javax.slee.SbbID;
import javax.slee.ServiceID;
import javax.slee.UnrecognizedComponentException;
import javax.slee.UnrecognizedServiceException;
import javax.slee.management.ComponentDescriptor;
import javax.slee.management.DependencyException;
import javax.slee.management.DeployableUnitDescriptor;
import javax.slee.management.DeployableUnitID;
import javax.slee.management.DeploymentException;
import javax.slee.management.DeploymentMBean;
import javax.slee.management.LibraryID;
import javax.slee.management.ManagementException;
import javax.slee.management.UnrecognizedDeployableUnitException;
import javax.slee.profile.ProfileSpecificationID;
import javax.slee.resource.ResourceAdaptorID;
import javax.slee.resource.ResourceAdaptorTypeID;
import org.opencallback.slee.SleeContainer;
import org.opencallback.slee.deployment.InstalledComponent;
import org.opencallback.slee.descriptor.EventTypeDescriptor;
import org.opencallback.slee.descriptor.LibraryDescriptor;
import org.opencallback.slee.descriptor.ProfileSpecDescriptor;
import org.opencallback.slee.descriptor.ResourceAdaptorDescriptor;
import org.opencallback.slee.descriptor.ResourceAdaptorTypeDescriptor;
import org.opencallback.slee.descriptor.SbbDescriptor;
import org.opencallback.slee.descriptor.ServiceDescriptor;

/** Installs and uninstalls deployable units (JSR 240 §14.8). */
final class Deployment implements DeploymentMBean {

  private final SleeContainer slee;

  Deployment(SleeContainer slee) {
    this.slee = slee;
  }

  @Override
  public DeployableUnitID install(String url) throws MalformedURLException, DeploymentException {
    return slee.install(new URL(Objects.requireNonNull(url, "url")));
  }

  @Override
  public void uninstall(DeployableUnitID unit)
      throws UnrecognizedDeployableUnitException, DependencyException {
    slee.uninstall(Objects.requireNonNull(unit, "deployable unit"));
  }

  @Override
  public DeployableUnitID getDeployableUnit(String url) throws UnrecognizedDeployableUnitException {
    try {
      DeployableUnitID id =
          new DeployableUnitID(new URL(Objects.requireNonNull(url, "url")).toString());
      if (isInstalled(id)) {
        return id;
      }
    } catch (MalformedURLException e) {
      // nothing is installed from there
    }
    throw new UnrecognizedDeployableUnitException(url + " is not installed");
  }

  @Override
  public DeployableUnitID[] getDeployableUnits() {
    return slee.inventory().units().toArray(DeployableUnitID[]::new);
  }

  @Override
  public SbbID[] getSbbs() {
    return slee.inventory().all(SbbDescriptor.class).stream()
        .map(sbb -> sbb.descriptor().id())
        .toArray(SbbID[]::new);
  }

  @Override
  public SbbID[] getSbbs(ServiceID service) throws UnrecognizedServiceException {
    return slee.inventory()
        .sbbsOf(Objects.requireNonNull(service, "service"))
        .toArray(SbbID[]::new);
  }

  @Override
  public EventTypeID[] getEventTypes() {
    return slee.inventory().all(EventTypeDescriptor.class).stream()
        .map(type -> type.descriptor().id())
        .toArray(EventTypeID[]::new);
  }

  @Override
  public ProfileSpecificationID[] getProfileSpecifications() {
    return slee.inventory().all(ProfileSpecDescriptor.class).stream()
        .map(profile -> profile.descriptor().id())
        .toArray(ProfileSpecificationID[]::new);
  }

  @Override
  public ServiceID[] getServices() {
    return slee.inventory().all(ServiceDescriptor.class).stream()
        .map(service -> service.descriptor().id())
        .toArray(ServiceID[]::new);
  }

  @Override
  public ResourceAdaptorTypeID[] getResourceAdaptorTypes() {
    return slee.inventory().all(ResourceAdaptorTypeDescriptor.class).stream()
        .map(type -> type.descriptor().id())
        .toArray(ResourceAdaptorTypeID[]::new);
  }

  @Override
  public ResourceAdaptorID[] getResourceAdaptors() {
    return slee.inventory().all(ResourceAdaptorDescriptor.class).stream()
        .map(adaptor -> adaptor.descriptor().id())
        .toArray(ResourceAdaptorID[]::new);
  }

  @Override
  public LibraryID[] getLibraries() {
    return slee.inventory().all(LibraryDescriptor.class).stream()
        .map(library -> library.descriptor().id())
        .toArray(LibraryID[]::new);
  }

  @Override
  public ComponentID[] getReferringComponents(ComponentID component)
      throws UnrecognizedComponentException {
    installed(component);
    return slee.inventory().all(org.opencallback.slee.descriptor.ComponentDescriptor.class).stream()
        .filter(other -> other.descriptor().references().contains(component))
        .map(other -> other.descriptor().id())
        .toArray(ComponentID[]::new);
  }

  private InstalledComponent<?> installed(ComponentID component)
      throws UnrecognizedComponentException {
    return slee.inventory()
        .find(Objects.requireNonNull(component, "component"))
        .orElseThrow(() -> new UnrecognizedComponentException(component + " is not installed"));
  }

  @Override
  public DeployableUnitDescriptor getDescriptor(DeployableUnitID unit)
      throws UnrecognizedDeployableUnitException {
    Objects.requireNonNull(unit, "deployable unit");
    Date date = slee.inventory().installedAt(unit);
    return new DeployableUnitDescriptor(
        unit,
        date,
        slee.inventory().componentsOf(unit).stream()
            .map(component -> component.descriptor().id())
            .toArray(ComponentID[]::new));
  }

  /** The descriptors of those units that are installed. */
  @Override
  public DeployableUnitDescriptor[] getDescriptors(DeployableUnitID[] units)
      throws ManagementException {
    List<DeployableUnitDescriptor> found = new ArrayList<>();
    for (DeployableUnitID unit : units) {
      try {
        if (isInstalled(unit)) {
          found.add(getDescriptor(unit));
        }
      } catch (UnrecognizedDeployableUnitException e) {
        throw new ManagementException(unit + " was uninstalled meanwhile", e);
      }
    }
    return found.toArray(DeployableUnitDescriptor[]::new);
  }

  @Override
  public ComponentDescriptor getDescriptor(ComponentID component)
      throws UnrecognizedComponentException {
    return Descriptors.of(installed(component));
  }

  /** The descriptors of those components that are installed. */
  @Override
  public ComponentDescriptor[] getDescriptors(ComponentID[] components) {
    List<ComponentDescriptor> found = new ArrayList<>();
    for (ComponentID component : components) {
      slee.inventory()
          .find(Objects.requireNonNull(component, "component"))
          .ifPresent(installed -> found.add(Descriptors.of(installed)));
    }
    return found.toArray(ComponentDescriptor[]::new);
  }

  @Override
  public boolean isInstalled(DeployableUnitID unit) {
    return slee.inventory().units().contains(Objects.requireNonNull(unit, "deployable unit"));
  }

  @Override
  public boolean isInstalled(ComponentID component) {
    return slee.inventory().find(Objects.requireNonNull(component, "component")).isPresent();
  }
}
