package org.opencallback.slee.descriptor;

import java.util.List;
import javax.slee.resource.ResourceAdaptorTypeID;
import org.jspecify.annotations.Nullable;

/**
 * An SBB's binding to a resource adaptor type (JSR 240 §6.13.3, {@code
 * resource-adaptor-type-binding}).
 *
 * @param type the resource adaptor type
 * @param activityContextInterfaceFactoryName name, relative to {@code java:comp/env}, of the
 *     activity context interface factory; null if it is not bound
 * @param entities the resource adaptor entities whose interface is bound
 */
public record ResourceBinding(
    ResourceAdaptorTypeID type,
    @Nullable String activityContextInterfaceFactoryName,
    List<EntityBinding> entities) {

  /**
   * A resource adaptor entity's interface in the environment.
   *
   * @param objectName name relative to {@code java:comp/env}
   * @param link the resource adaptor entity link; null means any entity of that type (1.0)
   */
  public record EntityBinding(String objectName, @Nullable String link) {}

  /** Copies its collections. */
  public ResourceBinding {
    entities = List.copyOf(entities);
  }
}
