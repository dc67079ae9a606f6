package org.opencallback.slee.jmx;

import java.util.Objects;
import javax.management.ObjectName;
import javax.slee.InvalidArgumentException;
import javax.slee.management.ManagementException;
import javax.slee.management.ResourceUsageMBean;
import javax.slee.management.UsageParameterSetNameAlreadyExistsException;
import javax.slee.usage.UnrecognizedUsageParameterSetNameException;
import org.opencallback.slee.usage.UsageParameterSet;
import org.opencallback.slee.usage.UsageSource;

/** The usage parameters of a resource adaptor entity (JSR 240 §14.13). */
final class ResourceUsage implements ResourceUsageMBean {

  private final String entity;
  private final UsageSource source;
  private final UsageBeans beans;
  private final Runnable unregister;

  /**
   * Creates the bean.
   *
   * @param unregister takes it out of the MBean server
   */
  ResourceUsage(String entity, UsageSource source, UsageBeans beans, Runnable unregister) {
    this.entity = entity;
    this.source = source;
    this.beans = beans;
    this.unregister = unregister;
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

  @Override
  public void createUsageParameterSet(String name)
      throws InvalidArgumentException, UsageParameterSetNameAlreadyExistsException {
    source.create(Objects.requireNonNull(name, "name"));
  }

  @Override
  public void removeUsageParameterSet(String name)
      throws UnrecognizedUsageParameterSetNameException {
    UsageParameterSet set = source.set(Objects.requireNonNull(name, "name"));
    source.remove(name);
    beans.forget(set);
  }

  @Override
  public String[] getUsageParameterSets() {
    return source.names().toArray(String[]::new);
  }

  @Override
  public ObjectName getUsageMBean() throws ManagementException {
    return beans.view(source, source.defaultSet());
  }

  @Override
  public ObjectName getUsageMBean(String name)
      throws UnrecognizedUsageParameterSetNameException, ManagementException {
    return beans.view(source, source.set(Objects.requireNonNull(name, "name")));
  }

  @Override
  public ObjectName getUsageNotificationManagerMBean() throws ManagementException {
    return beans.switches(source);
  }

  @Override
  public void resetAllUsageParameters() {
    source.reset();
  }

  @Override
  public void close() {
    unregister.run();
  }
}
