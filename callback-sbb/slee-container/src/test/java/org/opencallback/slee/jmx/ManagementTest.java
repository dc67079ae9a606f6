package org.opencallback.slee.jmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.Notification;
import javax.management.ObjectName;
import javax.slee.ComponentID;
import javax.slee.EventTypeID;
import javax.slee.InvalidArgumentException;
import javax.slee.InvalidStateException;
import javax.slee.SbbID;
import javax.slee.ServiceID;
import javax.slee.UnrecognizedComponentException;
import javax.slee.UnrecognizedServiceException;
import javax.slee.facilities.AlarmFacility;
import javax.slee.facilities.AlarmLevel;
import javax.slee.facilities.Level;
import javax.slee.facilities.TraceFacility;
import javax.slee.facilities.TraceLevel;
import javax.slee.facilities.Tracer;
import javax.slee.management.AlarmMBean;
import javax.slee.management.AlarmNotification;
import javax.slee.management.AlarmThresholdFilter;
import javax.slee.management.DeployableUnitID;
import javax.slee.management.DeploymentException;
import javax.slee.management.DeploymentMBean;
import javax.slee.management.NotificationSource;
import javax.slee.management.ResourceAdaptorEntityNotification;
import javax.slee.management.ResourceAdaptorEntityState;
import javax.slee.management.ResourceAdaptorEntityStateChangeNotification;
import javax.slee.management.ResourceManagementMBean;
import javax.slee.management.SbbDescriptor;
import javax.slee.management.SbbNotification;
import javax.slee.management.ServiceManagementMBean;
import javax.slee.management.ServiceState;
import javax.slee.management.ServiceStateChangeNotification;
import javax.slee.management.SleeManagementMBean;
import javax.slee.management.SleeState;
import javax.slee.management.SleeStateChangeNotification;
import javax.slee.management.TraceMBean;
import javax.slee.management.TraceNotification;
import javax.slee.management.UnrecognizedLinkNameException;
import javax.slee.management.UnrecognizedNotificationSourceException;
import javax.slee.resource.ConfigProperties;
import javax.slee.resource.InvalidConfigurationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencallback.slee.SleeHarness;
import org.opencallback.slee.testing.Journal;
import org.opencallback.slee.testing.Ping;
import org.opencallback.slee.testing.Script;
import org.opencallback.slee.testing.SmallUnit;
import org.opencallback.slee.testing.TestComponents;
import org.opencallback.slee.testing.TestHandle;

/** The MBeans of the SLEE, called as a management client calls them (JSR 240 §14). */
final class ManagementTest {

  private static final ServiceID A = TestComponents.serviceId("A");
  private static final SbbNotification SBB = new SbbNotification(A, TestComponents.sbbId("A"));

  @TempDir private Path directory;
  private final MBeanServer server = MBeanServerFactory.newMBeanServer();
  private final List<Notification> notifications = new CopyOnWriteArrayList<>();
  private SleeHarness slee;
  private ManagementBeans beans;

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

  private <T> T bean(Class<T> type, String name) throws Exception {
    return JMX.newMBeanProxy(server, new ObjectName(name), type);
  }

  private SleeManagementMBean management() throws Exception {
    return bean(SleeManagementMBean.class, SleeManagementMBean.OBJECT_NAME);
  }

  private ServiceManagementMBean services() throws Exception {
    return bean(ServiceManagementMBean.class, ServiceManagementMBean.OBJECT_NAME);
  }

  private ResourceManagementMBean resources() throws Exception {
    return bean(ResourceManagementMBean.class, ResourceManagementMBean.OBJECT_NAME);
  }

  private TraceMBean traces() throws Exception {
    return bean(TraceMBean.class, TraceMBean.OBJECT_NAME);
  }

  private AlarmMBean alarms() throws Exception {
    return bean(AlarmMBean.class, AlarmMBean.OBJECT_NAME);
  }

  private DeploymentMBean deployment() throws Exception {
    return bean(DeploymentMBean.class, DeploymentMBean.OBJECT_NAME);
  }

