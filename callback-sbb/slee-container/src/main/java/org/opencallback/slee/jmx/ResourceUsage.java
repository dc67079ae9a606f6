package org.opencallback.slee.jmx;

import javax.management.ObjectName;
import javax.slee.management.ResourceUsageMBean;
import org.opencallback.slee.usage.UsageSource;

/** The usage parameters of a resource adaptor entity (JSR 240 §14.12). */
final class ResourceUsage extends SourceUsage implements ResourceUsageMBean {

  private final String entity;

  /**
   * Creates the bean.
   *
   * @param unregister takes it out of the MBean server
   */
  ResourceUsage(String entity, UsageSource source, UsageBeans beans, Runnable unregister) {
    super(source, beans, unregister);
    this.entity = entity;
  }

  static ObjectName name(String entity) {
    return Names.of(
        "%s,%s=%s"
            .formatted(
                BASE_OBJECT_NAME, RESOURCE_ADAPTOR_ENTITY_NAME_KEY, ObjectName.quote(entity)));
  }

  @Override
  public String getEntityName() {
    return entity;
  }
}
