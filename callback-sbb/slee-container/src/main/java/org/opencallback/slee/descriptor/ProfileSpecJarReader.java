package org.opencallback.slee.descriptor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.slee.profile.ProfileSpecificationID;
import org.opencallback.slee.descriptor.ProfileSpecDescriptor.AttributeHint;
import org.opencallback.slee.descriptor.ProfileSpecDescriptor.ProfileClasses;
import org.opencallback.slee.descriptor.ProfileSpecDescriptor.ProfileNeeds;
import org.opencallback.slee.descriptor.ProfileSpecDescriptor.ProfileOptions;
import org.opencallback.slee.descriptor.SbbEnvironment.EnvEntry;

/** Reads {@code profile-spec-jar.xml} (JSR 240 §10), in its 1.0 and 1.1 forms. */
final class ProfileSpecJarReader {

  private ProfileSpecJarReader() {}

  static List<ProfileSpecDescriptor> read(XmlElement root) throws DescriptorException {
    List<ProfileSpecDescriptor> specifications = new ArrayList<>();
    for (XmlElement specification : root.oneOrMore("profile-spec")) {
      XmlElement classes = specification.required("profile-classes");
      specification.children("profile-hints"); // it may tell that there is one profile only
      specifications.add(
          classes.children("profile-cmp-interface-name").isEmpty()
              ? slee11(specification, classes)
              : slee10(specification, classes));
    }
    return specifications;
  }

  /** Profiles of 1.0 are read-only for SBBs, and their events are always fired. */
  private static ProfileSpecDescriptor slee10(XmlElement specification, XmlElement classes)
      throws DescriptorException {
    List<AttributeHint> attributes = new ArrayList<>();
    for (XmlElement index : specification.children("profile-index")) {
      attributes.add(new AttributeHint(index.text(), index.flag("unique", false), null));
    }
    return new ProfileSpecDescriptor(
        ComponentIds.profileSpecification(specification),
        new ProfileClasses(
            classes.requiredText("profile-cmp-interface-name"),
            null,
            classes.optionalText("profile-management-interface-name"),
            classes.optionalText("profile-management-abstract-class-name"),
            null,
            null),
        new ProfileOptions(true, true, true, false),
        attributes,
        List.of(),
        ProfileNeeds.NONE);
  }

  private static ProfileSpecDescriptor slee11(XmlElement specification, XmlElement classes)
      throws DescriptorException {
    Collators collators = Collators.read(specification);
    XmlElement cmp = classes.required("profile-cmp-interface");
    XmlElement abstractClass = classes.optional("profile-abstract-class");
    return new ProfileSpecDescriptor(
        ComponentIds.profileSpecification(specification),
        new ProfileClasses(
            cmp.requiredText("profile-cmp-interface-name"),
            classes.nestedText("profile-local-interface", "profile-local-interface-name"),
            classes.nestedText("profile-management-interface", "profile-management-interface-name"),
            abstractClass == null
                ? null
                : abstractClass.requiredText("profile-abstract-class-name"),
            classes.nestedText("profile-table-interface", "profile-table-interface-name"),
            UsageDescriptor.read(
                classes.optional("profile-usage-parameters-interface"),
                "profile-usage-parameters-interface-name")),
        new ProfileOptions(
            false,
            specification.flag("profile-read-only", true),
            specification.flag("profile-events-enabled", true),
            abstractClass != null && abstractClass.flag("reentrant", false)),
        attributes(cmp, collators),
        StaticQueryReader.read(specification, collators),
        needs(specification));
  }

  private static List<AttributeHint> attributes(XmlElement cmp, Collators collators)
      throws DescriptorException {
    List<AttributeHint> attributes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (XmlElement field : cmp.children("cmp-field")) {
      String name = field.requiredText("cmp-field-name");
      if (!seen.add(name)) {
        throw field.malformed("cmp-field-name \"%s\" occurs twice".formatted(name));
      }
      for (XmlElement hint : field.children("index-hint")) {
        collators.find(hint, "collator-ref"); // any attribute named here is indexed by its values
      }
      attributes.add(
          new AttributeHint(
              name, field.flag("unique", false), collators.find(field, "unique-collator-ref")));
    }
    return attributes;
  }

  private static ProfileNeeds needs(XmlElement specification) throws DescriptorException {
    Set<ProfileSpecificationID> others = new LinkedHashSet<>();
    for (XmlElement reference : specification.children("profile-spec-ref")) {
      reference.optionalText("profile-spec-alias"); // of 1.0; there is nothing left to refer by it
      others.add(ComponentIds.profileSpecification(reference));
    }
    List<EnvEntry> entries = new ArrayList<>();
    for (XmlElement entry : specification.children("env-entry")) {
      entries.add(SbbEnvironmentReader.entry(entry));
    }
    return new ProfileNeeds(ComponentIds.libraryRefs(specification), others, entries);
  }
}
