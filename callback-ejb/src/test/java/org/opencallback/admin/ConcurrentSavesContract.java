package org.opencallback.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opencallback.console.ApiToken;
import org.opencallback.console.ConsoleUser;
import org.opencallback.console.Scope;
import org.opencallback.directory.AccessNumber;
import org.opencallback.directory.ClassOfService;
import org.opencallback.directory.Extension;
import org.opencallback.directory.MobilePhone;
import org.opencallback.licence.LicenceDesk;
import org.opencallback.persistence.StoredEntity;
import org.opencallback.problem.ConflictException;
import org.opencallback.problem.RefusedException;
import org.opencallback.settings.Settings;
import org.opencallback.tariffs.Stay;
import org.opencallback.tariffs.Tariff;
import org.opencallback.tariffs.TariffZone;
import org.opencallback.testing.FixedConfiguration;
import org.opencallback.testing.Sample;
import org.opencallback.trunk.Route;
import org.opencallback.trunk.Trunk;
import org.opencallback.trunk.TrunkPeer;

/**
 * Two do the same at the same moment: the second has looked while the first had not committed yet,
 * and is told in words of people, on every database.
 */
interface ConcurrentSavesContract extends AdministrationScenes {

  /**
   * What two do at once.
   *
   * @param told what the second one is told, as a regular expression
   */
  record Twice(String told, Consumer<EntityManager> change) {}

  private Stream<Twice> changes() {
    AtomicInteger number = new AtomicInteger();
    AtomicInteger job = new AtomicInteger(6);
    return Stream.of(
        new Twice("number: the extension number exists already", this::extension),
        new Twice("number: the number is registered already", em -> mobile(em, "9", false)),
        new Twice(
            "enabled: another number has taken the licence's last seat at the same moment",
            em -> mobile(em, Integer.toString(number.incrementAndGet()), true)),
        new Twice("number: the access number exists already", this::accessNumber),
        new Twice("name: a trunk of this name exists already", this::trunk),
        new Twice("prefix: a route with this prefix exists already", this::route),
        new Twice("name: a class of this name exists already", this::classOfService),
        new Twice("name: a user of this name exists already", this::user),
        new Twice("name: a token of this name exists already", this::token),
        new Twice("name: .*; prefixes: prefix \\+48 belongs to zone Poland already", this::zone),
        new Twice("validFrom: the days overlap those of another tariff, .*", this::tariff),
        new Twice("firstDay: \\+48601000001 stays in Germany .* already", this::stay),
        new Twice(
            "another callback to this mobile is owed or in progress",
            em -> jobChanges(em).verify(Sample.MOBILE)),
        new Twice(
            "another callback to this mobile is owed or in progress",
            em -> jobChanges(em).reopen(job.incrementAndGet())));
  }

  @TestFactory
  default Stream<DynamicTest> whoComesSecondIsToldWhy() {
    return changes()
        .map(
            twice ->
                DynamicTest.dynamicTest(
                    twice.told(),
                    () -> {
                      reset();
                      prepare();
                      assertThat(second(twice.change(), twice.change()))
                          .isInstanceOf(RefusedException.class)
                          .hasMessageMatching(twice.told());
                    }));
  }

  @Test
  default void ofTwoWhoChangeARowTheSecondHasToLoadItAgain() {
    Extension one = byNumber("101");
    one.setName("one's");
    Extension other = byNumber("101");
    other.setName("the other's");

    assertThat(
            second(
                em -> store(new Extensions(), em, one), em -> store(new Extensions(), em, other)))
        .isInstanceOf(ConflictException.class)
        .hasMessage("somebody else has changed or deleted it: load it again");

    Settings loaded = settings(ExchangeSettings::load);
    Settings also = settings(ExchangeSettings::load);
    loaded.setDialAttempts(4);
    also.setDialAttempts(5);
    assertThat(
            second(
                em -> Books.settings(em, database()).save(loaded),
                em -> Books.settings(em, database()).save(also)))
        .isInstanceOf(ConflictException.class)
        .hasMessage("somebody else has changed the settings: load them again");
  }

  @Test
  default void ofTwoWhoInstallTheFirstLicenceNobodyMeetsAnError() {
    String jws = Sample.VENDOR.licence(5);
    Consumer<EntityManager> install =
        em -> new LicenceDesk(Sample.VENDOR.reader()).install(em, jws, Sample.NOW);

    assertThat(second(install, install)).isNull();
    assertThat(Sample.exchange(database()).licence().numbers()).isEqualTo(5);
  }

