package org.opencallback.slee.descriptor;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.slee.EventTypeID;
import javax.slee.SbbID;
import javax.slee.ServiceID;
import javax.slee.management.LibraryID;
import javax.slee.profile.ProfileSpecificationID;
import javax.slee.resource.ResourceAdaptorID;
import javax.slee.resource.ResourceAdaptorTypeID;

/** Reads component ids: three elements that share a prefix, {@code x-name x-vendor x-version}. */
final class ComponentIds {

  @FunctionalInterface
  private interface Constructor<T> {
    T of(String name, String vendor, String version);
  }

  private ComponentIds() {}

  static EventTypeID eventType(XmlElement element) throws DescriptorException {
    return id(element, "event-type", EventTypeID::new);
  }

  static SbbID sbb(XmlElement element) throws DescriptorException {
    return id(element, "sbb", SbbID::new);
  }

  static ServiceID service(XmlElement element) throws DescriptorException {
    return id(element, "service", ServiceID::new);
  }

  static LibraryID library(XmlElement element) throws DescriptorException {
    return id(element, "library", LibraryID::new);
  }

  static ProfileSpecificationID profileSpecification(XmlElement element)
      throws DescriptorException {
    return id(element, "profile-spec", ProfileSpecificationID::new);
  }

  static ResourceAdaptorID resourceAdaptor(XmlElement element) throws DescriptorException {
    return id(element, "resource-adaptor", ResourceAdaptorID::new);
  }

  static ResourceAdaptorTypeID resourceAdaptorType(XmlElement element) throws DescriptorException {
    return id(element, "resource-adaptor-type", ResourceAdaptorTypeID::new);
  }

  /** The libraries that {@code library-ref} children name. */
  static Set<LibraryID> libraryRefs(XmlElement element) throws DescriptorException {
    Set<LibraryID> libraries = new LinkedHashSet<>();
    for (XmlElement reference : element.children("library-ref")) {
      libraries.add(library(reference));
    }
    return libraries;
  }

  private static <T> T id(XmlElement element, String prefix, Constructor<T> constructor)
      throws DescriptorException {
    return constructor.of(
        element.requiredText(prefix + "-name"),
        element.requiredText(prefix + "-vendor"),
        element.requiredText(prefix + "-version"));
  }
}
