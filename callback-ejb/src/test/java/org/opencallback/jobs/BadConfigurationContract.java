package org.opencallback.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.testing.Sample.NOW;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opencallback.job.CallbackOrder;
import org.opencallback.job.CallbackStatus;
import org.opencallback.job.EndReason;
import org.opencallback.testing.Sample;

/**
 * A configuration that was good when a callback was promised, and has become bad when it is due: no
 * job is lost. It is made all the same, or it ends and says why, and is made when somebody wants it
 * after the configuration has become good again.
 */
interface BadConfigurationContract extends JobScenes {

  @AfterEach
  default void licenceEnds() {
    Sample.reset(database());
  }

  @Test
  default void whatALicenceNoLongerCoversIsMadeUnderTheNextOne() {
    Sample.reset(database());
    Sample.license(database(), 25);
    database().sql("update mobile_phone set licence_seat = 20 where id = 2001");
    long id = promise("trigger-1");
    // a lesser one, then none that is any good
    Sample.license(database(), 5);
    assertEnds(id, EndReason.LICENCE);
    Sample.install(database(), "no.licence.atall");
    reopen(id);
    assertEnds(id, EndReason.LICENCE);

    Sample.license(database(), 25);
    assertMadeAgain(id);
  }

  @Test
  default void whatNoTrunkLeadsToIsMadeWhenOneDoesAgain() {
    for (String bad :
        new String[] {
          "update trunk set enabled = false", "delete from route_trunk", "delete from route"
        }) {
      Sample.reset(database());
      long id = promise("trigger-1");
      database().sql(bad);
      assertEnds(id, EndReason.NO_ROUTE);

      database()
          .sql(
              "update trunk set enabled = true",
              "delete from route",
              "insert into route (id, prefix) values (5009, '+48')",
              "insert into route_trunk (route_id, trunk_id, position) values (5009, 3001, 0)");
      assertMadeAgain(id);
    }
  }

  @Test
  default void whatOneTrunkNoLongerCarriesAnotherDoes() {
    long id = promise("trigger-1");
    database()
        .sql("delete from route_trunk where trunk_id = 3001", "delete from trunk where id = 3001");

    CallbackOrder order = take(id).order().orElseThrow();
    assertThat(order.partyA().attempts())
        .extracting(call -> call.trunkName())
        .containsExactly("gateway");
  }

  @Test
  default void aDisabledNumberIsCalledWhenItIsEnabledAgain() {
    long id = promise("trigger-1");
    database().sql("update mobile_phone set licence_seat = null, enabled = false");
    assertEnds(id, EndReason.MOBILE_DISABLED);

    database().sql("update mobile_phone set licence_seat = 1, enabled = true");
    assertMadeAgain(id);
  }

  /** What was promised over it is owed all the same; it shows the company's number. */
  @Test
  default void anAccessNumberThatIsGoneTakesNoCallbackWithIt() {
    long id = promise("trigger-1");
    database().sql("delete from access_number");

    CallbackOrder order = take(id).order().orElseThrow();
    assertThat(order.partyA().attempts().get(0).presentedNumber()).isEqualTo("+48221234567");
  }

  /** Callbacks are made without a price; their cost is not known then, which is not nothing. */
  @Test
  default void aGapInTheTariffKeepsNobodyFromBeingCalled() {
    database()
        .sql(
            "insert into tariff_zone (id, name, prefixes) values (6001, 'Poland', '+48')",
            "insert into tariff (kind, zone_id, valid_from, valid_until, price_per_minute)"
                + " values ('EXCHANGE_CALLS', 6001, '2026-01-01', '2026-03-01', 0.10)");
    long id = promise("trigger-1");
    assertThat(take(id).order()).isPresent();
  }

  private void assertEnds(long id, EndReason reason) {
    assertThat(take(id).calledOff()).contains(reason);
    assertThat(countJobs()).isEqualTo(1);
    assertThat(job(id).getStatus()).isEqualTo(CallbackStatus.CANCELLED);
    assertThat(job(id).getReason()).isEqualTo(reason);
    assertThat(job(id).getEndedAt()).isEqualTo(NOW);
  }

  private void assertMadeAgain(long id) {
    reopen(id);
    assertThat(take(id).order()).isPresent();
    assertThat(job(id).getStatus()).isEqualTo(CallbackStatus.DIALLING);
  }

  private void reopen(long id) {
    boolean waits = database().inTransaction(em -> new JobStore(em).reopen(id, NODE, NOW));
    assertThat(waits).isTrue();
  }
}
