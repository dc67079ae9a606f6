package org.opencallback.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A script that an operator runs while the server is stopped. */
public final class OperatorScript {

  private final Path file;

  private OperatorScript(Path file) {
    this.file = file;
  }

  /** One of those that are delivered with the server. */
  public static OperatorScript named(String name) {
    return new OperatorScript(ServerLayout.server().resolve("bin").resolve(name));
  }

  /**
   * Runs it for a server that has not been started.
   *
   * @throws IllegalStateException with what it printed if it fails
   */
  public void run(CallbackServer server) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(
                  ServerLayout.server().resolve("bin/jboss-cli.sh").toString(), "--file=" + file)
              .redirectErrorStream(true);
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().put("JAVA_OPTS", "-Djboss.server.base.dir=" + server.base());
      Process cli = builder.start();
      String printed = new String(cli.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (cli.waitFor() != 0) {
        throw new IllegalStateException(file + " failed: " + printed);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
