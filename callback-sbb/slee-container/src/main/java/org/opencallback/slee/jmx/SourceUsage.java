package org.opencallback.slee.jmx;

import java.util.Objects;
import javax.management.ObjectName;
import javax.slee.InvalidArgumentException;
import javax.slee.management.ManagementException;
import javax.slee.management.UsageParameterSetNameAlreadyExistsException;
import javax.slee.usage.UnrecognizedUsageParameterSetNameException;
import org.opencallback.slee.usage.UsageParameterSet;
import org.opencallback.slee.usage.UsageSource;

/** The usage parameters of one source, as the MBeans of resource adaptors and tables have them. */
abstract class SourceUsage {

  private final UsageSource source;
  private final UsageBeans beans;
  private final Runnable unregister;

  /**
   * Creates the bean.
   *
   * @param unregister takes it out of the MBean server
   */
  SourceUsage(UsageSource source, UsageBeans beans, Runnable unregister) {
    this.source = source;
    this.beans = beans;
    this.unregister = unregister;
  }

  /** Makes a named set. */
  public final void createUsageParameterSet(String name)
      throws InvalidArgumentException, UsageParameterSetNameAlreadyExistsException {
    source.create(Objects.requireNonNull(name, "name"));
  }

  /** Removes a named set. */
  public final void removeUsageParameterSet(String name)
      throws UnrecognizedUsageParameterSetNameException {
    UsageParameterSet set = source.set(Objects.requireNonNull(name, "name"));
    source.remove(name);
    beans.forget(set);
  }

  /** The names of the sets. */
  public final String[] getUsageParameterSets() {
    return source.names().toArray(String[]::new);
  }

  /** The MBean of the set without a name. */
  public final ObjectName getUsageMBean() throws ManagementException {
    return beans.view(source, source.defaultSet());
  }

  /** The MBean of a named set. */
  public final ObjectName getUsageMBean(String name)
      throws UnrecognizedUsageParameterSetNameException, ManagementException {
    return beans.view(source, source.set(Objects.requireNonNull(name, "name")));
  }

  /** The MBean that switches notifications. */
  public final ObjectName getUsageNotificationManagerMBean() throws ManagementException {
    return beans.switches(source);
  }

  /** Begins anew in all sets. */
  public final void resetAllUsageParameters() {
    source.reset();
  }

  /** Takes this bean out of the MBean server. */
  public final void close() {
    unregister.run();
  }
}
