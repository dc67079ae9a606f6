package org.opencallback.tests.harness;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Prints what a server did while a test failed, for whoever has only the build's output: the end of
 * its log and its last jobs. The stack trace of the failure follows.
 */
public final class Evidence implements AfterTestExecutionCallback {

  private static final int LOG_LINES = 60;
  private static final int LOG_OCTETS = 8_000;
  private static final int LINE_LETTERS = 300;
  private static final String JOBS =
      "select id, caller, status, reason, attempt, right(history, 1500) as history"
          + " from callback_request order by id desc limit 3";

  private final Supplier<CallbackServer> server;

  /**
   * Of one server.
   *
   * @param server asked when a test has failed; null while there is none
   */
  public Evidence(Supplier<CallbackServer> server) {
    this.server = server;
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    CallbackServer running = server.get();
    if (context.getExecutionException().isPresent() && running != null) {
      System.err.printf(
          "---- %s %s failed; the end of %s:%n%s%n---- the last jobs:%n%s%n----%n",
          context.getRequiredTestClass().getSimpleName(),
          context.getDisplayName(),
          running.log(),
          endOf(running.log()),
          jobs(running));
    }
  }

  private static String endOf(Path log) {
    if (!Files.exists(log)) {
      return "there is none";
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      byte[] end = new byte[(int) Math.min(LOG_OCTETS, file.length())];
      file.seek(file.length() - end.length);
      file.readFully(end);
      List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
      return lines.stream()
          .skip(Math.max(0, lines.size() - LOG_LINES))
          .map(Evidence::shortened)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static String shortened(String line) {
    return line.substring(0, Math.min(LINE_LETTERS, line.length()));
  }

  /** A server that was killed may have taken its database along: that is evidence too. */
  private static String jobs(CallbackServer server) {
    try {
      List<Map<String, Object>> jobs = Directory.of(server).query(JOBS);
      return jobs.stream().map(Map::toString).collect(Collectors.joining("\n"));
    } catch (IllegalStateException e) {
      return e + " " + e.getCause();
    }
  }
}
