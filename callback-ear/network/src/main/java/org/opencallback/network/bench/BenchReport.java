package org.opencallback.network.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opencallback.network.bench.Flow.Stage;

/** Prints what was measured. */
final class BenchReport {

  /**
   * Frames of numbered audio that may be missing: those said before the bridge and after the end.
   */
  private static final int EDGE_FRAMES = 10;

  private final PrintStream out;
  private final BenchSettings settings;

  BenchReport(PrintStream out, BenchSettings settings) {
    this.out = out;
    this.settings = settings;
  }

  private void line(String name, String format, Object... values) {
    out.printf(Locale.ROOT, "%-22s %s%n", name, String.format(Locale.ROOT, format, values));
  }

  /** Heap while flows are in the stage in which it is measured. */
  void held(int flows, Stage stage, @Nullable ServerProbe probe, long heapBefore) {
    if (probe != null && flows > 0) {
      long heap = probe.heapAfterCollection() - heapBefore;
      String name = stage.name().toLowerCase(Locale.ROOT);
      line("flows " + name, "%d", flows);
      line("heap per flow", "%d octets while %s (%d in all)", heap / flows, name, heap);
    }
  }

  /** What became of the flows. */
  void flows(FlowDriver driver, long startedMillis) {
    List<Flow> flows = driver.flows();
    Map<String, Integer> failures = failures(driver);
    int failed = failures.values().stream().mapToInt(Integer::intValue).sum();
    double rate = startedMillis == 0 ? 0 : 1_000.0 * flows.size() / startedMillis;
    line("kind", "%s", settings.load().kind().name().toLowerCase(Locale.ROOT));
    line("attempted", "%d at %.1f/s (asked for: %d/s)", flows.size(), rate, settings.load().rate());
    line("completed", "%d", flows.size() - failed);
    line("failed", "%d (%.2f %%)", failed, flows.isEmpty() ? 0.0 : 100.0 * failed / flows.size());
    failures.forEach((kind, count) -> line("", "%6d  %s", count, kind));
    line("unexpected calls", "%d", driver.unexpectedCalls());
    if (!settings.load().sipp()) {
      line("triggers placed late", "%s", times(flows, Flow::lateMillis));
    }
    line("callback start error", "%s", times(flows, this::startError));
    if (settings.load().kind().isConnected()) {
      line("connecting", "%s", times(flows, flow -> millis(flow.connecting())));
      audio(driver);
    }
  }

  private @Nullable Double startError(Flow flow) {
    Double delay = millis(flow.delay());
    return delay == null ? null : delay - settings.times().delay().toMillis();
  }

  private static @Nullable Double millis(@Nullable Duration time) {
    return time == null ? null : time.toNanos() / 1e6;
  }

  private static Percentiles times(List<Flow> flows, Function<Flow, @Nullable Double> measure) {
    List<Double> times = new ArrayList<>();
    for (Flow flow : flows) {
      Double time = measure.apply(flow);
      if (time != null) {
        times.add(time);
      }
    }
    return new Percentiles(times);
  }

  private void audio(FlowDriver driver) {
    long said = 0;
    long heard = 0;
    for (Flow flow : driver.flows()) {
      MediaLeg a = media(flow.a());
      MediaLeg b = media(flow.b());
      if (a != null && b != null) {
        said += a.said() + b.said();
        heard += a.heard() + b.heard();
      }
    }
    BenchMedia media = driver.media();
    long[] rtp = media == null ? new long[3] : media.counts();
    line(
        "audio", "%d frames said, %d heard bit for bit (%.2f %%)", said, heard, share(heard, said));
    line("RTP", "%d packets sent, %d received, %d of them for no leg", rtp[0], rtp[1], rtp[2]);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }

  private static @Nullable MediaLeg media(@Nullable BenchLeg leg) {
    return leg == null ? null : leg.media();
  }

  /**
   * The failures by kind. A flow that came to its end has failed all the same when more audio is
   * missing than at its beginning and end.
   */
  private static Map<String, Integer> failures(FlowDriver driver) {
    Map<String, Integer> kinds = new TreeMap<>();
    for (Flow flow : driver.flows()) {
      String failure = flow.failure();
      if (failure == null && isAudioMissing(media(flow.a()), media(flow.b()))) {
        failure = "audio was missing one way";
      }
      if (failure != null) {
        kinds.merge(failure, 1, Integer::sum);
      }
    }
    return kinds;
  }

  private static boolean isAudioMissing(@Nullable MediaLeg a, @Nullable MediaLeg b) {
    return a != null
        && b != null
        && (a.heard() < b.said() - EDGE_FRAMES || b.heard() < a.said() - EDGE_FRAMES);
  }

  /** What it cost. */
  void costs(FlowDriver driver, MachineLoad load, String average) {
    int flows = Math.max(1, driver.flows().size());
    if (settings.pid() != 0) {
      double each = (double) load.serverMillis() / flows;
      line("server CPU", "%.2f ms per flow (%d ms in all)", each, load.serverMillis());
      double compiling = (double) load.compilersMillis() / flows;
      line("of it, its compilers", "%.2f ms per flow", compiling);
    }
    double own = (double) load.ownMillis() / flows;
    line("this program's CPU", "%.2f ms per flow (%d ms in all)", own, load.ownMillis());
    line("machine", "%s, load average %s", load.busyText(), average);
    line("no SIP at all", "%d datagrams", driver.malformed());
    line(
        "lost in full sockets",
        "%d datagrams here, %d at the server",
        SocketDrops.at(settings.listen().getPort()),
        SocketDrops.at(settings.server().getPort()));
  }

  /** How long the disk took to keep a block. */
  void disk(Percentiles times) {
    line("disk, write and sync", "%s", times);
  }

  /** The server's counters that are not what they were. */
  void leftOver(Map<String, Long> before, Map<String, Long> after, long heapGrowth) {
    Map<String, Long> changed = new TreeMap<>();
    after.forEach(
        (name, value) -> {
          if (!value.equals(before.getOrDefault(name, 0L))) {
            changed.put(name, value);
          }
        });
    line("heap", "%+d kB", heapGrowth / 1_024);
    if (after.isEmpty()) {
      out.println("the server publishes no counters (MBeans org.opencallback*:*)");
    }
    changed.forEach(
        (name, value) ->
            out.printf(
                Locale.ROOT, "  %s: %d, was %d%n", name, value, before.getOrDefault(name, 0L)));
  }

  double failureShare(FlowDriver driver) {
    int failed = failures(driver).values().stream().mapToInt(Integer::intValue).sum();
    return driver.flows().isEmpty() ? 1 : (double) failed / driver.flows().size();
  }
}
