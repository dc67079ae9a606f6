package org.opencallback.media.embedded;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.opencallback.media.AudioCodec;
import org.opencallback.media.MediaException;
import org.opencallback.media.Party;
import org.opencallback.media.Tone;

/**
 * Measures what the engine costs: CPU of one core per 100 bridged calls and per 100 listeners to
 * the dial tone, with the other ends in a process of their own.
 *
 * <p>{@code java -cp … RelayBenchmark [calls] [seconds]}; 100 calls for 20 s if nothing is said.
 */
public final class RelayBenchmark {

  private static final int WARM_UP_SECONDS = 6;
  private static final int PORTS = 9_000;

  private final int calls;
  private final int seconds;

  private RelayBenchmark(int calls, int seconds) {
    this.calls = calls;
    this.seconds = seconds;
  }

  /** Bounded to 1000 calls and a minute each. */
  public static void main(String[] arguments) throws Exception {
    int calls = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    RelayBenchmark benchmark = new RelayBenchmark(Math.min(calls, 1000), Math.min(seconds, 60));
    benchmark.run("bridged calls", true, true);
    benchmark.run("listeners to the dial tone", false, false);
    benchmark.run("listeners to the dial tone who talk", false, true);
  }

  private void run(String what, boolean bridged, boolean talking) throws Exception {
    MediaSettings settings =
        new MediaSettings(
            InetAddress.getLoopbackAddress(),
            InetAddress.getLoopbackAddress(),
            30_000,
            30_000 + PORTS,
            Duration.ofSeconds(30));
    MediaEngine engine = new MediaEngine(settings, Throwable::printStackTrace);
    engine.start();
    int sockets = bridged ? 2 * calls : calls;
    Process phones = startPhones(sockets);
    try (BufferedReader in = phones.inputReader(StandardCharsets.UTF_8);
        BufferedWriter out = phones.outputWriter(StandardCharsets.UTF_8)) {
      String[] ports = in.readLine().split(" ", -1);
      List<EmbeddedMediaCall> media = new ArrayList<>();
      long heap = heap();
      String targets = connect(engine, media, ports, bridged, talking);
      System.out.printf("%d octets of heap per call%n", (heap() - heap) / media.size());
      out.write(targets);
      out.newLine();
      out.flush();
      measure(engine, what, sockets);
      out.newLine();
      out.flush();
      String[] heard = in.readLine().split(" ", -1);
      System.out.printf(
          "  phones: sent %s, heard %s%s%n",
          heard[0], heard[1], bridged ? "; delay p50 " + heard[2] + " ms, p99 " + heard[3] : "");
    } finally {
      engine.stop();
      phones.destroy();
    }
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static Process startPhones(int sockets) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            BenchmarkPhones.class.getName(),
            Integer.toString(sockets))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Makes the calls; the result tells each phone which port to speak to, 0 for none. */
  private String connect(
      MediaEngine engine,
      List<EmbeddedMediaCall> media,
      String[] ports,
      boolean bridged,
      boolean talking)
      throws MediaException {
    List<String> targets = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      EmbeddedMediaCall call = engine.newCall("PL", new Deaf());
      media.add(call);
      String port = leg(call, Party.A, ports[bridged ? 2 * i : i]);
      targets.add(talking ? port : "0");
      if (bridged) {
        targets.add(leg(call, Party.B, ports[2 * i + 1]));
        call.bridge();
      } else {
        call.play(Party.A, Tone.DIAL);
      }
    }
    return String.join(" ", targets);
  }

  private static String leg(EmbeddedMediaCall call, Party party, String port)
      throws MediaException {
    Set<AudioCodec> codecs = EnumSet.of(AudioCodec.PCMA);
    String offer = call.offer(party, codecs);
    call.accept(
        party,
        """
        v=0
        o=- 1 1 IN IP4 127.0.0.1
        s=-
        c=IN IP4 127.0.0.1
        t=0 0
        m=audio %s RTP/AVP 8 101
        a=rtpmap:101 telephone-event/8000
        """
            .formatted(port));
    int from = offer.indexOf("m=audio ") + 8;
    return offer.substring(from, offer.indexOf(' ', from));
  }

  /** Waits for as much to be sent as belongs to that many seconds. */
  private static void awaitSent(MediaEngine engine, int streams, int seconds) {
    long target = engine.counters().packetsSent() + 50L * streams * seconds;
    Awaitility.await("packets of %d s".formatted(seconds))
        .atMost(Duration.ofSeconds(3L * seconds))
        .until(() -> engine.counters().packetsSent() >= target);
  }

  private void measure(MediaEngine engine, String what, int streams) {
    OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    awaitSent(engine, streams, WARM_UP_SECONDS);
    long received = engine.counters().packetsReceived();
    long sent = engine.counters().packetsSent();
    long allocated = allocated();
    long cpu = machine.getProcessCpuTime();
    long begin = System.nanoTime();
    awaitSent(engine, streams, seconds);
    double wall = System.nanoTime() - begin;
    double used = machine.getProcessCpuTime() - cpu;
    double in = engine.counters().packetsReceived() - received;
    double out = engine.counters().packetsSent() - sent;
    System.out.printf(
        "%d %s: %.1f %% of a core per 100 (%.0f packets/s in, %.0f out, %.2f us per packet)%n",
        calls,
        what,
        100 * used / wall * 100 / calls,
        in / wall * 1e9,
        out / wall * 1e9,
        used / 1000 / (in + out));
    System.out.printf(
        "  allocated %.1f octets per packet; frames late %d, discarded %d, unsent %d; load %.1f%n",
        (allocated() - allocated) / (in + out),
        engine.counters().framesLate(),
        engine.counters().packetsDiscarded(),
        engine.counters().packetsUnsent(),
        machine.getSystemLoadAverage());
  }

  private static long allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long sum = 0;
    for (long id : threads.getAllThreadIds()) {
      var info = threads.getThreadInfo(id);
      if (info != null && info.getThreadName().startsWith("media-io-")) {
        sum += threads.getThreadAllocatedBytes(id);
      }
    }
    return sum;
  }

  /** Nobody is interested in the events of the benchmark. */
  private static final class Deaf implements CallObserver {
    @Override
    public void occurred(EmbeddedMediaCall call, Object event) {
      // see above
    }

    @Override
    public void released(EmbeddedMediaCall call) {
      // see above
    }
  }
}
