package org.opencallback.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.testing.Sample.NOW;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.configuration.LinkBoard;
import org.opencallback.job.LinkState;
import org.opencallback.job.SipTarget;
import org.opencallback.job.TrunkLine;
import org.opencallback.testing.Sample;
import org.opencallback.testing.TestDatabase;
import org.opencallback.testing.WebhookDocument;
import org.opencallback.trigger.Transport;

/** What is noticed, once, and told until it has arrived: on every database. */
interface AlertsContract {

  LinkBoard LINKS = new LinkBoard(Clock.fixed(NOW, ZoneOffset.UTC));

  TestDatabase database();

  @BeforeEach
  default void reset() {
    Sample.reset(database());
    LINKS.keepOnly(List.of());
    // the sample leads to its analogue gateway: that is what it is there for
    database().sql("update trunk set kind = 'VOIP'");
  }

  @Test
  default void findsNothingWrongWithTheSample() {
    assertThat(holding()).isEmpty();
  }

  @Test
  default void noticesWhatWasGoodAndBecameBad() {
    database()
        .sql(
            "update trunk set enabled = false where id = 3002",
            "update trunk set owned_numbers = '+48225550000'",
            "update access_number set presented_number = '+48225550001'",
            "insert into trunk (id, name, kind) values (3003, 'forgotten', 'VOIP')",
            "insert into trunk_peer (trunk_id, position, host, port, transport)"
                + " values (3003, 0, '192.0.2.9', 5060, 'UDP')",
            "update trunk set owned_numbers = '+48225550000' where id = 3003");

    assertThat(holding())
        .contains("ROUTE_CLOSED +4822", "NUMBER_NOT_OWNED +48225550001", "TRUNK_UNUSED forgotten");
  }

  @Test
  default void noticesTheEmergencySwitchAndAnalogueRoutes() {
    database()
        .sql(
            "update settings set stopped = true",
            "update trunk set kind = 'ANALOGUE' where id = 3002");

    assertThat(holding())
        .contains("CALLBACKS_STOPPED ", "ANALOGUE_ROUTE +4822", "ANALOGUE_ROUTE +");
  }

  @Test
  default void noticesALicenceThatIsNoGoodButNotThatThereIsNone() {
    Sample.install(database(), "no.licence.atall");
    assertThat(holding()).containsExactly("LICENCE_INVALID ");

    database().sql("delete from licence");
    assertThat(holding()).isEmpty();
  }

  @Test
  default void noticesALicenceThatEndsWithinThirtyDaysUntilThereIsAnother() {
    LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    Sample.install(database(), Sample.VENDOR.licence(25, NOW.minusSeconds(1), today.plusDays(31)));
    assertThat(holding()).isEmpty();

    Sample.install(database(), Sample.VENDOR.licence(25, NOW.minusSeconds(1), today.plusDays(30)));
    assertThat(holding()).containsExactly("LICENCE_EXPIRES ");
    assertThat(reconcile("a", NOW).raised())
        .extracting(Alert::getDetail)
        .containsExactly(today.plusDays(30).toString());
    assertThat(holding(NOW.plus(Duration.ofDays(31)))).containsExactly("LICENCE_INVALID ");

    Sample.license(database(), 25);
    assertThat(reconcile("a", NOW).cleared()).hasSize(1);
  }

  /** A configuration that was good and became bad costs nobody a callback unnoticed. */
  @Test
  default void noticesCallbacksThatWereCalledOffAndWhy() {
    calledOff(1, "NO_ROUTE", 60);
    calledOff(2, "NO_ROUTE", 3_500);
    calledOff(3, "LICENCE", 10);
    calledOff(4, "LOOP", 3_700);
    calledOff(5, "CANCELLED_BY_ADMINISTRATOR", 10);

    assertThat(holding())
        .containsExactlyInAnyOrder("CALLBACKS_CALLED_OFF NO_ROUTE", "CALLBACKS_CALLED_OFF LICENCE");
    assertThat(holding(NOW.plus(Duration.ofHours(2)))).isEmpty();
  }

  private void calledOff(long id, String reason, int secondsAgo) {
    database()
        .sql(
            "insert into callback_request (id, status, reason, due_at_ms, trigger_call_id, caller,"
                + " delay_ms, created_at_ms, ended_at_ms) values"
                + " (%1$d, 'CANCELLED', '%2$s', %3$d, 'x', '+48601000001', 0, 0, %3$d)"
                    .formatted(id, reason, NOW.minusSeconds(secondsAgo).toEpochMilli()));
  }

  @Test
  default void noticesDaysWithoutAPrice() {
    database()
        .sql(
            "insert into tariff_zone (id, name, prefixes) values (6001, 'Poland', '+48')",
            "insert into tariff (kind, zone_id, valid_from, valid_until, price_per_minute)"
                + " values ('EXCHANGE_CALLS', 6001, '2026-01-01', '2026-03-20', 0.10)");

    assertThat(holding()).containsExactly("TARIFF_GAP ");
  }

