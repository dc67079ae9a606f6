package org.opencallback.tests.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.opencallback.network.FreePorts;

/**
 * A WildFly of its own with the EAR in it: own base directory, own free ports on the loopback, own
 * database. It can be stopped, killed and started again with the same files and ports.
 */
public final class CallbackServer implements AutoCloseable {

  /** The key that the tests' servers seal secrets with. */
  public static final String SECRET_KEY = "dGVzdHMgc2VhbCBzZWNyZXRzIHdpdGggdGhpcyBrZXk=";

  private static final Duration START = Duration.ofMinutes(5);
  private static final Duration STOP = Duration.ofSeconds(90);
  private static final int MEDIA_PORTS = 2_000;
  private static final int CONSOLE_OCTETS = 2_000_000;
  private static final String LOOPBACK = "127.0.0.1";

  private final Path base;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final List<String> arguments = new ArrayList<>();
  private final int httpPort = FreePorts.one();
  private final int managementPort = FreePorts.one();
  private final int sipPort = FreePorts.one();
  private final int tlsPort = FreePorts.one();
  private final int firstMediaPort = FreePorts.block(MEDIA_PORTS);
  private Database database;
  private Process process;

  private CallbackServer(Path base) {
    this.base = base;
    this.database = Database.h2(base.resolve("data"));
    environment.put("CALLBACK_HTTP_PORT", Integer.toString(httpPort));
    environment.put("CALLBACK_MANAGEMENT_PORT", Integer.toString(managementPort));
    environment.put("CALLBACK_SECRET_KEY", SECRET_KEY);
    environment.put("CALLBACK_SIP_PORT", Integer.toString(sipPort));
    environment.put(
        "CALLBACK_MEDIA_PORTS", firstMediaPort + "-" + (firstMediaPort + MEDIA_PORTS - 1));
  }

  /**
   * Lays out a server that is not yet started, with the EAR as it is delivered.
   *
   * @param name its directory under the build's, emptied first
   */
  public static CallbackServer named(String name) {
    return laidOut(name, Files::copy);
  }

  /** Lays out a server whose EAR believes the {@linkplain TestLicence vendor of the tests}. */
  public static CallbackServer licensed(String name) {
    return laidOut(name, TestLicence::trust);
  }

  private interface Copy {
    void copy(Path ear, Path to) throws IOException;
  }

  private static CallbackServer laidOut(String name, Copy how) {
    Path base = ServerLayout.work().resolve(name);
    try {
      delete(base);
      for (String directory : List.of("deployments", "data", "log")) {
        Files.createDirectories(base.resolve(directory));
      }
      copy(
          ServerLayout.server().resolve("standalone/configuration"), base.resolve("configuration"));
      how.copy(ServerLayout.ear(), base.resolve("deployments/callback.ear"));
    } catch (IOException e) {
      throw new UncheckedIOException("no server could be laid out in " + base, e);
    }
    return new CallbackServer(base);
  }

  /** Uses another database than an H2 file of its own. */
  public CallbackServer on(Database other) {
    this.database = other;
    return this;
  }

  /** Speaks SIP over TLS too, with a certificate for its address. */
  public CallbackServer certified(TestAuthority authority) {
    environment.put("CALLBACK_SIP_TLS_PORT", Integer.toString(tlsPort));
    environment.put(
        "CALLBACK_SIP_TLS_KEY_STORE", authority.keyStore("exchange", "IP:" + LOOPBACK).toString());
    environment.put("CALLBACK_SIP_TLS_KEY_STORE_PASSWORD", TestAuthority.PASSWORD);
    environment.put("CALLBACK_SIP_TLS_TRUST_STORE", authority.trustStore().toString());
    environment.put("CALLBACK_SIP_TLS_TRUST_STORE_PASSWORD", TestAuthority.PASSWORD);
    return this;
  }

  /** Believes whom an authority certifies, as a JVM does whose trust store has it. */
  public CallbackServer believing(TestAuthority authority) {
    return argument("-Djavax.net.ssl.trustStore=" + authority.trustStore())
        .argument("-Djavax.net.ssl.trustStorePassword=" + TestAuthority.PASSWORD);
  }

  /** Sets a variable of the server's environment. */
  public CallbackServer with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Adds an argument of {@code standalone.sh}. */
  public CallbackServer argument(String argument) {
    arguments.add(argument);
    return this;
  }

  /**
   * Starts it and waits until the EAR is deployed.
   *
   * @throws IllegalStateException with the errors of the log if it does not start
   */
  public CallbackServer start() {
    forgetMarkers();
    try {
      process = launch();
    } catch (IOException e) {
      throw new UncheckedIOException("standalone.sh could not be started", e);
    }
    try {
      Awaitility.await("the EAR to be deployed")
          .atMost(START)
          .pollInterval(Duration.ofMillis(200))
          .until(this::isDecided);
    } finally {
      if (!isDeployed()) {
        kill();
      }
    }
    if (!isDeployed()) {
      throw new IllegalStateException("the EAR was not deployed:\n" + errors());
    }
    return this;
  }

