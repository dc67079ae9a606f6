package org.opencallback.network.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Datagrams that Linux discarded because a UDP socket's buffer was full (/proc/net/udp). */
final class SocketDrops {

  private static final List<Path> TABLES =
      List.of(Path.of("/proc/net/udp"), Path.of("/proc/net/udp6"));
  private static final int LOCAL_ADDRESS = 1;
  private static final int DROPS = 12;
  private static final int HEXADECIMAL = 16;

  private SocketDrops() {}

  /** Drops of all sockets at a port; 0 where the tables cannot be read. */
  static long at(int port) {
    long drops = 0;
    for (Path table : TABLES) {
      drops += at(port, lines(table));
    }
    return drops;
  }

  private static List<String> lines(Path table) {
    try {
      return Files.readAllLines(table);
    } catch (IOException e) {
      return List.of(); // no IPv6, or no Linux: nothing to count there
    }
  }

  static long at(int port, List<String> table) {
    long drops = 0;
    for (String line : table.subList(Math.min(1, table.size()), table.size())) {
      String[] fields = line.strip().split("\\s+", -1);
      String address = fields.length > DROPS ? fields[LOCAL_ADDRESS] : "";
      String local = address.substring(address.lastIndexOf(':') + 1);
      if (!local.isEmpty() && Integer.parseInt(local, HEXADECIMAL) == port) {
        drops += Long.parseLong(fields[DROPS]);
      }
    }
    return drops;
  }
}
