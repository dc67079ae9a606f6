package org.opencallback.tests.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A SIPp process that answers as one of our scenarios says, and logs what it was sent. */
public final class SippPeer implements AutoCloseable {

  private static final String LONGEST_RUN = "240s";

  private final Process process;
  private final Path log;
  private final InetSocketAddress address;

  private SippPeer(Process process, Path log, InetSocketAddress address) {
    this.process = process;
    this.log = log;
    this.address = address;
  }

  /**
   * Starts it.
   *
   * @param scenario a file of {@code src/test/resources/scenarios}
   * @param host a loopback address that no other peer of a trunk has
   */
  public static SippPeer answering(String scenario, String host) {
    int port = FreePorts.one();
    try {
      Path directory = Files.createTempDirectory(ServerLayout.work(), "sipp");
      Path file = directory.resolve(scenario);
      try (InputStream in = SippPeer.class.getResourceAsStream("/scenarios/" + scenario)) {
        Files.copy(Objects.requireNonNull(in, scenario), file);
      }
      Path log = Files.createFile(directory.resolve("received.log"));
      Process process =
          new ProcessBuilder(
                  List.of(
                      "/usr/bin/sipp",
                      "-sf",
                      file.toString(),
                      "-i",
                      host,
                      "-p",
                      Integer.toString(port),
                      "-nostdin",
                      "-timeout",
                      LONGEST_RUN,
                      "-trace_logs",
                      "-log_file",
                      log.toString()))
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new SippPeer(process, log, new InetSocketAddress(host, port));
    } catch (IOException e) {
      throw new UncheckedIOException("SIPp cannot be started", e);
    }
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return address;
  }

  /** What it has logged so far, a line for each request. */
  public List<String> received() {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
