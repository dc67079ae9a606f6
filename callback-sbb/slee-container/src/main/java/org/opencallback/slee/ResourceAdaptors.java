package org.opencallback.slee;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import javax.slee.ComponentID;
import javax.slee.EventTypeID;
import javax.slee.InvalidStateException;
import javax.slee.management.DependencyException;
import javax.slee.management.DeploymentException;
import javax.slee.management.LinkNameAlreadyBoundException;
import javax.slee.management.ManagementException;
import javax.slee.management.ResourceAdaptorEntityAlreadyExistsException;
import javax.slee.management.ResourceAdaptorEntityState;
import javax.slee.management.UnrecognizedLinkNameException;
import javax.slee.management.UnrecognizedResourceAdaptorEntityException;
import javax.slee.management.UnrecognizedResourceAdaptorException;
import javax.slee.resource.ConfigProperties;
import javax.slee.resource.InvalidConfigurationException;
import javax.slee.resource.ResourceAdaptor;
import javax.slee.resource.ResourceAdaptorID;
import javax.slee.resource.ResourceAdaptorTypeID;
import org.jboss.logging.Logger;
import org.opencallback.slee.deployment.InstalledComponent;
import org.opencallback.slee.descriptor.ConfigProperty;
import org.opencallback.slee.descriptor.ResourceAdaptorDescriptor;
import org.opencallback.slee.descriptor.ResourceAdaptorTypeDescriptor;
import org.opencallback.slee.resource.ResourceAdaptorEntity;
import org.opencallback.slee.resource.ResourceRuntime;
import org.opencallback.slee.sbb.Service;
import org.opencallback.slee.sbb.ServiceSbb;

/** The resource adaptor entities of a container and the links to them (JSR 240 §14.10). */
final class ResourceAdaptors {

  private static final Logger LOG = Logger.getLogger(ResourceAdaptors.class);

  private final Components components;
  private final ResourceRuntime runtime;
  private final SleeListener listener;
  private final Map<String, ResourceAdaptorEntity> entities = new ConcurrentHashMap<>();
  private final Map<String, ResourceAdaptorEntity> links = new ConcurrentHashMap<>();

  ResourceAdaptors(Components components, ResourceRuntime runtime, SleeListener listener) {
    this.components = components;
    this.runtime = runtime;
    this.listener = listener;
  }

  /** All entities. */
  Collection<ResourceAdaptorEntity> entities() {
    return entities.values();
  }

  /** The entities that are active. */
  List<ResourceAdaptorEntity> active() {
    return entities.values().stream().filter(entity -> entity.state().isActive()).toList();
  }

  /** The entity behind a link, or null. */
  ResourceAdaptorEntity linked(String link) {
    return links.get(link);
  }

  /** The entity behind a link, or if that is null any entity of the type; null if there is none. */
  ResourceAdaptorEntity linked(String link, ResourceAdaptorTypeID type) {
    if (link != null) {
      return links.get(link);
    }
    return entities.values().stream()
        .filter(entity -> entity.descriptor().types().contains(type))
        .findFirst()
        .orElse(null);
  }

  ResourceAdaptorEntity require(String name) throws UnrecognizedResourceAdaptorEntityException {
    ResourceAdaptorEntity entity = entities.get(name);
    if (entity == null) {
      throw new UnrecognizedResourceAdaptorEntityException(
          "there is no resource adaptor entity %s; there are %s"
              .formatted(name, new TreeMap<>(entities).keySet()));
    }
    return entity;
  }

  void create(ResourceAdaptorID id, String name, ConfigProperties given)
      throws UnrecognizedResourceAdaptorException,
          ResourceAdaptorEntityAlreadyExistsException,
          InvalidConfigurationException,
          ManagementException {
    InstalledComponent<ResourceAdaptorDescriptor> component =
        components
            .find(id, ResourceAdaptorDescriptor.class)
            .orElseThrow(() -> new UnrecognizedResourceAdaptorException(id + " is not installed"));
    if (entities.containsKey(name)) {
      throw new ResourceAdaptorEntityAlreadyExistsException(
          "there is a resource adaptor entity %s already".formatted(name));
    }
    ConfigProperties properties = complete(name, component.descriptor(), given);
    ResourceAdaptorEntity entity =
        new ResourceAdaptorEntity(
            name, component, runtime, newAdaptor(component), fireable(component.descriptor()));
    entity.configure(properties);
    entities.put(name, entity);
  }

  private static ResourceAdaptor newAdaptor(InstalledComponent<ResourceAdaptorDescriptor> component)
      throws ManagementException {
    String className = component.descriptor().classes().resourceAdaptorClass();
    try {
      return component
          .load(className)
          .asSubclass(ResourceAdaptor.class)
          .getConstructor()
          .newInstance();
    } catch (DeploymentException | NoSuchMethodException | IllegalAccessException e) {
      throw new ManagementException(className + " is no public class that can be constructed", e);
    } catch (InstantiationException | InvocationTargetException | ClassCastException e) {
      throw new ManagementException(className + " cannot be instantiated", e);
    }
  }

