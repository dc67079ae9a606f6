package org.opencallback.slee.jmx;

import java.util.Collection;
import java.util.Set;
import java.util.function.IntFunction;
import javax.slee.EventTypeID;
import javax.slee.SbbID;
import javax.slee.management.LibraryID;
import javax.slee.profile.ProfileSpecificationID;
import javax.slee.resource.ResourceAdaptorTypeID;
import org.opencallback.slee.deployment.InstalledComponent;
import org.opencallback.slee.descriptor.ComponentDescriptor;
import org.opencallback.slee.descriptor.EventTypeDescriptor;
import org.opencallback.slee.descriptor.LibraryDescriptor;
import org.opencallback.slee.descriptor.ProfileSpecDescriptor;
import org.opencallback.slee.descriptor.ResourceAdaptorDescriptor;
import org.opencallback.slee.descriptor.ResourceAdaptorTypeDescriptor;
import org.opencallback.slee.descriptor.ResourceBinding;
import org.opencallback.slee.descriptor.SbbDescriptor;
import org.opencallback.slee.descriptor.ServiceDescriptor;

/** What management is told of an installed component (JSR 240 §14.8). */
final class Descriptors {

  private Descriptors() {}

  private static <T> T[] array(Collection<T> elements, IntFunction<T[]> made) {
    return elements.toArray(made);
  }

  private static LibraryID[] libraries(Set<LibraryID> ids) {
    return array(ids, LibraryID[]::new);
  }

  static javax.slee.management.ComponentDescriptor of(InstalledComponent<?> component) {
    ComponentDescriptor descriptor = component.descriptor();
    if (descriptor instanceof SbbDescriptor sbb) {
      return sbb(component, sbb);
    } else if (descriptor instanceof ServiceDescriptor service) {
      return service(component, service);
    } else if (descriptor instanceof EventTypeDescriptor type) {
      return eventType(component, type);
    } else if (descriptor instanceof ResourceAdaptorDescriptor adaptor) {
      return resourceAdaptor(component, adaptor);
    } else if (descriptor instanceof ResourceAdaptorTypeDescriptor type) {
      return resourceAdaptorType(component, type);
    } else if (descriptor instanceof ProfileSpecDescriptor profile) {
      return profileSpecification(component, profile);
    }
    return library(component, (LibraryDescriptor) descriptor);
  }

  private static javax.slee.management.ServiceDescriptor service(
      InstalledComponent<?> component, ServiceDescriptor service) {
    return new javax.slee.management.ServiceDescriptor(
        service.id(),
        component.unit(),
        source(component),
        service.rootSbb(),
        service.addressProfileTable(),
        null);
  }

  private static javax.slee.management.EventTypeDescriptor eventType(
      InstalledComponent<?> component, EventTypeDescriptor type) {
    return new javax.slee.management.EventTypeDescriptor(
        type.id(),
        component.unit(),
        source(component),
        libraries(type.libraries()),
        type.eventClass());
  }

  private static javax.slee.resource.ResourceAdaptorDescriptor resourceAdaptor(
      InstalledComponent<?> component, ResourceAdaptorDescriptor adaptor) {
    return new javax.slee.resource.ResourceAdaptorDescriptor(
        adaptor.id(),
        component.unit(),
        source(component),
        libraries(adaptor.needs().libraries()),
        array(adaptor.types(), ResourceAdaptorTypeID[]::new),
        array(adaptor.needs().profileSpecifications(), ProfileSpecificationID[]::new),
        adaptor.classes().supportsActiveReconfiguration());
  }

  private static javax.slee.resource.ResourceAdaptorTypeDescriptor resourceAdaptorType(
      InstalledComponent<?> component, ResourceAdaptorTypeDescriptor type) {
    return new javax.slee.resource.ResourceAdaptorTypeDescriptor(
        type.id(),
        component.unit(),
        source(component),
        libraries(type.libraries()),
        array(type.activityTypes(), String[]::new),
        type.resourceAdaptorInterface(),
        array(type.eventTypes(), EventTypeID[]::new));
  }

  private static javax.slee.profile.ProfileSpecificationDescriptor profileSpecification(
      InstalledComponent<?> component, ProfileSpecDescriptor profile) {
    return new javax.slee.profile.ProfileSpecificationDescriptor(
        profile.id(),
        component.unit(),
        source(component),
        libraries(profile.needs().libraries()),
        array(profile.needs().profileSpecifications(), ProfileSpecificationID[]::new),
        profile.classes().cmpInterface());
  }

  private static javax.slee.management.LibraryDescriptor library(
      InstalledComponent<?> component, LibraryDescriptor library) {
    return new javax.slee.management.LibraryDescriptor(
        library.id(),
        component.unit(),
        source(component),
        libraries(library.libraries()),
        array(library.jars(), String[]::new));
  }

  private static String source(InstalledComponent<?> component) {
    return component.unit().getURL();
  }

  private static javax.slee.management.SbbDescriptor sbb(
      InstalledComponent<?> component, SbbDescriptor sbb) {
    return new javax.slee.management.SbbDescriptor(
        sbb.id(),
        component.unit(),
        source(component),
        libraries(sbb.needs().libraries()),
        sbb.references().stream()
            .filter(SbbID.class::isInstance)
            .map(SbbID.class::cast)
            .toArray(SbbID[]::new),
        sbb.events().stream().map(event -> event.type()).toArray(EventTypeID[]::new),
        array(sbb.needs().profileSpecifications(), ProfileSpecificationID[]::new),
        sbb.needs().addressProfileSpecification(),
        array(sbb.resourceAdaptorTypes(), ResourceAdaptorTypeID[]::new),
        sbb.environment().resourceBindings().stream()
            .flatMap(binding -> binding.entities().stream())
            .map(ResourceBinding.EntityBinding::link)
            .filter(link -> link != null)
            .toArray(String[]::new));
  }
}
