package org.opencallback.slee.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.management.Attribute;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.Notification;
import javax.management.ObjectName;
import javax.management.ReflectionException;
import javax.slee.InvalidArgumentException;
import javax.slee.SbbID;
import javax.slee.ServiceID;
import javax.slee.UnrecognizedSbbException;
import javax.slee.management.DeployableUnitID;
import javax.slee.management.DeploymentException;
import javax.slee.management.ResourceManagementMBean;
import javax.slee.management.ResourceUsageMBean;
import javax.slee.management.SbbNotification;
import javax.slee.management.ServiceManagementMBean;
import javax.slee.management.ServiceUsageMBean;
import javax.slee.management.UsageParameterSetNameAlreadyExistsException;
import javax.slee.usage.SampleStatistics;
import javax.slee.usage.UnrecognizedUsageParameterSetNameException;
import javax.slee.usage.UsageMBean;
import javax.slee.usage.UsageNotification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencallback.slee.DueClient;
import org.opencallback.slee.SleeHarness;
import org.opencallback.slee.jmx.ManagementBeans;
import org.opencallback.slee.testing.Journal;
import org.opencallback.slee.testing.SmallUnit;
import org.opencallback.slee.testing.TestUsage;

/** Usage parameters of SBBs and resource adaptors, and how management sees them (JSR 240 §11). */
final class UsageTest {

  private static final ServiceID SERVICE = new ServiceID("Meter", "example", "1.0");
  private static final SbbID SBB = new SbbID("Meter", "example", "1.0");
  private static final String[] BOOLEAN = {"boolean"};
  private static final String METHODS =
      "void incrementCalls(long n); void sampleSize(long n); long getCalls();"
          + " javax.slee.usage.SampleStatistics getSize();";

  @TempDir private static Path built;
  private static Path unit;

  private final MBeanServer server = MBeanServerFactory.newMBeanServer();
  private final List<UsageNotification> notifications = new CopyOnWriteArrayList<>();
  private SleeHarness slee;
  private ManagementBeans beans;
  private DeployableUnitID installed;

  @BeforeAll
  static void build() throws Exception {
    unit = meter(METHODS).write(built, "meter.jar");
  }

  /** An SBB that counts events and samples the length of their text, in the set they name. */
  private static SmallUnit meter(String methods, String... notifying) {
    return new SmallUnit()
        .event("Due")
        .source("example.sbb.MeterUsage", "public interface MeterUsage {" + methods + "}")
        .usage("example.sbb.MeterUsage", notifying)
        .sbb(
            "Meter",
            "public abstract MeterUsage getDefaultSbbUsageParameterSet();"
                + " public abstract MeterUsage getSbbUsageParameterSet(String name)"
                + " throws javax.slee.usage.UnrecognizedUsageParameterSetNameException;"
                + " public void onDue(example.event.Due due, ActivityContextInterface aci) {"
                + " MeterUsage usage = getDefaultSbbUsageParameterSet();"
                + " if (!due.text.equals(\"tea\")) {"
                + "   try { usage = getSbbUsageParameterSet(due.text); }"
                + "   catch (javax.slee.usage.UnrecognizedUsageParameterSetNameException e) {"
                + "     note(\"unknown \" + due.text); } }"
                + " usage.incrementCalls(2); usage.sampleSize(due.text.length());"
                + " note(\"calls \" + usage.getCalls() + \" \" + usage.getSize().getMean()); }",
            "",
            SmallUnit.initial("Due"))
        .service("Meter", "Meter", 0);
  }

  @BeforeEach
  void start() throws Exception {
    slee = new SleeHarness();
    beans = new ManagementBeans(slee.container(), server, Runnable::run);
    beans.register();
    installed = slee.container().install(unit);
    slee.container().activate(SERVICE);
  }

  @AfterEach
  void stop() {
    beans.close();
    slee.close();
  }

  private void fire(String text) throws Exception {
    new DueClient(slee).due(text);
  }

  private void listenTo(ObjectName set) throws Exception {
    server.addNotificationListener(
        set,
        (Notification told, Object handback) -> notifications.add((UsageNotification) told),
        null,
        null);
  }

  private ServiceUsageMBean usage() throws Exception {
    ServiceManagementMBean services =
        JMX.newMBeanProxy(
            server,
            new ObjectName(ServiceManagementMBean.OBJECT_NAME),
            ServiceManagementMBean.class);
    return JMX.newMBeanProxy(
        server, services.getServiceUsageMBean(SERVICE), ServiceUsageMBean.class);
  }

