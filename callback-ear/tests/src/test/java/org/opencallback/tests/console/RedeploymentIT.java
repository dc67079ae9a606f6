package org.opencallback.tests.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.opencallback.network.Carrier;
import org.opencallback.network.FreePorts;
import org.opencallback.network.sip.Trace;
import org.opencallback.tests.harness.CallbackServer;

/** The EAR is taken out of the running server and put in again, again and again. */
@Order(3) // before those that wait for nobody
@Execution(ExecutionMode.CONCURRENT) // has a server of its own,
@ResourceLock("provided") // which others use before or after
class RedeploymentIT {

  private static final Duration SOON = Duration.ofMinutes(3);

  @RegisterExtension static final ProvidedServer PROVIDED = new ProvidedServer();

  private static CallbackServer server;

  @BeforeAll
  static void open() {
    server = PROVIDED.server();
  }

  @Test
  void leavesNothingBehind() throws IOException {
    redeploy();
    long threads = ourThreads();
    long loaders = classLoaders();

    redeploy();
    redeploy();

    Awaitility.await("as few threads as after the first time")
        .atMost(SOON)
        .untilAsserted(() -> assertThat(ourThreads()).isLessThanOrEqualTo(threads));
    assertThat(server.logLines("Address already in use")).isEmpty();
    Awaitility.await("as few class loaders as after the first time")
        .atMost(SOON)
        .pollInterval(Duration.ofSeconds(2))
        .untilAsserted(() -> assertThat(classLoaders()).isLessThanOrEqualTo(loaders));
  }

  private static void redeploy() throws IOException {
    Files.deleteIfExists(marker("deployed"));
    await("undeployed");
    Files.deleteIfExists(marker("undeployed"));
    Files.createFile(marker("dodeploy"));
    await("deployed");
    assertThat(answersOptions()).isTrue();
  }

  private static Path marker(String state) {
    return server.base().resolve("deployments/callback.ear." + state);
  }

  private static void await(String state) {
    Awaitility.await("callback.ear to be " + state)
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> Files.exists(marker(state)));
  }

  /** Whoever asks gets some answer (RFC 3261 §11): the port is open, and somebody reads it. */
  private static boolean answersOptions() {
    InetSocketAddress local = new InetSocketAddress("127.10.252.1", FreePorts.one());
    try (Carrier carrier = Carrier.open(local, server.sip(), Trace.recording())) {
      return carrier.options(Duration.ofSeconds(30)).status() >= 200;
    }
  }

  private static long classLoaders() {
    jcmd("GC.run");
    return jcmd("VM.classloader_stats").stream()
        .filter(line -> line.contains("org.jboss.modules.ModuleClassLoader"))
        .count();
  }

  private static long ourThreads() {
    return jcmd("Thread.print").stream()
        .filter(line -> line.startsWith("\""))
        .filter(
            line -> line.matches("\"(callback|slee|media|lane|Callback|NioMessage|UDPMessage).*"))
        .count();
  }

  /** Asks the server's JVM by the JDK's own tool. */
  private static List<String> jcmd(String command) {
    try {
      Process tool =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin/jcmd").toString(),
                  Long.toString(server.pid()),
                  command)
              .redirectErrorStream(true)
              .start();
      String answer = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(tool.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
      return answer.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
