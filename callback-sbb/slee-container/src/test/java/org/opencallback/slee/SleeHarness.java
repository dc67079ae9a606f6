package org.opencallback.slee;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.internal.arjuna.objectstore.VolatileStore;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import jakarta.transaction.TransactionManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.slee.resource.ActivityFlags;
import javax.slee.resource.ConfigProperties;
import javax.slee.resource.EventFlags;
import org.opencallback.slee.activity.ActivityContext;
import org.opencallback.slee.descriptor.InitialEvent.Variable;
import org.opencallback.slee.lane.Lane;
import org.opencallback.slee.sbb.ServiceSbb;
import org.opencallback.slee.testing.Journal;
import org.opencallback.slee.testing.ManualClock;
import org.opencallback.slee.testing.Ping;
import org.opencallback.slee.testing.PlainPlatform;
import org.opencallback.slee.testing.TestAdaptor;
import org.opencallback.slee.testing.TestComponents;
import org.opencallback.slee.testing.TestHandle;
import org.opencallback.slee.testing.TestSupport;

/**
 * A container with a real router and a real transaction manager, a test adaptor as its network and
 * a clock that the test moves.
 */
public final class SleeHarness implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int ENDED = ActivityFlags.setRequestEndedCallback(ActivityFlags.NO_FLAGS);

  static {
    BeanPopulator.getDefaultInstance(ObjectStoreEnvironmentBean.class)
        .setObjectStoreType(VolatileStore.class.getName());
  }

  private final ManualClock clock = new ManualClock();
  private final TestComponents components = new TestComponents();
  private final AtomicInteger threads = new AtomicInteger();
  private final SleeContainer container;

  public SleeHarness() throws Exception {
    this(configuration -> configuration);
  }

  public SleeHarness(UnaryOperator<SleeConfiguration> settings) throws Exception {
    TestSupport.reset();
    SleeConfiguration configuration =
        SleeConfiguration.defaults(Path.of(System.getProperty("java.io.tmpdir")))
            .withLanes(2)
            .withStopTimeout(Duration.ofMillis(40));
    container = new SleeContainer(new Platform(), settings.apply(configuration), components);
    container.start();
    container.createResourceAdaptorEntity(TestComponents.RA, "test", new ConfigProperties());
    container.bindLinkName("test", "link");
    container.activateResourceAdaptorEntity("test");
  }

  /** The platform that a test offers. */
  private final class Platform extends PlainPlatform {
    Platform() {
      super(SleeHarness.class.getClassLoader());
    }

    @Override
    public ThreadFactory laneThreads() {
      return task -> {
        Thread thread = new Thread(task, "test-lane-" + threads.getAndIncrement());
        thread.setDaemon(true);
        return thread;
      };
    }

    @Override
    public Clock clock() {
      return clock;
    }
  }

  public SleeContainer container() {
    return container;
  }

  public TestComponents components() {
    return components;
  }

  public TestAdaptor adaptor() {
    return TestAdaptor.INSTANCES.get("test");
  }

  public TransactionManager transactionManager() {
    return com.arjuna.ats.jta.TransactionManager.transactionManager();
  }

  /** Adds and activates a service of one script SBB with the same name. */
  public SleeHarness service(String name) throws Exception {
    return service(name, 0);
  }

  public SleeHarness service(String name, int priority) throws Exception {
    components.addService(name, TestComponents.sbb(name).build(), priority);
    return activate(name);
  }

  /** Adds and activates a service of a script SBB whose children are of another. */
  public SleeHarness parentAndChild(String parent, String child) throws Exception {
    components.add(TestComponents.sbb(child, child, null).build());
    components.addService(
        parent,
        TestComponents.sbb(parent, child, TestComponents.startedBy(Variable.ACTIVITY_CONTEXT))
            .build(),
        0);
    return activate(parent);
  }

  public SleeHarness activate(String name) throws Exception {
    container.activate(TestComponents.serviceId(name));
    return this;
  }

  /** The class of an installed event type. */
  public Class<?> eventClass(String name, String vendor, String version) throws Exception {
    return container
        .parts()
        .contexts()
        .eventTypes()
        .get(new javax.slee.EventTypeID(name, vendor, version))
        .eventClass();
  }

  // ---- the network

  public TestHandle start(String name) {
    return adaptor().start(new TestHandle(name), ENDED);
  }

  public SleeHarness fire(TestHandle handle, Ping ping) throws Exception {
    return fire(handle, ping, EventFlags.NO_FLAGS);
  }

  public SleeHarness fire(TestHandle handle, Ping ping, int flags) throws Exception {
    adaptor()
        .context()
        .getSleeEndpoint()
        .fireEvent(
            handle,
            adaptor().context().getEventLookupFacility().getFireableEventType(TestComponents.PING),
            ping,
            null,
            null,
            flags);
    return this;
  }

  /** Fires an event and waits until all is quiet. */
  public SleeHarness ping(TestHandle handle, Ping ping) throws Exception {
    return fire(handle, ping).settle();
  }

  public SleeHarness end(TestHandle handle) throws Exception {
    adaptor().context().getSleeEndpoint().endActivity(handle);
    return settle();
  }

  /** Moves the clock and lets timers expire. */
  public SleeHarness advance(Duration time) throws Exception {
    clock.advance(time);
    container.parts().contexts().lanes().all().forEach(lane -> lane.execute(() -> {}));
    return settle();
  }

  public long nowMs() {
    return clock.millis();
  }

  /** Waits until no lane has anything to do. */
  public SleeHarness settle() throws Exception {
    int quiet = 0;
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (quiet < 3) {
      if (System.nanoTime() > deadline
          || !container.parts().contexts().lanes().awaitQueued(PATIENCE)) {
        throw new AssertionError("the lanes do not come to rest: " + Journal.entries());
      }
      boolean idle =
          container.parts().contexts().lanes().all().stream()
              .allMatch(lane -> lane.queueLength() == 0);
      quiet = idle ? quiet + 1 : 0;
    }
    return this;
  }

  // ---- what is there

  /** How many SBB entities there are. */
  public int entities() {
    return container.parts().services().running().stream()
        .flatMap(service -> service.sbbs().stream())
        .mapToInt(ServiceSbb::entities)
        .sum();
  }

  public int trees() {
    return container.parts().services().running().stream()
        .mapToInt(service -> service.trees().size())
        .sum();
  }

  public ActivityContext context(TestHandle handle) {
    return container.parts().resourceAdaptors().linked("link").find(handle);
  }

  public int nullActivities() {
    return container.parts().nullActivities().contexts().size();
  }

  public int timers() {
    return container.parts().timers().count();
  }

  /** How many timers the lanes have, but for that of the liveness check. */
  public int armedTimers() {
    return container.parts().contexts().lanes().all().stream().mapToInt(Lane::armedTimers).sum()
        - 1;
  }

  public int names() {
    return container.parts().names().count();
  }

  @Override
  public void close() {
    container.shutdown();
  }
}
