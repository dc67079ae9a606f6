package org.opencallback.slee.descriptor;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The usage parameters interface of a component (JSR 240 §11).
 *
 * @param interfaceName its fully qualified name
 * @param notifying the usage parameters whose updates are notified from the beginning
 */
public record UsageDescriptor(String interfaceName, Set<String> notifying) {

  /** Copies its collection. */
  public UsageDescriptor {
    notifying = Set.copyOf(notifying);
  }

  /** Reads the element that declares it, null if there is none. */
  static @Nullable UsageDescriptor read(@Nullable XmlElement usage, String nameElement)
      throws DescriptorException {
    if (usage == null) {
      return null;
    }
    Set<String> notifying = new HashSet<>();
    for (XmlElement parameter : usage.children("usage-parameter")) {
      String name = parameter.attribute("name");
      if (name == null) {
        throw parameter.malformed("has no name");
      }
      if (parameter.flag("notifications-enabled", false)) {
        notifying.add(name);
      }
    }
    return new UsageDescriptor(usage.requiredText(nameElement), notifying);
  }
}
