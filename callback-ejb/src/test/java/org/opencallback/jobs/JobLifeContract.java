package org.opencallback.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;
import static org.opencallback.testing.Sample.NOW;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencallback.configuration.Exchange;
import org.opencallback.job.CallOutcome;
import org.opencallback.job.CallbackOrder;
import org.opencallback.job.CallbackStatus;
import org.opencallback.job.EndReason;
import org.opencallback.job.TrunkCall;
import org.opencallback.testing.Sample;

/** The promise of a job and its turn, on every database. */
interface JobLifeContract extends JobScenes {

  @Test
  default void promisesACallbackThatIsDueAfterTheDelay() {
    long id = promise("trigger-1");

    CallbackRequest job = job(id);
    assertThat(job.getStatus()).isEqualTo(CallbackStatus.SCHEDULED);
    assertThat(job.getDueAt()).isEqualTo(NOW.plusSeconds(5));
    assertThat(job.getCaller()).isEqualTo(Sample.MOBILE_NUMBER);
    assertThat(job.getTriggerCallId()).isEqualTo("trigger-1");
    assertThat(job.getNode()).isEqualTo(NODE);
  }

  @Test
  default void joinsASecondTriggerOfTheSameMobile() {
    long first = promise("trigger-1");

    Exchange exchange = Sample.exchange(database());
    JobDesk.Promise second = desk(em -> em.promise(Sample.plan("trigger-2"), exchange, NOW));

    assertThat(second).isEqualTo(new JobDesk.Promise(first, false));
    assertThat(countJobs()).isEqualTo(1);
  }

  @Test
  default void promisesAgainOnceTheFirstJobIsOver() {
    long first = promise("trigger-1");
    database().run(em -> new JobStore(em).cancel(first, EndReason.MOBILE_DISABLED, NOW));

    assertThat(promise("trigger-2")).isNotEqualTo(first);
  }

  @Test
  default void letsTheDatabaseKeepOneJobInFlightUnderConcurrency() throws Exception {
    List<Boolean> added =
        JobScenes.together(
            8,
            () ->
                database()
                    .inTransaction(
                        em -> {
                          new JobStore(em)
                              .add(CallbackRequest.promised(Sample.plan("t"), NODE, NOW));
                          return true;
                        }));

    assertThat(added).containsOnlyOnce(true);
    assertThat(countJobs()).isEqualTo(1);
  }

  @Test
  default void refusesASecondJobInFlightStraightInTheTable() {
    promise("trigger-1");

    assertThat(
            catchThrowable(
                () ->
                    database()
                        .sql(
                            "insert into callback_request (status, due_at_ms, in_flight_mobile,"
                                + " trigger_call_id, caller, delay_ms, created_at_ms)"
                                + " values ('SCHEDULED', 0, 2001, 'x', '+48601000001', 0, 0)")))
        .hasMessageMatching("(?is).*uk_callback_request_in_flight.*");
  }

  @Test
  default void refusesAWaitingJobThatIsNotInFlightStraightInTheTable() {
    long id = promise("trigger-1");

    assertThat(
            catchThrowable(
                () ->
                    database()
                        .sql(
                            "update callback_request set in_flight_mobile = null where id = "
                                + id)))
        .hasMessageMatching("(?is).*ck_callback_request_in_flight.*");
  }

  @Test
  default void claimsADueJobAndOrdersTheCall() {
    long id = promise("trigger-1");

    CallbackOrder order = take(id).order().orElseThrow();

    assertThat(order.jobId()).isEqualTo(id);
    assertThat(order.attempt()).isEqualTo(1);
    assertThat(order.extensionId()).isEqualTo(Sample.EXTENSION);
    assertThat(order.partyA().number()).isEqualTo(Sample.MOBILE_NUMBER);
    assertThat(order.partyA().attempts())
        .extracting(TrunkCall::trunkName, way -> way.target().host(), TrunkCall::calledNumber)
        .containsExactly(
            tuple("carrier", "192.0.2.1", "+48601000001"),
            tuple("carrier", "192.0.2.2", "+48601000001"),
            tuple("gateway", "198.51.100.1", "601000001"));
    assertThat(order.partyA().attempts())
        .extracting(TrunkCall::presentedNumber)
        .containsExactly("+48221234567", "+48221234567", "221234567");
    CallbackRequest job = job(id);
    assertThat(job.getStatus()).isEqualTo(CallbackStatus.DIALLING);
    assertThat(job.getExtensionNumber()).isEqualTo("101");
  }

  @Test
  default void showsTheAccessNumbersOwnNumberAndCallsTheOtherNumberWhenTheyAreSet() {
    database()
        .sql(
            "update access_number set presented_number = '+48221234599' where id = 4001",
            "update mobile_phone set callback_number = '+48602000002' where id = 2001");
    CallbackOrder order = take(promise("trigger-1")).order().orElseThrow();

    assertThat(order.partyA().number()).isEqualTo("+48602000002");
    assertThat(order.partyA().attempts().get(0).presentedNumber()).isEqualTo("+48221234599");
  }

