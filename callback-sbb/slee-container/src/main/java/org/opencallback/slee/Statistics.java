package org.opencallback.slee;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.opencallback.slee.activity.ActivityContext;
import org.opencallback.slee.lane.Lane;
import org.opencallback.slee.management.SleeStatisticsMXBean;
import org.opencallback.slee.resource.ResourceAdaptorEntity;
import org.opencallback.slee.sbb.SbbEntityTree;
import org.opencallback.slee.sbb.Service;
import org.opencallback.slee.sbb.ServiceSbb;

/** The statistics of a container, read from its parts at every call. */
final class Statistics implements SleeStatisticsMXBean {

  private final SleeContainer container;

  Statistics(SleeContainer container) {
    this.container = container;
  }

  private Assembly parts() {
    return container.parts();
  }

  private List<Lane> lanes() {
    return parts().contexts().lanes().all();
  }

  @Override
  public String getState() {
    return container.state().toString();
  }

  private Map<String, Integer> perSbb(ToIntFunction<ServiceSbb> count) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Service service : parts().services().running()) {
      for (ServiceSbb sbb : service.sbbs()) {
        counts.put(
            service.id().getName() + "/" + sbb.definition().descriptor().id().getName(),
            count.applyAsInt(sbb));
      }
    }
    return counts;
  }

  @Override
  public Map<String, Integer> getSbbEntities() {
    return perSbb(ServiceSbb::entities);
  }

  @Override
  public Map<String, Integer> getPooledSbbObjects() {
    return perSbb(ServiceSbb::pooledObjects);
  }

  @Override
  public Map<String, Integer> getSbbEntityTrees() {
    Map<String, Integer> counts = new TreeMap<>();
    for (Service service : parts().services().running()) {
      counts.put(service.id().getName(), service.trees().size());
    }
    return counts;
  }

  @Override
  public Map<String, Integer> getActivities() {
    Map<String, Integer> counts = new TreeMap<>();
    for (ResourceAdaptorEntity entity : parts().resourceAdaptors().entities()) {
      counts.put(entity.name(), entity.contexts().size());
    }
    return counts;
  }

  @Override
  public int getNullActivities() {
    return parts().nullActivities().contexts().size();
  }

  @Override
  public int getServiceActivities() {
    return parts().serviceActivities().count();
  }

  @Override
  public int getTimers() {
    return parts().timers().count();
  }

  @Override
  public int getActivityContextNames() {
    return parts().names().count();
  }

  @Override
  public List<String> getAlarms() {
    return parts().alarms().raised().stream().map(Object::toString).toList();
  }

  @Override
  public long getEventsDelivered() {
    return parts().router().delivered();
  }

  @Override
  public long getRollbacks() {
    return parts().contexts().transactions().rollbacks();
  }

  @Override
  public int getForeignTransactions() {
    return parts().contexts().transactions().followed();
  }

  @Override
  public List<Integer> getLaneQueueLengths() {
    return lanes().stream().map(Lane::queueLength).toList();
  }

  @Override
  public List<Long> getLaneOldestWaitingMs() {
    return lanes().stream().map(lane -> lane.oldestWaiting().toMillis()).toList();
  }

  @Override
  public List<String> dump(int maxLines) {
    List<String> lines = new ArrayList<>();
    for (Service service : parts().services().running()) {
      for (SbbEntityTree tree : service.trees()) {
        if (lines.size() < maxLines) {
          lines.add(service + ": " + tree.describe());
        }
      }
    }
    for (ResourceAdaptorEntity entity : parts().resourceAdaptors().entities()) {
      dump(entity.contexts(), lines, maxLines);
    }
    dump(parts().nullActivities().contexts(), lines, maxLines);
    return lines;
  }

  private static void dump(Iterable<ActivityContext> contexts, List<String> lines, int maxLines) {
    for (ActivityContext context : contexts) {
      if (lines.size() >= maxLines) {
        return;
      }
      lines.add(
          "%s %s on %s: %s"
              .formatted(
                  context,
                  context.state(),
                  context.lane(),
                  Arrays.stream(context.attachments())
                      .map(attachment -> attachment.entity().toString())
                      .toList()));
    }
  }

  @Override
  public boolean isEmpty() {
    return sum(getSbbEntities()) == 0
        && sum(getSbbEntityTrees()) == 0
        && sum(getActivities()) == 0
        && getNullActivities() == 0
        && getTimers() == 0
        && getActivityContextNames() == 0;
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