  private Object read(ObjectName set, String getter, boolean reset) throws Exception {
    return server.invoke(set, getter, new Object[] {reset}, BOOLEAN);
  }

  @Test
  void anSbbCountsAndSamples() throws Exception {
    fire("tea");
    fire("tea");
    assertThat(Journal.entries("unit ")).containsExactly("calls 2 3.0", "calls 4 3.0");
    ObjectName set = usage().getSbbUsageMBean(SBB);
    assertThat(read(set, "getCalls", false)).isEqualTo(4L);
    SampleStatistics size = (SampleStatistics) read(set, "getSize", false);
    assertThat(size.getSampleCount()).isEqualTo(2);
    assertThat(size.getMinimum()).isEqualTo(3);
    assertThat(size.getMaximum()).isEqualTo(3);
  }

  @Test
  void beginsAnewWhenManagementResets() throws Exception {
    fire("tea");
    ObjectName set = usage().getSbbUsageMBean(SBB);
    assertThat(read(set, "getCalls", true)).isEqualTo(2L);
    assertThat(read(set, "getCalls", false)).isEqualTo(0L);
    fire("tea");
    JMX.newMBeanProxy(server, set, UsageMBean.class).resetAllUsageParameters();
    assertThat(read(set, "getCalls", false)).isEqualTo(0L);
    assertThat(((SampleStatistics) read(set, "getSize", false)).getSampleCount()).isZero();
    fire("tea");
    usage().resetAllUsageParameters();
    assertThat(read(set, "getCalls", false)).isEqualTo(0L);
  }

  @Test
  void countsInNamedSetsApart() throws Exception {
    usage().createUsageParameterSet(SBB, "night");
    fire("night");
    assertThat(usage().getUsageParameterSets(SBB)).containsExactly("night");
    assertThat(read(usage().getSbbUsageMBean(SBB, "night"), "getCalls", false)).isEqualTo(2L);
    assertThat(read(usage().getSbbUsageMBean(SBB), "getCalls", false)).isEqualTo(0L);
  }

  @Test
  void doesNotKnowASetThatWasNotMadeOrWasRemoved() throws Exception {
    fire("night");
    usage().createUsageParameterSet(SBB, "night");
    ObjectName set = usage().getSbbUsageMBean(SBB, "night");
    usage().removeUsageParameterSet(SBB, "night");
    assertThat(server.isRegistered(set)).isFalse();
    fire("night");
    assertThat(Journal.entries("unit unknown ")).containsExactly("night", "night");
    ServiceUsageMBean usage = usage();
    assertThatThrownBy(() -> usage.removeUsageParameterSet(SBB, "night"))
        .isInstanceOf(UnrecognizedUsageParameterSetNameException.class);
  }

  @Test
  void refusesSetsAndSbbsThatCannotBe() throws Exception {
    ServiceUsageMBean usage = usage();
    usage.createUsageParameterSet(SBB, "night");
    assertThatThrownBy(() -> usage.createUsageParameterSet(SBB, "night"))
        .isInstanceOf(UsageParameterSetNameAlreadyExistsException.class);
    assertThatThrownBy(() -> usage.createUsageParameterSet(SBB, ""))
        .isInstanceOf(InvalidArgumentException.class);
    SbbID stranger = new SbbID("stranger", "example", "1.0");
    assertThatThrownBy(() -> usage.getSbbUsageMBean(stranger))
        .isInstanceOf(UnrecognizedSbbException.class);
    ObjectName set = usage.getSbbUsageMBean(SBB);
    assertThatThrownBy(() -> read(set, "getNothing", false))
        .isInstanceOf(ReflectionException.class);
  }

  @Test
  void notifiesOfUpdatesOnceThatIsSwitchedOn() throws Exception {
    listenTo(usage().getSbbUsageMBean(SBB));
    fire("tea");
    assertThat(notifications).isEmpty();
    ObjectName switches = usage().getSbbUsageNotificationManagerMBean(SBB);
    assertThat(server.getAttribute(switches, "CallsNotificationsEnabled")).isEqualTo(false);
    server.setAttribute(switches, new Attribute("CallsNotificationsEnabled", true));
    fire("tea");
    assertThat(notifications).hasSize(1);
    UsageNotification told = notifications.get(0);
    assertThat(told.getUsageParameterName()).isEqualTo("calls");
    assertThat(told.getValue()).isEqualTo(4);
    assertThat(told.isCounter()).isTrue();
    assertThat(told.getNotificationSource()).isEqualTo(new SbbNotification(SERVICE, SBB));
    assertThat(told.getType()).isEqualTo(SbbNotification.USAGE_NOTIFICATION_TYPE);
  }

