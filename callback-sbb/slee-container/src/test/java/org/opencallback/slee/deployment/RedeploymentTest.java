package org.opencallback.slee.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.slee.ServiceID;
import javax.slee.connection.SleeConnection;
import javax.slee.management.DependencyException;
import javax.slee.management.DeployableUnitID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencallback.slee.SleeHarness;
import org.opencallback.slee.testing.Journal;

/** A service that comes as a deployable unit, runs, goes, and comes again. */
final class RedeploymentTest {

  private static final String ID =
      "<%1$s-name>%2$s</%1$s-name><%1$s-vendor>example</%1$s-vendor>"
          + "<%1$s-version>1.0</%1$s-version>";
  private static final ServiceID SERVICE = new ServiceID("Alarm clock", "example", "1.0");

  private static final String CLOCK_SBB =
      """
      package example.sbb;
      import javax.slee.*;
      public abstract class ClockSbb implements Sbb {
        public abstract int getRings();
        public abstract void setRings(int value);
        public abstract ClockContext asSbbActivityContextInterface(ActivityContextInterface aci);
        public void onDue(example.event.Due due, ClockContext aci) {
          setRings(getRings() + 1);
          aci.setLast(due.name);
          org.opencallback.slee.testing.Journal.add(
              "due " + aci.getLast() + " " + me.getSbbLocalObject().getClass().getPackageName());
        }
        private SbbContext me;
        public void setSbbContext(SbbContext context) { me = context; }
        public void unsetSbbContext() {}
        public void sbbCreate() {}
        public void sbbPostCreate() {}
        public void sbbActivate() {}
        public void sbbPassivate() {}
        public void sbbLoad() {}
        public void sbbStore() {}
        public void sbbRemove() {}
        public void sbbExceptionThrown(Exception e, Object event, ActivityContextInterface aci) {}
        public void sbbRolledBack(RolledBackContext context) {}
      }
      """;

  @TempDir private Path directory;
  private SleeHarness slee;
  private Path unit;

  @BeforeEach
  void start() throws Exception {
    slee = new SleeHarness();
    unit = Files.write(directory.resolve("clock-du.jar"), deployableUnit().toBytes());
  }

  @AfterEach
  void stop() {
    slee.close();
  }

  private TestJar deployableUnit() throws Exception {
    Path classes =
        TestCompiler.compile(
            directory,
            Map.of(
                "example.event.Due",
                "package example.event; public class Due { public String name = \"tea\"; }",
                "example.sbb.ClockContext",
                "package example.sbb; public interface ClockContext extends"
                    + " javax.slee.ActivityContextInterface { String getLast();"
                    + " void setLast(String v); }",
                "example.sbb.ClockLocal",
                "package example.sbb; public interface ClockLocal extends"
                    + " javax.slee.SbbLocalObject { int getRings(); }",
                "example.sbb.ClockSbb",
                CLOCK_SBB));
    return new TestJar()
        .text(
            "META-INF/deployable-unit.xml",
            "<deployable-unit><jar>event.jar</jar><jar>sbb.jar</jar>"
                + "<service-xml>service.xml</service-xml></deployable-unit>")
        .jar(
            "event.jar",
            new TestJar()
                .text(
                    "META-INF/event-jar.xml",
                    "<event-jar><event-definition>"
                        + ID.formatted("event-type", "Due")
                        + "<event-class-name>example.event.Due</event-class-name>"
                        + "</event-definition></event-jar>")
                .classes(classes, "example.event"))
        .jar("sbb.jar", sbbJar(classes))
        .text(
            "service.xml",
            "<service-xml><service>"
                + ID.formatted("service", "Alarm clock")
                + "<root-sbb>"
                + ID.formatted("sbb", "Clock")
                + "</root-sbb><default-priority>0</default-priority></service></service-xml>");
  }

  private static TestJar sbbJar(Path classes) {
    return new TestJar()
        .text(
            "META-INF/sbb-jar.xml",
            "<sbb-jar><sbb>"
                + ID.formatted("sbb", "Clock")
                + """
                <sbb-classes><sbb-abstract-class>
                <sbb-abstract-class-name>example.sbb.ClockSbb</sbb-abstract-class-name>
                <cmp-field><cmp-field-name>rings</cmp-field-name></cmp-field>
                </sbb-abstract-class>
                <sbb-local-interface>
                <sbb-local-interface-name>example.sbb.ClockLocal</sbb-local-interface-name>
                </sbb-local-interface>
                <sbb-activity-context-interface><sbb-activity-context-interface-name>
                example.sbb.ClockContext
                </sbb-activity-context-interface-name></sbb-activity-context-interface>
                </sbb-classes>
                <event event-direction="Receive" initial-event="True"><event-name>Due</event-name>
                <event-type-ref>"""
                + ID.formatted("event-type", "Due")
                + "</event-type-ref><initial-event-select variable=\"ActivityContext\"/></event>"
                + "</sbb></sbb-jar>")
        .classes(classes, "example.sbb");
  }

  /** Installs and runs the service; returns the loader of its event class. */
  private WeakReference<ClassLoader> run(DeployableUnitID id) throws Exception {
    assertThat(id.getURL()).contains("clock-du.jar");
    slee.container().activate(SERVICE);
    SleeConnection connection = slee.container().connectionFactory().getConnection();
    Class<?> due = slee.eventClass("Due", "example", "1.0");
    connection.fireEvent(
        due.getConstructor().newInstance(),
        connection.getEventTypeID("Due", "example", "1.0"),
        connection.createActivityHandle(),
        null);
    slee.settle();
    return new WeakReference<>(due.getClassLoader());
  }

  @Test
  void runsGoesAndLeavesNoClassLoaderBehind() throws Exception {
    DeployableUnitID id = slee.container().install(unit);
    WeakReference<ClassLoader> loader = run(id);
    assertThat(Journal.entries("due ")).containsExactly("tea example.sbb");
    slee.container().deactivate(SERVICE);
    slee.container().uninstall(id);
    for (int i = 0; i < 100 && loader.get() != null; i++) {
      System.gc();
    }
    assertThat(loader.get()).isNull();
  }

  @Test
  void comesAgain() throws Exception {
    DeployableUnitID first = slee.container().install(unit);
    run(first);
    slee.container().deactivate(SERVICE);
    slee.container().uninstall(first);
    run(slee.container().install(unit));
    assertThat(Journal.entries("due ")).hasSize(2);
  }

  @Test
  void staysWhileItsServiceIsActive() throws Exception {
    DeployableUnitID id = slee.container().install(unit);
    run(id);
    assertThatThrownBy(() -> slee.container().uninstall(id))
        .isInstanceOf(DependencyException.class)
        .hasMessageContaining("Alarm clock");
  }
}
