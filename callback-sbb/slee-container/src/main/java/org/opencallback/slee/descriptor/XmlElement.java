package org.opencallback.slee.descriptor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One element of a descriptor while it is being read.
 *
 * <p>It remembers which children were asked for, so that {@link #requireNothingUnread} finds an
 * element that no reader knows: a misspelt optional element is an error, not a silent default.
 */
final class XmlElement {

  /** Where an element stands: the descriptor's file and the line, from 1. */
  record Position(String file, int line) {}

  private static final Set<String> ALWAYS_IGNORED = Set.of("description", "security-permissions");

  private final String name;
  private final Position position;
  private final Map<String, String> attributes;
  private final List<XmlElement> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Set<String> read = new HashSet<>(ALWAYS_IGNORED);

  XmlElement(String name, Position position, Map<String, String> attributes) {
    this.name = name;
    this.position = position;
    this.attributes = Map.copyOf(attributes);
  }

  void add(XmlElement child) {
    children.add(child);
  }

  void append(String characters) {
    text.append(characters);
  }

  String name() {
    return name;
  }

  /** All children of that name, in document order. */
  List<XmlElement> children(String childName) {
    read.add(childName);
    return children.stream().filter(child -> child.name.equals(childName)).toList();
  }

  /** Like {@link #children}, but at least one. */
  List<XmlElement> oneOrMore(String childName) throws DescriptorException {
    List<XmlElement> found = children(childName);
    if (found.isEmpty()) {
      throw malformed("has no <%s>, expected at least one".formatted(childName));
    }
    return found;
  }

  /** The only child of that name, null if there is none. */
  @Nullable XmlElement optional(String childName) throws DescriptorException {
    List<XmlElement> found = children(childName);
    if (found.size() > 1) {
      throw found.get(1).malformed("occurs twice in <%s>, expected once".formatted(name));
    }
    return found.isEmpty() ? null : found.get(0);
  }

  /** The only child of that name. */
  XmlElement required(String childName) throws DescriptorException {
    XmlElement child = optional(childName);
    if (child == null) {
      throw malformed("has no <%s>".formatted(childName));
    }
    return child;
  }

  /** The trimmed text of this element; not empty. */
  String text() throws DescriptorException {
    String value = rawText();
    if (value.isEmpty()) {
      throw malformed("is empty");
    }
    return value;
  }

  /** The trimmed text of this element, which may be empty. */
  String rawText() {
    return text.toString().strip();
  }

  /** The text of the only child of that name; not empty. */
  String requiredText(String childName) throws DescriptorException {
    return required(childName).text();
  }

  /** The text of the only child of that name, null if there is no such child. */
  @Nullable String optionalText(String childName) throws DescriptorException {
    XmlElement child = optional(childName);
    return child == null ? null : child.text();
  }

  /** The text of a child two levels down, null if the first level is not there. */
  @Nullable String nestedText(String childName, String grandchildName) throws DescriptorException {
    XmlElement child = optional(childName);
    return child == null ? null : child.requiredText(grandchildName);
  }

  @Nullable String attribute(String attributeName) {
    return attributes.get(attributeName);
  }

  /** An attribute that is {@code True} or {@code False}. */
  boolean flag(String attributeName, boolean absent) throws DescriptorException {
    String value = attributes.get(attributeName);
    if (value == null) {
      return absent;
    }
    return switch (value) {
      case "True" -> true;
      case "False" -> false;
      default ->
          throw malformed("%s is \"%s\", expected True or False".formatted(attributeName, value));
    };
  }

  /** An event delivery priority, -128 to 127. */
  byte priority(String childName) throws DescriptorException {
    XmlElement child = required(childName);
    try {
      return Byte.parseByte(child.text());
    } catch (NumberFormatException e) {
      throw child.malformed(
          "is \"%s\", expected a priority from -128 to 127".formatted(child.rawText()));
    }
  }

  /**
   * Refuses what no reader asked for, here and below.
   *
   * @throws DescriptorException naming the first element that is not known in its place
   */
  void requireNothingUnread() throws DescriptorException {
    for (XmlElement child : children) {
      if (!read.contains(child.name)) {
        throw child.malformed("is not known inside <%s>".formatted(name));
      }
      if (!ALWAYS_IGNORED.contains(child.name)) {
        child.requireNothingUnread();
      }
    }
  }

  DescriptorException malformed(String reason) {
    return new DescriptorException(position.file(), position.line(), name, reason);
  }
}
