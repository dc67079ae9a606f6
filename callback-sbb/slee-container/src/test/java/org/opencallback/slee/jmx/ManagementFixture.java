package org.opencallback.slee.jmx;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.Notification;
import javax.management.ObjectName;
import javax.slee.ServiceID;
import javax.slee.management.AlarmMBean;
import javax.slee.management.DeploymentMBean;
import javax.slee.management.ResourceManagementMBean;
import javax.slee.management.SbbNotification;
import javax.slee.management.ServiceManagementMBean;
import javax.slee.management.SleeManagementMBean;
import javax.slee.management.TraceMBean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.opencallback.slee.SleeHarness;
import org.opencallback.slee.testing.Ping;
import org.opencallback.slee.testing.Script;
import org.opencallback.slee.testing.TestComponents;
import org.opencallback.slee.testing.TestHandle;

/** A SLEE with its MBeans, called as a management client calls them (JSR 240 §14). */
abstract class ManagementFixture {

  static final ServiceID A = TestComponents.serviceId("A");
  static final SbbNotification SBB = new SbbNotification(A, TestComponents.sbbId("A"));

  @TempDir Path directory;
  final MBeanServer server = MBeanServerFactory.newMBeanServer();
  final List<Notification> notifications = new CopyOnWriteArrayList<>();
  SleeHarness slee;
  ManagementBeans beans;

  @BeforeEach
  void start() throws Exception {
    slee = new SleeHarness();
    beans = new ManagementBeans(slee.container(), server, Runnable::run);
    beans.register();
  }

  @AfterEach
  void stop() {
    beans.close();
    slee.close();
  }

  <T> T bean(Class<T> type, String name) throws Exception {
    return JMX.newMBeanProxy(server, new ObjectName(name), type);
  }

  SleeManagementMBean management() throws Exception {
    return bean(SleeManagementMBean.class, SleeManagementMBean.OBJECT_NAME);
  }

  ServiceManagementMBean services() throws Exception {
    return bean(ServiceManagementMBean.class, ServiceManagementMBean.OBJECT_NAME);
  }

  ResourceManagementMBean resources() throws Exception {
    return bean(ResourceManagementMBean.class, ResourceManagementMBean.OBJECT_NAME);
  }

  TraceMBean traces() throws Exception {
    return bean(TraceMBean.class, TraceMBean.OBJECT_NAME);
  }

  AlarmMBean alarms() throws Exception {
    return bean(AlarmMBean.class, AlarmMBean.OBJECT_NAME);
  }

  DeploymentMBean deployment() throws Exception {
    return bean(DeploymentMBean.class, DeploymentMBean.OBJECT_NAME);
  }

  void listenTo(String name) throws Exception {
    server.addNotificationListener(
        new ObjectName(name), (told, handback) -> notifications.add(told), null, null);
  }

  <N extends Notification> List<String> told(Class<N> type, Function<N, Object> what) {
    return notifications.stream().map(type::cast).map(what).map(Object::toString).toList();
  }

  TestHandle run(String call, Script script) throws Exception {
    TestHandle handle = slee.start(call);
    slee.ping(handle, Ping.of(script));
    return handle;
  }
}