  @Test
  default void noticesALimitThatHasRefused() {
    database()
        .sql(
            "insert into trigger_refusal (id, refused_at_ms, reason, rules, call_id) values (1, %d,"
                    .formatted(NOW.minusSeconds(60).toEpochMilli())
                + " 'LIMIT', 'REGISTERED yes, WITHIN_LIMITS no (MOBILE PER_HOUR 60 of 60)', 'a')");

    assertThat(holding()).containsExactly("LIMIT_REACHED MOBILE PER_HOUR");
    assertThat(holding(NOW.plus(Duration.ofHours(2)))).isEmpty();
  }

  @Test
  default void raisesOnceAndClearsWhenItIsOver() {
    database().sql("update settings set stopped = true");
    assertThat(reconcile("a", NOW).raised()).hasSize(1);
    assertThat(reconcile("a", NOW).raised()).isEmpty();
    // another node sees the same
    assertThat(reconcile("b", NOW).raised()).isEmpty();

    database().sql("update settings set stopped = false");
    assertThat(reconcile("b", NOW.plusSeconds(5)).cleared()).hasSize(1);
    assertThat(reconcile("a", NOW.plusSeconds(10)).cleared()).isEmpty();
    assertThat(texts("select a.subject from Alert a where a.openKey is not null")).isEmpty();

    // again is a new one
    database().sql("update settings set stopped = true");
    assertThat(reconcile("a", NOW.plusSeconds(15)).raised()).hasSize(1);
  }

  @Test
  default void tellsWhatBeginsAndWhatIsOverAsDescribed() {
    database()
        .sql(
            "update alert_settings set webhook_url = 'https://example.com/'",
            "update settings set stopped = true");
    reconcile("a", NOW);
    database().sql("update settings set stopped = false");
    reconcile("a", NOW);

    List<String> bodies = texts("select d.body from Delivery d order by d.id");
    assertThat(bodies).hasSize(2).allSatisfy(WebhookDocument::assertDescribes);
    assertThat(bodies.get(0)).contains("ALERT_RAISED", "\"kind\":\"CALLBACKS_STOPPED\"");
    assertThat(bodies.get(1)).contains("ALERT_CLEARED", "\"clearedAt\":\"" + NOW + "\"");
  }

  /** Each node has lines of its own: what one sees is not over because another does not see it. */
  @Test
  default void leavesATrunkThatAnotherNodeSeesDownAlone() {
    TrunkLine line =
        new TrunkLine(
            3001,
            "carrier",
            TrunkLine.Purpose.SUPERVISION,
            new SipTarget("192.0.2.1", 5060, Transport.UDP),
            Duration.ofSeconds(30));
    LINKS.report(line, LinkState.DOWN, "the peer's certificate is not trusted");
    assertThat(reconcile("a", NOW).raised())
        .extracting(a -> a.getKind() + " " + a.getSubject() + ", " + a.getDetail())
        .containsExactly(
            "TRUNK_DOWN carrier 192.0.2.1:5060, the peer's certificate is not trusted");

    LINKS.keepOnly(List.of());
    assertThat(reconcile("b", NOW).cleared()).isEmpty();
    assertThat(reconcile("a", NOW).cleared()).hasSize(1);
  }

  /** The extension tells whose it is; the number is not wholly told to whoever gets alerts. */
  @Test
  default void noticesAMobileThatWrongPinsHaveDisabled() {
    database()
        .sql(
            "update mobile_phone set pin_failures = 3, enabled = false, licence_seat = null"
                + " where id = 2001");
    assertThat(holding()).containsExactly("PIN_LOCKED 101 +48601000***");

    database().sql("update mobile_phone set pin_failures = 2 where id = 2001");
    assertThat(holding()).as("disabled by an administrator").isEmpty();
  }

  @Test
  default void noticesAnAccountThatWrongPasswordsHaveLocked() {
    database()
        .sql(
            "insert into console_user (name, password_hash, role, locked, locked_until_ms)"
                + " values ('guessed', 'x', 'operator', true, %d)"
                    .formatted(NOW.plusSeconds(60).toEpochMilli()));

    assertThat(holding()).containsExactly("ACCOUNT_LOCKED guessed");
    assertThat(holding(NOW.plusSeconds(61))).isEmpty();
  }

  private AlertDesk.Change reconcile(String node, Instant now) {
    return database().inTransaction(em -> new AlertDesk(em, node).reconcile(look(em, now), now));
  }

  private List<String> texts(String jpql) {
    return database().inTransaction(em -> em.createQuery(jpql, String.class).getResultList());
  }

  private List<String> holding() {
    return holding(NOW);
  }

  private List<String> holding(Instant now) {
    return database().inTransaction(em -> look(em, now)).stream()
        .map(condition -> condition.kind() + " " + condition.subject())
        .toList();
  }

  private List<Condition> look(EntityManager em, Instant now) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    return new Watch(em).look(Sample.exchange(database(), clock, LINKS), LINKS, "", now);
  }
}
