package org.opencallback.slee.descriptor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.slee.profile.ProfileSpecificationID;
import javax.slee.resource.ConfigProperties;
import javax.slee.resource.ResourceAdaptorTypeID;
import org.jspecify.annotations.Nullable;
import org.opencallback.slee.descriptor.ResourceAdaptorDescriptor.AdaptorNeeds;
import org.opencallback.slee.descriptor.ResourceAdaptorDescriptor.ResourceAdaptorClasses;

/** Reads {@code resource-adaptor-jar.xml} (JSR 240 §15.4.6). */
final class ResourceAdaptorJarReader {

  private static final String STRING = String.class.getName();

  private ResourceAdaptorJarReader() {}

  static List<ResourceAdaptorDescriptor> read(XmlElement root) throws DescriptorException {
    List<ResourceAdaptorDescriptor> adaptors = new ArrayList<>();
    for (XmlElement adaptor : root.oneOrMore("resource-adaptor")) {
      adaptors.add(adaptor(adaptor));
    }
    return adaptors;
  }

  private static ResourceAdaptorDescriptor adaptor(XmlElement adaptor) throws DescriptorException {
    Set<ResourceAdaptorTypeID> types = new LinkedHashSet<>();
    for (XmlElement reference : adaptor.oneOrMore("resource-adaptor-type-ref")) {
      types.add(ComponentIds.resourceAdaptorType(reference));
    }
    List<ConfigProperty> properties = new ArrayList<>();
    for (XmlElement property : adaptor.children("config-property")) {
      properties.add(property(property));
    }
    return new ResourceAdaptorDescriptor(
        ComponentIds.resourceAdaptor(adaptor),
        types,
        needs(adaptor),
        classes(adaptor.required("resource-adaptor-classes")),
        properties,
        adaptor.flag("ignore-ra-type-event-type-check", false));
  }

  private static AdaptorNeeds needs(XmlElement adaptor) throws DescriptorException {
    Set<ProfileSpecificationID> profileSpecifications = new LinkedHashSet<>();
    for (XmlElement reference : adaptor.children("profile-spec-ref")) {
      profileSpecifications.add(ComponentIds.profileSpecification(reference));
    }
    return new AdaptorNeeds(ComponentIds.libraryRefs(adaptor), profileSpecifications);
  }

  private static ResourceAdaptorClasses classes(XmlElement classes) throws DescriptorException {
    XmlElement adaptorClass = classes.required("resource-adaptor-class");
    return new ResourceAdaptorClasses(
        adaptorClass.requiredText("resource-adaptor-class-name"),
        UsageDescriptor.read(
            classes.optional("resource-adaptor-usage-parameters-interface"),
            "resource-adaptor-usage-parameters-interface-name"),
        adaptorClass.flag("supports-active-reconfiguration", false));
  }

  private static ConfigProperty property(XmlElement property) throws DescriptorException {
    String name = property.requiredText("config-property-name");
    String type = property.requiredText("config-property-type");
    String value = value(property.optional("config-property-value"), type);
    if (value != null) {
      try {
        ConfigProperties.Property.toObject(type, value);
      } catch (IllegalArgumentException e) {
        throw property.malformed(
            "%s has default \"%s\", which is not a %s".formatted(name, value, type));
      }
    }
    return new ConfigProperty(name, type, value);
  }

  /** An empty value is an empty string; for any other type it means that there is no default. */
  private static @Nullable String value(@Nullable XmlElement value, String type) {
    if (value == null || (value.rawText().isEmpty() && !type.equals(STRING))) {
      return null;
    }
    return value.rawText();
  }
}