  private boolean isDecided() {
    return isDeployed() || marker("failed") || !process.isAlive();
  }

  private boolean isDeployed() {
    return marker("deployed") && process.isAlive();
  }

  private boolean marker(String state) {
    return Files.exists(base.resolve("deployments/callback.ear." + state));
  }

  private void forgetMarkers() {
    try {
      for (String state : List.of("deployed", "failed", "isdeploying", "undeployed")) {
        Files.deleteIfExists(base.resolve("deployments/callback.ear." + state));
      }
      Files.deleteIfExists(pidFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process launch() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ServerLayout.server().resolve("bin/standalone.sh").toString());
    command.add("-Djboss.server.base.dir=" + base);
    command.add("-Djboss.node.name=" + base.getFileName());
    command.add("-Dh2.bindAddress=" + LOOPBACK);
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> env = builder.environment();
    env.keySet().removeIf(name -> name.startsWith("CALLBACK_") || name.equals("JAVA_OPTS"));
    env.put("JAVA_HOME", System.getProperty("java.home"));
    env.put("JDK_JAVA_OPTIONS", ServerLayout.jvm());
    // In the background of its script, so that the script tells the JVM's process id.
    env.put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
    env.put("JBOSS_PIDFILE", pidFile().toString());
    env.putAll(environment);
    env.putAll(database.environment());
    Process started = builder.start();
    Thread pump = new Thread(() -> keepConsole(started.getInputStream()), "console-of-" + base);
    pump.setDaemon(true);
    pump.start();
    return started;
  }

  /** Keeps what the server prints, up to a bound; the rest is in its rotating log. */
  private void keepConsole(InputStream in) {
    try (OutputStream out = Files.newOutputStream(base.resolve("console.log"))) {
      byte[] buffer = new byte[8_192];
      int left = CONSOLE_OCTETS;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        int kept = Math.min(read, left);
        out.write(buffer, 0, kept);
        left -= kept;
      }
    } catch (IOException e) {
      // The stream ends like this when the process is killed.
      return;
    }
  }

  private Path pidFile() {
    return base.resolve("server.pid");
  }

  /** The JVM's process identifier. */
  public long pid() {
    return jvm().orElseThrow(() -> new IllegalStateException("the server is not running")).pid();
  }

  private Optional<ProcessHandle> jvm() {
    try {
      return Files.exists(pidFile())
          ? ProcessHandle.of(Long.parseLong(Files.readString(pidFile()).strip()))
          : Optional.empty();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Ends the JVM as a power cut would: {@code kill -9}. */
  public void kill() {
    if (process == null) {
      return;
    }
    jvm().ifPresent(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    awaitExit(Duration.ofSeconds(10));
  }

  /**
   * Asks it to stop and waits.
   *
   * @throws IllegalStateException if it had to be killed
   */
  public void stop() {
    if (process == null || !process.isAlive()) {
      return;
    }
    jvm().ifPresent(ProcessHandle::destroy);
    if (!awaitExit(STOP)) {
      kill();
      throw new IllegalStateException("the server did not stop within " + STOP + ": " + log());
    }
  }

  private boolean awaitExit(Duration within) {
    try {
      return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Stops it for good: its media ports go to the next server. */
  @Override
  public void close() {
    try {
      stop();
    } finally {
      FreePorts.giveBack(firstMediaPort, MEDIA_PORTS);
    }
  }

  /** Where it listens for SIP. */
  public InetSocketAddress sip() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), sipPort);
  }

  /** Where it listens for SIP over TLS, if it is certified. */
  public InetSocketAddress sipOverTls() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), tlsPort);
  }

  /** The console's address, with its slash at the end. */
  public URI console() {
    return URI.create("http://%s:%d/".formatted(LOOPBACK, httpPort));
  }

  /** The management address: health and metrics. */
  public URI management() {
    return URI.create("http://%s:%d/".formatted(LOOPBACK, managementPort));
  }

  /** First and last media port. */
  public List<Integer> mediaPorts() {
    return List.of(firstMediaPort, firstMediaPort + MEDIA_PORTS - 1);
  }

  /** What it still holds. */
  public Leftovers leftovers() {
    return new Leftovers(this);
  }

  /** Its database. */
  public Database database() {
    return database;
  }

  /** Its directory. */
  public Path base() {
    return base;
  }

  /** Its log file. */
  public Path log() {
    return base.resolve("log/server.log");
  }

  /** The lines of its current log file that contain a text. */
  public List<String> logLines(String text) {
    try {
      // a character of the last line may be half written
      String log = new String(Files.readAllBytes(log()), StandardCharsets.UTF_8);
      return log.lines().filter(line -> line.contains(text)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String errors() {
    if (!Files.exists(log())) {
      return "no log; see " + base.resolve("console.log");
    }
    List<String> errors = logLines(" ERROR ");
    return String.join("\n", errors.subList(0, Math.min(5, errors.size()))) + "\nin " + log();
  }

  /** The moment now, by the clock that the server has too. */
  public static Instant now() {
    return Instant.now();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, IOException failure)
              throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