  private void listenTo(String name) throws Exception {
    server.addNotificationListener(
        new ObjectName(name), (told, handback) -> notifications.add(told), null, null);
  }

  private <N extends Notification> List<String> told(Class<N> type, Function<N, Object> what) {
    return notifications.stream().map(type::cast).map(what).map(Object::toString).toList();
  }

  private TestHandle run(String call, Script script) throws Exception {
    TestHandle handle = slee.start(call);
    slee.ping(handle, Ping.of(script));
    return handle;
  }

  // ---- the SLEE

  @Test
  void tellsWhereTheOtherBeansAre() throws Exception {
    for (ObjectName name :
        List.of(
            management().getAlarmMBean(),
            management().getDeploymentMBean(),
            management().getResourceManagementMBean(),
            management().getServiceManagementMBean(),
            management().getTraceMBean())) {
      assertThat(server.isRegistered(name)).as(name.toString()).isTrue();
    }
    assertThat(management().getSleeName()).isNotBlank();
    assertThat(management().getSleeVendor()).isNotBlank();
    assertThat(management().getSleeVersion()).isNotBlank();
    assertThat(management().getSubsystems()).isEmpty();
  }

  @Test
  void stopsAndStartsAgainWithWhatWasActive() throws Exception {
    slee.service("A");
    listenTo(SleeManagementMBean.OBJECT_NAME);
    slee.ping(slee.start("call"), Ping.named("first"));
    management().stop();
    assertThat(management().getState()).isEqualTo(SleeState.STOPPED);
    assertThat(services().getState(A)).isEqualTo(ServiceState.INACTIVE);
    assertThat(resources().getState("test")).isEqualTo(ResourceAdaptorEntityState.INACTIVE);
    assertThat(slee.entities()).isZero();
    management().start();
    assertThat(services().getState(A)).isEqualTo(ServiceState.ACTIVE);
    slee.ping(slee.start("other"), Ping.named("second"));
    assertThat(Journal.entries("A:ping ")).containsExactly("first", "second");
    assertThat(
            told(
                SleeStateChangeNotification.class,
                change -> change.getOldState() + " " + change.getNewState()))
        .containsExactly(
            "Running Stopping", "Stopping Stopped", "Stopped Starting", "Starting Running");
  }

  @Test
  void refusesToStartWhatRunsAndToStopWhatIsStopped() throws Exception {
    SleeManagementMBean management = management();
    assertThatThrownBy(management::start).isInstanceOf(InvalidStateException.class);
    assertThatThrownBy(management::shutdown).isInstanceOf(InvalidStateException.class);
    management.stop();
    assertThatThrownBy(management::stop).isInstanceOf(InvalidStateException.class);
    management.shutdown();
    assertThatThrownBy(management::start)
        .isInstanceOf(InvalidStateException.class)
        .hasMessageContaining("shut down");
  }

  @Test
  void startsNoActivityWhileItIsStopped() throws Exception {
    management().stop();
    assertThatThrownBy(() -> slee.start("call")).isInstanceOf(IllegalStateException.class);
    management().start();
    assertThat(slee.start("call")).isNotNull();
  }

  // ---- services

  @Test
  void keepsAServiceStoppingUntilItsLastEntityHasEnded() throws Exception {
    slee.service("A");
    listenTo(ServiceManagementMBean.OBJECT_NAME);
    TestHandle call = slee.start("call");
    slee.ping(call, Ping.named("p"));
    services().deactivate(A);
    slee.settle();
    assertThat(services().getState(A)).isEqualTo(ServiceState.STOPPING);
    assertThat(slee.entities()).isEqualTo(1);
    slee.ping(slee.start("other"), Ping.named("no new entity"));
    assertThat(slee.entities()).isEqualTo(1);
    slee.end(call);
    assertThat(services().getState(A)).isEqualTo(ServiceState.INACTIVE);
    assertThat(
            told(
                ServiceStateChangeNotification.class,
                change -> change.getService().getName() + " " + change.getNewState()))
        .containsExactly("A Stopping", "A Inactive");
  }

