package org.opencallback.slee.sbb;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.naming.Context;
import javax.slee.facilities.Tracer;
import javax.slee.management.SbbNotification;
import org.jboss.logging.Logger;
import org.opencallback.slee.usage.UsageSource;

/** An SBB as part of one service: its pool, its environment, its tracers. */
public final class ServiceSbb {

  private static final Logger LOG = Logger.getLogger(ServiceSbb.class);

  private final Service service;
  private final SbbDefinition definition;
  private final SbbPool pool;
  private final AtomicInteger entities = new AtomicInteger();
  private final Map<String, Tracer> tracers = new ConcurrentHashMap<>();
  private final UsageSource usage;
  private ServiceSbb[] children = {};
  private Context environment;

  ServiceSbb(Service service, SbbDefinition definition) {
    this.service = service;
    this.definition = definition;
    this.pool = new SbbPool(this, service.runtime().activities().lanes().all().size());
    this.usage =
        definition.usage() == null
            ? null
            : service
                .runtime()
                .usage()
                .source(
                    new SbbNotification(service.id(), definition.descriptor().id()),
                    definition.usage());
  }

  /** Its usage parameter sets; null if it has no usage parameters interface. */
  UsageSource usage() {
    return usage;
  }

  /** Completes it before its first use: the SBBs of its child relations, by index. */
  void children(ServiceSbb[] all) {
    children = all;
  }

  /** Completes it before its first use: its {@code java:comp}. */
  public void environment(Context component) {
    environment = component;
  }

  public Service service() {
    return service;
  }

  public SbbDefinition definition() {
    return definition;
  }

  SbbRuntime runtime() {
    return service.runtime();
  }

  SbbPool pool() {
    return pool;
  }

  ServiceSbb child(int relation) {
    return children[relation];
  }

  Context environment() {
    return environment;
  }

  /** Makes this SBB the one that is running on the calling thread. */
  public InvocationFrame enter() {
    return InvocationFrame.enter(this);
  }

  /** The tracer with that name; the empty name is the root tracer's. */
  public Tracer tracer(String name) {
    return tracers.computeIfAbsent(name, wanted -> runtime().tracers().apply(this, wanted));
  }

  void created() {
    entities.incrementAndGet();
  }

  void removed() {
    entities.decrementAndGet();
  }

  /** How many entities of it exist. */
  public int entities() {
    return entities.get();
  }

  /** How many of its SBB objects are pooled. */
  public int pooledObjects() {
    return pool.size();
  }

  /**
   * Makes its first SBB object, which the SLEE may do at any time (JSR 240 §6.3): what the SBB
   * looks up and does not find shows when the service is activated, and no event waits for its
   * classes.
   */
  public void fillPool() {
    InvocationFrame frame = enter();
    try {
      pool.giveBack(pool.take());
    } catch (RuntimeException e) {
      LOG.warnf(e, "%s of %s: setSbbContext failed", this, service);
    } finally {
      frame.leave();
    }
  }

  /** Lets the pooled SBB objects go. */
  public void close() {
    pool.clear();
  }

  @Override
  public String toString() {
    return "SBB " + definition.descriptor().id().getName();
  }
}
