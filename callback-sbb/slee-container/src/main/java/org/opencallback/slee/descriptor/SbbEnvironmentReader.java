package org.opencallback.slee.descriptor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencallback.slee.descriptor.ResourceBinding.EntityBinding;
import org.opencallback.slee.descriptor.SbbEnvironment.EjbReference;
import org.opencallback.slee.descriptor.SbbEnvironment.EnvEntry;

/** Reads what {@code sbb-jar.xml} binds in an SBB's {@code java:comp/env} (JSR 240 §6.13). */
final class SbbEnvironmentReader {

  private SbbEnvironmentReader() {}

  static void read(XmlElement sbb, SbbDescriptorBuilder builder) throws DescriptorException {
    for (XmlElement entry : sbb.children("env-entry")) {
      builder.envEntry(entry(entry));
    }
    for (XmlElement reference : sbb.children("ejb-ref")) {
      builder.ejbReference(ejbReference(reference));
    }
    for (XmlElement binding : sbb.children("resource-adaptor-type-binding")) {
      builder.resourceBinding(binding(binding));
    }
  }

  static EnvEntry entry(XmlElement entry) throws DescriptorException {
    XmlElement value = entry.optional("env-entry-value");
    return new EnvEntry(
        entry.requiredText("env-entry-name"),
        entry.requiredText("env-entry-type"),
        value == null ? null : value.rawText());
  }

  private static EjbReference ejbReference(XmlElement reference) throws DescriptorException {
    return new EjbReference(
        reference.requiredText("ejb-ref-name"),
        reference.requiredText("ejb-ref-type"),
        reference.optionalText("home"),
        firstText(reference, "remote", "local"),
        reference.optionalText("ejb-link"));
  }

  /**
   * DEVIATION: {@code local} is accepted besides {@code remote}, for beans of Enterprise Beans 3.
   */
  private static @Nullable String firstText(XmlElement reference, String first, String second)
      throws DescriptorException {
    String text = reference.optionalText(first);
    String other = reference.optionalText(second);
    return text == null ? other : text;
  }

  private static ResourceBinding binding(XmlElement binding) throws DescriptorException {
    List<EntityBinding> entities = new ArrayList<>();
    for (XmlElement entity : binding.children("resource-adaptor-entity-binding")) {
      entities.add(
          new EntityBinding(
              entity.requiredText("resource-adaptor-object-name"),
              entity.optionalText("resource-adaptor-entity-link")));
    }
    return new ResourceBinding(
        ComponentIds.resourceAdaptorType(binding.required("resource-adaptor-type-ref")),
        binding.optionalText("activity-context-interface-factory-name"),
        entities);
  }
}
