package org.opencallback.slee.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.slee.EventTypeID;
import javax.slee.management.AlreadyDeployedException;
import javax.slee.management.DependencyException;
import javax.slee.management.DeployableUnitID;
import javax.slee.management.DeploymentException;
import javax.slee.management.UnrecognizedDeployableUnitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencallback.slee.descriptor.EventTypeDescriptor;
import org.opencallback.slee.descriptor.LibraryDescriptor;
import org.opencallback.slee.descriptor.SbbDescriptor;
import org.opencallback.slee.descriptor.ServiceDescriptor;

class ComponentRepositoryTest {

  private static final DeploymentLimits LIMITS = new DeploymentLimits(1 << 20, 4096, 5);

  private static Units units;

  @TempDir private Path work;
  private ComponentRepository repository;

  @BeforeAll
  static void compile(@TempDir Path sources) throws IOException {
    units = new Units(sources);
  }

  @BeforeEach
  void open() {
    repository = new ComponentRepository(getClass().getClassLoader(), work, LIMITS);
  }

  @AfterEach
  void close() throws IOException {
    repository.close();
    assertThat(workFiles()).isEmpty();
  }

  @Test
  void installsWhatAUnitContains() throws Exception {
    DeployableUnitID foundation = install("foundation", units.foundation());
    DeployableUnitID telephone = install("telephone", units.telephone());

    assertThat(repository.units()).containsExactly(foundation, telephone);
    assertThat(repository.components(telephone))
        .extracting(component -> (Object) component.descriptor().id())
        .containsExactly(Units.PHONE, Units.SERVICE);
    assertThat(repository.find(Units.LIBRARY, LibraryDescriptor.class)).isPresent();
    assertThat(repository.find(Units.SERVICE, ServiceDescriptor.class)).isPresent();
    assertThat(repository.all(SbbDescriptor.class)).hasSize(1);
  }

  @Test
  void findsNothingUnderAnotherKind() throws Exception {
    install("foundation", units.foundation());

    assertThat(repository.find(Units.RING, SbbDescriptor.class)).isEmpty();
  }

  @Test
  void hasTheStandardEventTypes() throws Exception {
    EventTypeID timer = new EventTypeID("javax.slee.facilities.TimerEvent", "javax.slee", "1.0");

    assertThat(
            repository
                .find(timer, EventTypeDescriptor.class)
                .orElseThrow()
                .load("javax.slee.facilities.TimerEvent"))
        .isEqualTo(javax.slee.facilities.TimerEvent.class);
  }

  @Test
  void everyStandardEventTypeHasItsClass() throws Exception {
    for (InstalledComponent<EventTypeDescriptor> type : repository.all(EventTypeDescriptor.class)) {
      assertThat(type.load(type.descriptor().eventClass())).isNotNull();
    }
  }

  @Test
  void componentsShareTheClassesTheyReferTo() throws Exception {
    install("foundation", units.foundation());
    install("telephone", units.telephone());
    Class<?> number =
        repository
            .find(Units.LIBRARY, LibraryDescriptor.class)
            .orElseThrow()
            .load("example.lib.Number");

    InstalledComponent<SbbDescriptor> phone =
        repository.find(Units.PHONE, SbbDescriptor.class).orElseThrow();

    // Phone names the event type only; the library comes with it
    assertThat(phone.load("example.lib.Number")).isSameAs(number);
    assertThat(phone.load("example.event.Ring").getField("from").getType()).isSameAs(number);
  }

  @Test
  void aServiceHasTheClassLoaderOfItsRootSbb() throws Exception {
    install("foundation", units.foundation());
    install("telephone", units.telephone());

    assertThat(repository.find(Units.SERVICE, ServiceDescriptor.class).orElseThrow().loader())
        .isSameAs(repository.find(Units.PHONE, SbbDescriptor.class).orElseThrow().loader());
  }

  @Test
  void aComponentDoesNotSeeWhatItDoesNotReferTo() throws Exception {
    install("foundation", units.foundation());
    install("telephone", units.telephone());
    install("secret", Units.unit("secret.jar").jar("secret.jar", units.secret()));

    InstalledComponent<SbbDescriptor> phone =
        repository.find(Units.PHONE, SbbDescriptor.class).orElseThrow();

    assertThatThrownBy(() -> phone.load("example.secret.Secret"))
        .isInstanceOf(DeploymentException.class)
        .hasMessageContaining("example.secret.Secret")
        .hasMessageContaining("Phone");
  }

