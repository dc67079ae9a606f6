package org.opencallback.slee.deployment;

import java.util.ArrayList;
import java.util.List;
import javax.slee.management.DeploymentException;
import javax.slee.resource.ResourceAdaptor;
import org.jspecify.annotations.Nullable;
import org.opencallback.slee.descriptor.ComponentDescriptor;
import org.opencallback.slee.descriptor.EventTypeDescriptor;
import org.opencallback.slee.descriptor.ProfileSpecDescriptor;
import org.opencallback.slee.descriptor.ResourceAdaptorDescriptor;
import org.opencallback.slee.descriptor.ResourceAdaptorTypeDescriptor;
import org.opencallback.slee.descriptor.SbbDescriptor;
import org.opencallback.slee.descriptor.UsageDescriptor;

/** Finds out at installation, and not at the first call, that a class of a component is missing. */
final class ClassCheck {

  private ClassCheck() {}

  /**
   * Loads every class that the component's descriptor names.
   *
   * @throws DeploymentException naming the first class that cannot be loaded or is of the wrong
   *     kind
   */
  static void check(InstalledComponent<?> component) throws DeploymentException {
    for (String name : classNames(component.descriptor())) {
      component.load(name);
    }
    if (component.descriptor() instanceof ResourceAdaptorDescriptor adaptor) {
      String name = adaptor.classes().resourceAdaptorClass();
      if (!ResourceAdaptor.class.isAssignableFrom(component.load(name))) {
        throw new DeploymentException(
            "%s names class %s, expected one that implements %s"
                .formatted(adaptor.id(), name, ResourceAdaptor.class.getName()));
      }
    }
  }

  private static List<String> classNames(ComponentDescriptor descriptor) {
    List<String> names = new ArrayList<>();
    if (descriptor instanceof EventTypeDescriptor eventType) {
      names.add(eventType.eventClass());
    } else if (descriptor instanceof ResourceAdaptorDescriptor adaptor) {
      names.add(adaptor.classes().resourceAdaptorClass());
      addIfUsed(names, adaptor.classes().usage());
    } else if (descriptor instanceof ResourceAdaptorTypeDescriptor type) {
      addIfNamed(names, type.activityContextInterfaceFactory());
      addIfNamed(names, type.resourceAdaptorInterface());
    } else if (descriptor instanceof SbbDescriptor sbb) {
      names.add(sbb.classes().abstractClass());
      addIfNamed(names, sbb.classes().localInterface());
      addIfNamed(names, sbb.classes().activityContextInterface());
      addIfUsed(names, sbb.classes().usage());
    } else if (descriptor instanceof ProfileSpecDescriptor profile) {
      names.add(profile.classes().cmpInterface());
      addIfNamed(names, profile.classes().localInterface());
      addIfNamed(names, profile.classes().managementInterface());
      addIfNamed(names, profile.classes().abstractClass());
      addIfNamed(names, profile.classes().tableInterface());
      addIfUsed(names, profile.classes().usage());
    }
    return names;
  }

  private static void addIfUsed(List<String> names, @Nullable UsageDescriptor usage) {
    addIfNamed(names, usage == null ? null : usage.interfaceName());
  }

  private static void addIfNamed(List<String> names, @Nullable String name) {
    if (name != null) {
      names.add(name);
    }
  }
}
