package org.opencallback.slee.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import javax.slee.ServiceID;
import javax.slee.UnrecognizedServiceException;
import javax.slee.connection.SleeConnection;
import javax.slee.management.DeployableUnitID;
import javax.slee.management.ServiceState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencallback.slee.SleeHarness;
import org.opencallback.slee.testing.Journal;
import org.opencallback.slee.testing.SmallUnit;

/** Deployable units that come and go as files. */
final class UnitDirectoryTest {

  private static final ServiceID CLOCK = new ServiceID("Clock", "example", "1.0");
  private static final ServiceID BELL = new ServiceID("Bell", "example", "1.0");
  private static final int CYCLES = 200;
  private static final long MEBIBYTE = 1 << 20;

  @TempDir private static Path built;
  private static Path clock;
  private static Path bell;
  private static Path needy;

  @TempDir private Path directory;
  private SleeHarness slee;
  private UnitDirectory units;

  @BeforeAll
  static void build() throws Exception {
    clock =
        new SmallUnit()
            .event("Due")
            .sbb(
                "Clock",
                "public abstract int getRings(); public abstract void setRings(int value);"
                    + " public void onDue(example.event.Due due, ActivityContextInterface aci) {"
                    + " setRings(getRings() + 1); note(due.text + getRings()); }",
                "<cmp-field><cmp-field-name>rings</cmp-field-name></cmp-field>",
                SmallUnit.initial("Due"))
            .service("Clock", "Clock", 0)
            .write(built, "clock.jar");
    bell = uses("Bell", "").write(built, "bell.jar");
    needy =
        uses("Needy", SmallUnit.initial("Due").replace("Due", "Gone")).write(built, "needy.jar");
  }

  @AfterAll
  static void clear() {
    Journal.clear();
  }

  /** An SBB that fits another unit's event type, and whose service is of the same name. */
  private static SmallUnit uses(String name, String events) {
    return new SmallUnit()
        .sbb(
            name,
            "",
            "",
            "<sbb-ref>"
                + SmallUnit.id("sbb", "Clock")
                + "<sbb-alias>clock</sbb-alias></sbb-ref>"
                + events)
        .service(name, name, 0);
  }

  @BeforeEach
  void start() throws Exception {
    slee = new SleeHarness();
    units = new UnitDirectory(slee.container(), directory);
  }

  @AfterEach
  void stop() {
    slee.close();
  }

