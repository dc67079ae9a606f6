package org.opencallback.slee.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.slee.EventTypeID;
import javax.slee.management.DeployableUnitID;
import org.opencallback.slee.descriptor.EventTypeDescriptor;

/** The components that every SLEE has without installing them: the event types of JSR 240. */
final class StandardComponents {

  /** The name of the deployable unit that they are shown under; it cannot be uninstalled. */
  static final DeployableUnitID UNIT = new DeployableUnitID("slee:standard");

  private static final String VENDOR = "javax.slee";

  private StandardComponents() {}

  static List<EventTypeDescriptor> eventTypes() {
    List<EventTypeDescriptor> all = new ArrayList<>();
    add(all, "javax.slee.ActivityEndEvent", "1.0");
    add(all, "javax.slee.facilities.TimerEvent", "1.0");
    for (String version : List.of("1.0", "1.1")) {
      add(all, "javax.slee.serviceactivity.ServiceStartedEvent", version);
      add(all, "javax.slee.profile.ProfileAddedEvent", version);
      add(all, "javax.slee.profile.ProfileRemovedEvent", version);
      add(all, "javax.slee.profile.ProfileUpdatedEvent", version);
    }
    return all;
  }

  private static void add(List<EventTypeDescriptor> all, String name, String version) {
    // the name of a standard event type is the name of its class
    all.add(new EventTypeDescriptor(new EventTypeID(name, VENDOR, version), name, Set.of()));
  }
}
