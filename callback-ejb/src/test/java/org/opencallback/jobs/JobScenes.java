package org.opencallback.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.testing.Sample.NOW;

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
import org.opencallback.cdr.CallDetailRecord;
import org.opencallback.configuration.Exchange;
import org.opencallback.job.CallOutcome;
import org.opencallback.job.CallReport;
import org.opencallback.job.CallbackStatus;
import org.opencallback.job.EndReason;
import org.opencallback.job.LegReport;
import org.opencallback.testing.Sample;
import org.opencallback.testing.TestDatabase;

/** What tests of jobs do again and again, on every database. */
interface JobScenes {

  /** The node that the tests play. */
  String NODE = "node-a";

  TestDatabase database();

  @BeforeEach
  default void reset() {
    Sample.reset(database());
  }

  default void expectCalledOff(String change, EndReason reason) {
    Sample.reset(database());
    long id = promise("trigger-1");
    database().sql(change);

    JobDesk.Turn turn = take(id);

    assertThat(turn.order()).as(change).isEmpty();
    assertThat(turn.calledOff()).as(change).contains(reason);
    assertThat(job(id).getStatus()).isEqualTo(CallbackStatus.CANCELLED);
    assertThat(job(id).getReason()).isEqualTo(reason);
  }

  default JobDesk.Closing closedFirst(CallOutcome outcome, int status) {
    Sample.reset(database());
    long id = promise("trigger-1");
    take(id);
    return close(id, 1, outcome, status);
  }

  default boolean release(long id) {
    return database()
        .inTransaction(em -> new JobStore(em).released(id, EndReason.CANCELLED_BY_ADMINISTRATOR));
  }

  default long promise(String callId) {
    Exchange exchange = Sample.exchange(database());
    return desk(desk -> desk.promise(Sample.plan(callId), exchange, NOW)).jobId();
  }

  default boolean answer(long id) {
    return desk(desk -> desk.answered(id, 1, NOW));
  }

  default JobDesk.Turn take(long id) {
    Exchange exchange = Sample.exchange(database());
    return desk(desk -> desk.take(id, exchange, NOW));
  }

  default JobDesk.Closing close(long id, int attempt, CallOutcome outcome, int status) {
    Exchange exchange = Sample.exchange(database());
    LegReport leg = leg(LegReport.Party.A, Sample.CARRIER, null, 17, status, "leg");
    return desk(
        desk -> desk.close(new CallReport(id, attempt, outcome, List.of(leg), "…"), exchange, NOW));
  }

  static LegReport leg(
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
        callId,
        null);
  }

  default void closeAttempts() {
    Exchange exchange = Sample.exchange(database());
    database().run(em -> new Recovery(em).closeAttempts(NODE, exchange, NOW));
  }

  default List<Recovery.Alarm> overdueAt(Instant moment) {
    return database().inTransaction(em -> new Recovery(em).overdue(moment));
  }

  default <T> T desk(Function<JobDesk, T> work) {
    return database().inTransaction(em -> work.apply(new JobDesk(em, NODE)));
  }

  default CallbackRequest job(long id) {
    return database().inTransaction(em -> em.find(CallbackRequest.class, id));
  }

  default long countJobs() {
    return database()
        .inTransaction(
            em ->
                em.createQuery("select count(r) from CallbackRequest r", Long.class)
                    .getSingleResult());
  }

  default List<CallDetailRecord> records(long id) {
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
  static List<Boolean> together(int threads, Callable<Boolean> task) throws Exception {
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

  static boolean succeeded(Callable<Boolean> task) {
    try {
      return task.call();
    } catch (Exception e) {
      return false;
    }
  }
}
