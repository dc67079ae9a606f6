package org.opencallback.slee;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.slee.ServiceID;
import javax.slee.management.ResourceAdaptorEntityState;
import javax.slee.management.ServiceState;
import javax.slee.management.SleeState;
import org.jboss.logging.Logger;

/** Tells all listeners; one that fails is logged, and keeps nobody from anything. */
final class SleeListeners implements SleeListener {

  private static final Logger LOG = Logger.getLogger(SleeListeners.class);

  private final List<SleeListener> all = new CopyOnWriteArrayList<>();

  void add(SleeListener listener) {
    all.add(listener);
  }

  void remove(SleeListener listener) {
    all.remove(listener);
  }

  private void tell(Consumer<SleeListener> news) {
    for (SleeListener listener : all) {
      try {
        news.accept(listener);
      } catch (RuntimeException e) {
        LOG.errorf(e, "%s failed", listener);
      }
    }
  }

  @Override
  public void sleeState(SleeState from, SleeState to) {
    tell(listener -> listener.sleeState(from, to));
  }

  @Override
  public void serviceState(ServiceID service, ServiceState from, ServiceState to) {
    tell(listener -> listener.serviceState(service, from, to));
  }

  @Override
  public void entityState(
      String entity, ResourceAdaptorEntityState from, ResourceAdaptorEntityState to) {
    tell(listener -> listener.entityState(entity, from, to));
  }
}
