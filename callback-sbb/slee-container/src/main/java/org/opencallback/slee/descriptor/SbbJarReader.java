package org.opencallback.slee.descriptor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.slee.SbbID;
import javax.slee.profile.ProfileSpecificationID;
import org.jspecify.annotations.Nullable;

/** Reads {@code sbb-jar.xml} (JSR 240 §6.14): the SBB itself; see also the readers of its parts. */
final class SbbJarReader {

  private final XmlElement sbb;
  private final SbbDescriptorBuilder builder;
  private final Map<String, SbbID> sbbAliases = new HashMap<>();
  private final Map<String, ProfileSpecificationID> profileAliases = new HashMap<>();

  private SbbJarReader(XmlElement sbb) throws DescriptorException {
    this.sbb = sbb;
    this.builder =
        new SbbDescriptorBuilder(
            ComponentIds.sbb(sbb),
            sbb.required("sbb-classes")
                .required("sbb-abstract-class")
                .requiredText("sbb-abstract-class-name"));
  }

  static List<SbbDescriptor> read(XmlElement root) throws DescriptorException {
    List<SbbDescriptor> sbbs = new ArrayList<>();
    for (XmlElement sbb : root.oneOrMore("sbb")) {
      sbbs.add(new SbbJarReader(sbb).sbb());
    }
    return sbbs;
  }

  private SbbDescriptor sbb() throws DescriptorException {
    references();
    classes(sbb.required("sbb-classes"));
    builder.addressProfileSpecification(profile(sbb.optional("address-profile-spec-alias-ref")));
    events();
    attributeAliases();
    SbbEnvironmentReader.read(sbb, builder);
    return builder.build();
  }

  private void references() throws DescriptorException {
    XmlElement ownAlias = sbb.optional("sbb-alias");
    if (ownAlias != null) {
      sbbAliases.put(ownAlias.text(), ComponentIds.sbb(sbb));
    }
    for (XmlElement reference : sbb.children("sbb-ref")) {
      SbbID id = ComponentIds.sbb(reference);
      builder.sbb(id);
      alias(sbbAliases, reference.required("sbb-alias"), id);
    }
    for (XmlElement reference : sbb.children("profile-spec-ref")) {
      ProfileSpecificationID id = ComponentIds.profileSpecification(reference);
      builder.profileSpecification(id);
      // optional in 1.1, where a reference may only be there for the class loader
      XmlElement alias = reference.optional("profile-spec-alias");
      if (alias != null) {
        alias(profileAliases, alias, id);
      }
    }
    ComponentIds.libraryRefs(sbb).forEach(builder::library);
  }

  private void classes(XmlElement classes) throws DescriptorException {
    XmlElement abstractClass = classes.required("sbb-abstract-class");
    builder.reentrant(abstractClass.flag("reentrant", false));
    for (XmlElement field : abstractClass.children("cmp-field")) {
      builder.cmpField(cmpFieldName(field), sbb(field.optional("sbb-alias-ref")));
    }
    for (XmlElement method : abstractClass.children("get-child-relation-method")) {
      builder.childRelation(
          method.requiredText("get-child-relation-method-name"),
          resolve(sbbAliases, method.required("sbb-alias-ref")),
          method.priority("default-priority"));
    }
    for (XmlElement method : abstractClass.children("get-profile-cmp-method")) {
      builder.profileCmpMethod(
          method.requiredText("get-profile-cmp-method-name"),
          resolve(profileAliases, method.required("profile-spec-alias-ref")));
    }
    builder
        .localInterface(classes.nestedText("sbb-local-interface", "sbb-local-interface-name"))
        .activityContextInterface(
            classes.nestedText(
                "sbb-activity-context-interface", "sbb-activity-context-interface-name"));
    builder.usage(
        UsageDescriptor.read(
            classes.optional("sbb-usage-parameters-interface"),
            "sbb-usage-parameters-interface-name"));
  }

  private static String cmpFieldName(XmlElement field) throws DescriptorException {
    String name = field.requiredText("cmp-field-name");
    if (!Character.isLowerCase(name.charAt(0))) {
      throw field.malformed(
          "cmp-field-name is \"%s\", expected a lower-case first letter".formatted(name));
    }
    return name;
  }

  private void events() throws DescriptorException {
    Set<Object> seen = new HashSet<>();
    for (XmlElement element : sbb.children("event")) {
      SbbEvent event = SbbEventReader.read(element);
      if (!seen.add(event.name()) || !seen.add(event.type())) {
        throw element.malformed(
            "%s repeats the name or the event type of another event".formatted(event.name()));
      }
      builder.event(event);
    }
  }

  private void attributeAliases() throws DescriptorException {
    for (XmlElement alias : sbb.children("activity-context-attribute-alias")) {
      String shared = alias.requiredText("attribute-alias-name");
      for (XmlElement attribute : alias.children("sbb-activity-context-attribute-name")) {
        builder.attributeAlias(attribute.text(), shared);
      }
    }
  }

  private @Nullable SbbID sbb(@Nullable XmlElement aliasRef) throws DescriptorException {
    return aliasRef == null ? null : resolve(sbbAliases, aliasRef);
  }

  private @Nullable ProfileSpecificationID profile(@Nullable XmlElement aliasRef)
      throws DescriptorException {
    return aliasRef == null ? null : resolve(profileAliases, aliasRef);
  }

  private static <T> void alias(Map<String, T> aliases, XmlElement alias, T id)
      throws DescriptorException {
    if (aliases.putIfAbsent(alias.text(), id) != null) {
      throw alias.malformed("\"%s\" is used twice".formatted(alias.text()));
    }
  }

  private static <T> T resolve(Map<String, T> aliases, XmlElement aliasRef)
      throws DescriptorException {
    T id = aliases.get(aliasRef.text());
    if (id == null) {
      throw aliasRef.malformed(
          "\"%s\" is not an alias of this SBB, expected one of %s"
              .formatted(aliasRef.text(), aliases.keySet()));
    }
    return id;
  }
}
