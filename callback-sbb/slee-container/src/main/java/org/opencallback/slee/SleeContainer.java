package org.opencallback.slee;

import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import javax.slee.ComponentID;
import javax.slee.InvalidStateException;
import javax.slee.ServiceID;
import javax.slee.UnrecognizedServiceException;
import javax.slee.connection.SleeConnectionFactory;
import javax.slee.management.DependencyException;
import javax.slee.management.DeployableUnitID;
import javax.slee.management.DeploymentException;
import javax.slee.management.InvalidLinkNameBindingStateException;
import javax.slee.management.LinkNameAlreadyBoundException;
import javax.slee.management.ManagementException;
import javax.slee.management.ResourceAdaptorEntityAlreadyExistsException;
import javax.slee.management.ResourceAdaptorEntityState;
import javax.slee.management.SbbNotification;
import javax.slee.management.ServiceState;
import javax.slee.management.SleeState;
import javax.slee.management.UnrecognizedDeployableUnitException;
import javax.slee.management.UnrecognizedLinkNameException;
import javax.slee.management.UnrecognizedResourceAdaptorEntityException;
import javax.slee.management.UnrecognizedResourceAdaptorException;
import javax.slee.resource.ConfigProperties;
import javax.slee.resource.InvalidConfigurationException;
import javax.slee.resource.ResourceAdaptorID;
import org.jboss.logging.Logger;
import org.opencallback.slee.connection.LocalSleeConnectionFactory;
import org.opencallback.slee.management.SleeInventoryMXBean;
import org.opencallback.slee.management.SleeStatisticsMXBean;

/**
 * A JAIN SLEE 1.1 container (JSR 240): what its administrator can do with it.
 *
 * <p>The order of things: {@link #start}, install deployable units, create and activate resource
 * adaptor entities, bind links, activate services. {@link #stop} makes everything inactive, and the
 * next start makes active again what was so; {@link #shutdown} undoes all of it for good.
 */
public final class SleeContainer {

  private static final Logger LOG = Logger.getLogger(SleeContainer.class);

  private final SleeConfiguration configuration;
  private final Assembly parts;
  private final SleeConnectionFactory connections;
  private final Executor executor;
  private final Inventory inventory;
  private final Resumption resumption;
  private volatile SleeState state = SleeState.STOPPED;
  private boolean lanesRun;
  private boolean shutDown;

  /**
   * Creates a container that holds nothing yet.
   *
   * @throws DeploymentException if the standard components cannot be loaded from the platform
   */
  public SleeContainer(SleePlatform platform, SleeConfiguration configuration)
      throws DeploymentException {
    this(platform, configuration, ComponentSource.NONE);
  }

  /** Creates a container that has some components without installing them. */
  public SleeContainer(
      SleePlatform platform, SleeConfiguration configuration, ComponentSource components)
      throws DeploymentException {
    this.configuration = configuration;
    this.executor = platform.executor();
    this.parts = new Assembly(platform, configuration, components);
    this.inventory = new Inventory(parts);
    this.resumption = new Resumption(parts.services(), parts.resourceAdaptors());
    this.connections =
        new LocalSleeConnectionFactory(
            parts.nullActivities(),
            parts.contexts().eventTypes(),
            parts.contexts().transactions(),
            this::isRunning);
  }

  // ---- the container

  /**
   * Starts it; resource adaptor entities and services that were active when it was stopped become
   * active again, and what of them fails is logged (JSR 240 §14.2).
   *
   * @throws InvalidStateException if it is not stopped, or has been shut down
   */
  public synchronized void start() throws InvalidStateException {
    if (shutDown || !state.isStopped()) {
      throw new InvalidStateException(
          "the SLEE is %s, not stopped".formatted(shutDown ? "shut down" : state));
    }
    move(SleeState.STARTING);
    if (!lanesRun) {
      parts.startLanes();
      lanesRun = true;
    }
    resumption.resume();
    parts.profileTables().start();
    move(SleeState.RUNNING);
    LOG.infof("SLEE running with %d lanes", configuration.lanes());
  }