  /** What becomes of the second; null when it succeeds as well. */
  private Throwable second(Consumer<EntityManager> first, Consumer<EntityManager> then) {
    ExecutorService somebody = Executors.newSingleThreadExecutor();
    try {
      Future<Throwable> other =
          database()
              .inTransaction(
                  em -> {
                    first.accept(em);
                    em.flush();
                    return waiting(somebody, then);
                  });
      return other.get(30, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    } finally {
      somebody.shutdownNow();
    }
  }

  /** The second has looked by the time it waits for the first, which has not committed. */
  private Future<Throwable> waiting(ExecutorService somebody, Consumer<EntityManager> change) {
    Future<Throwable> result =
        somebody.submit(
            () ->
                catchThrowable(
                    () ->
                        database()
                            .run(
                                em -> {
                                  change.accept(em);
                                  em.flush();
                                })));
    Awaitility.await("the second to wait for the first")
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> database().isSomebodyWaiting());
    return result;
  }

  private void prepare() {
    Sample.license(database(), 2);
    database()
        .sql(
            "insert into tariff_zone (id, name, prefixes) values (9, 'Germany', '+49')",
            failed(7),
            failed(8));
  }

  private static String failed(long job) {
    return "insert into callback_request (id, status, due_at_ms, mobile_phone_id, trigger_call_id,"
        + " caller, delay_ms, created_at_ms)"
        + " values (%d, 'FAILED', 0, 2001, 'x', '+48601000001', 0, 0)".formatted(job);
  }

  private <T extends StoredEntity> void store(RowBook<T> book, EntityManager em, T row) {
    Books.open(book, em, database()).save(row);
  }

  private void extension(EntityManager em) {
    Extension extension = new Extension();
    extension.setNumber("150");
    extension.setName("New");
    extension.setClassOfService(em.find(ClassOfService.class, 2L));
    store(new Extensions(), em, extension);
  }

  private void mobile(EntityManager em, String last, boolean enabled) {
    MobilePhone mobile = new MobilePhone();
    mobile.setNumber("+4860200000" + last);
    mobile.setEnabled(enabled);
    mobile.setExtension(em.find(Extension.class, Sample.EXTENSION));
    store(new MobilePhones(), em, mobile);
  }

  private void accessNumber(EntityManager em) {
    AccessNumber access = new AccessNumber();
    access.setNumber("+48221234501");
    store(new AccessNumbers(), em, access);
  }

  private void trunk(EntityManager em) {
    Trunk trunk = new Trunk();
    trunk.setName("new");
    TrunkPeer peer = new TrunkPeer();
    peer.setHost("192.0.2.9");
    trunk.setPeers(List.of(peer));
    store(new Trunks(), em, trunk);
  }

  private void route(EntityManager em) {
    Route route = new Route();
    route.setPrefix("+49");
    route.setTrunks(List.of(em.find(Trunk.class, Sample.CARRIER)));
    store(new Routes(), em, route);
  }

  private void classOfService(EntityManager em) {
    ClassOfService rights = new ClassOfService();
    rights.setName("Office");
    store(new ClassesOfService(), em, rights);
  }

  private void user(EntityManager em) {
    ConsoleUser user = new ConsoleUser();
    user.setName("anna");
    user.setPassword("a good password".toCharArray());
    store(new ConsoleUsers(), em, user);
  }

  private void token(EntityManager em) {
    ApiToken token = new ApiToken();
    token.setName("crm");
    token.setScopes(List.of(Scope.CALLS_READ.name()));
    token.issue("token-" + System.nanoTime(), "anna", Sample.NOW);
    store(new ApiTokens(), em, token);
  }

  private void zone(EntityManager em) {
    TariffZone zone = new TariffZone();
    zone.setName("Poland");
    zone.setPrefixes(List.of("+48"));
    store(new TariffZones(), em, zone);
  }

  private void tariff(EntityManager em) {
    Tariff tariff = new Tariff();
    tariff.setZone(em.find(TariffZone.class, 9L));
    tariff.setValidFrom(LocalDate.of(2026, 1, 1));
    tariff.setPricePerMinute(BigDecimal.ONE);
    store(new Tariffs(), em, tariff);
  }

  private void stay(EntityManager em) {
    Stay stay = new Stay();
    stay.setMobile(Sample.MOBILE_NUMBER);
    stay.setPlace(em.find(TariffZone.class, 9L));
    stay.setFirstDay(LocalDate.of(2026, 3, 1));
    stay.setLastDay(LocalDate.of(2026, 3, 2));
    store(new Stays(), em, stay);
  }

  private JobChanges jobChanges(EntityManager em) {
    JobChanges changes = new JobChanges();
    changes.em = em;
    changes.configuration = new FixedConfiguration(database());
    return changes;
  }
}
