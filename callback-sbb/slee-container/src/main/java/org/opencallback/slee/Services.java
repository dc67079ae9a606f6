package org.opencallback.slee;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.slee.ComponentID;
import javax.slee.InvalidStateException;
import javax.slee.SbbID;
import javax.slee.ServiceID;
import javax.slee.UnrecognizedServiceException;
import javax.slee.management.DeploymentException;
import javax.slee.management.InvalidLinkNameBindingStateException;
import javax.slee.management.ManagementException;
import javax.slee.management.ServiceState;
import org.jboss.logging.Logger;
import org.opencallback.slee.activity.ServiceActivities;
import org.opencallback.slee.descriptor.SbbDescriptor.ChildRelation;
import org.opencallback.slee.descriptor.ServiceDescriptor;
import org.opencallback.slee.lane.Lanes;
import org.opencallback.slee.router.EventRouter;
import org.opencallback.slee.sbb.SbbDefinition;
import org.opencallback.slee.sbb.SbbEntityTree;
import org.opencallback.slee.sbb.SbbRuntime;
import org.opencallback.slee.sbb.Service;
import org.opencallback.slee.sbb.ServiceSbb;

/** The life of services: active, stopping, inactive (JSR 240 §8.5, §14.6). */
final class Services {

  private static final Logger LOG = Logger.getLogger(Services.class);

  private final Components components;
  private final SbbRuntime runtime;
  private final EventRouter router;
  private final ServiceActivities activities;
  private final SleeListener listener;
  private final Map<ServiceID, Service> running = new ConcurrentHashMap<>();
  private ResourceAdaptors resourceAdaptors;
  private Environments environments;

  Services(
      Components components,
      SbbRuntime runtime,
      EventRouter router,
      ServiceActivities activities,
      SleeListener listener) {
    this.components = components;
    this.runtime = runtime;
    this.router = router;
    this.activities = activities;
    this.listener = listener;
  }

  /** Completes it: who must be told of services, and what their SBBs see. */
  void connect(ResourceAdaptors adaptors, Environments all) {
    resourceAdaptors = adaptors;
    environments = all;
  }

  /** The services that are active or stopping. */
  Collection<Service> running() {
    return running.values();
  }

  /** Whether it is the identity of a service that is active or stopping. */
  boolean uses(ComponentID id) {
    return id instanceof ServiceID service && running.containsKey(service);
  }

  /**
   * The state of an installed service.
   *
   * @throws UnrecognizedServiceException if it is not installed
   */
  ServiceState state(ServiceID id) throws UnrecognizedServiceException {
    Service service = running.get(id);
    if (service != null) {
      return service.state();
    }
    descriptor(id);
    return ServiceState.INACTIVE;
  }

  private ServiceDescriptor descriptor(ServiceID id) throws UnrecognizedServiceException {
    return components
        .find(id, ServiceDescriptor.class)
        .orElseThrow(() -> new UnrecognizedServiceException(id + " is not installed"))
        .descriptor();
  }

  void activate(ServiceID id)
      throws UnrecognizedServiceException,
          InvalidStateException,
          InvalidLinkNameBindingStateException,
          ManagementException {
    ServiceDescriptor descriptor = descriptor(id);
    if (running.containsKey(id)) {
      throw new InvalidStateException("%s is %s".formatted(id, running.get(id).state()));
    }
    Service service = create(descriptor);
    service.sbbs().forEach(ServiceSbb::fillPool);
    running.put(id, service);
    move(service, ServiceState.ACTIVE);
    router.services().add(service);
    resourceAdaptors.active().forEach(entity -> entity.serviceActive(service));
    activities.start(id);
    LOG.infof("%s is active", service);
  }

  private void move(Service service, ServiceState to) {
    ServiceState from = service.state();
    service.state(to);
    listener.serviceState(service.id(), from, to);
  }

  private Service create(ServiceDescriptor descriptor)
      throws InvalidLinkNameBindingStateException, ManagementException {
    try {
      Map<SbbID, SbbDefinition> definitions = new HashMap<>();
      collect(descriptor.rootSbb(), definitions);
      Service service = new Service(descriptor, runtime, definitions::get);
      for (ServiceSbb sbb : service.sbbs()) {
        sbb.environment(environments.of(sbb));
      }
      return service;
    } catch (DeploymentException e) {
      throw new ManagementException(
          "%s cannot be activated: %s".formatted(descriptor.id(), e.getMessage()), e);
    }
  }

