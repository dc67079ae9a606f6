package org.opencallback.network.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * How long the disk of the temporary folder takes to keep a block, asked ten times a second while
 * the load runs. A promised callback is one that the database has on its disk, so whoever else
 * writes there makes all flows slower, while the processors are idle.
 */
final class DiskWatch implements AutoCloseable {

  private static final int BLOCK = 8_192; // a page of PostgreSQL's log
  private static final long INTERVAL_MS = 100;
  private static final long STOP_S = 10;

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final List<Double> millis = new CopyOnWriteArrayList<>();
  private final Path file;
  private final FileChannel channel;

  /**
   * Begins to ask.
   *
   * @throws UncheckedIOException if the temporary folder cannot be written to
   */
  DiskWatch() {
    try {
      file = Files.createTempFile("callback-bench", ".disk");
      channel = FileChannel.open(file, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException("the temporary folder (java.io.tmpdir) is not writable", e);
    }
    var unused = clock.scheduleWithFixedDelay(this::ask, 0, INTERVAL_MS, TimeUnit.MILLISECONDS);
  }

  private void ask() {
    long begin = System.nanoTime();
    try {
      channel.write(ByteBuffer.allocate(BLOCK), 0);
      channel.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // ends the asking: there is less to report then
    }
    millis.add((System.nanoTime() - begin) / 1e6);
  }

  /** What has been measured so far. */
  Percentiles times() {
    return new Percentiles(millis);
  }

  @Override
  public void close() {
    clock.shutdown();
    try {
      if (!clock.awaitTermination(STOP_S, TimeUnit.SECONDS)) {
        clock.shutdownNow();
      }
      channel.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
