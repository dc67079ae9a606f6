package org.opencallback.slee.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.slee.ServiceID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencallback.slee.testing.Journal;

/** Profiles as an SBB sees them (JSR 240 §10), in a deployable unit as others would write it. */
final class ProfileTest {

  @TempDir private static Path built;
  private static Path unit;

  private ProfileDesk desk;

  @BeforeAll
  static void build() throws Exception {
    unit = ProfileUnits.desk(built);
  }

  @BeforeEach
  void start() throws Exception {
    desk = new ProfileDesk(unit);
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  // ---- creating, finding, changing

  @Test
  void aNewProfileIsLikeTheDefaultProfile() throws Exception {
    desk.due("create bob; read bob", "read bob");
    assertThat(desk.notes()).containsExactly("created bob", "credit 10", "credit 10");
  }

  @Test
  void changesAreSeenAtOnceInTheTransactionAndByOthersAfterIt() throws Exception {
    desk.due("create bob; credit bob 7; read bob", "read bob");
    assertThat(desk.notes()).containsExactly("created bob", "credit 7", "credit 7");
  }

  @Test
  void aRollbackUndoesWhatWasCreatedChangedAndRemoved() throws Exception {
    desk.due("create ann", "create bob; credit ann 3; throw", "remove ann; throw", "all; read ann");
    assertThat(desk.notes())
        .containsSubsequence("all [ann]", "credit 10")
        .contains("created bob", "removed true");
  }

  @Test
  void isCreatedOnce() throws Exception {
    desk.due("create bob; create bob");
    assertThat(desk.notes()).contains("create ProfileAlreadyExistsException false");
  }

  @Test
  void mayRefuseToBeCreated() throws Exception {
    desk.due("create nobody; read nobody", "read nobody");
    assertThat(desk.notes()).containsExactly("create CreateException false", "none", "none");
  }

  @Test
  void isFoundByTheValueOfAnAttribute() throws Exception {
    desk.due(
        "create ann; number ann 481; create bob; number bob 482; credit bob 3; by number 482",
        "by number 481; by credit 3; by credit 4; one 999");
    assertThat(desk.notes())
        .containsSubsequence("by [bob]", "by [ann]", "by [bob]", "by []", "one null");
  }

  @Test
  void isNotFoundByAnAttributeThatThereIsNotOrByAnotherType() throws Exception {
    desk.due("by colour red; by tags 1; by number 1");
    assertThat(desk.notes()).containsExactly("by IllegalArgumentException false", "by []", "by []");
  }

  @Test
  void isRemovedByItsTableAndByItself() throws Exception {
    desk.due("create ann; create bob", "remove ann; remove ann; dismiss bob; all");
    assertThat(desk.notes()).containsSubsequence("removed true", "removed false", "all []");
    assertThat(Journal.entries("profile remove ")).containsExactly("ann", "bob");
  }

  @Test
  void theDefaultProfileIsNotAmongTheOthers() throws Exception {
    desk.due("all; remove ann; create bob; all");
    assertThat(desk.notes()).containsExactly("all []", "removed false", "created bob", "all [bob]");
  }

  @Test
  void twoTransactionsDoNotSetTheSameUniqueValue() throws Exception {
    desk.due("create ann; number ann 48", "create bob; number bob 48", "all");
    assertThat(desk.notes()).containsSubsequence("created bob", "all [ann]");
  }

  @Test
  void aUniqueValueIsFreeAgainWhenItsProfileIsGone() throws Exception {
    desk.due("create ann; number ann 48", "remove ann", "create bob; number bob 48", "all");
    assertThat(desk.notes()).endsWith("all [bob]");
  }

  @Test
  void attributesHoldValuesAndNotReferences() throws Exception {
    desk.due("create bob; mutate bob");
    assertThat(desk.notes()).endsWith("tag a");
  }

  @Test
  void isReadByTheProfileCmpMethodOfAnSbb() throws Exception {
    desk.due("create bob; credit bob 4", "cmp bob; unknown ann");
    assertThat(desk.notes()).endsWith("cmp 4", "unknown profile", "unknown table");
  }

  @Test
  void isFoundByTheProfileFacility() throws Exception {
    desk.due("create bob; number bob 48", "ids 48; ids 49");
    assertThat(desk.notes().get(1)).startsWith("ids 1 ").contains("bob");
    assertThat(desk.notes()).endsWith("ids 1 null");
  }

  @Test
  void knowsItsTableAndWhoIsTheSame() throws Exception {
    desk.due("create bob; same bob");
    assertThat(desk.notes()).endsWith("same true true subscribers");
  }

  @Test
  void ofAReadOnlySpecificationIsReadOnlyForSbbs() throws Exception {
    desk.due("tariff; newtariff");
    assertThat(desk.notes())
        .containsExactly(
            "price 0",
            "tariff ReadOnlyProfileException false",
            "newtariff ReadOnlyProfileException false");
  }

  // ---- queries

  @Test
  void aStaticQueryFindsTheLongestPrefix() throws Exception {
    desk.due(
        "create a; number a 48; create b; number b 4822; create c; number c 49",
        "prefix 48221; prefix 485; prefix 1");
    assertThat(desk.notes()).endsWith("prefix [b]", "prefix [a]", "prefix []");
  }

  @Test
  void aStaticQueryCombinesConditionsAndReturnsNoMoreThanItMay() throws Exception {
    desk.due(
        "create a; number a 0; create b; number b 1; create c; number c 2; create d; number d 3",
        "credit d 100; rich 10; rich 50");
    assertThat(desk.notes()).endsWith("rich [b, c]", "rich [d]");
  }

  // ---- methods of the profile's class

  @Test
  void businessMethodsChangeTheProfileInTheTransactionOfTheCaller() throws Exception {
    desk.due("create bob; charge bob 3", "charge bob 3; throw", "read bob");
    assertThat(desk.notes()).contains("left 7", "left 4").endsWith("credit 7");
  }

  @Test
  void anExceptionOfABusinessMethodRollsTheCallerBack() throws Exception {
    desk.due("create bob", "credit bob 1; fail bob", "read bob");
    assertThat(desk.notes()).contains("fail rolled back true").endsWith("credit 10");
  }

  @Test
  void anExceptionThatABusinessMethodDeclaresRollsNothingBack() throws Exception {
    desk.due("create bob", "credit bob 1; complain bob", "read bob");
    assertThat(desk.notes()).contains("complain IOException false").endsWith("credit 1");
  }

  @Test
  void isNotReentrantUnlessItSaysSo() throws Exception {
    desk.due("create bob; again bob");
    assertThat(desk.notes()).endsWith("again SLEEException false");
  }

  @Test
  void knowsWhereItIs() throws Exception {
    desk.due("create bob; where bob");
    assertThat(desk.notes()).endsWith("subscribers/bob bob 1 1 hello");
  }

  @Test
  void countsUsage() throws Exception {
    desk.due("create bob; charge bob 1; charge bob 1");
    assertThat(
            desk.tables()
                .usage("subscribers")
                .orElseThrow()
                .defaultSet()
                .parameter("charges")
                .count(false))
        .isEqualTo(2);
  }

  // ---- life cycle

  @Test
  void theDefaultProfileIsInitialisedWithItsTable() {
    assertThat(Journal.entries("profile "))
        .containsExactly("setContext", "initialize", "postCreate null", "store 10", "passivate");
  }

  @Test
  void aNewProfileIsStoredAndPassivatedAtTheEndOfItsTransaction() throws Exception {
    Journal.clear();
    desk.due("create bob; credit bob 4");
    assertThat(Journal.entries("profile "))
        .containsExactly("postCreate bob", "store 4", "passivate");
  }

  @Test
  void aProfileThatExistsIsActivatedAndLoadedOncePerTransaction() throws Exception {
    desk.due("create bob");
    Journal.clear();
    desk.due("read bob; charge bob 1; read bob");
    assertThat(Journal.entries("profile "))
        .containsExactly("activate bob", "load 10", "store 9", "passivate");
  }

  @Test
  void anObjectThatThrewIsNotUsedAgain() throws Exception {
    desk.due("create bob");
    Journal.clear();
    desk.due("fail bob", "read bob");
    assertThat(Journal.entries("profile ")).containsSubsequence("activate bob", "setContext");
  }

  @Test
  void itsObjectsAreLetGoWithItsTable() throws Exception {
    desk.due("create bob");
    desk.tables().remove("subscribers");
    assertThat(Journal.entries("profile ")).contains("remove bob", "unsetContext");
  }

  // ---- events

  @Test
  void eventsTellWhatWasAddedChangedAndRemoved() throws Exception {
    desk.due("watch", "create bob; credit bob 4", "credit bob 5", "remove bob");
    assertThat(desk.notes())
        .contains("added bob 4 read-only subscribers/bob", "updated bob 4 5", "gone bob 5")
        .containsSubsequence("added bob 4 read-only subscribers/bob", "updated bob 4 5");
  }

  @Test
  void eventsShowNoProfileToWhoDoesNotKnowItsInterface() throws Exception {
    desk.slee().container().install(ProfileUnits.stranger(built));
    desk.slee().container().activate(new ServiceID("Stranger", "example", "1.0"));
    desk.due("watch", "create bob; credit bob 4");
    assertThat(desk.notes())
        .contains("added bob 4 read-only subscribers/bob", "stranger bob null true");
  }

  @Test
  void eventsAreNotFiredForWhatRollsBack() throws Exception {
    desk.due("watch", "create bob; throw");
    assertThat(desk.notes()).noneMatch(note -> note.startsWith("added"));
  }

  @Test
  void theActivityEndsWithItsTable() throws Exception {
    desk.due("create bob", "watch");
    desk.tables().remove("subscribers");
    desk.slee().settle();
    assertThat(desk.notes()).containsSubsequence("gone bob 10", "end of subscribers");
  }

  @Test
  void theActivityOfATableEndsWhenItGetsAnotherName() throws Exception {
    desk.due("create bob", "watch");
    desk.tables().rename("subscribers", "users");
    desk.slee().settle();
    assertThat(desk.notes()).endsWith("end of subscribers");
    assertThat(desk.tables().find("users").names()).containsExactly("bob");
  }

  @Test
  void theActivitiesEndWhenTheSleeStopsAndBeginWhenItStarts() throws Exception {
    desk.due("watch");
    desk.slee().container().stop();
    assertThat(desk.notes()).contains("end of subscribers");
    assertThat(desk.tables().activities().count()).isZero();
    desk.slee().container().start();
    assertThat(desk.tables().activities().count()).isEqualTo(2);
  }
}
