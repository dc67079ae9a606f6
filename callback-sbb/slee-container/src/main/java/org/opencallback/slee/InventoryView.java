package org.opencallback.slee;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.slee.ComponentID;
import javax.slee.ServiceID;
import javax.slee.UnrecognizedServiceException;
import org.opencallback.slee.descriptor.ServiceDescriptor;
import org.opencallback.slee.facility.Alarms;
import org.opencallback.slee.lane.Lane;
import org.opencallback.slee.management.SleeInventoryMXBean;
import org.opencallback.slee.resource.ResourceAdaptorEntity;
import org.opencallback.slee.sbb.Service;
import org.opencallback.slee.sbb.ServiceSbb;

/** The inventory of a container, read from its parts at every call. */
final class InventoryView implements SleeInventoryMXBean {

  private final SleeContainer container;

  InventoryView(SleeContainer container) {
    this.container = container;
  }

  private Assembly parts() {
    return container.parts();
  }

  @Override
  public List<ServiceEntry> getServices() {
    return container.inventory().all(ServiceDescriptor.class).stream()
        .flatMap(installed -> entry(installed.descriptor().id()))
        .sorted(Comparator.comparing(ServiceEntry::name).thenComparing(ServiceEntry::version))
        .toList();
  }

  /** A service's entry; none when it has been uninstalled since. */
  private Stream<ServiceEntry> entry(ServiceID id) {
    try {
      String state = container.serviceState(id).toString();
      return Stream.of(
          new ServiceEntry(id.getName(), id.getVendor(), id.getVersion(), state, trees(id)));
    } catch (UnrecognizedServiceException e) {
      return Stream.empty();
    }
  }

  private int trees(ServiceID id) {
    return parts().services().running().stream()
        .filter(service -> service.id().equals(id))
        .mapToInt(service -> service.trees().size())
        .sum();
  }

  @Override
  public List<SbbEntry> getSbbs() {
    List<SbbEntry> entries = new ArrayList<>();
    for (Service service : parts().services().running()) {
      for (ServiceSbb sbb : service.sbbs()) {
        entries.add(
            new SbbEntry(
                service.id().getName(),
                sbb.definition().descriptor().id().getName(),
                sbb.entities(),
                sbb.pooledObjects()));
      }
    }
    entries.sort(Comparator.comparing(SbbEntry::service).thenComparing(SbbEntry::name));
    return entries;
  }

  @Override
  public List<ResourceEntry> getResourceAdaptorEntities() {
    Map<String, ResourceAdaptorEntity> links = container.inventory().links();
    return parts().resourceAdaptors().entities().stream()
        .map(entity -> entry(entity, links))
        .sorted(Comparator.comparing(ResourceEntry::name))
        .toList();
  }

  private static ResourceEntry entry(
      ResourceAdaptorEntity entity, Map<String, ResourceAdaptorEntity> links) {
    ComponentID adaptor = entity.descriptor().id();
    return new ResourceEntry(
        entity.name(),
        "%s %s %s".formatted(adaptor.getName(), adaptor.getVendor(), adaptor.getVersion()),
        entity.state().toString(),
        links.entrySet().stream()
            .filter(link -> link.getValue() == entity)
            .map(Map.Entry::getKey)
            .sorted()
            .toList(),
        entity.contexts().size());
  }

  @Override
  public List<LaneEntry> getLanes() {
    List<Lane> lanes = parts().contexts().lanes().all();
    List<LaneEntry> entries = new ArrayList<>();
    for (int i = 0; i < lanes.size(); i++) {
      Lane lane = lanes.get(i);
      entries.add(new LaneEntry(i, lane.queueLength(), lane.oldestWaiting().toMillis()));
    }
    return entries;
  }

  @Override
  public List<AlarmEntry> getAlarms() {
    return parts().alarms().raised().stream()
        .sorted(Comparator.comparing(Alarms.Alarm::since))
        .map(
            alarm ->
                new AlarmEntry(
                    alarm.level().toString(),
                    alarm.source().toString(),
                    alarm.type(),
                    alarm.message(),
                    alarm.since().toEpochMilli()))
        .toList();
  }
}
