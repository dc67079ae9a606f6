package org.opencallback.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opencallback.network.FreePorts;

/** A Kamailio that answers as its configuration says, until it is closed. */
public final class Kamailio implements AutoCloseable {

  private static final String OUTPUT = "output.txt";

  /** What the configuration logs, without what Kamailio puts before it. */
  private static final Pattern LOGGED = Pattern.compile(".*ALERT: <script>: (.*)");

  private final Process process;
  private final Path directory;
  private final InetSocketAddress address;

  private Kamailio(Process process, Path directory, InetSocketAddress address) {
    this.process = process;
    this.directory = directory;
    this.address = address;
  }

  /**
   * Starts it.
   *
   * @param configuration a file among the scenarios
   * @param host a loopback address that no other peer of a trunk has
   */
  public static Kamailio answering(String configuration, String host) {
    InetSocketAddress at = new InetSocketAddress(host, FreePorts.one());
    try {
      Path directory = Files.createTempDirectory(ServerLayout.work(), "kamailio");
      Process process =
          new ProcessBuilder(
                  "kamailio",
                  "-DD",
                  "-E",
                  "-f",
                  Path.of("src/test/resources/scenarios", configuration)
                      .toAbsolutePath()
                      .toString(),
                  "-l",
                  "udp:%s:%d".formatted(host, at.getPort()),
                  "-m",
                  "32",
                  "-M",
                  "4",
                  "-Y",
                  directory.toString(),
                  "-w",
                  directory.toString())
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve(OUTPUT).toFile())
              .start();
      Listening.UDP.await(process, at);
      return new Kamailio(process, directory, at);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "kamailio could not be started; callback-ear/tests/setup.sh", e);
    }
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return address;
  }

  /** What its configuration has logged. */
  public List<String> received() {
    return output()
        .map(LOGGED::matcher)
        .filter(Matcher::matches)
        .map(line -> line.group(1))
        .toList();
  }

  private Stream<String> output() {
    try {
      return Files.readAllLines(directory.resolve(OUTPUT)).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
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