  private Path copy(Path file) throws Exception {
    return Files.copy(
        file, directory.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
  }

  private void scanTwice() throws Exception {
    units.scan();
    units.scan();
  }

  private ServiceState state(ServiceID id) throws Exception {
    return slee.container().serviceState(id);
  }

  private boolean isKnown(ServiceID id) throws Exception {
    try {
      state(id);
      return true;
    } catch (UnrecognizedServiceException e) {
      return false;
    }
  }

  private Path reason(String name) {
    return directory.resolve(name + ".refused");
  }

  @Test
  void installsAFileThatIsCopiedIntoIt() throws Exception {
    copy(clock);
    units.scan();
    assertThat(isKnown(CLOCK)).as("it may be half a copy").isFalse();
    units.scan();
    assertThat(state(CLOCK)).isEqualTo(ServiceState.ACTIVE);
    ring();
    assertThat(Journal.entries("unit ")).containsExactly("tea1");
  }

  // To a scan, a link that leads nowhere looks like a file that is deleted while it is looked at.
  @Test
  void aFileThatGoesDuringTheScanKeepsNoOtherFromBeingInstalled() throws Exception {
    Files.createSymbolicLink(directory.resolve("a.jar"), directory.resolve("gone"));
    Files.createDirectory(directory.resolve("b.jar"));
    copy(clock);
    scanTwice();
    assertThat(units.installed()).containsExactly(directory.resolve("clock.jar"));
  }

  // Refused once, the file would have to be copied again after the start.
  @Test
  void installsAFileThatWasCopiedWhileTheSleeWasStopped() throws Exception {
    slee.container().stop();
    copy(clock);
    scanTwice();
    assertThat(reason("clock.jar")).doesNotExist();
    slee.container().start();
    scanTwice();
    assertThat(state(CLOCK)).isEqualTo(ServiceState.ACTIVE);
  }

  @Test
  void doesNothingAboutOtherFiles() throws Exception {
    Files.writeString(directory.resolve("notes.txt"), "no unit");
    Files.createDirectory(directory.resolve("directory.jar"));
    scanTwice();
    assertThat(units.installed()).isEmpty();
  }

  @Test
  void uninstallsAFileThatIsDeleted() throws Exception {
    Path file = copy(clock);
    scanTwice();
    Files.delete(file);
    units.scan();
    assertThat(isKnown(CLOCK)).isFalse();
    assertThat(units.installed()).isEmpty();
  }

  @Test
  void replacesAFileThatHasChanged() throws Exception {
    Path file = copy(clock);
    scanTwice();
    ring();
    Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1_000));
    units.scan();
    assertThat(state(CLOCK)).isEqualTo(ServiceState.ACTIVE);
    units.scan();
    assertThat(state(CLOCK)).isEqualTo(ServiceState.ACTIVE);
    ring();
    assertThat(Journal.entries("unit ")).containsExactly("tea1", "tea1");
  }

  @Test
  void refusesAFileThatIsNoJar() throws Exception {
    Path file = Files.writeString(directory.resolve("broken.jar"), "no jar");
    scanTwice();
    assertThat(reason("broken.jar")).content().contains("broken.jar is not a jar");
    Files.delete(file);
    units.scan();
    assertThat(reason("broken.jar")).doesNotExist();
  }

  @Test
  void refusesAnSbbThatDoesNotFitItsDescriptorAndKeepsNothingOfIt() throws Exception {
    SmallUnit broken =
        new SmallUnit()
            .event("Due")
            .sbb("Clock", "", "", SmallUnit.initial("Due"))
            .service("Clock", "Clock", 0);
    Path file = broken.write(built, "wrong.jar");
    copy(file);
    scanTwice();
    assertThat(reason("wrong.jar"))
        .content()
        .contains("wrong.jar", "example.sbb.ClockSbb needs a method public void onDue");
    assertThat(isKnown(CLOCK)).isFalse();
    copy(clock); // which has components of the same identity
    scanTwice();
    assertThat(state(CLOCK)).isEqualTo(ServiceState.ACTIVE);
  }

  @Test
  void installsUnitsThatNeedEachOtherInTheRightOrder() throws Exception {
    copy(bell);
    scanTwice();
    assertThat(reason("bell.jar")).content().contains("bell.jar", "Clock", "is not installed");
    copy(clock);
    scanTwice();
    assertThat(state(BELL)).isEqualTo(ServiceState.ACTIVE);
    assertThat(reason("bell.jar")).doesNotExist();
  }

  @Test
  void keepsAUnitThatAnotherOneNeeds() throws Exception {
    Path file = copy(clock);
    Path user = copy(bell);
    scanTwice();
    Files.delete(file);
    units.scan();
    assertThat(isKnown(CLOCK)).isTrue();
    Files.delete(user);
    units.scan();
    units.scan();
    assertThat(isKnown(BELL)).isFalse();
    assertThat(isKnown(CLOCK)).isFalse();
  }

  @Test
  void refusesAUnitWhoseEventTypeIsNotThere() throws Exception {
    copy(clock);
    copy(needy);
    scanTwice();
    assertThat(units.installed()).extracting(Path::getFileName).hasToString("[clock.jar]");
    assertThat(reason("needy.jar")).content().contains("needy.jar", "Gone");
  }

  // ---- two hundred times

  @Test
  void aUnitThatComesAndGoesLeavesNoClassAndNoMemory() throws Exception {
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    cycle(loaders);
    long metaspaceBefore = metaspace();
    long heapBefore = heap();
    for (int i = 1; i < CYCLES; i++) {
      cycle(loaders);
    }
    for (int i = 0; i < 100 && alive(loaders) > 0; i++) {
      System.gc();
    }
    assertThat(alive(loaders)).isZero();
    assertThat(metaspace() - metaspaceBefore).isLessThan(8 * MEBIBYTE);
    assertThat(heap() - heapBefore).isLessThan(16 * MEBIBYTE);
  }

  private void cycle(List<WeakReference<ClassLoader>> loaders) throws Exception {
    DeployableUnitID id = slee.container().install(clock);
    slee.container().activate(CLOCK);
    loaders.add(ring());
    slee.container().deactivate(CLOCK);
    slee.container().uninstall(id);
    Journal.clear();
  }

  private static long alive(List<WeakReference<ClassLoader>> loaders) {
    return loaders.stream().filter(loader -> loader.get() != null).count();
  }

  private static long metaspace() {
    System.gc();
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().contains("Metaspace"))
        .map(MemoryPoolMXBean::getUsage)
        .mapToLong(java.lang.management.MemoryUsage::getUsed)
        .sum();
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** Fires an event on an activity that ends at once. */
  private WeakReference<ClassLoader> ring() throws Exception {
    SleeConnection connection = slee.container().connectionFactory().getConnection();
    Class<?> due = slee.eventClass("Due", "example", "1.0");
    connection.fireEvent(
        due.getConstructor(String.class).newInstance("tea"),
        connection.getEventTypeID("Due", "example", "1.0"),
        connection.createActivityHandle(),
        null);
    connection.close();
    slee.settle();
    return new WeakReference<>(due.getClassLoader());
  }
}
