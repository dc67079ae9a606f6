package org.opencallback.slee.descriptor;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Parses the standard deployment descriptors of JSR 240, in their 1.0 and 1.1 forms.
 *
 * <p>It does not validate against a DTD, and fetches none. An element that is missing, doubled, not
 * known in its place or without a proper value is an error that names the file, the line, the
 * element and the reason.
 */
public final class DescriptorParser {

  /** Where a deployable unit jar has its descriptor. */
  public static final String DEPLOYABLE_UNIT = "META-INF/deployable-unit.xml";

  /** The document elements of component jar descriptors, by where the jar has its descriptor. */
  private static final Map<String, ComponentReader> READERS =
      Map.of(
          "event-jar", EventJarReader::read,
          "library-jar", LibraryJarReader::read,
          "profile-spec-jar", ProfileSpecJarReader::read,
          "resource-adaptor-jar", ResourceAdaptorJarReader::read,
          "resource-adaptor-type-jar", ResourceAdaptorTypeJarReader::read,
          "sbb-jar", SbbJarReader::read);

  @FunctionalInterface
  private interface ComponentReader {
    List<? extends ComponentDescriptor> read(XmlElement root) throws DescriptorException;
  }

  private DescriptorParser() {}

  /** Names under which a component jar may have its descriptor; a proper one has exactly one. */
  public static List<String> componentDescriptorNames() {
    List<String> names = new ArrayList<>();
    READERS.keySet().forEach(root -> names.add("META-INF/" + root + ".xml"));
    return List.copyOf(names);
  }

  /**
   * Parses the descriptor of a component jar; the document element says of which kind.
   *
   * @param file what to call the descriptor in messages, for example {@code a.jar!META-INF/x.xml}
   * @throws DescriptorException if the descriptor is malformed or of a kind that is not supported
   */
  public static List<ComponentDescriptor> components(String file, InputStream in)
      throws DescriptorException {
    XmlElement root = XmlReader.read(file, in);
    ComponentReader reader = READERS.get(root.name());
    if (reader == null) {
      throw root.malformed("is not a component jar descriptor, expected one of " + sortedRoots());
    }
    List<? extends ComponentDescriptor> components = reader.read(root);
    root.requireNothingUnread();
    return List.copyOf(components);
  }

  /**
   * Parses a service descriptor, which declares one or more services.
   *
   * @throws DescriptorException if the descriptor is malformed
   */
  public static List<ServiceDescriptor> services(String file, InputStream in)
      throws DescriptorException {
    XmlElement root = root(file, in, "service-xml");
    List<ServiceDescriptor> services = new ArrayList<>();
    for (XmlElement service : root.oneOrMore("service")) {
      // deprecated in 1.1, and without meaning for a resource adaptor there
      service.optionalText("resource-info-profile-table");
      services.add(
          new ServiceDescriptor(
              ComponentIds.service(service),
              ComponentIds.sbb(service.required("root-sbb")),
              service.priority("default-priority"),
              service.optionalText("address-profile-table")));
    }
    root.requireNothingUnread();
    return List.copyOf(services);
  }

  /**
   * Parses a deployable unit descriptor.
   *
   * @throws DescriptorException if the descriptor is malformed, or names nothing at all
   */
  public static DeployableUnitDescriptor deployableUnit(String file, InputStream in)
      throws DescriptorException {
    XmlElement root = root(file, in, "deployable-unit");
    List<String> jars = texts(root.children("jar"));
    List<String> serviceXmls = texts(root.children("service-xml"));
    if (jars.isEmpty() && serviceXmls.isEmpty()) {
      throw root.malformed("names neither a <jar> nor a <service-xml>");
    }
    root.requireNothingUnread();
    return new DeployableUnitDescriptor(jars, serviceXmls);
  }

  private static XmlElement root(String file, InputStream in, String expected)
      throws DescriptorException {
    XmlElement root = XmlReader.read(file, in);
    if (!root.name().equals(expected)) {
      throw root.malformed("is the document element, expected <%s>".formatted(expected));
    }
    return root;
  }

  private static List<String> texts(List<XmlElement> elements) throws DescriptorException {
    List<String> texts = new ArrayList<>();
    for (XmlElement element : elements) {
      texts.add(element.text());
    }
    return texts;
  }

  private static List<String> sortedRoots() {
    return READERS.keySet().stream().sorted().toList();
  }
}
