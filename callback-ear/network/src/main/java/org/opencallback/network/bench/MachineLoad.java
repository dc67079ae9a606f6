package org.opencallback.network.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Processor times as Linux counts them, in ticks of 10 ms (proc(5)): of the machine, of this
 * process, and of the server.
 *
 * @param busy all processors, not idle
 * @param all all processors
 * @param server user and system time of the server's process; 0 without one
 * @param compilers the part of it that the compilers of its JVM took: a server that has just
 *     started is busy with itself
 */
record MachineLoad(long busy, long all, long own, long server, long compilers) {

  private static final int MILLIS_PER_TICK = 10;
  private static final int USER = 11;

  /** The kernel keeps 15 letters of a thread's name: {@code C2 CompilerThre}. */
  private static final String COMPILER = "CompilerThre";

  /**
   * Reads the counters.
   *
   * @param pid the server's process, 0 for none
   * @throws IllegalArgumentException if there is no such process
   */
  static MachineLoad now(long pid) {
    try {
      String[] cpu = Files.readAllLines(Path.of("/proc/stat")).get(0).split("\\s+", -1);
      long all = 0;
      for (int i = 1; i <= 8; i++) {
        all += Long.parseLong(cpu[i]);
      }
      long idle = Long.parseLong(cpu[4]) + Long.parseLong(cpu[5]);
      Path server = Path.of("/proc/" + pid);
      return new MachineLoad(
          all - idle,
          all,
          ticks(Path.of("/proc/self")),
          pid == 0 ? 0 : ticks(server),
          pid == 0 ? 0 : compilers(server));
    } catch (IOException e) {
      throw new UncheckedIOException("no processor times: Linux is needed", e);
    }
  }

  private static long compilers(Path process) throws IOException {
    long ticks = 0;
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(process.resolve("task"))) {
      for (Path thread : threads) {
        ticks += isCompiler(thread) ? ticks(thread) : 0;
      }
    }
    return ticks;
  }

  private static boolean isCompiler(Path thread) throws IOException {
    try {
      return Files.readString(thread.resolve("comm")).contains(COMPILER);
    } catch (NoSuchFileException e) {
      return false; // it has ended since the folder was read
    }
  }

  private static long ticks(Path process) throws IOException {
    Path stat = process.resolve("stat");
    if (!Files.isReadable(stat)) {
      throw new IllegalArgumentException("--pid: there is no process " + process.getFileName());
    }
    String text = Files.readString(stat);
    // The name in parentheses may contain anything; the third field is the first after it.
    String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
    return Long.parseLong(fields[USER]) + Long.parseLong(fields[USER + 1]);
  }

  MachineLoad since(MachineLoad earlier) {
    return new MachineLoad(
        busy - earlier.busy,
        all - earlier.all,
        own - earlier.own,
        server - earlier.server,
        compilers - earlier.compilers);
  }

  long serverMillis() {
    return server * MILLIS_PER_TICK;
  }

  long compilersMillis() {
    return compilers * MILLIS_PER_TICK;
  }

  long ownMillis() {
    return own * MILLIS_PER_TICK;
  }

  /** The part of all processors that was busy, in words. */
  String busyText() {
    int processors = Runtime.getRuntime().availableProcessors();
    double share = all == 0 ? 0 : 100.0 * busy / all;
    return String.format(Locale.ROOT, "%.0f %% of %d processors busy", share, processors);
  }

  /** Load average and steal, as text; empty where there is none. */
  static String average() {
    try {
      return Files.readString(Path.of("/proc/loadavg")).strip();
    } catch (IOException e) {
      return "";
    }
  }
}
