package org.opencallback.slee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import javax.management.ObjectName;
import javax.slee.InvalidStateException;
import javax.slee.UnrecognizedServiceException;
import javax.slee.management.DependencyException;
import javax.slee.management.DeployableUnitID;
import javax.slee.management.LinkNameAlreadyBoundException;
import javax.slee.management.ManagementException;
import javax.slee.management.ResourceAdaptorEntityAlreadyExistsException;
import javax.slee.management.UnrecognizedLinkNameException;
import javax.slee.resource.ConfigProperties;
import javax.slee.resource.InvalidConfigurationException;
import javax.slee.resource.ResourceAdaptorID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencallback.slee.descriptor.SbbDescriptorBuilder;
import org.opencallback.slee.descriptor.SbbEvent;
import org.opencallback.slee.descriptor.SbbEvent.Attachment;
import org.opencallback.slee.descriptor.SbbEvent.Direction;
import org.opencallback.slee.management.SleeStatisticsMXBean;
import org.opencallback.slee.testing.Journal;
import org.opencallback.slee.testing.Ping;
import org.opencallback.slee.testing.ScriptSbb;
import org.opencallback.slee.testing.SmallUnit;
import org.opencallback.slee.testing.TestComponents;
import org.opencallback.slee.testing.TestHandle;

/** Starting and stopping: the container, resource adaptor entities, services (JSR 240 §14, §15). */
final class ContainerLifeTest {

  private SleeHarness slee;

  @BeforeEach
  void start() throws Exception {
    slee = new SleeHarness();
  }

  @AfterEach
  void stop() {
    slee.close();
  }

  private static ConfigProperties limit(Object value) {
    return new ConfigProperties(
        new ConfigProperties.Property[] {
          new ConfigProperties.Property("limit", value.getClass().getName(), value)
        });
  }

  // ---- resource adaptor entities

  @Test
  void takesAnEntityThroughItsLife() throws Exception {
    slee.service("A");
    slee.container().createResourceAdaptorEntity(TestComponents.RA, "second", limit(3));
    slee.container().activateResourceAdaptorEntity("second");
    slee.container().deactivateResourceAdaptorEntity("second");
    slee.container().removeResourceAdaptorEntity("second");
    assertThat(Journal.entries("ra:"))
        .endsWith(
            "serviceActive A 1",
            "configure limit=3",
            "active",
            "serviceActive A 1",
            "stopping",
            "inactive",
            "unconfigure",
            "unsetContext");
  }

  @Test
  void refusesAConfigurationThatDoesNotFit() {
    SleeContainer container = slee.container();
    assertThatThrownBy(
            () -> container.createResourceAdaptorEntity(TestComponents.RA, "x", limit("three")))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("limit = three")
        .hasMessageContaining("java.lang.Integer");
    assertThatThrownBy(
            () -> container.createResourceAdaptorEntity(TestComponents.RA, "x", limit(-1)))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("limit = -1");
    ConfigProperties unknown =
        new ConfigProperties(
            new ConfigProperties.Property[] {
              new ConfigProperties.Property("color", "java.lang.String", "red")
            });
    assertThatThrownBy(() -> container.createResourceAdaptorEntity(TestComponents.RA, "x", unknown))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("color");
  }

  @Test
  void refusesEntitiesAndLinksThatExist() {
    SleeContainer container = slee.container();
    assertThatThrownBy(
            () ->
                container.createResourceAdaptorEntity(
                    TestComponents.RA, "test", new ConfigProperties()))
        .isInstanceOf(ResourceAdaptorEntityAlreadyExistsException.class);
    assertThatThrownBy(() -> container.bindLinkName("test", "link"))
        .isInstanceOf(LinkNameAlreadyBoundException.class);
    assertThatThrownBy(() -> container.activateResourceAdaptorEntity("test"))
        .isInstanceOf(InvalidStateException.class);
    assertThatThrownBy(() -> container.removeResourceAdaptorEntity("test"))
        .isInstanceOf(InvalidStateException.class);
  }

  @Test
  void doesNotRemoveAnEntityThatALinkIsBoundTo() throws Exception {
    slee.container().deactivateResourceAdaptorEntity("test");
    assertThatThrownBy(() -> slee.container().removeResourceAdaptorEntity("test"))
        .isInstanceOf(DependencyException.class)
        .hasMessageContaining("link link");
    slee.container().unbindLinkName("link");
    slee.container().removeResourceAdaptorEntity("test");
    assertThat(Journal.entries("ra:")).endsWith("unsetContext");
  }