  @Test
  void makesAServiceWithoutEntitiesInactiveAtOnce() throws Exception {
    slee.service("A");
    services().deactivate(A);
    slee.settle();
    assertThat(services().getState(A)).isEqualTo(ServiceState.INACTIVE);
    services().activate(A);
    assertThat(services().getState(A)).isEqualTo(ServiceState.ACTIVE);
  }

  @Test
  void refusesWhatDoesNotFitAServicesState() throws Exception {
    slee.service("A");
    ServiceManagementMBean services = services();
    assertThatThrownBy(() -> services.activate(A)).isInstanceOf(InvalidStateException.class);
    ServiceID unknown = TestComponents.serviceId("nobody");
    assertThatThrownBy(() -> services.activate(unknown))
        .isInstanceOf(UnrecognizedServiceException.class);
    assertThatThrownBy(() -> services.getState(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> services.deactivate(new ServiceID[] {A, A}))
        .isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(() -> services.deactivate(new ServiceID[] {}))
        .isInstanceOf(InvalidArgumentException.class);
    assertThat(services.getState(A)).isEqualTo(ServiceState.ACTIVE);
  }

  @Test
  void replacesAServiceByAnother() throws Exception {
    slee.service("A");
    slee.service("B");
    ServiceID b = TestComponents.serviceId("B");
    services().deactivate(b);
    slee.settle();
    services().deactivateAndActivate(A, b);
    slee.settle();
    assertThat(services().getState(A)).isEqualTo(ServiceState.INACTIVE);
    assertThat(services().getState(b)).isEqualTo(ServiceState.ACTIVE);
  }

  // ---- resource adaptor entities

  @Test
  void keepsAnEntityStoppingUntilItsLastActivityHasEnded() throws Exception {
    listenTo(ResourceManagementMBean.OBJECT_NAME);
    TestHandle call = slee.start("call");
    resources().deactivateResourceAdaptorEntity("test");
    assertThat(resources().getState("test")).isEqualTo(ResourceAdaptorEntityState.STOPPING);
    assertThatThrownBy(() -> slee.start("other")).isInstanceOf(IllegalStateException.class);
    slee.end(call);
    assertThat(resources().getState("test")).isEqualTo(ResourceAdaptorEntityState.INACTIVE);
    assertThat(Journal.entries("ra:")).endsWith("stopping", "ended call", "inactive");
    assertThat(
            told(
                ResourceAdaptorEntityStateChangeNotification.class,
                change -> change.getEntityName() + " " + change.getNewState()))
        .containsExactly("test Stopping", "test Inactive");
  }

  private static ConfigProperties limit(Object value) {
    return new ConfigProperties(
        new ConfigProperties.Property[] {
          new ConfigProperties.Property("limit", value.getClass().getName(), value)
        });
  }

  @Test
  void reconfiguresAnEntityAndKeepsWhatIsNotGiven() throws Exception {
    ResourceManagementMBean resources = resources();
    assertThatThrownBy(() -> resources.updateConfigurationProperties("test", limit(4)))
        .isInstanceOf(InvalidStateException.class);
    resources.deactivateResourceAdaptorEntity("test");
    resources.updateConfigurationProperties("test", limit(4));
    ConfigProperties now = resources.getConfigurationProperties("test");
    assertThat(now.getProperty("limit").getValue()).isEqualTo(4);
    assertThat(now.getProperty("name").getValue()).isEqualTo("nobody");
    assertThatThrownBy(() -> resources.updateConfigurationProperties("test", limit(-1)))
        .isInstanceOf(InvalidConfigurationException.class);
    assertThat(resources.getConfigurationProperties("test").getProperty("limit").getValue())
        .isEqualTo(4);
    assertThat(Journal.entries("ra:")).containsOnlyOnce("update");
  }

  @Test
  void tellsTheDefaultsOfAnAdaptor() throws Exception {
    ConfigProperties defaults = resources().getConfigurationProperties(TestComponents.RA);
    assertThat(defaults.getProperty("limit").getValue()).isEqualTo(7);
  }

  @Test
  void listsEntitiesAndLinks() throws Exception {
    ResourceManagementMBean resources = resources();
    resources.createResourceAdaptorEntity(TestComponents.RA, "spare", limit(1));
    resources.bindLinkName("spare", "second");
    assertThat(resources.getResourceAdaptorEntities()).containsExactly("spare", "test");
    assertThat(resources.getResourceAdaptorEntities(ResourceAdaptorEntityState.INACTIVE))
        .containsExactly("spare");
    assertThat(resources.getResourceAdaptorEntities(TestComponents.RA)).hasSize(2);
    assertThat(resources.getResourceAdaptor("spare")).isEqualTo(TestComponents.RA);
    assertThat(resources.getLinkNames()).containsExactly("link", "second");
    assertThat(resources.getLinkNames("spare")).containsExactly("second");
    assertThat(resources.getResourceAdaptorEntity("second")).isEqualTo("spare");
    assertThat(resources.getResourceAdaptorEntities(new String[] {"none", "link"}))
        .containsExactly(null, "test");
    resources.unbindLinkName("second");
    resources.removeResourceAdaptorEntity("spare");
    assertThat(resources.getResourceAdaptorEntities()).containsExactly("test");
    assertThatThrownBy(() -> resources.getResourceAdaptorEntity("second"))
        .isInstanceOf(UnrecognizedLinkNameException.class);
    assertThatThrownBy(
            () -> resources.createResourceAdaptorEntity(TestComponents.RA, " ", limit(1)))
        .isInstanceOf(InvalidArgumentException.class);
  }

  // ---- traces

  private static void trace(Tracer tracer) {
    tracer.fine("fine " + tracer.getTracerName());
  }

  @Test
  void setsTheLevelOfATracerAndOfThoseBelowIt() throws Exception {
    slee.service("A");
    listenTo(TraceMBean.OBJECT_NAME);
    Script script =
        (sbb, aci, context) -> {
          trace(sbb.context().getTracer("a.b"));
          trace(sbb.context().getTracer("other"));
        };
    traces().setTraceLevel(SBB, "a", TraceLevel.FINEST);
    run("one", script);
    assertThat(traces().getTraceLevel(SBB, "a.b")).isEqualTo(TraceLevel.FINEST);
    assertThat(traces().getTracersSet(SBB)).containsExactly("a");
    assertThat(traces().getTracersUsed(SBB)).contains("a.b", "other");
    traces().setTraceLevel(SBB, "a.b", TraceLevel.OFF);
    run("two", script);
    traces().unsetTraceLevel(SBB, "a.b");
    traces().unsetTraceLevel(SBB, "a");
    run("three", script);
    assertThat(told(TraceNotification.class, TraceNotification::getMessage))
        .containsExactly("fine a.b");
    TraceNotification told = (TraceNotification) notifications.get(0);
    assertThat(told.getType()).isEqualTo(SbbNotification.TRACE_NOTIFICATION_TYPE);
    assertThat(told.getNotificationSource()).isEqualTo(SBB);
    assertThat(told.getTraceLevel()).isEqualTo(TraceLevel.FINE);
  }

  @Test
  void tracesOfAResourceAdaptorEntityHaveTheirOwnSource() throws Exception {
    NotificationSource entity = new ResourceAdaptorEntityNotification("test");
    listenTo(TraceMBean.OBJECT_NAME);
    traces().setTraceLevel(entity, "", TraceLevel.FINE);
    trace(slee.adaptor().context().getTracer("stack"));
    assertThat(told(TraceNotification.class, Notification::getType))
        .containsExactly(ResourceAdaptorEntityNotification.TRACE_NOTIFICATION_TYPE);
  }

  @Test
  void refusesTracersAndSourcesThatCannotBe() throws Exception {
    slee.service("A");
    TraceMBean traces = traces();
    assertThatThrownBy(() -> traces.setTraceLevel(SBB, "a..b", TraceLevel.FINE))
        .isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(() -> traces.unsetTraceLevel(SBB, ""))
        .isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(() -> traces.unsetTraceLevel(SBB, "never.set"))
        .isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(() -> traces.getTracersUsed(new ResourceAdaptorEntityNotification("nobody")))
        .isInstanceOf(UnrecognizedNotificationSourceException.class);
  }

  @Test
  @SuppressWarnings("deprecation") // the trace facility of 1.0
  void tracesTheOldWay() throws Exception {
    slee.service("A");
    listenTo(TraceMBean.OBJECT_NAME);
    ComponentID sbb = TestComponents.sbbId("A");
    traces().setTraceLevel(sbb, Level.CONFIG);
    run(
        "call",
        (self, aci, context) -> {
          TraceFacility facility = self.lookup("slee/facilities/trace");
          facility.createTrace(sbb, Level.CONFIG, "type", "seen", 17);
          facility.createTrace(sbb, Level.FINE, "type", "not seen", 17);
        });
    assertThat(told(TraceNotification.class, TraceNotification::getMessage))
        .containsExactly("seen");
    assertThat(notifications.get(0).getType()).isEqualTo(TraceMBean.TRACE_NOTIFICATION_TYPE);
    assertThat(notifications.get(0).getTimeStamp()).isEqualTo(17);
    assertThat(traces().getTraceLevel(sbb)).isEqualTo(Level.CONFIG);
    TraceMBean traces = traces();
    assertThatThrownBy(() -> traces.getTraceLevel(TestComponents.sbbId("nobody")))
        .isInstanceOf(UnrecognizedComponentException.class);
  }

  // ---- alarms

  private void raise(String call, String type) throws Exception {
    run(
        call,
        (sbb, aci, context) -> {
          AlarmFacility facility = sbb.lookup("slee/facilities/alarm");
          facility.raiseAlarm(type, "1", AlarmLevel.MAJOR, "down");
        });
  }

  @Test
  void tellsOfAnAlarmOnceWhenItIsRaisedAndOnceWhenItIsCleared() throws Exception {
    slee.service("A");
    listenTo(AlarmMBean.OBJECT_NAME);
    raise("one", "trunk");
    raise("two", "trunk");
    String[] raised = alarms().getAlarms();
    assertThat(raised).hasSize(1);
    assertThat(alarms().getAlarms(SBB)).isEqualTo(raised);
    assertThat(alarms().isActive(raised[0])).isTrue();
    assertThat(alarms().getDescriptor(raised[0]).getAlarmType()).isEqualTo("trunk");
    assertThat(alarms().getDescriptors(new String[] {raised[0], "gone"})).hasSize(1);
    assertThat(alarms().clearAlarm(raised[0])).isTrue();
    assertThat(alarms().clearAlarm(raised[0])).isFalse();
    assertThat(alarms().getDescriptor(raised[0])).isNull();
    assertThat(told(AlarmNotification.class, AlarmNotification::getAlarmLevel))
        .containsExactly("Major", "Clear");
    assertThat(notifications.get(0).getType()).isEqualTo(SbbNotification.ALARM_NOTIFICATION_TYPE);
  }

  @Test
  void clearsTheAlarmsOfASourceByType() throws Exception {
    slee.service("A");
    raise("one", "trunk");
    raise("two", "licence");
    assertThat(alarms().clearAlarms(SBB, "nothing")).isZero();
    assertThat(alarms().clearAlarms(SBB, "trunk")).isEqualTo(1);
    assertThat(alarms().clearAlarms(SBB)).isEqualTo(1);
    assertThat(alarms().getAlarms()).isEmpty();
  }

  @Test
  void alarmsPassAFilterOnceTheyAreMoreThanItsThreshold() throws Exception {
    slee.service("A");
    server.addNotificationListener(
        new ObjectName(AlarmMBean.OBJECT_NAME),
        (told, handback) -> notifications.add(told),
        new AlarmThresholdFilter(2, 3_600_000),
        null);
    for (int i = 0; i < 3; i++) {
      raise("call" + i, "trunk");
      alarms().clearAlarms(SBB);
    }
    assertThat(told(AlarmNotification.class, AlarmNotification::getAlarmLevel)).contains("Major");
    assertThat(notifications).hasSizeLessThan(6);
  }

  // ---- deployable units

  private Path unit() throws Exception {
    return new SmallUnit()
        .event("Due")
        .sbb(
            "Clock",
            "public void onDue(example.event.Due due, ActivityContextInterface aci) {}",
            "",
            SmallUnit.initial("Due"))
        .service("Clock", "Clock", 0)
        .write(directory, "clock.jar");
  }

  @Test
  void installsDescribesAndUninstallsAUnit() throws Exception {
    DeploymentMBean deployment = deployment();
    SbbID sbb = new SbbID("Clock", "example", "1.0");
    ServiceID service = new ServiceID("Clock", "example", "1.0");
    EventTypeID due = new EventTypeID("Due", "example", "1.0");
    String url = unit().toUri().toString();
    DeployableUnitID id = deployment.install(url);
    assertThat(deployment.getDeployableUnits()).containsExactly(id);
    assertThat(deployment.getDeployableUnit(url)).isEqualTo(id);
    assertThat(deployment.isInstalled(id)).isTrue();
    assertThat(deployment.isInstalled(sbb)).isTrue();
    assertThat(deployment.getSbbs()).containsExactly(sbb);
    assertThat(deployment.getSbbs(service)).containsExactly(sbb);
    assertThat(deployment.getServices()).containsExactly(service);
    assertThat(deployment.getEventTypes()).contains(due);
    assertThat(deployment.getReferringComponents(due)).containsExactly(sbb);
    assertThat(deployment.getReferringComponents(sbb)).containsExactly(service);
    assertThat(deployment.getDescriptor(id).getComponents()).containsExactly(due, sbb, service);
    assertThat(((SbbDescriptor) deployment.getDescriptor(sbb)).getEventTypes())
        .containsExactly(due);
    assertThat(deployment.getDescriptors(new ComponentID[] {sbb, A})).hasSize(1);
    services().activate(service);
    assertThat(services().getServices(ServiceState.ACTIVE)).containsExactly(service);
    services().deactivate(service);
    slee.settle();
    deployment.uninstall(id);
    assertThat(deployment.isInstalled(id)).isFalse();
    assertThat(deployment.isInstalled(sbb)).isFalse();
    assertThat(deployment.getDeployableUnits()).isEmpty();
  }

  @Test
  void refusesToInstallWhatIsNotThere() throws Exception {
    DeploymentMBean deployment = deployment();
    assertThatThrownBy(() -> deployment.install(directory.toUri() + "none.jar"))
        .isInstanceOf(DeploymentException.class)
        .hasMessageContaining("none.jar");
    assertThatThrownBy(() -> deployment.install("no url"))
        .isInstanceOf(java.net.MalformedURLException.class);
    assertThatThrownBy(() -> deployment.install(null)).isInstanceOf(NullPointerException.class);
  }

  // ---- registration

  @Test
  void areGoneWhenTheyAreClosed() throws Exception {
    beans.close();
    assertThat(server.isRegistered(new ObjectName(SleeManagementMBean.OBJECT_NAME))).isFalse();
    beans.register();
    assertThat(management().getState()).isEqualTo(SleeState.RUNNING);
  }

  @Test
  void leaveNothingWhenAnotherSleeIsThere() throws Exception {
    ManagementBeans second = new ManagementBeans(slee.container(), server, Runnable::run);
    assertThatThrownBy(second::register)
        .isInstanceOf(javax.management.InstanceAlreadyExistsException.class);
    assertThat(management().getState()).isEqualTo(SleeState.RUNNING);
  }
}
