package org.opencallback.network.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Processor times as Linux counts them, in ticks of 10 ms (proc(5)): of the machine, of this
 * process, and of the server.
 *
 * @param busy all processors, not idle
 * @param all all processors
 * @param server user and system time of the server's process; 0 without one
 */
record MachineLoad(long busy, long all, long own, long server) {

  private static final int MILLIS_PER_TICK = 10;
  private static final int USER = 11;

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
      return new MachineLoad(
          all - idle, all, ticks(ProcessHandle.current().pid()), pid == 0 ? 0 : ticks(pid));
    } catch (IOException e) {
      throw new UncheckedIOException("no processor times: Linux is needed", e);
    }
  }

  private static long ticks(long pid) throws IOException {
    Path stat = Path.of("/proc/" + pid + "/stat");
    if (!Files.isReadable(stat)) {
      throw new IllegalArgumentException("--pid: there is no process " + pid);
    }
    String text = Files.readString(stat);
    // The name in parentheses may contain anything; the third field is the first after it.
    String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
    return Long.parseLong(fields[USER]) + Long.parseLong(fields[USER + 1]);
  }

  MachineLoad since(MachineLoad earlier) {
    return new MachineLoad(
        busy - earlier.busy, all - earlier.all, own - earlier.own, server - earlier.server);
  }

  long serverMillis() {
    return server * MILLIS_PER_TICK;
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
