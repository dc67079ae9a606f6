package org.opencallback.slee.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.TransactionManager;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.slee.Address;
import javax.slee.AddressPlan;
import javax.slee.ServiceID;
import javax.slee.TransactionRolledbackLocalException;
import javax.slee.management.ManagementException;
import javax.slee.profile.ProfileSpecificationID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencallback.slee.SleeConfiguration;

/** Profile tables in files: what a stop, a crash and another version leave of them. */
final class ProfileStoreTest {

  private static final ProfileSpecificationID SPECIFICATION =
      new ProfileSpecificationID("Subscriber", "example", "1.0");

  @TempDir private static Path built;
  private static Path unit;

  @TempDir private Path directory;

  @BeforeAll
  static void build() throws Exception {
    unit = ProfileUnits.desk(built);
  }

  private ProfileDesk desk() throws Exception {
    return new ProfileDesk(unit, this::withTheStore);
  }

  private StoredTable open(String... attributes) throws Exception {
    return new FileProfileStore(directory)
        .open(
            "a/b:ż",
            new StoredAttributes(
                SPECIFICATION, List.of(attributes), ProfileStoreTest.class.getClassLoader()));
  }

  private static void commit(StoredTable table, String profile, Object... values) {
    Map<String, Object[]> changes = new TreeMap<>();
    changes.put(profile, values.length == 0 ? null : values);
    table.write(changes);
    table.keep();
  }

  private Path file() throws Exception {
    try (var files = Files.list(directory)) {
      return files.findFirst().orElseThrow();
    }
  }

  // ---- through the SLEE

  @Test
  void profilesSurviveARestartOfTheSlee() throws Exception {
    try (ProfileDesk desk = desk()) {
      desk.due("create ann; number ann 48", "create bob; credit bob 3", "remove ann");
    }
    try (ProfileDesk desk = desk()) {
      desk.due("all; read bob", "create cid; read cid");
      assertThat(desk.notes()).containsExactly("all [bob]", "credit 3", "created cid", "credit 10");
    }
  }

  @Test
  void profilesSurviveTheReplacementOfTheirUnit() throws Exception {
    try (ProfileDesk desk = desk()) {
      desk.due("create bob; number bob 48");
      desk.slee().container().deactivate(new ServiceID("Desk", "example", "1.0"));
      desk.slee().container().uninstall(desk.unit());
      assertThat(desk.tables().names()).isEmpty();
      desk.slee().container().install(unit);
      assertThat(desk.tables().names()).containsExactly("subscribers", "tariffs");
      assertThat(desk.tables().find("subscribers").withValue(1, "48")).containsExactly("bob");
      assertThat(desk.slee().container().inventory().profiles().getProfiles("subscribers"))
          .hasSize(1);
    }
  }

  @Test
  void aUnitWithProfilesLeavesNoClassLoaderBehind() throws Exception {
    try (ProfileDesk desk = desk()) {
      WeakReference<ClassLoader> loader = runAndUninstall(desk);
      for (int i = 0; i < 100 && loader.get() != null; i++) {
        System.gc();
      }
      assertThat(loader.get()).isNull();
    }
  }

  private static WeakReference<ClassLoader> runAndUninstall(ProfileDesk desk) throws Exception {
    desk.due("create bob; charge bob 1; rich 1", "watch; credit bob 3");
    desk.tables().session("subscribers", "bob").editProfile();
    WeakReference<ClassLoader> loader =
        new WeakReference<>(desk.tables().find("subscribers").definition().loader());
    desk.slee().container().deactivate(new ServiceID("Desk", "example", "1.0"));
    desk.slee().container().uninstall(desk.unit());
    return loader;
  }

  @Test
  void whatRolledBackIsNotInTheFile() throws Exception {
    try (ProfileDesk desk = desk()) {
      desk.due("create ann", "create bob; throw");
    }
    try (ProfileDesk desk = desk()) {
      desk.due("all");
      assertThat(desk.notes()).containsExactly("all [ann]");
    }
  }

  @Test
  void aTableThatIsRemovedLeavesNoFile() throws Exception {
    try (ProfileDesk desk = desk()) {
      desk.tables().remove("subscribers");
      desk.tables().remove("tariffs");
      assertThat(directory).isEmptyDirectory();
    }
  }

  @Test
  void aTableThatIsRenamedKeepsItsProfiles() throws Exception {
    try (ProfileDesk desk = desk()) {
      desk.due("create bob");
      desk.tables().rename("subscribers", "users");
    }
    try (ProfileDesk desk = desk()) {
      assertThat(desk.tables().find("users").names()).containsExactly("bob");
    }
  }

