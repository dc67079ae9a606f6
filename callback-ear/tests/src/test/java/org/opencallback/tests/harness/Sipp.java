package org.opencallback.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opencallback.network.FreePorts;

/**
 * A run of SIPp, a SIP implementation that is not ours, with a scenario of the tests or of {@code
 * callback-ear/network}.
 */
public final class Sipp implements AutoCloseable {

  /** The network's scenarios, and those of carriers that ask for more. */
  private static final List<Path> SCENARIOS =
      Stream.of("../network/src/main/sipp", "src/test/resources/scenarios")
          .map(folder -> Path.of(folder).toAbsolutePath())
          .toList();

  private static final String LOG = "received.log";
  private static final String ERRORS = "errors.log";
  private static final String OUTPUT = "output.txt";

  /** SIPp itself fails after this time. */
  private static final int PATIENCE_S = 60;

  /** Nothing answers longer than that. */
  private static final int LONGEST_RUN_S = 240;

  private final Process process;
  private final Path directory;
  private final InetSocketAddress address;

  private Sipp(Process process, Path directory, InetSocketAddress address) {
    this.process = process;
    this.directory = directory;
    this.address = address;
  }

  /** Waits at an address for one call. */
  public static Sipp called(String scenario, InetSocketAddress at, boolean tcp) {
    return listening(run(scenario, at, oneCall(tcp)), tcp);
  }

  /**
   * Makes one call to the exchange.
   *
   * @param at address of this side; the exchange knows the trunk by it
   */
  public static Sipp calling(
      String scenario, InetSocketAddress at, boolean tcp, InetSocketAddress exchange, Call call) {
    List<String> arguments = new ArrayList<>(oneCall(tcp));
    arguments.addAll(List.of("-s", call.accessNumber(), "-key", "mobile", call.mobile()));
    arguments.add(exchange.getAddress().getHostAddress() + ":" + exchange.getPort());
    return run(scenario, at, arguments);
  }

  /**
   * Answers as a scenario says until it is closed.
   *
   * @param host a loopback address that no other peer of a trunk has
   */
  public static Sipp answering(String scenario, String host) {
    return answering(scenario, host, false);
  }

  /** The same over TCP, for example behind a {@link TlsFront}. */
  public static Sipp answeringTcp(String scenario, String host) {
    return answering(scenario, host, true);
  }

  private static Sipp answering(String scenario, String host, boolean tcp) {
    InetSocketAddress at = new InetSocketAddress(host, FreePorts.one());
    List<String> arguments = List.of("-t", tcp ? "t1" : "u1", "-timeout", LONGEST_RUN_S + "s");
    return listening(run(scenario, at, arguments), tcp);
  }

  /** Whoever may be called has to be there before anybody calls. */
  private static Sipp listening(Sipp called, boolean tcp) {
    try {
      Listening.by(tcp).await(called.process, called.address);
      return called;
    } catch (RuntimeException e) {
      called.close();
      throw new IllegalStateException(called.report(), e);
    }
  }

  /** Who calls whom. */
  public record Call(String mobile, String accessNumber) {}

  private static List<String> oneCall(boolean tcp) {
    return List.of(
        "-m", "1", "-t", tcp ? "t1" : "u1", "-timeout", PATIENCE_S + "s", "-timeout_error");
  }

  private static Sipp run(String scenario, InetSocketAddress at, List<String> arguments) {
    String host = at.getAddress().getHostAddress();
    try {
      Path directory = Files.createTempDirectory(ServerLayout.work(), "sipp");
      List<String> command =
          new ArrayList<>(
              List.of("sipp", "-nostdin", "-sf", file(scenario), "-i", host, "-mi", host));
      command.addAll(List.of("-p", Integer.toString(at.getPort())));
      command.addAll(List.of("-trace_err", "-error_file", directory.resolve(ERRORS).toString()));
      command.addAll(List.of("-trace_logs", "-log_file", directory.resolve(LOG).toString()));
      command.addAll(arguments);
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve(OUTPUT).toFile())
              .start();
      return new Sipp(process, directory, at);
    } catch (IOException e) {
      throw new UncheckedIOException("sipp could not be started; callback-ear/tests/setup.sh", e);
    }
  }

  private static String file(String scenario) {
    return SCENARIOS.stream()
        .map(folder -> folder.resolve(scenario))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(scenario + " is not in " + SCENARIOS))
        .toString();
  }

  /** Where this side is. */
  public InetSocketAddress address() {
    return address;
  }

  /** What the scenario has logged so far. */
  public List<String> received() {
    Path log = directory.resolve(LOG);
    return Files.exists(log)
        ? text(log).lines().filter(line -> !line.isBlank()).toList()
        : List.of();
  }

  /**
   * Waits until all of the scenario has happened.
   *
   * @throws AssertionError with the end of SIPp's report if it did not
   */
  public void awaitSuccess() {
    try {
      if (!process.waitFor(PATIENCE_S + 5L, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new AssertionError("SIPp failed:\n" + report());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits until it has ended, however that was. */
  public void awaitEnd() {
    try {
      if (!process.waitFor(PATIENCE_S + 5L, TimeUnit.SECONDS)) {
        throw new AssertionError("SIPp did not end:\n" + report());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What SIPp says of its failure, and the end of its statistics. */
  private String report() {
    return end(ERRORS, 2_000) + "\n" + end(OUTPUT, 1_500);
  }

  private String end(String file, int most) {
    Path path = directory.resolve(file);
    String text = Files.exists(path) ? text(path) : "no " + file;
    return text.substring(Math.max(0, text.length() - most));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
