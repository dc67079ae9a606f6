package org.opencallback.slee.jmx;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.management.InstanceAlreadyExistsException;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.slee.management.ManagementException;
import javax.slee.management.NotificationSource;
import javax.slee.management.ProfileTableNotification;
import javax.slee.management.ResourceAdaptorEntityNotification;
import javax.slee.management.SbbNotification;
import javax.slee.usage.UsageMBean;
import javax.slee.usage.UsageNotificationManagerMBean;
import org.jboss.logging.Logger;
import org.opencallback.slee.usage.UsageParameter;
import org.opencallback.slee.usage.UsageParameterSet;
import org.opencallback.slee.usage.UsageSource;

/** Registers the MBeans of usage parameters when somebody asks for them. */
final class UsageBeans implements UsageSource.Listener {

  private static final Logger LOG = Logger.getLogger(UsageBeans.class);

  private final MBeanServer server;
  private final Map<ObjectName, Object> registered = new ConcurrentHashMap<>();

  UsageBeans(MBeanServer server) {
    this.server = server;
  }

  @Override
  public void updated(
      NotificationSource source, UsageParameterSet set, UsageParameter parameter, long value) {
    for (Object bean : registered.values()) {
      if (bean instanceof UsageView view && view.shows(set)) {
        view.updated(parameter, value);
      }
    }
  }

  private static String properties(NotificationSource source) {
    if (source instanceof SbbNotification sbb) {
      return sbb.getUsageMBeanProperties();
    }
    return source instanceof ProfileTableNotification table
        ? "%s=%s"
            .formatted(
                ProfileTableNotification.PROFILE_TABLE_NAME_KEY,
                ObjectName.quote(table.getProfileTableName()))
        : ((ResourceAdaptorEntityNotification) source).getUsageMBeanProperties();
  }

  /** The MBean of a set. */
  ObjectName view(UsageSource source, UsageParameterSet set) throws ManagementException {
    String name = UsageMBean.BASE_OBJECT_NAME + "," + properties(source.source());
    if (set.name() != null) {
      name += "," + UsageMBean.USAGE_PARAMETER_SET_NAME_KEY + "=" + ObjectName.quote(set.name());
    }
    ObjectName manager = switches(source);
    return register(
        Names.of(name),
        objectName -> new UsageView(source, set, manager, () -> unregister(objectName)));
  }

  /** The MBean that switches notifications. */
  ObjectName switches(UsageSource source) throws ManagementException {
    return register(
        Names.of(
            UsageNotificationManagerMBean.BASE_OBJECT_NAME + "," + properties(source.source())),
        name -> new UsageNotificationSwitches(source, () -> unregister(name)));
  }

  /** Registers an MBean, unless there is one of that name. */
  synchronized ObjectName register(ObjectName name, Function<ObjectName, Object> made)
      throws ManagementException {
    if (!registered.containsKey(name)) {
      Object bean = made.apply(name);
      try {
        server.registerMBean(bean, name);
      } catch (InstanceAlreadyExistsException e) {
        throw new ManagementException(name + " is registered by somebody else", e);
      } catch (JMException e) {
        throw new ManagementException(name + " cannot be registered", e);
      }
      registered.put(name, bean);
    }
    return name;
  }

  boolean isRegistered(ObjectName name) {
    return registered.containsKey(name);
  }

  synchronized void unregister(ObjectName name) {
    if (registered.remove(name) == null) {
      return;
    }
    try {
      server.unregisterMBean(name);
    } catch (InstanceNotFoundException e) {
      LOG.debugf("%s is gone already", name);
    } catch (JMException e) {
      LOG.warnf(e, "%s cannot be taken out of JMX", name);
    }
  }

  /** Takes away the view of a set that is removed. */
  void forget(UsageParameterSet set) {
    registered.forEach(
        (name, bean) -> {
          if (bean instanceof UsageView view && view.shows(set)) {
            unregister(name);
          }
        });
  }

  void close() {
    registered.keySet().forEach(this::unregister);
  }
}
