package org.opencallback.slee.router;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencallback.slee.event.EventType;
import org.opencallback.slee.sbb.EventHandler;
import org.opencallback.slee.sbb.Service;

/** The services that are active, found by the initial events of their root SBBs. */
public final class ActiveServices {

  private final List<Service> active = new ArrayList<>();
  private volatile Map<EventType, List<Service>> byInitialEvent = Map.of();

  /** Lets the initial events of a service create root SBB entities. */
  public synchronized void add(Service service) {
    active.add(service);
    rebuild();
  }

  /** Ends that. */
  public synchronized void remove(Service service) {
    active.remove(service);
    rebuild();
  }

  private void rebuild() {
    Map<EventType, List<Service>> index = new HashMap<>();
    List<Service> byPriority = new ArrayList<>(active);
    byPriority.sort(
        (a, b) -> Byte.compare(b.descriptor().defaultPriority(), a.descriptor().defaultPriority()));
    for (Service service : byPriority) {
      for (Map.Entry<EventType, EventHandler> entry :
          service.rootSbb().definition().handlers().entrySet()) {
        if (entry.getValue().descriptor().initial() != null) {
          index.computeIfAbsent(entry.getKey(), type -> new ArrayList<>(2)).add(service);
        }
      }
    }
    index.replaceAll((type, services) -> List.copyOf(services));
    byInitialEvent = Map.copyOf(index);
  }

  /** The services that an event of this type is an initial event of, highest priority first. */
  List<Service> startedBy(EventType type) {
    return byInitialEvent.getOrDefault(type, List.of());
  }
}
