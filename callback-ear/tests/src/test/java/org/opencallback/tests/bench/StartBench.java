package org.opencallback.tests.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.opencallback.tests.harness.CallbackServer;
import org.opencallback.tests.harness.Directory;

/**
 * What the start of the server with its embedded database takes, when that is empty and when it is
 * full: from its script to the EAR being deployed. Of several starts the median; processor time
 * says more than time on a machine that has other work.
 *
 * <p>Arguments: rows of jobs, and as many of call detail records (1000000); starts of each (5).
 */
public final class StartBench {

  private static final int AT_A_TIME = 100_000;

  private final CallbackServer server = CallbackServer.named("start-bench");
  private final int rows;
  private final int starts;

  private StartBench(String[] arguments) {
    rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    starts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
  }

  /** Runs it. */
  public static void main(String[] arguments) {
    new StartBench(arguments).run();
  }

  private void run() {
    start(); // creates the tables
    Start empty = median("empty");
    server.start();
    fill(Directory.of(server));
    server.stop();
    Start full = median(rows + " jobs and records");
    System.out.printf(
        Locale.ROOT,
        "full / empty: %.2f of the time, %.2f of the processor time; errors in the log: %d%n",
        (double) full.millis() / empty.millis(),
        (double) full.cpuMillis() / empty.cpuMillis(),
        errors());
    server.close();
  }

  /** One start. */
  private record Start(long millis, long cpuMillis) {}

  private Start median(String what) {
    List<Start> all = new ArrayList<>();
    for (int i = 0; i < starts; i++) {
      all.add(start());
    }
    Start median =
        new Start(
            median(all.stream().map(Start::millis)), median(all.stream().map(Start::cpuMillis)));
    System.out.printf("%-28s median %s of %s%n", what, median, all);
    return median;
  }

  private static long median(Stream<Long> values) {
    List<Long> sorted = values.sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  /** Starts and stops it. */
  private Start start() {
    Instant begun = Instant.now();
    server.start();
    long took = Duration.between(begun, Instant.now()).toMillis();
    long cpu =
        ProcessHandle.of(server.pid())
            .flatMap(jvm -> jvm.info().totalCpuDuration())
            .orElse(Duration.ZERO)
            .toMillis();
    server.stop();
    return new Start(took, cpu);
  }

  private int errors() {
    return server.logLines(" ERROR ").size();
  }

  private void fill(Directory directory) {
    for (int first = 1; first <= rows; first += AT_A_TIME) {
      int last = Math.min(rows, first + AT_A_TIME - 1);
      directory.execute(
          """
          insert into callback_request (status, reason, attempt, due_at_ms, trigger_call_id, caller,
            delay_ms, created_at_ms, started_at_ms, ended_at_ms, history)
          select case when mod(i, 5) = 0 then 'FAILED' else 'COMPLETED' end,
            case when mod(i, 5) = 0 then 'A_BUSY' else 'CONNECTED' end, 1, 1700000000000 + i * 1000,
            'call-' || i, '+' || (48500000000 + i), 5000, 1700000000000 + i * 1000,
            1700000000000 + i * 1000, 1700000090000 + i * 1000, 'NULL, CALLING_A, ALERTING_A'
          from system_range(%d, %d) as n(i)
          """
              .formatted(first, last));
      directory.execute(
          """
          insert into call_detail_record (attempt, party, number, presented_number, started_at_ms,
            ended_at_ms, q850_cause, sip_status, call_id)
          select 1, 'A', '+' || (48500000000 + i), '+48221234567', 1700000000000 + i * 1000,
            1700000090000 + i * 1000, 16, 0, 'leg-' || i
          from system_range(%d, %d) as n(i)
          """
              .formatted(first, last));
    }
  }
}