  @Test
  void keepsTheCountsOfAServiceThatIsActivatedAgainAndForgetsThoseOfOneThatIsGone()
      throws Exception {
    fire("tea");
    slee.container().deactivate(SERVICE);
    slee.container().activate(SERVICE);
    fire("tea");
    assertThat(read(usage().getSbbUsageMBean(SBB), "getCalls", false)).isEqualTo(4L);
    slee.container().deactivate(SERVICE);
    slee.container().uninstall(installed);
    assertThat(slee.container().inventory().usage().find(new SbbNotification(SERVICE, SBB)))
        .isEmpty();
  }

  @Test
  void refusesAnInterfaceThatMeansNothing() throws Exception {
    Path broken = meter(METHODS + " void forget();").write(built, "broken-meter.jar");
    slee.container().deactivate(SERVICE);
    slee.container().uninstall(installed);
    assertThatThrownBy(() -> slee.container().install(broken))
        .isInstanceOf(DeploymentException.class)
        .hasMessageContaining("broken-meter.jar")
        .hasMessageContaining("forget()");
    installed = slee.container().install(unit);
  }

  @Test
  void aParameterIsEitherCountedOrSampled() {
    assertThatThrownBy(() -> new UsageInterface(Both.class, Set.of()))
        .isInstanceOf(DeploymentException.class)
        .hasMessageContaining("x is both");
    assertThatThrownBy(() -> new UsageInterface(Object.class, Set.of()))
        .isInstanceOf(DeploymentException.class);
  }

  /** A usage parameters interface that contradicts itself. */
  public interface Both {
    void incrementX(long by);

    void sampleX(long sample);
  }

  // ---- resource adaptors

  @Test
  void aResourceAdaptorCountsForItsEntity() throws Exception {
    ResourceManagementMBean resources =
        JMX.newMBeanProxy(
            server,
            new ObjectName(ResourceManagementMBean.OBJECT_NAME),
            ResourceManagementMBean.class);
    ResourceUsageMBean usage =
        JMX.newMBeanProxy(
            server, resources.getResourceUsageMBean("test"), ResourceUsageMBean.class);
    usage.createUsageParameterSet("peer");
    TestUsage counts = (TestUsage) slee.adaptor().context().getDefaultUsageParameterSet();
    TestUsage peer = (TestUsage) slee.adaptor().context().getUsageParameterSet("peer");
    counts.incrementMessages(3);
    peer.incrementMessages(1);
    peer.sampleDelay(-7);
    assertThat(counts.getMessages()).isEqualTo(3);
    assertThat(read(usage.getUsageMBean(), "getMessages", false)).isEqualTo(3L);
    assertThat(read(usage.getUsageMBean("peer"), "getMessages", false)).isEqualTo(1L);
    assertThat(peer.getDelay().getMaximum()).isEqualTo(-7);
    usage.resetAllUsageParameters();
    assertThat(counts.getMessages()).isZero();
    assertThat(usage.getUsageParameterSets()).containsExactly("peer");
    assertThatThrownBy(() -> slee.adaptor().context().getUsageParameterSet("nobody"))
        .isInstanceOf(UnrecognizedUsageParameterSetNameException.class);
  }

  @Test
  void notifiesFromTheBeginningIfTheDescriptorSaysSo() throws Exception {
    slee.container().deactivate(SERVICE);
    slee.container().uninstall(installed);
    slee.container().install(meter(METHODS, "calls").write(built, "loud-meter.jar"));
    slee.container().activate(SERVICE);
    ObjectName switches = usage().getSbbUsageNotificationManagerMBean(SBB);
    assertThat(server.getAttribute(switches, "CallsNotificationsEnabled")).isEqualTo(true);
    assertThat(server.getAttribute(switches, "SizeNotificationsEnabled")).isEqualTo(false);
    listenTo(usage().getSbbUsageMBean(SBB));
    fire("tea");
    assertThat(notifications).extracting("usageParameterName").containsExactly("calls");
  }

  @Test
  void refusesToNotifyOfAParameterThatThereIsNot() throws Exception {
    slee.container().deactivate(SERVICE);
    slee.container().uninstall(installed);
    Path broken = meter(METHODS, "colour").write(built, "wrong-meter.jar");
    assertThatThrownBy(() -> slee.container().install(broken))
        .isInstanceOf(DeploymentException.class)
        .hasMessageContaining("has no usage parameter colour");
  }
}