  @Test
  void endsActivitiesByOrderWhenTheirEntityStops() throws Exception {
    slee.service("A");
    TestHandle call = slee.start("call");
    slee.ping(call, Ping.named("p"));
    slee.container().deactivateResourceAdaptorEntity("test");
    assertThat(Journal.entries("ra:"))
        .endsWith("stopping", "administrativeRemove call", "ended call", "inactive");
    assertThat(slee.entities()).isZero();
    assertThatThrownBy(() -> slee.adaptor().start("late"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Inactive");
  }

  // ---- services

  @Test
  void tellsASerivceThatItHasStarted() throws Exception {
    slee.components()
        .addService(
            "A",
            TestComponents.sbb("A")
                .event(
                    new SbbEvent(
                        "Started",
                        new javax.slee.EventTypeID(
                            "javax.slee.serviceactivity.ServiceStartedEvent", "javax.slee", "1.1"),
                        Direction.RECEIVE,
                        TestComponents.startedBy(),
                        Attachment.DEFAULT))
                .build(),
            0);
    slee.activate("A").settle();
    slee.service("B").settle();
    assertThat(Journal.entries("A:")).containsExactly("started A");
    slee.container().deactivate(TestComponents.serviceId("A"));
    assertThat(Journal.entries("A:")).contains("removed");
    assertThat(slee.container().statistics().getServiceActivities()).isEqualTo(1);
  }

  @Test
  void stopsAServiceByForceWhenItsEntitiesDoNotEnd() throws Exception {
    slee.service("A");
    slee.ping(slee.start("call"), Ping.named("p"));
    slee.container().deactivate(TestComponents.serviceId("A"));
    assertThat(slee.container().serviceState(TestComponents.serviceId("A")).isInactive()).isTrue();
    assertThat(Journal.entries("A:")).contains("removed");
    assertThat(slee.context(new TestHandle("call")).attachments()).isEmpty();
    assertThat(Journal.entries("life:A")).contains(" unsetSbbContext");
    assertThat(Journal.entries("ra:")).endsWith("serviceStopping A", "serviceInactive A");
    slee.ping(new TestHandle("call"), Ping.named("nobody hears"));
    assertThat(Journal.entries("A:")).doesNotContain("ping nobody hears");
  }

  @Test
  void activatesAServiceAgain() throws Exception {
    slee.service("A");
    slee.container().deactivate(TestComponents.serviceId("A"));
    slee.activate("A").ping(slee.start("call"), Ping.named("again"));
    assertThat(Journal.entries("A:")).containsExactly("ping again");
  }

  @Test
  void refusesServicesThatAreUnknownOrInTheWrongState() throws Exception {
    slee.service("A");
    assertThatThrownBy(() -> slee.activate("A")).isInstanceOf(InvalidStateException.class);
    assertThatThrownBy(() -> slee.activate("nobody"))
        .isInstanceOf(UnrecognizedServiceException.class);
    slee.container().deactivate(TestComponents.serviceId("A"));
    assertThatThrownBy(() -> slee.container().deactivate(TestComponents.serviceId("A")))
        .isInstanceOf(InvalidStateException.class);
  }

  @Test
  void refusesAnSbbWhoseClassesDoNotFitItsDescriptor() {
    SbbDescriptorBuilder incomplete =
        new SbbDescriptorBuilder(TestComponents.sbbId("A"), ScriptSbb.class.getName());
    slee.components().addService("A", incomplete.build(), 0);
    assertThatThrownBy(() -> slee.activate("A"))
        .isInstanceOf(ManagementException.class)
        .hasMessageContaining("abstract method");
    slee.components().addService("A", TestComponents.sbb("A").cmpField("nonsense").build(), 0);
    assertThatThrownBy(() -> slee.activate("A"))
        .isInstanceOf(ManagementException.class)
        .hasMessageContaining("getNonsense");
  }

  // ---- the container

  private static long lanesAlive() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("test-lane-"))
        .count();
  }

