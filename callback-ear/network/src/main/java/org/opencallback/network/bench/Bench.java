package org.opencallback.network.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.opencallback.network.bench.Flow.Stage;

/** The benchmark: puts load on a running server and prints what it did and what it cost. */
public final class Bench {

  static final int RIGHT = 0;
  static final int FAILURES = 1;
  static final int BAD_SETTING = 2;

  /** Completed transactions of the server live that long (RFC 3261 §17, timers B, F, H, J). */
  private static final Duration TRANSACTIONS_GONE = Duration.ofSeconds(34);

  private static final double TOLERATED = 0.005;

  private final PrintStream out;

  /** A benchmark that prints its figures to {@code out}. */
  public Bench(PrintStream out) {
    this.out = out;
  }

  /** Runs the benchmark; see {@code --help}. */
  public static void main(String[] arguments) {
    System.exit(new Bench(System.out).run(arguments));
  }

  /**
   * Octets of heap in use in a JVM after a full collection.
   *
   * @throws IllegalArgumentException if it cannot be attached to
   */
  public static long heapOf(long pid) {
    try (ServerProbe probe = ServerProbe.attach(pid)) {
      return probe.heapAfterCollection();
    }
  }

  /**
   * Runs it with the settings that {@code --help} lists.
   *
   * @return 0, 1 if more than 0.5 % of the flows failed, or 2 if a setting is bad
   */
  public int run(String... arguments) {
    if (Set.of(arguments).contains("--help")) {
      out.print(BenchSettings.HELP);
      return RIGHT;
    }
    try {
      BenchSettings settings = BenchSettings.read(arguments);
      if (settings.pid() == 0) {
        return measure(settings, null);
      }
      try (ServerProbe probe = ServerProbe.attach(settings.pid())) {
        return measure(settings, probe);
      }
    } catch (IllegalArgumentException | IllegalStateException e) {
      out.println(e.getMessage());
      return BAD_SETTING;
    }
  }

  /** Not before memory is measured: flows that take long would be waited for. */
  private static void warmUp(BenchSettings settings) {
    BenchSettings before = settings.warmUp();
    if (before.load().count() > 0 && before.load().kind().held() == null) {
      try (FlowDriver driver = new FlowDriver(before)) {
        driver.start();
        driver.awaitAll(Stage.DONE, settings.times().longest());
      }
    }
  }

  private int measure(BenchSettings settings, @Nullable ServerProbe probe) {
    warmUp(settings);
    BenchReport report = new BenchReport(out, settings);
    Map<String, Long> before = probe == null ? Map.of() : probe.counters();
    long heapBefore = probe == null ? 0 : probe.heapAfterCollection();
    MachineLoad idle = MachineLoad.now(settings.pid());
    long begin = System.nanoTime();
    try (FlowDriver driver = new FlowDriver(settings);
        DiskWatch disk = new DiskWatch()) {
      driver.start();
      long started = System.nanoTime();
      Stage held = settings.load().kind().held();
      if (held != null) {
        driver.awaitAll(held, settings.times().longest());
        report.held(driver.in(held), held, probe, heapBefore);
      }
      String average = MachineLoad.average();
      driver.awaitAll(Stage.DONE, settings.times().longest());
      driver.finish();
      MachineLoad load = MachineLoad.now(settings.pid()).since(idle);
      report.flows(driver, TimeUnit.NANOSECONDS.toMillis(started - begin));
      report.costs(driver, load, average);
      report.disk(disk.times());
      if (probe != null) {
        Until.holds(
            () -> probe.counters().equals(before), Duration.ofSeconds(1), TRANSACTIONS_GONE);
        report.leftOver(before, probe.counters(), probe.heapAfterCollection() - heapBefore);
      }
      return report.failureShare(driver) <= TOLERATED ? RIGHT : FAILURES;
    }
  }
}
