package org.opencallback.media.embedded;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** Shows an engine by JMX. */
final class MediaEngineView implements MediaEngineMXBean {

  private final MediaEngine engine;
  private final ObjectName name;

  private MediaEngineView(MediaEngine engine, ObjectName name) {
    this.engine = engine;
    this.name = name;
  }

  /** Registers the view of an RA entity's engine. */
  static MediaEngineView register(MediaEngine engine, String entity) {
    try {
      ObjectName name =
          new ObjectName("org.opencallback:type=MediaEngine,name=" + ObjectName.quote(entity));
      MediaEngineView view = new MediaEngineView(engine, name);
      ManagementFactory.getPlatformMBeanServer().registerMBean(view, name);
      return view;
    } catch (JMException e) {
      throw new IllegalStateException("the engine of '" + entity + "' cannot be shown by JMX", e);
    }
  }

  void unregister() {
    try {
      ManagementFactory.getPlatformMBeanServer().unregisterMBean(name);
    } catch (JMException e) {
      throw new IllegalStateException(name + " cannot be unregistered", e);
    }
  }

  @Override
  public int getCalls() {
    return engine.callsOpen();
  }

  @Override
  public int getPortPairsInUse() {
    return engine.ports().inUse();
  }

  @Override
  public int getPortPairs() {
    return engine.ports().total();
  }

  @Override
  public long getPacketsReceived() {
    return engine.counters().packetsReceived();
  }

  @Override
  public long getPacketsSent() {
    return engine.counters().packetsSent();
  }

  @Override
  public long getPacketsDiscarded() {
    return engine.counters().packetsDiscarded();
  }

  @Override
  public long getPacketsUnsent() {
    return engine.counters().packetsUnsent();
  }

  @Override
  public long getFramesLate() {
    return engine.counters().framesLate();
  }

  @Override
  public long getDigits() {
    return engine.counters().digitsTold();
  }

  @Override
  public long getTimeouts() {
    return engine.counters().timeoutsTold();
  }
}