  // What a rename has begun must not be found as an empty table at the next start.
  @Test
  void aTableThatCannotBeRenamedLeavesNothingOfTheNewName() throws Exception {
    try (ProfileDesk desk =
        new ProfileDesk(
            unit, settings -> withTheStore(settings).withLockWait(Duration.ofMillis(20)))) {
      desk.due("create bob");
      Table subscribers = desk.tables().find("subscribers");
      TransactionManager manager = desk.slee().transactionManager();
      manager.begin();
      subscribers.lock(subscribers.runtime().activities().transactions().required());
      assertThatThrownBy(() -> desk.tables().rename("subscribers", "users"))
          .isInstanceOf(TransactionRolledbackLocalException.class);
      manager.rollback();
    }
    try (ProfileDesk desk = desk()) {
      assertThat(desk.tables().names()).containsExactly("subscribers", "tariffs");
      assertThat(desk.tables().find("subscribers").names()).containsExactly("bob");
    }
  }

  private SleeConfiguration withTheStore(SleeConfiguration settings) {
    return settings.withProfiles(new FileProfileStore(directory));
  }

  @Test
  void tablesOfTheStandardSpecificationsSurviveToo() throws Exception {
    ProfileSpecificationID addresses =
        new ProfileSpecificationID("AddressProfileSpec", "javax.slee", "1.1");
    try (ProfileDesk desk = desk()) {
      desk.tables().create(addresses, "addresses");
    }
    try (ProfileDesk desk = desk()) {
      assertThat(desk.tables().names()).contains("addresses");
    }
  }

  // ---- the file itself

  @Test
  void keepsValuesOfEveryKind() throws Exception {
    Address address = new Address(AddressPlan.E164, "48");
    StoredTable table = open("a", "b", "c");
    commit(table, "one", 7, address, null);
    commit(table, "two", 8, null, new int[] {1, 2});
    table.close();
    Map<String, Map<String, Object>> read = open("a", "b", "c").read();
    assertThat(read.get("one")).containsEntry("a", 7).containsEntry("b", address);
    assertThat((int[]) read.get("two").get("c")).containsExactly(1, 2);
  }

  @Test
  void aRecordThatACrashCutShortIsIgnored() throws Exception {
    StoredTable table = open("a");
    commit(table, "one", 1);
    long whole = Files.size(file());
    commit(table, "two", 2);
    table.close();
    byte[] bytes = Files.readAllBytes(file());
    for (int cut = (int) whole; cut < bytes.length; cut++) {
      Files.write(file(), java.util.Arrays.copyOf(bytes, cut));
      StoredTable opened = open("a");
      assertThat(opened.read()).as("cut at %d", cut).containsOnlyKeys("one");
      opened.close();
    }
  }

  @Test
  void aRecordThatWasOverwrittenIsIgnored() throws Exception {
    StoredTable table = open("a");
    commit(table, "one", 1);
    commit(table, "two", 2);
    table.close();
    byte[] bytes = Files.readAllBytes(file());
    bytes[bytes.length - 1] ^= 1;
    Files.write(file(), bytes);
    assertThat(open("a").read()).containsOnlyKeys("one");
  }

  @Test
  void whatIsUndoneIsGoneAndWhatFollowsIsKept() throws Exception {
    StoredTable table = open("a");
    table.write(Map.of("one", new Object[] {1}));
    table.undo();
    commit(table, "two", 2);
    table.close();
    assertThat(open("a").read()).containsOnlyKeys("two");
  }

  @Test
  void openingTakesWhatIsNotNeededOutOfTheFile() throws Exception {
    StoredTable table = open("a");
    commit(table, "one", 0);
    long small = Files.size(file());
    for (int i = 0; i < 50; i++) {
      commit(table, "one", i);
    }
    table.close();
    open("a").close();
    assertThat(Files.size(file())).isEqualTo(small);
  }

  @Test
  void anotherVersionMayHaveOtherAttributes() throws Exception {
    StoredTable table = open("a", "b");
    commit(table, "one", 1, 2);
    table.close();
    assertThat(open("b", "c").read().get("one")).containsEntry("b", 2).doesNotContainKey("a");
  }

  @Test
  void refusesAFileOfAnotherKindOrSpecification() throws Exception {
    open("a").close();
    assertThatThrownBy(
            () ->
                new FileProfileStore(directory)
                    .open(
                        "a/b:ż",
                        new StoredAttributes(
                            new ProfileSpecificationID("Other", "example", "1.0"),
                            List.of("a"),
                            ProfileStoreTest.class.getClassLoader())))
        .isInstanceOf(ManagementException.class)
        .hasMessageContaining("Subscriber");
    Files.writeString(file(), "nonsense that is long enough", StandardOpenOption.TRUNCATE_EXISTING);
    assertThatThrownBy(() -> open("a")).isInstanceOf(ManagementException.class);
    assertThat(new FileProfileStore(directory).tables(SPECIFICATION)).isEmpty();
  }
}
