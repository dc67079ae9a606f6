package org.opencallback.slee;

import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.slee.ComponentID;
import javax.slee.SbbID;
import javax.slee.management.DependencyException;
import javax.slee.management.DeployableUnitID;
import javax.slee.management.DeploymentException;
import javax.slee.management.UnrecognizedDeployableUnitException;
import org.jboss.logging.Logger;
import org.opencallback.slee.deployment.ComponentRepository;
import org.opencallback.slee.deployment.InstalledComponent;
import org.opencallback.slee.descriptor.ComponentDescriptor;
import org.opencallback.slee.descriptor.EventTypeDescriptor;
import org.opencallback.slee.descriptor.ProfileSpecDescriptor;
import org.opencallback.slee.descriptor.ResourceAdaptorDescriptor;
import org.opencallback.slee.descriptor.SbbDescriptor;
import org.opencallback.slee.event.EventTypes;
import org.opencallback.slee.profile.ProfileTables;
import org.opencallback.slee.sbb.SbbDefinition;
import org.opencallback.slee.sbb.SbbDefinitionBuilder;
import org.opencallback.slee.usage.UsageInterface;

/** The installed components, with what the runtime makes of them: event types, SBB definitions. */
final class Components {

  private static final Logger LOG = Logger.getLogger(Components.class);

  private final ComponentRepository repository;
  private final ComponentSource platform;
  private final EventTypes eventTypes;
  private final ProfileTables profiles;
  private final Map<SbbID, SbbDefinition> definitions = new ConcurrentHashMap<>();

  Components(
      ComponentRepository repository,
      ComponentSource platform,
      EventTypes eventTypes,
      ProfileTables profiles)
      throws DeploymentException {
    this.repository = repository;
    this.platform = platform;
    this.eventTypes = eventTypes;
    this.profiles = profiles;
    profiles.standard(repository.all(ProfileSpecDescriptor.class));
    for (InstalledComponent<EventTypeDescriptor> type : platform.eventTypes()) {
      add(type);
    }
  }

  DeployableUnitID install(URL url) throws DeploymentException {
    return added(repository.install(url));
  }

  DeployableUnitID install(Path file) throws DeploymentException {
    return added(repository.install(file));
  }

  /** Makes of a unit's components what the runtime needs, or takes the whole unit back. */
  private DeployableUnitID added(DeployableUnitID id) throws DeploymentException {
    boolean complete = false;
    try {
      for (InstalledComponent<?> component : repository.components(id)) {
        if (component.descriptor() instanceof EventTypeDescriptor) {
          add(component);
        } else if (component.descriptor() instanceof ProfileSpecDescriptor profile) {
          profiles.install(found(profile.id(), ProfileSpecDescriptor.class));
        }
      }
      for (InstalledComponent<?> component : repository.components(id)) {
        if (component.descriptor() instanceof SbbDescriptor sbb) {
          definition(sbb.id());
        } else if (component.descriptor() instanceof ResourceAdaptorDescriptor adaptor) {
          UsageInterface.of(component, adaptor.classes().usage()); // only to see that it is one
        }
      }
      complete = true;
      return id;
    } catch (DeploymentException | LinkageError e) {
      throw new DeploymentException("%s: %s".formatted(id.getURL(), e.getMessage()), e);
    } catch (UnrecognizedDeployableUnitException e) {
      throw new DeploymentException(id + " was uninstalled while it was being installed", e);
    } finally {
      if (!complete) {
        takeBack(id);
      }
    }
  }

  private <D extends ComponentDescriptor> InstalledComponent<D> found(ComponentID id, Class<D> kind)
      throws DeploymentException {
    return find(id, kind).orElseThrow(() -> new DeploymentException(id + " is not installed"));
  }

  private void takeBack(DeployableUnitID id) {
    try {
      uninstall(id);
    } catch (UnrecognizedDeployableUnitException | DependencyException e) {
      LOG.errorf(e, "%s was refused but cannot be uninstalled", id.getURL());
    }
  }

  private void add(InstalledComponent<?> component) throws DeploymentException {
    EventTypeDescriptor type = (EventTypeDescriptor) component.descriptor();
    eventTypes.add(type.id(), component.load(type.eventClass()), component.loader());
  }

  void uninstall(DeployableUnitID id)
      throws UnrecognizedDeployableUnitException, DependencyException {
    Iterable<InstalledComponent<?>> components = repository.components(id);
    repository.uninstall(id);
    for (InstalledComponent<?> component : components) {
      if (component.descriptor() instanceof EventTypeDescriptor type) {
        eventTypes.remove(type.id());
      } else if (component.descriptor() instanceof SbbDescriptor sbb) {
        definitions.remove(sbb.id());
      } else if (component.descriptor() instanceof ProfileSpecDescriptor profile) {
        profiles.uninstall(profile.id());
      }
    }
  }

  /** Whether there is a component of that identity. */
  boolean isInstalled(ComponentID id) {
    return find(id, ComponentDescriptor.class).isPresent();
  }

  /** The repository of what has been installed. */
  ComponentRepository repository() {
    return repository;
  }

  /** The identities of the components of a deployable unit, its services last. */
  List<ComponentID> ids(DeployableUnitID id) throws UnrecognizedDeployableUnitException {
    List<ComponentID> ids = new ArrayList<>();
    of(id).forEach(component -> ids.add(component.descriptor().id()));
    return List.copyOf(ids);
  }

  /** The components of a deployable unit. */
  Iterable<InstalledComponent<?>> of(DeployableUnitID id)
      throws UnrecognizedDeployableUnitException {
    return repository.components(id);
  }

  <D extends ComponentDescriptor> Optional<InstalledComponent<D>> find(
      ComponentID id, Class<D> kind) {
    Optional<InstalledComponent<D>> installed = repository.find(id, kind);
    return installed.isPresent() ? installed : platform.find(id, kind);
  }

  /**
   * An installed SBB ready to run; its classes are generated on the first call.
   *
   * @throws DeploymentException if it is not installed or its classes do not fit its descriptor
   */
  SbbDefinition definition(SbbID id) throws DeploymentException {
    SbbDefinition known = definitions.get(id);
    if (known != null) {
      return known;
    }
    SbbDefinition built =
        new SbbDefinitionBuilder(found(id, SbbDescriptor.class), eventTypes).build();
    definitions.put(id, built);
    return built;
  }

  void close() {
    definitions.clear();
    profiles.close();
    repository.close();
  }
}
