package org.opencallback.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.directory.Extension;
import org.opencallback.directory.MobilePhone;
import org.opencallback.problem.RefusedException;
import org.opencallback.testing.Sample;
import org.opencallback.testing.TestDatabase;
import org.opencallback.testing.TestVendor;

/** Without a licence one number is active, whichever way one tries. */
interface DemoLimitContract {

  TestDatabase database();

  @BeforeEach
  default void reset() {
    Sample.reset(database());
  }

  @Test
  default void refusesASecondActiveNumberInTheConsole() {
    assertThatThrownBy(() -> save(mobile("+48602000002")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("DEMO mode allows one active number, and +48601000001 is active");
    assertThat(activeNumbers()).containsExactly("+48601000001");
  }

  @Test
  default void storesAnInactiveSecondNumber() {
    MobilePhone second = mobile("+48602000002");
    second.setEnabled(false);

    assertThat(save(second).getLicenceSeat()).isNull();
  }

  @Test
  default void givesTheSeatToAnotherNumberOnceTheFirstIsDisabled() {
    MobilePhone first = find("+48601000001");
    first.setEnabled(false);
    save(first);

    assertThat(save(mobile("+48602000002")).getLicenceSeat()).isEqualTo(1);
    assertThat(activeNumbers()).containsExactly("+48602000002");
  }

  @Test
  default void letsOneOfSeveralConcurrentSavesWin() throws Exception {
    database().sql("delete from mobile_phone");
    int writers = 6;
    ExecutorService pool = Executors.newFixedThreadPool(writers);
    try {
      CyclicBarrier start = new CyclicBarrier(writers);
      List<Future<Throwable>> results = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        String number = "+4860200000" + i;
        results.add(
            pool.submit(
                () -> {
                  start.await(30, TimeUnit.SECONDS);
                  return catchThrowable(() -> save(mobile(number)));
                }));
      }
      List<Throwable> failures = new ArrayList<>();
      for (Future<Throwable> result : results) {
        failures.add(result.get(60, TimeUnit.SECONDS));
      }
      assertThat(failures).filteredOn(f -> f == null).hasSize(1);
      assertThat(failures)
          .filteredOn(f -> f != null)
          .allSatisfy(f -> assertThat(f).isInstanceOf(RefusedException.class));
    } finally {
      pool.shutdownNow();
    }
    assertThat(activeNumbers()).hasSize(1);
  }

  @Test
  default void letsOneOfTwoNodesWinThatSaveAtTheSameTime() throws Exception {
    database().sql("delete from mobile_phone");
    try (TestDatabase other = database().otherNode()) {
      CyclicBarrier start = new CyclicBarrier(2);
      ExecutorService pool = Executors.newFixedThreadPool(2);
      try {
        Future<Throwable> here = pool.submit(() -> saveAt(database(), "+48602000002", start));
        Future<Throwable> there = pool.submit(() -> saveAt(other, "+48603000003", start));
        List<Throwable> failures = new ArrayList<>();
        failures.add(here.get(60, TimeUnit.SECONDS));
        failures.add(there.get(60, TimeUnit.SECONDS));

        assertThat(failures).filteredOn(f -> f == null).hasSize(1);
        assertThat(failures)
            .filteredOn(f -> f != null)
            .hasOnlyElementsOfType(RefusedException.class);
      } finally {
        pool.shutdownNow();
      }
    }
    assertThat(activeNumbers()).hasSize(1);
  }

  @Test
  default void cannotPutTwoNumbersOnOneSeatStraightInTheTable() {
    assertThatThrownBy(() -> insert("+48602000002", "true", "1"))
        .hasMessageMatching("(?is).*uk_mobile_phone_licence_seat.*");
    assertThatThrownBy(() -> insert("+48602000002", "true", "0"))
        .hasMessageMatching("(?is).*ck_mobile_phone_licence_seat.*");
    assertThatThrownBy(() -> insert("+48602000002", "false", "7"))
        .hasMessageMatching("(?is).*ck_mobile_phone_seat_enabled.*");
  }

  @Test
  default void doesNotServeNumbersThatWerePutStraightIntoTheTable() {
    insert("+48602000002", "true", "null");
    insert("+48603000003", "true", "2");

    assertThat(activeNumbers()).containsExactly("+48601000001");
  }

  @Test
  default void doesNotServeMoreWithALicenceThatWasPutStraightIntoTheTable() {
    Sample.install(database(), new TestVendor().licence(25));
    insert("+48602000002", "true", "2");

    assertThat(Sample.exchange(database()).licence().reason()).contains("not the vendor's");
    assertThat(activeNumbers()).containsExactly("+48601000001");
  }

  @Test
  default void allowsAsManyNumbersAsALicenceSays() {
    Sample.license(database(), 3);

    assertThat(save(mobile("+48602000002")).getLicenceSeat()).isEqualTo(2);
    assertThat(save(mobile("+48603000003")).getLicenceSeat()).isEqualTo(3);
    assertThatThrownBy(() -> save(mobile("+48604000004")))
        .hasMessageContaining("the licence of Tests allows 3 active numbers");
    assertThat(activeNumbers()).hasSize(3);
  }

  @Test
  default void keepsServingTheFirstNumberWhenTheLicenceIsTakenAway() {
    Sample.license(database(), 25);
    save(mobile("+48602000002"));
    database().sql("delete from licence");

    assertThat(activeNumbers()).containsExactly("+48601000001");
  }

  @Test
  default void fillsTheLowestFreeSeatWhenTheHighestIsTaken() {
    database().sql("update mobile_phone set licence_seat = 4");
    Sample.license(database(), 4);
    assertThat(save(mobile("+48602000002")).getLicenceSeat()).isEqualTo(1);
    assertThat(save(mobile("+48603000003")).getLicenceSeat()).isEqualTo(2);
    assertThat(save(mobile("+48604000004")).getLicenceSeat()).isEqualTo(3);
    assertThatThrownBy(() -> save(mobile("+48605000005"))).isInstanceOf(RefusedException.class);
  }

  private void insert(String number, String enabled, String seat) {
    database()
        .sql(
            "insert into mobile_phone (extension_id, number, enabled, licence_seat)"
                + " values (1001, '%s', %s, %s)".formatted(number, enabled, seat));
  }

  private static Throwable saveAt(TestDatabase node, String number, CyclicBarrier start)
      throws Exception {
    start.await(30, TimeUnit.SECONDS);
    return catchThrowable(() -> save(node, mobile(number)));
  }

  private static MobilePhone mobile(String number) {
    MobilePhone mobile = new MobilePhone();
    mobile.setNumber(number);
    return mobile;
  }

  private MobilePhone save(MobilePhone mobile) {
    return save(database(), mobile);
  }

  private static MobilePhone save(TestDatabase node, MobilePhone mobile) {
    return node.inTransaction(
        em -> {
          if (mobile.getExtension() == null) {
            mobile.setExtension(em.find(Extension.class, Sample.EXTENSION));
          }
          return Books.open(new MobilePhones(), em, node).save(mobile);
        });
  }

  private MobilePhone find(String number) {
    return database()
        .inTransaction(
            em -> Books.open(new MobilePhones(), em, database()).byNumber(number).orElseThrow());
  }

  /** Numbers that admission serves: enabled and on a seat that the licence covers. */
  private List<String> activeNumbers() {
    var licence = Sample.exchange(database()).licence();
    return database()
        .inTransaction(
            em ->
                em
                    .createQuery("select m from MobilePhone m order by m.number", MobilePhone.class)
                    .getResultList()
                    .stream()
                    .filter(m -> m.isEnabled() && licence.covers(m.getLicenceSeat()))
                    .map(MobilePhone::getNumber)
                    .toList());
  }
}