  @Test
  void twoJarsMayReferToEachOther() throws Exception {
    install("foundation", units.foundation());
    TestJar first = units.sbb("First", "example.sbb.PhoneSbb", units.sbbRef("Second"));
    TestJar second =
        units.classes(
            units.sbb("Second", "example.sbb.PhoneSbb", units.sbbRef("First")), "example.sbb");

    install("pair", Units.unit("1.jar", "2.jar").jar("1.jar", first).jar("2.jar", second));

    assertThat(repository.all(SbbDescriptor.class))
        .hasSize(2)
        .extracting(sbb -> sbb.load("example.sbb.PhoneSbb"))
        .allMatch(repository.all(SbbDescriptor.class).get(0).load("example.sbb.PhoneSbb")::equals);
  }

  @Test
  void findsResourcesOfReferredComponents() throws Exception {
    install("foundation", units.foundation());
    install("telephone", units.telephone());
    ClassLoader loader = repository.find(Units.PHONE, SbbDescriptor.class).orElseThrow().loader();

    assertThat(loader.getResource("number.txt")).isNotNull();
    assertThat(loader.getResources("number.txt").hasMoreElements()).isTrue();
    assertThat(loader.getResource("nothing.txt")).isNull();
  }

  @Test
  void refusesAUnitWhoseReferencesAreNotThere() throws Exception {
    assertThatThrownBy(() -> install("telephone", units.telephone()))
        .isInstanceOf(DependencyException.class)
        .hasMessageContaining("Phone")
        .hasMessageContaining("Ring");

    assertThat(repository.units()).isEmpty();
    assertThat(repository.find(Units.PHONE, SbbDescriptor.class)).isEmpty();
    assertThat(workFiles()).isEmpty();
  }

  @Test
  void refusesToUninstallWhatOthersReferTo() throws Exception {
    DeployableUnitID foundation = install("foundation", units.foundation());
    DeployableUnitID telephone = install("telephone", units.telephone());

    assertThatThrownBy(() -> repository.uninstall(foundation))
        .isInstanceOf(DependencyException.class)
        .hasMessageContaining("foundation cannot be uninstalled")
        .hasMessageContaining("Phone");

    repository.uninstall(telephone);
    repository.uninstall(foundation);
    assertThat(repository.units()).isEmpty();
    assertThat(repository.find(Units.RING, EventTypeDescriptor.class)).isEmpty();
  }

  @Test
  void mayBeInstalledAgainAfterUninstallation() throws Exception {
    repository.uninstall(install("foundation", units.foundation()));

    install("foundation", units.foundation());

    assertThat(repository.find(Units.RING, EventTypeDescriptor.class)).isPresent();
  }

  @Test
  void anUninstalledClassLoaderIsCollected() throws Exception {
    DeployableUnitID id = install("foundation", units.foundation());
    WeakReference<ClassLoader> loader =
        new WeakReference<>(
            repository.find(Units.RING, EventTypeDescriptor.class).orElseThrow().loader());

    repository.uninstall(id);

    for (int i = 0; i < 100 && loader.get() != null; i++) {
      System.gc();
    }
    assertThat(loader.get()).isNull();
  }

  @Test
  void refusesToUninstallWhatIsNotInstalled() {
    assertThatThrownBy(() -> repository.uninstall(new DeployableUnitID("nothing")))
        .isInstanceOf(UnrecognizedDeployableUnitException.class)
        .hasMessageContaining("nothing");
  }

  @Test
  void refusesTheSameUnitTwice() throws Exception {
    install("foundation", units.foundation());

    assertThatThrownBy(() -> install("foundation", units.foundation()))
        .isInstanceOf(AlreadyDeployedException.class);
  }

  @Test
  void refusesAComponentThatAnotherUnitHas() throws Exception {
    install("foundation", units.foundation());

    assertThatThrownBy(() -> install("copy", units.foundation()))
        .isInstanceOf(DeploymentException.class)
        .hasMessageContaining("which foundation has installed already");
  }

  @Test
  void refusesAComponentThatIsInTheUnitTwice() {
    TestJar unit =
        Units.unit("1.jar", "2.jar").jar("1.jar", units.secret()).jar("2.jar", units.secret());

    refuses(unit, "twice");
  }

  @Test
  void refusesAClassThatIsNotThere() throws Exception {
    install("foundation", units.foundation());

    refuses(
        Units.unit("sbb.jar").jar("sbb.jar", units.sbb("X", "example.Missing", "")),
        "names class example.Missing, which is neither in its jar");
  }