  @Test
  void leavesNothingBehindWhenItStops() throws Exception {
    assertThat(lanesAlive()).isEqualTo(2);
    slee.service("A");
    slee.ping(slee.start("call"), Ping.named("p"));
    slee.adaptor()
        .context()
        .getTimer()
        .schedule(
            new java.util.TimerTask() {
              @Override
              public void run() {}
            },
            60_000);
    SleeStatisticsMXBean statistics = slee.container().statistics();
    assertThat(statistics.isEmpty()).isFalse();
    slee.container().shutdown();
    assertThat(lanesAlive()).isZero();
    assertThat(statistics.isEmpty()).isTrue();
    assertThat(statistics.getState()).containsIgnoringCase("stopped");
    assertThat(Journal.entries("ra:")).endsWith("inactive", "unconfigure", "unsetContext");
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.isAlive() && thread.getName().equals("slee-timer-test"));
  }

  @Test
  void isCollectedAfterItHasStopped() throws Exception {
    slee.service("A");
    slee.ping(slee.start("call"), Ping.named("p"));
    WeakReference<SleeContainer> container = new WeakReference<>(slee.container());
    slee.close();
    slee = new SleeHarness();
    for (int i = 0; i < 50 && container.get() != null; i++) {
      System.gc();
      Thread.onSpinWait();
    }
    assertThat(container.get()).isNull();
  }

  @Test
  void showsItsStatisticsByJmx() throws Exception {
    slee.service("A");
    slee.ping(slee.start("call"), Ping.named("p"));
    ObjectName name = new ObjectName(SleeStatisticsMXBean.OBJECT_NAME);
    ManagementFactory.getPlatformMBeanServer().registerMBean(slee.container().statistics(), name);
    try {
      Object delivered =
          ManagementFactory.getPlatformMBeanServer().getAttribute(name, "EventsDelivered");
      assertThat(delivered).isEqualTo(1L);
    } finally {
      ManagementFactory.getPlatformMBeanServer().unregisterMBean(name);
    }
    SleeStatisticsMXBean statistics = slee.container().statistics();
    assertThat(statistics.getSbbEntities()).isEqualTo(Map.of("A/A", 1));
    assertThat(statistics.getSbbEntityTrees()).isEqualTo(Map.of("A", 1));
    assertThat(statistics.getActivities()).isEqualTo(Map.of("test", 1));
    assertThat(statistics.getPooledSbbObjects()).isEqualTo(Map.of("A/A", 1));
    assertThat(statistics.dump(10)).hasSize(2).anyMatch(line -> line.contains("test/call"));
    assertThat(statistics.dump(1)).hasSize(1);
  }

  @Test
  void refusesSettingsOutOfRange() {
    assertThatThrownBy(() -> new SleeHarness(settings -> settings.withLanes(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lanes = 0");
    assertThat(Arrays.asList(1, 1024))
        .allSatisfy(
            lanes ->
                assertThat(
                        SleeConfiguration.defaults(java.nio.file.Path.of("."))
                            .withLanes(lanes)
                            .lanes())
                    .isEqualTo(lanes));
  }

  @Test
  void doesNotUnbindALinkThatAServiceNeeds() throws Exception {
    slee.service("A");
    assertThatThrownBy(() -> slee.container().unbindLinkName("link"))
        .isInstanceOf(DependencyException.class)
        .hasMessageContaining("SBB A");
    slee.container().deactivate(TestComponents.serviceId("A"));
    slee.container().unbindLinkName("link");
    assertThatThrownBy(() -> slee.container().unbindLinkName("link"))
        .isInstanceOf(UnrecognizedLinkNameException.class);
  }

  @Test
  void asksAboutActivitiesOnWhichNothingHasHappenedForLong() throws Exception {
    TestHandle call = slee.start("call");
    slee.advance(Duration.ofMinutes(15));
    assertThat(Journal.entries("ra:queryLiveness ")).isEmpty();
    slee.advance(Duration.ofMinutes(15));
    assertThat(Journal.entries("ra:queryLiveness ")).containsExactly("call");
    slee.ping(call, Ping.named("p"));
    slee.advance(Duration.ofMinutes(15));
    assertThat(Journal.entries("ra:queryLiveness ")).containsExactly("call");
    slee.advance(Duration.ofMinutes(15));
    assertThat(Journal.entries("ra:queryLiveness ")).containsExactly("call", "call");
  }

  @Test
  void doesNotUninstallAUnitWhoseAdaptorHasAnEntity(@TempDir Path directory) throws Exception {
    DeployableUnitID unit = slee.container().install(adaptor().write(directory, "adaptor.jar"));
    slee.container()
        .createResourceAdaptorEntity(
            new ResourceAdaptorID("Wire", "example", "1.0"), "wire", new ConfigProperties());
    assertThatThrownBy(() -> slee.container().uninstall(unit))
        .isInstanceOf(DependencyException.class)
        .hasMessageContaining("Wire");
    slee.container().removeResourceAdaptorEntity("wire");
    slee.container().uninstall(unit);
    assertThat(slee.container().inventory().units()).isEmpty();
  }

  private static SmallUnit adaptor() {
    return new SmallUnit()
        .source("example.resource.Call", "public interface Call {}")
        .jar(
            "resource-adaptor-type",
            "<resource-adaptor-type-jar><resource-adaptor-type>"
                + SmallUnit.id("resource-adaptor-type", "Wire type")
                + "<resource-adaptor-type-classes><activity-type><activity-type-name>"
                + "example.resource.Call</activity-type-name></activity-type>"
                + "</resource-adaptor-type-classes></resource-adaptor-type>"
                + "</resource-adaptor-type-jar>")
        .jar(
            "resource-adaptor",
            "<resource-adaptor-jar><resource-adaptor>"
                + SmallUnit.id("resource-adaptor", "Wire")
                + "<resource-adaptor-type-ref>"
                + SmallUnit.id("resource-adaptor-type", "Wire type")
                + "</resource-adaptor-type-ref><resource-adaptor-classes><resource-adaptor-class>"
                + "<resource-adaptor-class-name>org.opencallback.slee.testing.TestAdaptor"
                + "</resource-adaptor-class-name></resource-adaptor-class>"
                + "</resource-adaptor-classes><config-property>"
                + "<config-property-name>limit</config-property-name>"
                + "<config-property-type>java.lang.Integer</config-property-type>"
                + "<config-property-value>1</config-property-value></config-property>"
                + "</resource-adaptor></resource-adaptor-jar>");
  }
}
