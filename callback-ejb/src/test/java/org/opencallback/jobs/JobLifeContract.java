package org.opencallback.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;
import static org.opencallback.testing.Sample.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.cdr.CallDetailRecord;
import org.opencallback.cdr.CdrParty;
import org.opencallback.configuration.Exchange;
import org.opencallback.job.CallOutcome;
import org.opencallback.job.CallReport;
import org.opencallback.job.CallbackOrder;
import org.opencallback.job.LegReport;
import org.opencallback.job.TrunkCall;
import org.opencallback.testing.Sample;
import org.opencallback.testing.TestDatabase;

/** The life of a job, on every database. */
interface JobLifeContract {

  /** The node that the tests play. */
  String NODE = "node-a";

  TestDatabase database();

  @BeforeEach
  default void reset() {
    Sample.reset(database());
  }

  // promise

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

    JobDesk.Promise second = desk(em -> em.promise(Sample.plan("trigger-2"), NOW));

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
        together(
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

  // claim

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
        together(
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

  // re-check

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
  }

  private void expectCalledOff(String change, EndReason reason) {
    Sample.reset(database());
    long id = promise("trigger-1");
    database().sql(change);

    JobDesk.Turn turn = take(id);

    assertThat(turn.order()).as(change).isEmpty();
    assertThat(turn.calledOff()).as(change).contains(reason);
    assertThat(job(id).getStatus()).isEqualTo(CallbackStatus.CANCELLED);
    assertThat(job(id).getReason()).isEqualTo(reason);
  }

  // the end of an attempt

  @Test
  default void waitsLongerAfterEachBusyAttemptAndGivesUpAfterTheLast() {
    long id = promise("trigger-1");

    take(id);
    assertThat(close(id, 1, CallOutcome.A_BUSY, 486).nextAt()).contains(NOW.plusSeconds(10));
    take(id);
    assertThat(close(id, 2, CallOutcome.A_NO_ANSWER, 480).nextAt()).contains(NOW.plusSeconds(20));
    take(id);
    JobDesk.Closing last = close(id, 3, CallOutcome.A_BUSY, 486);

    assertThat(last.nextAt()).isEmpty();
    assertThat(last.reason()).isEqualTo(EndReason.A_BUSY);
    assertThat(job(id).getStatus()).isEqualTo(CallbackStatus.FAILED);
    assertThat(promise("trigger-2")).isNotEqualTo(id);
  }

  @Test
  default void triesAgainOnlyForCausesThatPass() {
    assertThat(closedFirst(CallOutcome.A_BUSY, 486).nextAt()).isPresent();
    assertThat(closedFirst(CallOutcome.A_NO_ANSWER, 408).nextAt()).isPresent();
    assertThat(closedFirst(CallOutcome.NO_TRUNK, 503).nextAt()).isPresent();
    assertThat(closedFirst(CallOutcome.A_UNREACHABLE, 480).nextAt()).isPresent();
    assertThat(closedFirst(CallOutcome.INTERNAL_ERROR, 0).nextAt()).isPresent();
    assertThat(closedFirst(CallOutcome.A_UNREACHABLE, 404).nextAt()).isEmpty();
    assertThat(closedFirst(CallOutcome.A_REJECTED, 603).nextAt()).isEmpty();
    assertThat(closedFirst(CallOutcome.CONNECTED, 0).nextAt()).isEmpty();
  }

  private JobDesk.Closing closedFirst(CallOutcome outcome, int status) {
    Sample.reset(database());
    long id = promise("trigger-1");
    take(id);
    return close(id, 1, outcome, status);
  }

  @Test
  default void neverDialsAgainOnceTheMobileHasAnswered() {
    long id = promise("trigger-1");
    take(id);
    assertThat(answer(id)).isTrue();

    JobDesk.Closing closing = close(id, 1, CallOutcome.INTERNAL_ERROR, 0);

    assertThat(closing.nextAt()).isEmpty();
    assertThat(job(id).getStatus()).isEqualTo(CallbackStatus.COMPLETED);
  }

  // released at the console

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

  private boolean release(long id) {
    return database().inTransaction(em -> new JobStore(em).released(id));
  }

  @Test
  default void ignoresAReportOfAnAttemptThatIsOver() {
    long id = promise("trigger-1");
    take(id);
    close(id, 1, CallOutcome.A_BUSY, 486);

    assertThat(close(id, 1, CallOutcome.CONNECTED, 0)).isEqualTo(JobDesk.Closing.UNKNOWN);
    assertThat(answer(id)).isFalse();
    assertThat(records(id)).hasSize(1);
  }

  @Test
  default void recordsEveryLegOfAnAttempt() {
    long id = promise("trigger-1");
    take(id);
    LegReport failed = leg(LegReport.Party.A, Sample.CARRIER, null, 41, 503, "leg-1");
    LegReport answered = leg(LegReport.Party.A, Sample.GATEWAY, NOW, 16, 0, "leg-2");
    LegReport destination = leg(LegReport.Party.B, Sample.CARRIER, NOW, 16, 0, "leg-3");

    desk(
        desk ->
            desk.close(
                new CallReport(
                    id,
                    1,
                    CallOutcome.CONNECTED,
                    List.of(failed, answered, destination),
                    "NULL, …, RELEASED"),
                Sample.exchange(database()),
                NOW));

    assertThat(records(id))
        .extracting(
            CallDetailRecord::getParty,
            CallDetailRecord::getTrunkName,
            CallDetailRecord::getExtensionNumber,
            CallDetailRecord::getQ850Cause,
            CallDetailRecord::getSipStatus,
            CallDetailRecord::getDuration)
        .containsExactly(
            tuple(CdrParty.A, "carrier", "101", 41, 503, Duration.ZERO),
            tuple(CdrParty.A, "gateway", "101", 16, 0, Duration.ofSeconds(60)),
            tuple(CdrParty.B, "carrier", "101", 16, 0, Duration.ofSeconds(60)));
    assertThat(job(id).getHistory()).isEqualTo("NULL, …, RELEASED");
    assertThat(job(id).getStatus()).isEqualTo(CallbackStatus.COMPLETED);
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

  // recovery

  @Test
  default void armsTheTimersOfItsOwnWaitingJobsAfterARestart() {
    long id = promise("trigger-1");

    List<Recovery.Alarm> alarms =
        database().inTransaction(em -> new Recovery(em).alarms(NODE, NOW.plusSeconds(1)));
    List<Recovery.Alarm> others =
        database().inTransaction(em -> new Recovery(em).alarms("node-b", NOW));

    assertThat(alarms).containsExactly(new Recovery.Alarm(id, NOW.plusSeconds(5), false));
    assertThat(others).isEmpty();
  }

  @Test
  default void spreadsJobsThatArePastDueAfterARestart() {
    database()
        .sql(
            "insert into callback_request (status, due_at_ms, node, in_flight_mobile,"
                + " trigger_call_id, caller, delay_ms, created_at_ms) values"
                + " ('SCHEDULED', 1, 'node-a', 1, 'a', '+48601000011', 0, 0),"
                + " ('SCHEDULED', 2, 'node-a', 2, 'b', '+48601000012', 0, 0),"
                + " ('SCHEDULED', 3, 'node-a', 3, 'c', '+48601000013', 0, 0)");

    List<Recovery.Alarm> alarms =
        database().inTransaction(em -> new Recovery(em).alarms(NODE, NOW));

    assertThat(alarms)
        .extracting(Recovery.Alarm::at)
        .containsExactly(
            NOW, NOW.plus(Recovery.SPACING), NOW.plus(Recovery.SPACING).plus(Recovery.SPACING));
  }

  @Test
  default void dialsAgainAfterARestartWhenTheMobileHadNotAnswered() {
    long id = promise("trigger-1");
    take(id);

    closeAttempts();

    assertThat(job(id).getStatus()).isEqualTo(CallbackStatus.SCHEDULED);
    assertThat(job(id).getDueAt()).isEqualTo(NOW);
    assertThat(take(id).order().map(CallbackOrder::attempt)).contains(2);
  }

  @Test
  default void givesUpAfterARestartDuringTheLastAttempt() {
    long id = promise("trigger-1");
    database().sql("update callback_request set attempt = 2");
    take(id);

    closeAttempts();

    assertThat(job(id).getStatus()).isEqualTo(CallbackStatus.FAILED);
    assertThat(job(id).getReason()).isEqualTo(EndReason.NODE_RESTART);
  }

  @Test
  default void completesAfterARestartWhenTheMobileHadAnswered() {
    long id = promise("trigger-1");
    take(id);
    answer(id);

    closeAttempts();

    assertThat(job(id).getStatus()).isEqualTo(CallbackStatus.COMPLETED);
    assertThat(job(id).getReason()).isEqualTo(EndReason.NODE_RESTART);
    assertThat(take(id)).isEqualTo(JobDesk.Turn.NONE);
  }

  @Test
  default void findsAWaitingJobWhoseTimerGotLost() {
    long id = promise("trigger-1");

    assertThat(overdueAt(NOW.plusSeconds(44))).isEmpty();
    assertThat(overdueAt(NOW.plusSeconds(46)))
        .containsExactly(new Recovery.Alarm(id, NOW.plusSeconds(46), true));

    take(id);
    assertThat(overdueAt(NOW.plusSeconds(46))).isEmpty();
    close(id, 1, CallOutcome.A_BUSY, 486);
    assertThat(overdueAt(NOW.plusSeconds(14))).isEmpty();
    assertThat(overdueAt(NOW.plusSeconds(16))).hasSize(1);
  }

  @Test
  default void givesUpACallWhoseEndWasNeverReported() {
    long id = promise("trigger-1");
    take(id);
    Exchange exchange = Sample.exchange(database());
    Instant later = NOW.plus(Duration.ofMinutes(136));

    int tooEarly =
        database()
            .inTransaction(
                em -> new Recovery(em).giveUpLost(exchange, NOW.plus(Duration.ofMinutes(134))));
    int lost = database().inTransaction(em -> new Recovery(em).giveUpLost(exchange, later));

    assertThat(tooEarly).isZero();
    assertThat(lost).isEqualTo(1);
    assertThat(job(id).getReason()).isEqualTo(EndReason.LOST);
    assertThat(promise("trigger-2")).isNotEqualTo(id);
  }

  @Test
  default void keepsTheCostOfEachLegByThePricesOfItsTime() {
    database()
        .sql(
            "insert into tariff_zone (id, name, prefixes) values (6001, 'Poland', '+48')",
            "insert into tariff (kind, zone_id, valid_from, price_per_minute) values"
                + " ('EXCHANGE_CALLS', 6001, '2026-01-01', 0.10)",
            "insert into tariff (kind, place_id, zone_id, valid_from, price_per_minute) values"
                + " ('MOBILE_CALLS', 6001, 6001, '2026-01-01', 0.29)");
    long id = promise("trigger-1");
    take(id);
    LegReport callback = leg(LegReport.Party.A, Sample.CARRIER, NOW, 16, 0, "leg-a");
    LegReport busy = leg(LegReport.Party.B, Sample.CARRIER, null, 17, 486, "leg-b");
    LegReport reached = leg(LegReport.Party.B, Sample.CARRIER, NOW.plusSeconds(1), 16, 0, "leg-c");
    Exchange exchange = Sample.exchange(database());
    desk(
        desk ->
            desk.close(
                new CallReport(id, 1, CallOutcome.CONNECTED, List.of(callback, busy, reached), "…"),
                exchange,
                NOW));
    database().sql("update tariff set price_per_minute = 9");

    assertThat(records(id))
        .extracting(
            c -> c.getZone() + " " + c.getPlace(),
            c -> String.valueOf(c.getCompanyCost()),
            c -> String.valueOf(c.getMobileCost()),
            c -> String.valueOf(c.getDirectCost()))
        .containsExactlyInAnyOrder(
            tuple("Poland Poland", "0.1000", "0.0000", "null"),
            tuple("null null", "null", "null", "null"),
            tuple("Poland Poland", "0.1000", "null", "0.2900"));
  }

  // helpers

  private long promise(String callId) {
    return desk(desk -> desk.promise(Sample.plan(callId), NOW)).jobId();
  }

  private boolean answer(long id) {
    return desk(desk -> desk.answered(id, 1, NOW));
  }

  private JobDesk.Turn take(long id) {
    Exchange exchange = Sample.exchange(database());
    return desk(desk -> desk.take(id, exchange, NOW));
  }

  private JobDesk.Closing close(long id, int attempt, CallOutcome outcome, int status) {
    Exchange exchange = Sample.exchange(database());
    LegReport leg = leg(LegReport.Party.A, Sample.CARRIER, null, 17, status, "leg");
    return desk(
        desk -> desk.close(new CallReport(id, attempt, outcome, List.of(leg), "…"), exchange, NOW));
  }

  private static LegReport leg(
      LegReport.Party party, long trunk, Instant answered, int cause, int status, String callId) {
    return new LegReport(
        party,
        trunk,
        "+48601000001",
        "+48221234567",
        NOW.minusSeconds(5),
        answered,
        NOW.plusSeconds(60),
        cause,
        status,
        callId);
  }

  private void closeAttempts() {
    Exchange exchange = Sample.exchange(database());
    database().run(em -> new Recovery(em).closeAttempts(NODE, exchange, NOW));
  }

  private List<Recovery.Alarm> overdueAt(Instant moment) {
    return database().inTransaction(em -> new Recovery(em).overdue(moment));
  }

  private <T> T desk(Function<JobDesk, T> work) {
    return database().inTransaction(em -> work.apply(new JobDesk(em, NODE)));
  }

  private CallbackRequest job(long id) {
    return database().inTransaction(em -> em.find(CallbackRequest.class, id));
  }

  private long countJobs() {
    return database()
        .inTransaction(
            em ->
                em.createQuery("select count(r) from CallbackRequest r", Long.class)
                    .getSingleResult());
  }

  private List<CallDetailRecord> records(long id) {
    return database()
        .inTransaction(
            em ->
                em.createQuery(
                        "select c from CallDetailRecord c where c.requestId = ?1"
                            + " order by c.callId",
                        CallDetailRecord.class)
                    .setParameter(1, id)
                    .getResultList());
  }

  /** Runs a task on several threads at the same moment; one that throws counts as false. */
  private static List<Boolean> together(int threads, Callable<Boolean> task) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      CyclicBarrier start = new CyclicBarrier(threads);
      List<Future<Boolean>> futures = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        futures.add(
            pool.submit(
                () -> {
                  start.await(30, TimeUnit.SECONDS);
                  return succeeded(task);
                }));
      }
      List<Boolean> results = new ArrayList<>();
      for (Future<Boolean> future : futures) {
        results.add(future.get(60, TimeUnit.SECONDS));
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  private static boolean succeeded(Callable<Boolean> task) {
    try {
      return task.call();
    } catch (Exception e) {
      return false;
    }
  }
}