  private void move(SleeState to) {
    SleeState from = state;
    state = to;
    parts.listeners().sleeState(from, to);
  }

  /**
   * Stops services and resource adaptor entities, by force if they take longer than {@link
   * SleeConfiguration#stopTimeout}; does nothing if it is not running.
   */
  public synchronized void stop() {
    if (!isRunning()) {
      return;
    }
    resumption.note();
    move(SleeState.STOPPING);
    parts.profileTables().stop();
    Duration timeout = configuration.stopTimeout();
    parts.services().close(timeout);
    parts.resourceAdaptors().stopAll(timeout);
    move(SleeState.STOPPED);
    LOG.info("SLEE stopped");
  }

  /**
   * Stops it, removes resource adaptor entities, ends the lanes and uninstalls everything. Takes no
   * longer than a few times {@link SleeConfiguration#stopTimeout}; what goes wrong is logged.
   */
  public synchronized void shutdown() {
    if (shutDown) {
      return;
    }
    stop();
    shutDown = true;
    parts.resourceAdaptors().close();
    parts.stopLanes(configuration.stopTimeout());
    parts.components().close();
  }

  /** Has a listener told of all state changes from now on. */
  public void addListener(SleeListener listener) {
    parts.listeners().add(listener);
  }

  /** Tells a listener nothing any more. */
  public void removeListener(SleeListener listener) {
    parts.listeners().remove(listener);
  }

  /** What is installed and configured. */
  public Inventory inventory() {
    return inventory;
  }

  /** Its state. */
  public SleeState state() {
    return state;
  }

  private boolean isRunning() {
    return state.isRunning();
  }

  private void requireRunning() throws InvalidStateException {
    if (!isRunning()) {
      throw new InvalidStateException("the SLEE is " + state + ", not running");
    }
  }

  /** For enterprise beans to fire events into the SLEE; good for as long as the container runs. */
  public SleeConnectionFactory connectionFactory() {
    return connections;
  }

  /** What is in it and what it has done; may be registered as an MXBean. */
  public SleeStatisticsMXBean statistics() {
    return new Statistics(this);
  }

  /** What is installed in it and how it stands; may be registered as an MXBean. */
  public SleeInventoryMXBean inventoryView() {
    return new InventoryView(this);
  }

  Assembly parts() {
    return parts;
  }

  // ---- deployable units

  /** Installs a deployable unit jar (JSR 240 §14.4). */
  public synchronized DeployableUnitID install(URL url) throws DeploymentException {
    return parts.components().install(url);
  }

  /** Installs a deployable unit jar. */
  public synchronized DeployableUnitID install(Path file) throws DeploymentException {
    return parts.components().install(file);
  }

  /** The components of an installed deployable unit, its services last. */
  public synchronized List<ComponentID> components(DeployableUnitID id)
      throws UnrecognizedDeployableUnitException {
    return parts.components().ids(id);
  }

  /**
   * Uninstalls a deployable unit.
   *
   * @throws DependencyException if one of its services is not inactive, if one of its resource
   *     adaptors has an entity, or if another unit needs one of its components
   */
  public synchronized void uninstall(DeployableUnitID id)
      throws UnrecognizedDeployableUnitException, DependencyException {
    List<ComponentID> gone = components(id);
    for (ComponentID component : gone) {
      if (isInUse(component)) {
        throw new DependencyException(
            "%s cannot be uninstalled: %s is in use".formatted(id, component));
      }
    }
    parts.components().uninstall(id);
    parts
        .usage()
        .forget(source -> source instanceof SbbNotification sbb && gone.contains(sbb.getService()));
  }

  private boolean isInUse(ComponentID id) {
    return parts.services().uses(id) || parts.resourceAdaptors().uses(id);
  }

  // ---- resource adaptor entities