  @Test
  default void claimsAJobOnceWhenItsTimerFiresTwice() {
    long id = promise("trigger-1");
    take(id);

    assertThat(take(id)).isEqualTo(JobDesk.Turn.NONE);
    assertThat(job(id).getAttempt()).isEqualTo(1);
  }

  @Test
  default void claimsAJobOnceWhenTwoNodesTryTogether() throws Exception {
    long id = promise("trigger-1");
    Exchange exchange = Sample.exchange(database());

    List<Boolean> orders =
        JobScenes.together(
            4,
            () ->
                database()
                    .inTransaction(
                        em -> new JobDesk(em, "node").take(id, exchange, NOW).order().isPresent()));

    assertThat(orders).containsOnlyOnce(true);
    assertThat(job(id).getAttempt()).isEqualTo(1);
  }

  @Test
  default void leavesTheJobDueWhenTheCallCannotBePlaced() {
    long id = promise("trigger-1");
    Exchange exchange = Sample.exchange(database());

    Throwable failure =
        catchThrowable(
            () ->
                database()
                    .run(
                        em -> {
                          assertThat(new JobDesk(em, NODE).take(id, exchange, NOW).order())
                              .isPresent();
                          throw new IllegalStateException("the call control is not running");
                        }));

    assertThat(failure).hasMessage("the call control is not running");
    assertThat(job(id).getStatus()).isEqualTo(CallbackStatus.SCHEDULED);
    assertThat(take(id).order()).isPresent();
  }

  @Test
  default void callsOffWhatTheAdministratorHasForbiddenMeanwhile() {
    expectCalledOff("delete from mobile_phone", EndReason.MOBILE_REMOVED);
    expectCalledOff(
        "update mobile_phone set licence_seat = null, enabled = false", EndReason.MOBILE_DISABLED);
    expectCalledOff(
        "update mobile_phone set expires_at_ms = " + NOW.toEpochMilli(), EndReason.MOBILE_EXPIRED);
    expectCalledOff(
        "update mobile_phone set transit_permitted = false", EndReason.TRANSIT_NOT_PERMITTED);
    expectCalledOff("update extension set callback_enabled = false", EndReason.CALLBACK_DISABLED);
    expectCalledOff("update mobile_phone set licence_seat = 2", EndReason.LICENCE);
    expectCalledOff("update mobile_phone set callback_number = '+48221234500'", EndReason.LOOP);
    expectCalledOff(
        "update class_of_service set denied_prefixes = '+48601' where id = 2",
        EndReason.CLASS_OF_SERVICE);
    database().sql("update class_of_service set denied_prefixes = '' where id = 2");
    expectCalledOff("update trunk set enabled = false", EndReason.NO_ROUTE);
    expectCalledOff(
        "insert into tariff_zone (id, name, prefixes) values (1, 'Poland', '+48');"
            + "insert into tariff (kind, zone_id, valid_from, price_per_minute, first_increment_s,"
            + " next_increment_s) values ('EXCHANGE_CALLS', 1, '2020-01-01', 1, 60, 60);"
            + "insert into callback_limit (limit_scope, measure, most)"
            + " values ('MOBILE', 'MONEY_PER_DAY', 0)",
        EndReason.MONEY_LIMIT);
  }

  @Test
  default void doesNotCallAgainWhomTheConsoleHasReleased() {
    long id = promise("trigger-1");
    take(id);
    assertThat(release(id)).isTrue();

    JobDesk.Closing closing = close(id, 1, CallOutcome.NO_TRUNK, 0);

    assertThat(closing.nextAt()).isEmpty();
    assertThat(job(id).getStatus()).isEqualTo(CallbackStatus.CANCELLED);
    assertThat(job(id).getReason()).isEqualTo(EndReason.CANCELLED_BY_ADMINISTRATOR);
  }

  @Test
  default void saysWhatCameOfAConversationThatTheConsoleHasReleased() {
    long id = promise("trigger-1");
    take(id);
    answer(id);
    release(id);

    close(id, 1, CallOutcome.CONNECTED, 0);

    assertThat(job(id).getStatus()).isEqualTo(CallbackStatus.COMPLETED);
    assertThat(job(id).getReason()).isEqualTo(EndReason.CONNECTED);
  }

  @Test
  default void doesNotCallAgainAfterARestartWhomTheConsoleWasReleasing() {
    long id = promise("trigger-1");
    assertThat(release(id)).as("there is no call yet").isFalse();
    take(id);
    release(id);

    closeAttempts();

    assertThat(job(id).getStatus()).isEqualTo(CallbackStatus.CANCELLED);
  }

  @Test
  default void changesNothingByARehearsal() {
    long id = promise("trigger-1");
    take(id);

    database().run(em -> new JobDesk(em, NODE).rehearse(NOW));

    assertThat(countJobs()).isEqualTo(1);
    assertThat(job(id).getStatus()).isEqualTo(CallbackStatus.DIALLING);
    assertThat(job(id).getAnsweredAt()).isNull();
  }
}
