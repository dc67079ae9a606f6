package org.opencallback.slee.descriptor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an SBB's {@code java:comp/env} holds besides the facilities (JSR 240 §6.13).
 *
 * @param entries environment entries
 * @param ejbReferences references to enterprise beans
 * @param resourceBindings bindings to resource adaptor types
 */
public record SbbEnvironment(
    List<EnvEntry> entries,
    List<EjbReference> ejbReferences,
    List<ResourceBinding> resourceBindings) {

  /** An environment without a single entry. */
  public static final SbbEnvironment EMPTY = new SbbEnvironment(List.of(), List.of(), List.of());

  /**
   * An environment entry.
   *
   * @param name name relative to {@code java:comp/env}
   * @param type fully qualified name of its Java type: a wrapper class or {@code java.lang.String}
   * @param value its value as text, null if the descriptor gives none
   */
  public record EnvEntry(String name, String type, @Nullable String value) {}

  /**
   * A reference to an enterprise bean.
   *
   * @param name name relative to {@code java:comp/env}
   * @param type expected type of the bean, for example {@code Session}
   * @param home fully qualified name of the home interface, null if none
   * @param beanInterface fully qualified name of the business, remote or local interface, null if
   *     the descriptor gives none
   * @param link {@code ejb-link}: a bean's name or a {@code java:} name to look it up by, null if
   *     none
   */
  public record EjbReference(
      String name,
      String type,
      @Nullable String home,
      @Nullable String beanInterface,
      @Nullable String link) {}

  /** Whether it is bound to a resource adaptor entity by that link. */
  public boolean needsLink(String link) {
    return resourceBindings.stream()
        .flatMap(binding -> binding.entities().stream())
        .anyMatch(entity -> link.equals(entity.link()));
  }

  /** Copies its collections. */
  public SbbEnvironment {
    entries = List.copyOf(entries);
    ejbReferences = List.copyOf(ejbReferences);
    resourceBindings = List.copyOf(resourceBindings);
  }
}
