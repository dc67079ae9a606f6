package org.opencallback.slee.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.slee.EventTypeID;
import javax.slee.management.DeployableUnitID;
import javax.slee.profile.AddressProfile11CMP;
import javax.slee.profile.AddressProfileCMP;
import javax.slee.profile.AddressProfileLocal;
import javax.slee.profile.AddressProfileManagement;
import javax.slee.profile.ProfileSpecificationID;
import javax.slee.profile.ResourceInfoProfileCMP;
import org.opencallback.slee.descriptor.EventTypeDescriptor;
import org.opencallback.slee.descriptor.ProfileSpecDescriptor;
import org.opencallback.slee.descriptor.ProfileSpecDescriptor.AttributeHint;
import org.opencallback.slee.descriptor.ProfileSpecDescriptor.ProfileClasses;
import org.opencallback.slee.descriptor.ProfileSpecDescriptor.ProfileNeeds;
import org.opencallback.slee.descriptor.ProfileSpecDescriptor.ProfileOptions;

/**
 * The components that every SLEE has without installing them: the event types and the profile
 * specifications of JSR 240.
 */
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

  /** Address profiles, in their 1.0 and 1.1 forms, and resource info profiles (JSR 240 §10). */
  static List<ProfileSpecDescriptor> profileSpecifications() {
    return List.of(
        profile(
            "AddressProfileSpec",
            "1.0",
            new ProfileClasses(AddressProfileCMP.class.getName(), null, null, null, null, null),
            List.of(new AttributeHint("addresses", true, null))),
        profile(
            "AddressProfileSpec",
            "1.1",
            new ProfileClasses(
                AddressProfile11CMP.class.getName(),
                AddressProfileLocal.class.getName(),
                AddressProfileManagement.class.getName(),
                null,
                null,
                null),
            List.of(new AttributeHint("address", true, null))),
        profile(
            "ResourceInfoProfileSpec",
            "1.0",
            new ProfileClasses(
                ResourceInfoProfileCMP.class.getName(), null, null, null, null, null),
            List.of()));
  }

  private static ProfileSpecDescriptor profile(
      String name, String version, ProfileClasses classes, List<AttributeHint> attributes) {
    return new ProfileSpecDescriptor(
        new ProfileSpecificationID(name, VENDOR, version),
        classes,
        new ProfileOptions("1.0".equals(version), true, true, false),
        attributes,
        List.of(),
        ProfileNeeds.NONE);
  }

  private static void add(List<EventTypeDescriptor> all, String name, String version) {
    // the name of a standard event type is the name of its class
    all.add(new EventTypeDescriptor(new EventTypeID(name, VENDOR, version), name, Set.of()));
  }
}