  /**
   * Creates and configures a resource adaptor entity.
   *
   * @throws InvalidConfigurationException if a property is missing, unknown or refused
   * @throws ManagementException if the adaptor cannot be instantiated
   */
  public synchronized void createResourceAdaptorEntity(
      ResourceAdaptorID id, String name, ConfigProperties properties)
      throws UnrecognizedResourceAdaptorException,
          ResourceAdaptorEntityAlreadyExistsException,
          InvalidConfigurationException,
          ManagementException {
    parts.resourceAdaptors().create(id, name, properties);
  }

  /** Makes an entity active; what its adaptor throws comes through. */
  public synchronized void activateResourceAdaptorEntity(String name)
      throws UnrecognizedResourceAdaptorEntityException, InvalidStateException {
    requireRunning();
    parts.resourceAdaptors().activate(name);
  }

  /** Makes an entity inactive; its activities end, by order if they take too long. */
  public synchronized void deactivateResourceAdaptorEntity(String name)
      throws UnrecognizedResourceAdaptorEntityException, InvalidStateException {
    parts.resourceAdaptors().deactivate(name, configuration.stopTimeout());
  }

  /** Lets an entity stop; it becomes inactive when its last activity has ended, if ever. */
  public synchronized void letResourceAdaptorEntityStop(String name)
      throws UnrecognizedResourceAdaptorEntityException, InvalidStateException {
    requireRunning();
    parts.resourceAdaptors().letStop(name, executor);
  }

  /**
   * Configures an entity anew; what is not given stays as it is.
   *
   * @throws InvalidStateException if it is active and its adaptor does not support that
   * @throws InvalidConfigurationException if a property is unknown or refused
   */
  public synchronized void updateResourceAdaptorEntity(String name, ConfigProperties properties)
      throws UnrecognizedResourceAdaptorEntityException,
          InvalidStateException,
          InvalidConfigurationException {
    parts.resourceAdaptors().update(name, properties);
  }

  /** Removes an inactive entity that no link is bound to. */
  public synchronized void removeResourceAdaptorEntity(String name)
      throws UnrecognizedResourceAdaptorEntityException,
          InvalidStateException,
          DependencyException {
    parts.resourceAdaptors().remove(name);
  }

  /** The state of an entity. */
  public ResourceAdaptorEntityState resourceAdaptorEntityState(String name)
      throws UnrecognizedResourceAdaptorEntityException {
    return parts.resourceAdaptors().require(name).state();
  }

  /** Binds a link name, by which SBBs refer to an entity. */
  public synchronized void bindLinkName(String entity, String link)
      throws UnrecognizedResourceAdaptorEntityException, LinkNameAlreadyBoundException {
    parts.resourceAdaptors().bind(entity, link);
  }

  /** Takes a link name away that no SBB of a service needs which is not inactive. */
  public synchronized void unbindLinkName(String link)
      throws UnrecognizedLinkNameException, DependencyException {
    parts.resourceAdaptors().unbind(link);
  }

  // ---- services

  /**
   * Activates a service: its initial events create root SBB entities from now on.
   *
   * @throws InvalidLinkNameBindingStateException if one of its SBBs needs a link that is not bound
   * @throws ManagementException if its SBBs are not fit to run
   */
  public synchronized void activate(ServiceID id)
      throws UnrecognizedServiceException,
          InvalidStateException,
          InvalidLinkNameBindingStateException,
          ManagementException {
    requireRunning();
    parts.services().activate(id);
  }

  /** Deactivates a service; returns when it has no SBB entity any more, by force if need be. */
  public synchronized void deactivate(ServiceID id)
      throws UnrecognizedServiceException, InvalidStateException {
    requireRunning();
    parts.services().deactivate(id, configuration.stopTimeout());
  }

  /** Lets a service stop; it becomes inactive when its last SBB entity ends, however long later. */
  public synchronized void letStop(ServiceID id)
      throws UnrecognizedServiceException, InvalidStateException {
    requireRunning();
    parts.services().letStop(id, executor);
  }

  /** The state of a service. */
  public ServiceState serviceState(ServiceID id) throws UnrecognizedServiceException {
    return parts.services().state(id);
  }
}
