package org.opencallback.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.opencallback.slee.SleeContainer;
import org.opencallback.slee.directory.UnitDirectory;

/** Looks every second at the directory that operators copy deployable units of services into. */
final class UnitWatch implements AutoCloseable {

  static final String DIRECTORY = "CALLBACK_SLEE_DIRECTORY";

  private static final Logger LOG = Logger.getLogger(UnitWatch.class);
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String DEFAULT_NAME = "deployable-units";

  private final ScheduledExecutorService scanner;

  private final ScheduledFuture<?> scans;

  private UnitWatch(ScheduledExecutorService scanner, Runnable scan) {
    this.scanner = scanner;
    this.scans =
        scanner.scheduleWithFixedDelay(scan, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Where deployable units are looked for: what the setting says, or {@value #DEFAULT_NAME} in the
   * server's base directory, which is made if it is not there.
   *
   * @throws IllegalArgumentException if the setting names no directory that can be read
   */
  static Path directory(Settings settings) {
    String base = settings.text("JBOSS_SERVER_BASE_DIR", System.getProperty("java.io.tmpdir"));
    Path byDefault = Path.of(base, DEFAULT_NAME);
    String text = settings.text(DIRECTORY, byDefault.toString());
    try {
      Path directory = Path.of(text);
      if (directory.equals(byDefault)) {
        Files.createDirectories(directory);
      }
      if (Files.isDirectory(directory) && Files.isReadable(directory)) {
        return directory;
      }
    } catch (InvalidPathException e) {
      // the same message as for a directory that is not there
    } catch (IOException e) {
      throw new UncheckedIOException("no directory for deployable units: " + text, e);
    }
    throw Settings.refused(DIRECTORY, text, "a directory that the server can read");
  }

  /** Begins to look. */
  static UnitWatch start(SleeContainer slee, Path directory, ThreadFactory threads) {
    UnitDirectory units = new UnitDirectory(slee, directory);
    ScheduledExecutorService scanner = Executors.newSingleThreadScheduledExecutor(threads);
    LOG.infof("deployable units copied to %s are installed", directory);
    return new UnitWatch(scanner, () -> scan(units, directory));
  }

  private static void scan(UnitDirectory units, Path directory) {
    try {
      units.scan();
    } catch (IOException e) {
      LOG.warnf("%s cannot be read: %s", directory, e);
    } catch (RuntimeException e) { // a scheduled task that throws is never run again
      LOG.errorf(e, "looking for deployable units in %s failed", directory);
    }
  }

  /** Looks no more; what is installed goes with the SLEE. */
  @Override
  public void close() {
    scans.cancel(false);
    scanner.shutdown();
    try {
      if (!scanner.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("a deployable unit is still being installed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