  private Set<EventTypeID> fireable(ResourceAdaptorDescriptor descriptor)
      throws ManagementException {
    Set<EventTypeID> all = new HashSet<>();
    for (ResourceAdaptorTypeID type : descriptor.types()) {
      all.addAll(
          components
              .find(type, ResourceAdaptorTypeDescriptor.class)
              .orElseThrow(() -> new ManagementException(type + " is not installed"))
              .descriptor()
              .eventTypes());
    }
    return all;
  }

  /** The given properties, checked against the declared ones, with their defaults. */
  private static ConfigProperties complete(
      String entity, ResourceAdaptorDescriptor descriptor, ConfigProperties given)
      throws InvalidConfigurationException {
    ConfigProperties complete = new ConfigProperties();
    Set<String> known = new HashSet<>();
    for (ConfigProperty declared : descriptor.configProperties()) {
      known.add(declared.name());
      complete.addProperty(property(entity, declared, given.getProperty(declared.name())));
    }
    for (ConfigProperties.Property property : given.getProperties()) {
      if (!known.contains(property.getName())) {
        throw new InvalidConfigurationException(
            "resource adaptor entity %s: it has no property %s; it has %s"
                .formatted(entity, property.getName(), known));
      }
    }
    return complete;
  }

  private static ConfigProperties.Property property(
      String entity, ConfigProperty declared, ConfigProperties.Property given)
      throws InvalidConfigurationException {
    Object value = given == null ? null : given.getValue();
    if (value == null && declared.defaultValue() != null) {
      try {
        value = ConfigProperties.Property.toObject(declared.type(), declared.defaultValue());
      } catch (IllegalArgumentException e) {
        throw new InvalidConfigurationException(
            "resource adaptor entity %s: the default of %s is no %s: %s"
                .formatted(entity, declared.name(), declared.type(), declared.defaultValue()),
            e);
      }
    }
    if (value == null) {
      throw new InvalidConfigurationException(
          "resource adaptor entity %s: property %s (%s) has no default and was not set"
              .formatted(entity, declared.name(), declared.type()));
    }
    if (!value.getClass().getName().equals(declared.type())) {
      throw new InvalidConfigurationException(
          "resource adaptor entity %s: property %s = %s is a %s, expected %s"
              .formatted(
                  entity, declared.name(), value, value.getClass().getName(), declared.type()));
    }
    return new ConfigProperties.Property(declared.name(), declared.type(), value);
  }

  void activate(String name)
      throws UnrecognizedResourceAdaptorEntityException, InvalidStateException {
    ResourceAdaptorEntity entity = require(name);
    requireState(entity, ResourceAdaptorEntityState.INACTIVE);
    entity.activate();
    listener.entityState(
        name, ResourceAdaptorEntityState.INACTIVE, ResourceAdaptorEntityState.ACTIVE);
  }

  private static void requireState(ResourceAdaptorEntity entity, ResourceAdaptorEntityState state)
      throws InvalidStateException {
    if (!entity.state().equals(state)) {
      throw new InvalidStateException("%s is %s, not %s".formatted(entity, entity.state(), state));
    }
  }

  /**
   * Stops an entity, waits for its activities to end, ends those that do not, and makes the entity
   * inactive.
   */
  void deactivate(String name, Duration timeout)
      throws UnrecognizedResourceAdaptorEntityException, InvalidStateException {
    ResourceAdaptorEntity entity = require(name);
    requireState(entity, ResourceAdaptorEntityState.ACTIVE);
    stop(List.of(entity), timeout);
  }

  /**
   * Lets an entity stop: it becomes inactive when its last activity has ended (JSR 240 §14.9.3).
   *
   * @param executor waits for it
   */
  void letStop(String name, Executor executor)
      throws UnrecognizedResourceAdaptorEntityException, InvalidStateException {
    ResourceAdaptorEntity entity = require(name);
    requireState(entity, ResourceAdaptorEntityState.ACTIVE);
    beginStopping(entity);
    executor.execute(
        () -> entity.whenNoActivities(() -> executor.execute(() -> makeInactive(entity))));
  }

  private void beginStopping(ResourceAdaptorEntity entity) {
    entity.stop();
    listener.entityState(
        entity.name(), ResourceAdaptorEntityState.ACTIVE, ResourceAdaptorEntityState.STOPPING);
  }

  private synchronized void makeInactive(ResourceAdaptorEntity entity) {
    if (entity.state().isStopping()) {
      entity.deactivate();
      listener.entityState(
          entity.name(), ResourceAdaptorEntityState.STOPPING, ResourceAdaptorEntityState.INACTIVE);
    }
  }