  @Test
  void refusesAResourceAdaptorClassThatIsNone() {
    TestJar jar =
        new TestJar()
            .text(
                "META-INF/resource-adaptor-type-jar.xml",
                """
                <resource-adaptor-type-jar><resource-adaptor-type>
                <resource-adaptor-type-name>T</resource-adaptor-type-name>
                <resource-adaptor-type-vendor>example</resource-adaptor-type-vendor>
                <resource-adaptor-type-version>1.0</resource-adaptor-type-version>
                <resource-adaptor-type-classes/></resource-adaptor-type>
                </resource-adaptor-type-jar>
                """);
    TestJar adaptor =
        new TestJar()
            .text(
                "META-INF/resource-adaptor-jar.xml",
                """
                <resource-adaptor-jar><resource-adaptor>
                <resource-adaptor-name>RA</resource-adaptor-name>
                <resource-adaptor-vendor>example</resource-adaptor-vendor>
                <resource-adaptor-version>1.0</resource-adaptor-version>
                <resource-adaptor-type-ref>
                <resource-adaptor-type-name>T</resource-adaptor-type-name>
                <resource-adaptor-type-vendor>example</resource-adaptor-type-vendor>
                <resource-adaptor-type-version>1.0</resource-adaptor-type-version>
                </resource-adaptor-type-ref>
                <resource-adaptor-classes><resource-adaptor-class>
                <resource-adaptor-class-name>java.lang.String</resource-adaptor-class-name>
                </resource-adaptor-class></resource-adaptor-classes>
                </resource-adaptor></resource-adaptor-jar>
                """);

    refuses(
        Units.unit("t.jar", "ra.jar").jar("t.jar", jar).jar("ra.jar", adaptor),
        "expected one that implements javax.slee.resource.ResourceAdaptor");
  }

  @Test
  void refusesNamesThatLeaveTheJar() {
    for (String name : new String[] {"../x.jar", "a/../../x.jar", "/x.jar", "C:\\x.jar"}) {
      refuses(Units.unit(name).jar(name, units.secret()), "expected a path within the jar");
    }
  }

  @Test
  void refusesAJarThatIsNotThere() {
    refuses(Units.unit("missing.jar"), "names missing.jar, which is not in it");
  }

  @Test
  void refusesANestedFileThatIsNoJar() {
    refuses(Units.unit("a.jar").text("a.jar", "text"), "bad!a.jar is not a jar");
  }

  @Test
  void refusesAJarWithoutDescriptor() {
    refuses(Units.unit("a.jar").jar("a.jar", new TestJar().text("x", "y")), "is not a component");
  }

  @Test
  void refusesAJarThatIsNoDeployableUnit() {
    refuses(new TestJar().text("x", "y"), "has no META-INF/deployable-unit.xml");
  }

  @Test
  void refusesSomethingThatIsNoJar() {
    assertThatThrownBy(
            () -> repository.install("bad", new ByteArrayInputStream(new byte[] {1, 2, 3})))
        .isInstanceOf(DeploymentException.class)
        .hasMessageContaining("bad is not a jar");
  }

  @Test
  void refusesAUnitThatUnpacksToTooMuch() {
    // 2 MiB of zeros make a small jar
    refuses(Units.unit("a.jar").bytes("a.jar", new byte[2 << 20]), "a.jar is larger than the");
  }

  @Test
  void refusesADescriptorThatIsTooLarge() {
    refuses(
        Units.unit("a.jar")
            .jar(
                "a.jar",
                new TestJar().text("META-INF/sbb-jar.xml", "<sbb-jar>" + " ".repeat(5000))),
        "META-INF/sbb-jar.xml is larger than the 4096 bytes allowed");
  }

  @Test
  void refusesTooManyJars() {
    TestJar unit = Units.unit("1.jar", "2.jar", "3.jar", "4.jar", "5.jar", "6.jar");
    for (int i = 1; i <= 6; i++) {
      unit.jar(i + ".jar", i == 1 ? units.secret() : units.sbb("S" + i, "x.Y", ""));
    }

    refuses(unit, "more than 5 nested jars");
  }

  @Test
  void saysWhichDescriptorIsMalformed() {
    refuses(
        Units.unit("a.jar").jar("a.jar", new TestJar().text("META-INF/sbb-jar.xml", "<sbb-jar/>")),
        "bad!a.jar!META-INF/sbb-jar.xml:1: <sbb-jar>: has no <sbb>");
  }

  private DeployableUnitID install(String url, TestJar unit) throws DeploymentException {
    return repository.install(url, new ByteArrayInputStream(unit.toBytes()));
  }

  private void refuses(TestJar unit, String message) {
    int before = repository.units().size();
    assertThatThrownBy(() -> install("bad", unit))
        .isInstanceOf(DeploymentException.class)
        .hasMessageContaining(message);
    assertThat(repository.units()).hasSize(before);
  }

  private List<Path> workFiles() throws IOException {
    try (Stream<Path> files = Files.list(work)) {
      return files.toList();
    }
  }
}