  private void collect(SbbID id, Map<SbbID, SbbDefinition> definitions) throws DeploymentException {
    if (definitions.containsKey(id)) {
      return;
    }
    SbbDefinition definition = components.definition(id);
    definitions.put(id, definition);
    for (ChildRelation relation : definition.descriptor().state().childRelations()) {
      collect(relation.child(), definitions);
    }
  }

  /** Deactivates a service and waits for its SBB entities to end, by force after a while. */
  void deactivate(ServiceID id, Duration timeout)
      throws UnrecognizedServiceException, InvalidStateException {
    Service service = requireActive(id);
    beginStopping(service);
    finishStopping(List.of(service), timeout);
  }

  /**
   * Lets a service stop: it takes no initial events any more, and becomes inactive when its last
   * SBB entity has ended (JSR 240 §14.6.2).
   *
   * @param executor waits for it
   */
  void letStop(ServiceID id, Executor executor)
      throws UnrecognizedServiceException, InvalidStateException {
    Service service = requireActive(id);
    beginStopping(service);
    executor.execute(
        () -> {
          try {
            lanes().awaitQueued(runtime.lockWait()); // they may still be creating root entities
            service.whenNoTrees(() -> executor.execute(() -> end(service)));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private Service requireActive(ServiceID id)
      throws UnrecognizedServiceException, InvalidStateException {
    ServiceState state = state(id);
    if (!state.isActive()) {
      throw new InvalidStateException("%s is %s, not active".formatted(id, state));
    }
    return running.get(id);
  }

  /** Stops all services; those whose entities do not end in time lose them by force. */
  void close(Duration timeout) {
    List<Service> all = List.copyOf(running.values());
    for (Service service : all) {
      if (service.isActive()) {
        beginStopping(service);
      }
    }
    finishStopping(all, timeout);
  }

  private void beginStopping(Service service) {
    move(service, ServiceState.STOPPING);
    router.services().remove(service);
    resourceAdaptors.active().forEach(entity -> entity.serviceStopping(service));
    activities.end(service.id());
  }

  private void finishStopping(List<Service> stopping, Duration timeout) {
    long deadline = System.nanoTime() + timeout.toNanos();
    for (Service service : stopping) {
      Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
      try {
        lanes().awaitQueued(left); // deliveries under way may still be creating root entities
        if (!service.awaitNoTrees(left)) {
          removeTrees(service, timeout);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      end(service);
    }
  }

  private Lanes lanes() {
    return runtime.activities().lanes();
  }

  private void removeTrees(Service service, Duration timeout) throws InterruptedException {
    List<SbbEntityTree> trees = List.copyOf(service.trees());
    LOG.infof("%s: %d SBB entity trees are removed by force", service, trees.size());
    CountDownLatch latch = new CountDownLatch(trees.size());
    int next = 0;
    for (SbbEntityTree tree : trees) {
      lanes()
          .all()
          .get(next++ % lanes().all().size())
          .execute(
              () -> {
                if (!router.remove(tree)) {
                  LOG.errorf("%s: an SBB entity tree is busy and stays", service);
                }
                latch.countDown();
              });
    }
    long patienceMs = timeout.toMillis() + runtime.lockWait().toMillis();
    long left = trees.size();
    while (!latch.await(patienceMs, TimeUnit.MILLISECONDS)) {
      if (latch.getCount() == left) { // nothing has moved meanwhile
        LOG.errorf("%s: %d SBB entity trees could not be removed", service, left);
        return;
      }
      left = latch.getCount();
    }
  }

  private void end(Service service) {
    if (!running.remove(service.id(), service)) {
      return; // by force meanwhile
    }
    move(service, ServiceState.INACTIVE);
    resourceAdaptors.active().forEach(entity -> entity.serviceInactive(service));
    service.sbbs().forEach(ServiceSbb::close);
    LOG.infof("%s is inactive", service);
  }
}
