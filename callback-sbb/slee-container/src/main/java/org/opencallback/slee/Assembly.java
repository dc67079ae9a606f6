package org.opencallback.slee;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.slee.facilities.Tracer;
import javax.slee.management.DeploymentException;
import javax.slee.management.SbbNotification;
import org.jboss.logging.Logger;
import org.opencallback.slee.activity.ActivityContexts;
import org.opencallback.slee.activity.NullActivities;
import org.opencallback.slee.activity.ServiceActivities;
import org.opencallback.slee.deployment.ComponentRepository;
import org.opencallback.slee.deployment.DeploymentLimits;
import org.opencallback.slee.event.EventTypes;
import org.opencallback.slee.facility.ActivityContextNames;
import org.opencallback.slee.facility.Alarms;
import org.opencallback.slee.facility.LogTraceFacility;
import org.opencallback.slee.facility.TimerService;
import org.opencallback.slee.facility.Tracers;
import org.opencallback.slee.lane.Lane;
import org.opencallback.slee.lane.Lanes;
import org.opencallback.slee.profile.ProfileRuntime;
import org.opencallback.slee.profile.ProfileTables;
import org.opencallback.slee.profile.Profiles;
import org.opencallback.slee.resource.LivenessCheck;
import org.opencallback.slee.resource.ResourceRuntime;
import org.opencallback.slee.restcomm.RestcommSleeEndpoint;
import org.opencallback.slee.router.EventRouter;
import org.opencallback.slee.sbb.InvocationFrame;
import org.opencallback.slee.sbb.SbbRuntime;
import org.opencallback.slee.sbb.ServiceSbb;
import org.opencallback.slee.transaction.SleeTransactionManagerBridge;
import org.opencallback.slee.transaction.Transactions;
import org.opencallback.slee.usage.UsageParameters;

/** The parts of a container, put together. */
final class Assembly {

  private static final Logger LOG = Logger.getLogger(Assembly.class);

  private final ActivityContexts contexts;
  private final EventRouter router;
  private final NullActivities nullActivities;
  private final ServiceActivities serviceActivities;
  private final TimerService timers;
  private final ActivityContextNames names;
  private final Alarms alarms;
  private final Tracers tracers = new Tracers();
  private final UsageParameters usage = new UsageParameters();
  private final SleeListeners listeners = new SleeListeners();
  private final LogTraceFacility traceFacility;
  private final ProfileTables profileTables;
  private final Profiles profiles;
  private final Components components;
  private final Services services;
  private final ResourceAdaptors resourceAdaptors;
  private final LivenessCheck liveness;

  Assembly(SleePlatform platform, SleeConfiguration configuration, ComponentSource extra)
      throws DeploymentException {
    Clock clock = platform.clock();
    contexts =
        new ActivityContexts(
            new Lanes(configuration.lanes(), clock, platform.laneThreads()),
            new Transactions(platform.transactionManager()),
            new EventTypes());
    router = new EventRouter(contexts, clock);
    contexts.dispatcher(router);
    nullActivities = new NullActivities(contexts);
    serviceActivities = new ServiceActivities(contexts, InvocationFrame::runningService);
    timers = new TimerService(contexts, clock);
    names = new ActivityContextNames(contexts.transactions());
    alarms = new Alarms(clock);
    profileTables = new ProfileTables(profileRuntime(platform, configuration));
    profiles = new Profiles(profileTables);
    ComponentRepository repository =
        new ComponentRepository(
            platform.parentClassLoader(), configuration.workDirectory(), DeploymentLimits.DEFAULT);
    components = new Components(repository, extra, contexts.eventTypes(), profileTables);
    services =
        new Services(
            components, sbbRuntime(platform, configuration), router, serviceActivities, listeners);
    resourceAdaptors =
        new ResourceAdaptors(components, resourceRuntime(platform, configuration), listeners);
    liveness = new LivenessCheck(contexts.lanes().all().get(0), clock, resourceAdaptors::active);
    traceFacility = new LogTraceFacility(components::isInstalled);
    Environments environments = new Environments(components, resourceAdaptors, facilities());
    services.connect(resourceAdaptors, environments);
    profileTables.environments(environments::of);
  }

  private ProfileRuntime profileRuntime(SleePlatform platform, SleeConfiguration configuration) {
    return new ProfileRuntime(
        contexts,
        platform.namingEnvironment(),
        configuration.lockWait(),
        usage,
        tracers::tracer,
        configuration.profiles());
  }

  private SbbRuntime sbbRuntime(SleePlatform platform, SleeConfiguration configuration) {
    return new SbbRuntime(
        contexts,
        platform.namingEnvironment(),
        configuration.lockWait(),
        usage,
        this::tracer,
        profiles);
  }

  private ResourceRuntime resourceRuntime(SleePlatform platform, SleeConfiguration configuration) {
    return new ResourceRuntime(
        contexts,
        new SleeTransactionManagerBridge(platform.transactionManager(), platform.executor()),
        new ResourceRuntime.Facilities(alarms, tracers, usage, profiles),
        services::running,
        RestcommSleeEndpoint::new,
        configuration.maxQueuedEvents());
  }

  private Environments.Facilities facilities() {
    return new Environments.Facilities(
        timers,
        names,
        alarms,
        nullActivities,
        serviceActivities,
        traceFacility,
        profiles,
        profileTables.activities());
  }

  private Tracer tracer(ServiceSbb sbb, String name) {
    return tracers.tracer(
        new SbbNotification(sbb.service().id(), sbb.definition().descriptor().id()), name);
  }

  /** From now on events are delivered. */
  void startLanes() {
    contexts.lanes().start();
    liveness.start();
  }

  /** Ends the delivery of events; lanes that do not end in time are logged. */
  void stopLanes(Duration timeout) {
    try {
      List<Lane> alive = contexts.lanes().stop(timeout);
      if (!alive.isEmpty()) {
        LOG.errorf("these lanes do not end: %s", alive);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  ActivityContexts contexts() {
    return contexts;
  }

  EventRouter router() {
    return router;
  }

  NullActivities nullActivities() {
    return nullActivities;
  }

  ServiceActivities serviceActivities() {
    return serviceActivities;
  }

  TimerService timers() {
    return timers;
  }

  ActivityContextNames names() {
    return names;
  }

  Alarms alarms() {
    return alarms;
  }

  Tracers tracers() {
    return tracers;
  }

  UsageParameters usage() {
    return usage;
  }

  SleeListeners listeners() {
    return listeners;
  }

  LogTraceFacility traceFacility() {
    return traceFacility;
  }

  ProfileTables profileTables() {
    return profileTables;
  }

  Profiles profiles() {
    return profiles;
  }

  Components components() {
    return components;
  }

  Services services() {
    return services;
  }

  ResourceAdaptors resourceAdaptors() {
    return resourceAdaptors;
  }
}
