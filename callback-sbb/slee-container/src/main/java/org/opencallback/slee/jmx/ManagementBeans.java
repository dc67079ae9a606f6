package org.opencallback.slee.jmx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardEmitterMBean;
import javax.management.StandardMBean;
import javax.slee.management.AlarmMBean;
import javax.slee.management.DeploymentMBean;
import javax.slee.management.ProfileProvisioningMBean;
import javax.slee.management.ResourceManagementMBean;
import javax.slee.management.ServiceManagementMBean;
import javax.slee.management.SleeManagementMBean;
import javax.slee.management.TraceMBean;
import org.jboss.logging.Logger;
import org.opencallback.slee.SleeContainer;
import org.opencallback.slee.facility.Alarms;
import org.opencallback.slee.management.SleeInventoryMXBean;

/**
 * The MBeans of a container, under the object names that JSR 240 gives them, and one of our own for
 * consoles; an MBean server has room for one container.
 */
public final class ManagementBeans implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(ManagementBeans.class);

  private final SleeContainer slee;
  private final MBeanServer server;
  private final List<ObjectName> registered = new ArrayList<>();
  private final SleeManagement management;
  private final ServiceManagement services;
  private final ResourceManagement resources;
  private final TraceManagement traces;
  private final AlarmManagement alarms;
  private final UsageBeans usage;

  /**
   * Makes the MBeans; {@link #register} shows them.
   *
   * @param executor does what takes time after a management client has its answer
   */
  public ManagementBeans(SleeContainer slee, MBeanServer server, Executor executor) {
    this.slee = slee;
    this.server = server;
    management = new SleeManagement(slee, executor);
    usage = new UsageBeans(server);
    services = new ServiceManagement(slee, usage);
    resources = new ResourceManagement(slee, usage);
    traces = new TraceManagement(slee);
    alarms = new AlarmManagement(slee);
  }

  /**
   * Registers all of them.
   *
   * @throws JMException if one cannot be; those that could are taken away again
   */
  public void register() throws JMException {
    boolean complete = false;
    try {
      registerAll();
      complete = true;
    } finally {
      if (!complete) {
        unregister();
      }
    }
    slee.addListener(management);
    slee.addListener(services);
    slee.addListener(resources);
    traces.listen();
    slee.inventory().alarms().listener(alarms);
    slee.inventory().usage().addListener(usage);
  }

  private void registerAll() throws JMException {
    emitter(
        management,
        SleeManagementMBean.class,
        management.broadcaster(),
        SleeManagementMBean.OBJECT_NAME);
    emitter(
        services,
        ServiceManagementMBean.class,
        services.broadcaster(),
        ServiceManagementMBean.OBJECT_NAME);
    emitter(
        resources,
        ResourceManagementMBean.class,
        resources.broadcaster(),
        ResourceManagementMBean.OBJECT_NAME);
    emitter(traces, TraceMBean.class, traces.broadcaster(), TraceMBean.OBJECT_NAME);
    emitter(alarms, AlarmMBean.class, alarms.broadcaster(), AlarmMBean.OBJECT_NAME);
    add(
        new StandardMBean(new Deployment(slee), DeploymentMBean.class, false),
        DeploymentMBean.OBJECT_NAME);
    add(
        new StandardMBean(slee.inventoryView(), SleeInventoryMXBean.class, true),
        SleeInventoryMXBean.OBJECT_NAME);
    add(
        new StandardMBean(
            new ProfileProvisioning(slee.inventory(), usage),
            ProfileProvisioningMBean.class,
            false),
        ProfileProvisioningMBean.OBJECT_NAME);
  }

  private <T> void emitter(T bean, Class<T> type, Broadcaster broadcaster, String name)
      throws JMException {
    add(new StandardEmitterMBean(bean, type, false, broadcaster), name);
  }

  private void add(Object bean, String name) throws JMException {
    ObjectName objectName = Names.of(name);
    server.registerMBean(bean, objectName);
    registered.add(objectName);
  }

  /** Takes them away; what fails is logged. */
  @Override
  public void close() {
    slee.removeListener(management);
    slee.removeListener(services);
    slee.removeListener(resources);
    traces.ignore();
    slee.inventory().alarms().listener(new Alarms.Listener() {});
    slee.inventory().usage().removeListener(usage);
    usage.close();
    unregister();
  }

  private void unregister() {
    for (ObjectName name : registered) {
      try {
        server.unregisterMBean(name);
      } catch (JMException e) {
        LOG.warnf(e, "%s cannot be taken out of JMX", name);
      }
    }
    registered.clear();
  }
}
