package org.opencallback.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A run of SIPp, a SIP implementation that is not ours, with a scenario of {@code
 * callback-ear/network}.
 */
public final class Sipp implements AutoCloseable {

  private static final Path SCENARIOS = Path.of("../network/src/main/sipp").toAbsolutePath();

  /** SIPp itself fails after this time. */
  private static final int PATIENCE_S = 30;

  private final Process process;
  private final Path output;

  private Sipp(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Waits at an address for one call. */
  public static Sipp called(String scenario, InetSocketAddress at, boolean tcp) {
    return run(scenario, at, tcp, List.of());
  }

  /**
   * Makes one call to the exchange.
   *
   * @param at address of this side; the exchange knows the trunk by it
   */
  public static Sipp calling(
      String scenario, InetSocketAddress at, boolean tcp, InetSocketAddress exchange, Call call) {
    return run(
        scenario,
        at,
        tcp,
        List.of(
            "-s",
            call.accessNumber(),
            "-key",
            "mobile",
            call.mobile(),
            exchange.getAddress().getHostAddress() + ":" + exchange.getPort()));
  }

  /** Who calls whom. */
  public record Call(String mobile, String accessNumber) {}

  private static Sipp run(
      String scenario, InetSocketAddress at, boolean tcp, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("sipp", "-nostdin", "-m", "1"));
    command.addAll(List.of("-sf", SCENARIOS.resolve(scenario).toString()));
    command.addAll(List.of("-t", tcp ? "t1" : "u1"));
    command.addAll(List.of("-i", at.getAddress().getHostAddress()));
    command.addAll(List.of("-mi", at.getAddress().getHostAddress()));
    command.addAll(List.of("-p", Integer.toString(at.getPort())));
    command.addAll(List.of("-timeout", PATIENCE_S + "s", "-timeout_error"));
    command.addAll(arguments);
    try {
      Path directory = Files.createDirectories(ServerLayout.work().resolve("sipp"));
      Path output = Files.createTempFile(directory, scenario, ".txt");
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      return new Sipp(process, output);
    } catch (IOException e) {
      throw new UncheckedIOException("sipp could not be started; callback-ear/tests/setup.sh", e);
    }
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

  private String report() {
    try {
      String text = Files.readString(output);
      return text.substring(Math.max(0, text.length() - 3_000));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