  private void stop(List<ResourceAdaptorEntity> all, Duration timeout) {
    all.stream().filter(entity -> entity.state().isActive()).forEach(this::beginStopping);
    long deadline = System.nanoTime() + timeout.toNanos();
    for (ResourceAdaptorEntity entity : all) {
      try {
        Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
        if (!entity.awaitNoActivities(left)) {
          LOG.infof("%s: %d activities are ended by order", entity, entity.contexts().size());
          entity.endActivities();
          entity.awaitNoActivities(timeout);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      makeInactive(entity);
    }
  }

  /**
   * Configures an entity anew; properties that are not given keep their value (JSR 240 §14.9.2).
   *
   * @throws InvalidStateException if it is not inactive, and its adaptor cannot be reconfigured
   *     while it is active
   */
  void update(String name, ConfigProperties given)
      throws UnrecognizedResourceAdaptorEntityException,
          InvalidStateException,
          InvalidConfigurationException {
    ResourceAdaptorEntity entity = require(name);
    if (!entity.descriptor().classes().supportsActiveReconfiguration()) {
      requireState(entity, ResourceAdaptorEntityState.INACTIVE);
    }
    ConfigProperties all = new ConfigProperties();
    for (ConfigProperties.Property property : given.getProperties()) {
      all.addProperty(property);
    }
    for (ConfigProperties.Property property : entity.properties().getProperties()) {
      if (given.getProperty(property.getName()) == null) {
        all.addProperty(property);
      }
    }
    entity.reconfigure(complete(name, entity.descriptor(), all));
  }

  /** The properties of an adaptor with their defaults; null where there is none. */
  ConfigProperties defaults(ResourceAdaptorID id) throws UnrecognizedResourceAdaptorException {
    ConfigProperties defaults = new ConfigProperties();
    for (ConfigProperty declared : descriptor(id).configProperties()) {
      Object value =
          declared.defaultValue() == null
              ? null
              : ConfigProperties.Property.toObject(declared.type(), declared.defaultValue());
      defaults.addProperty(new ConfigProperties.Property(declared.name(), declared.type(), value));
    }
    return defaults;
  }

  private ResourceAdaptorDescriptor descriptor(ResourceAdaptorID id)
      throws UnrecognizedResourceAdaptorException {
    return components
        .find(id, ResourceAdaptorDescriptor.class)
        .orElseThrow(() -> new UnrecognizedResourceAdaptorException(id + " is not installed"))
        .descriptor();
  }

  void remove(String name)
      throws UnrecognizedResourceAdaptorEntityException,
          InvalidStateException,
          DependencyException {
    ResourceAdaptorEntity entity = require(name);
    requireState(entity, ResourceAdaptorEntityState.INACTIVE);
    for (Map.Entry<String, ResourceAdaptorEntity> link : links.entrySet()) {
      if (link.getValue() == entity) {
        throw new DependencyException(
            "%s cannot be removed: link %s is bound to it".formatted(entity, link.getKey()));
      }
    }
    entities.remove(name);
    entity.unconfigure();
  }

  void bind(String name, String link)
      throws UnrecognizedResourceAdaptorEntityException, LinkNameAlreadyBoundException {
    ResourceAdaptorEntity other = links.putIfAbsent(link, require(name));
    if (other != null) {
      throw new LinkNameAlreadyBoundException("link %s is bound to %s".formatted(link, other));
    }
  }

  void unbind(String link) throws UnrecognizedLinkNameException, DependencyException {
    if (!links.containsKey(link)) {
      throw new UnrecognizedLinkNameException("there is no link %s".formatted(link));
    }
    for (Service service : runtime.services().get()) {
      for (ServiceSbb sbb : service.sbbs()) {
        if (sbb.definition().descriptor().environment().needsLink(link)) {
          throw new DependencyException(
              "link %s stays: %s of %s needs it".formatted(link, sbb, service));
        }
      }
    }
    links.remove(link);
  }

  /** The links that are bound, by name. */
  Map<String, ResourceAdaptorEntity> links() {
    return new TreeMap<>(links);
  }

  /** Whether an entity of this adaptor exists. */
  boolean uses(ComponentID id) {
    return entities.values().stream().anyMatch(entity -> entity.descriptor().id().equals(id));
  }

  /** Stops all entities; their activities end, by order if they take too long. */
  void stopAll(Duration timeout) {
    stop(
        entities.values().stream()
            .filter(entity -> !entity.state().equals(ResourceAdaptorEntityState.INACTIVE))
            .toList(),
        timeout);
  }

  /** Removes all entities, which have been stopped, whatever fails on the way. */
  void close() {
    links.clear();
    entities.values().forEach(ResourceAdaptorEntity::unconfigure);
    entities.clear();
  }
}
