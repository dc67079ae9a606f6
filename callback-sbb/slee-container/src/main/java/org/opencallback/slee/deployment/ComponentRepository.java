package org.opencallback.slee.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.slee.ComponentID;
import javax.slee.management.AlreadyDeployedException;
import javax.slee.management.DependencyException;
import javax.slee.management.DeployableUnitID;
import javax.slee.management.DeploymentException;
import javax.slee.management.UnrecognizedDeployableUnitException;
import org.jspecify.annotations.Nullable;
import org.opencallback.slee.descriptor.ComponentDescriptor;
import org.opencallback.slee.descriptor.ServiceDescriptor;

/**
 * The deployable units and components that are installed (JSR 240 §3, §14.4).
 *
 * <p>Installing is all or nothing. Reading may go on in other threads meanwhile.
 */
public final class ComponentRepository implements AutoCloseable {

  private final ClassLoader platform;
  private final Path workDirectory;
  private final DeploymentLimits limits;
  private final Map<DeployableUnitID, InstalledUnit> units = new LinkedHashMap<>();
  private final Map<ComponentID, InstalledComponent<?>> components = new ConcurrentHashMap<>();

  /**
   * A repository that holds the standard components only.
   *
   * @param platform parent of the components' class loaders; sees {@code javax.slee}
   * @param workDirectory an existing directory that deployable units are unpacked in
   */
  public ComponentRepository(ClassLoader platform, Path workDirectory, DeploymentLimits limits) {
    this.platform = platform;
    this.workDirectory = workDirectory;
    this.limits = limits;
    StandardComponents.eventTypes().forEach(this::addStandard);
    StandardComponents.profileSpecifications().forEach(this::addStandard);
  }

  private void addStandard(ComponentDescriptor component) {
    add(new InstalledComponent<>(component, StandardComponents.UNIT, platform));
  }

  /** Like {@link #install(String, InputStream)}, from a file. */
  public DeployableUnitID install(Path file) throws DeploymentException {
    try (InputStream in = Files.newInputStream(file)) {
      return install(file.toUri().toString(), in);
    } catch (IOException e) {
      throw new DeploymentException("%s cannot be read: %s".formatted(file, e), e);
    }
  }

  /** Like {@link #install(String, InputStream)}, from a URL. */
  public DeployableUnitID install(URL url) throws DeploymentException {
    try (InputStream in = url.openStream()) {
      return install(url.toString(), in);
    } catch (IOException e) {
      throw new DeploymentException("%s cannot be read: %s".formatted(url, e), e);
    }
  }

  /**
   * Installs a deployable unit.
   *
   * @param url what it is called; its identity
   * @param content the jar; the caller closes it
   * @throws AlreadyDeployedException if one of that URL is installed
   * @throws DependencyException if a component refers to one that is neither in the unit nor
   *     installed
   * @throws DeploymentException if it is malformed, too large, or has a component that is installed
   */
  public synchronized DeployableUnitID install(String url, InputStream content)
      throws DeploymentException {
    DeployableUnitID id = new DeployableUnitID(url);
    if (units.containsKey(id)) {
      throw new AlreadyDeployedException("%s is installed already".formatted(url));
    }
    InstalledUnit unit = unpack(id, content);
    units.put(id, unit);
    unit.components().forEach(this::add);
    return id;
  }

  /**
   * Uninstalls a deployable unit; its class loaders are closed.
   *
   * <p>That nothing of it is active any more is for the caller to see to.
   *
   * @throws UnrecognizedDeployableUnitException if it is not installed
   * @throws DependencyException if a component of another unit refers to one of this unit
   */
  public synchronized void uninstall(DeployableUnitID id)
      throws UnrecognizedDeployableUnitException, DependencyException {
    InstalledUnit unit = units.get(id);
    if (unit == null) {
      throw new UnrecognizedDeployableUnitException("%s is not installed".formatted(id.getURL()));
    }
    requireNoDependents(unit);
    unit.componentIds().forEach(components::remove);
    units.remove(id);
    unit.release();
  }

  /** Uninstalls everything, last installed first. */
  @Override
  public synchronized void close() {
    List<InstalledUnit> all = new ArrayList<>(units.values());
    for (int i = all.size() - 1; i >= 0; i--) {
      InstalledUnit unit = all.get(i);
      unit.componentIds().forEach(components::remove);
      units.remove(unit.id());
      unit.release();
    }
  }

  /** The deployable units that are installed, in the order of their installation. */
  public synchronized List<DeployableUnitID> units() {
    return List.copyOf(units.keySet());
  }

  /**
   * The components of a deployable unit.
   *
   * @throws UnrecognizedDeployableUnitException if it is not installed
   */
  public synchronized List<InstalledComponent<?>> components(DeployableUnitID id)
      throws UnrecognizedDeployableUnitException {
    InstalledUnit unit = units.get(id);
    if (unit == null) {
      throw new UnrecognizedDeployableUnitException("%s is not installed".formatted(id.getURL()));
    }
    return unit.components();
  }

