package org.opencallback.network.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opencallback.network.bench.Flow.Stage;
import org.opencallback.network.sip.HostPort;

/**
 * Trigger calls by a SIPp process, from a port of its own: the trunk has to be known by its address
 * alone. SIPp logs when each call had cleared; the mobile's number tells which flow it was.
 */
final class SippTriggers implements Triggers {

  private static final Path SIPP = Path.of("/usr/bin/sipp");
  private static final Duration SLACK = Duration.ofSeconds(30);

  private final BenchSettings settings;
  private final Path directory;
  private @Nullable Process process;

  /**
   * Prepares the process's files.
   *
   * @throws IllegalArgumentException if SIPp is not installed
   */
  SippTriggers(BenchSettings settings) {
    if (!Files.isExecutable(SIPP)) {
      throw new IllegalArgumentException(
          "--triggers=sipp: there is no %s; install Debian's sip-tester, or use --triggers=own"
              .formatted(SIPP));
    }
    this.settings = settings;
    try {
      this.directory = Files.createTempDirectory("bench-sipp");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void place(List<Flow> flows) {
    Duration placing = Duration.ofMillis(1_000L * flows.size() / settings.load().rate());
    Duration longest = placing.plus(settings.times().ring()).plus(SLACK);
    try {
      writeFiles(flows);
      flows.forEach(flow -> flow.advance(Stage.CALLING, Stage.WAITING));
      Process sipp =
          new ProcessBuilder(command(flows.size(), longest))
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("sipp.txt").toFile())
              .start();
      process = sipp;
      if (!sipp.waitFor(longest.toMillis() + 1_000, TimeUnit.MILLISECONDS)) {
        sipp.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("SIPp cannot be started", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void writeFiles(List<Flow> flows) throws IOException {
    try (InputStream scenario = SippTriggers.class.getResourceAsStream("triggers.xml")) {
      Files.copy(Objects.requireNonNull(scenario), directory.resolve("triggers.xml"));
    }
    StringBuilder mobiles = new StringBuilder("SEQUENTIAL\n");
    flows.forEach(flow -> mobiles.append(flow.mobile()).append(";\n"));
    Files.writeString(directory.resolve("mobiles.csv"), mobiles);
  }

  private List<String> command(int count, Duration longest) throws IOException {
    InetAddress local = settings.listen().getAddress();
    String port;
    try (DatagramSocket free = new DatagramSocket(0, local)) {
      port = String.valueOf(free.getLocalPort());
    }
    List<String> command = new ArrayList<>();
    command.addAll(List.of(SIPP.toString(), "-sf", "triggers.xml", "-inf", "mobiles.csv"));
    command.addAll(List.of("-i", local.getHostAddress(), "-p", port, "-nostdin"));
    command.addAll(List.of("-r", String.valueOf(settings.load().rate())));
    command.addAll(List.of("-m", String.valueOf(count), "-l", String.valueOf(count)));
    command.addAll(List.of("-s", settings.numbers().access()));
    command.addAll(List.of("-timeout", longest.toSeconds() + "s"));
    command.addAll(List.of("-trace_logs", "-log_file", "cleared.log"));
    command.add(HostPort.text(settings.server()));
    return command;
  }

  @Override
  public void finish(List<Flow> flows) {
    Map<String, Instant> cleared = clearedByMobile();
    for (Flow flow : flows) {
      Instant at = cleared.get(flow.mobile());
      if (at == null) {
        flow.fail("the trigger call was not alerted and refused as it should, says SIPp");
      } else {
        flow.cleared(at);
      }
    }
  }

  private Map<String, Instant> clearedByMobile() {
    Map<String, Instant> cleared = new HashMap<>();
    Path log = directory.resolve("cleared.log");
    if (!Files.exists(log)) {
      return cleared;
    }
    try (Stream<String> lines = Files.lines(log, UTF_8)) {
      lines.forEach(line -> read(line, cleared));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cleared;
  }

  /** {@code cleared <mobile> <date> <time> <seconds since 1970>}. */
  static void read(String line, Map<String, Instant> cleared) {
    String[] words = line.split("\\s+", -1);
    if (words.length >= 5 && words[0].equals("cleared") && words[4].matches("\\d{1,11}\\.\\d{6}")) {
      String[] time = words[4].split("\\.", -1);
      Instant at = Instant.ofEpochSecond(Long.parseLong(time[0]), 1_000 * Long.parseLong(time[1]));
      cleared.put(words[1], at);
    }
  }

  /** The processor time that SIPp took is the children's, which Java does not tell. */
  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
    }
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