  /**
   * When a deployable unit was installed.
   *
   * @throws UnrecognizedDeployableUnitException if it is not installed
   */
  public synchronized Instant installedAt(DeployableUnitID id)
      throws UnrecognizedDeployableUnitException {
    InstalledUnit unit = units.get(id);
    if (unit == null) {
      throw new UnrecognizedDeployableUnitException("%s is not installed".formatted(id.getURL()));
    }
    return unit.at();
  }

  /**
   * The component of that id, empty if it is not installed.
   *
   * @param kind the kind of descriptor that goes with the kind of id
   */
  public <D extends ComponentDescriptor> Optional<InstalledComponent<D>> find(
      ComponentID id, Class<D> kind) {
    InstalledComponent<?> component = components.get(id);
    return component == null ? Optional.empty() : cast(component, kind);
  }

  /** All components of a kind, in no particular order. */
  public <D extends ComponentDescriptor> List<InstalledComponent<D>> all(Class<D> kind) {
    return components.values().stream()
        .flatMap(component -> ComponentRepository.<D>cast(component, kind).stream())
        .toList();
  }

  @SuppressWarnings("unchecked") // the descriptor is an instance of D
  private static <D extends ComponentDescriptor> Optional<InstalledComponent<D>> cast(
      InstalledComponent<?> component, Class<D> kind) {
    return kind.isInstance(component.descriptor())
        ? Optional.of((InstalledComponent<D>) component)
        : Optional.empty();
  }

  private void add(InstalledComponent<?> component) {
    components.put(component.descriptor().id(), component);
  }

  private @Nullable InstalledComponent<?> installed(ComponentID id) {
    return components.get(id);
  }

  private InstalledUnit unpack(DeployableUnitID id, InputStream content)
      throws DeploymentException {
    ClassLoaderGraph graph = new ClassLoaderGraph(platform, this::installed);
    Path directory = null;
    boolean complete = false;
    try {
      directory = Files.createTempDirectory(workDirectory, "unit-");
      UnitContent unit =
          new UnitReader(id.getURL(), new UnitArchive(directory, limits)).read(content);
      requireNewComponents(id, unit);
      requireReferences(id, unit);
      graph.build(unit.jars());
      List<InstalledComponent<?>> installed = new ArrayList<>();
      for (ComponentDescriptor component : unit.components()) {
        installed.add(install(id, component, graph));
      }
      complete = true;
      return new InstalledUnit(id, installed, graph.loaders(), directory, Instant.now());
    } catch (IOException e) {
      throw new DeploymentException("%s cannot be unpacked: %s".formatted(id.getURL(), e), e);
    } finally {
      if (!complete && directory != null) {
        InstalledUnit.release(graph.loaders(), directory);
      }
    }
  }

  private static InstalledComponent<?> install(
      DeployableUnitID id, ComponentDescriptor component, ClassLoaderGraph graph)
      throws DeploymentException {
    ComponentID owner =
        component instanceof ServiceDescriptor service ? service.rootSbb() : component.id();
    InstalledComponent<?> result = new InstalledComponent<>(component, id, graph.loaderOf(owner));
    ClassCheck.check(result);
    return result;
  }

  private void requireNewComponents(DeployableUnitID id, UnitContent unit)
      throws DeploymentException {
    Set<ComponentID> seen = new HashSet<>();
    for (ComponentDescriptor component : unit.components()) {
      InstalledComponent<?> other = components.get(component.id());
      if (other != null) {
        throw new DeploymentException(
            "%s has %s, which %s has installed already"
                .formatted(id.getURL(), component.id(), other.unit().getURL()));
      }
      if (!seen.add(component.id())) {
        throw new DeploymentException("%s has %s twice".formatted(id.getURL(), component.id()));
      }
    }
  }

  private void requireReferences(DeployableUnitID id, UnitContent unit) throws DependencyException {
    Set<ComponentID> present = new HashSet<>(components.keySet());
    unit.components().forEach(component -> present.add(component.id()));
    for (ComponentDescriptor component : unit.components()) {
      for (ComponentID reference : component.references()) {
        if (!present.contains(reference)) {
          throw new DependencyException(
              "%s has %s, which refers to %s: that is not installed"
                  .formatted(id.getURL(), component.id(), reference));
        }
      }
    }
  }

  private void requireNoDependents(InstalledUnit unit) throws DependencyException {
    Set<ComponentID> own = unit.componentIds();
    for (InstalledComponent<?> other : components.values()) {
      ComponentID id = other.descriptor().id();
      for (ComponentID reference : other.descriptor().references()) {
        if (own.contains(reference) && !own.contains(id)) {
          throw new DependencyException(
              "%s cannot be uninstalled: %s of %s refers to its %s"
                  .formatted(unit.id().getURL(), id, other.unit().getURL(), reference));
        }
      }
    }
  }
}
