package org.opencallback.tests.bench;

import static org.opencallback.tests.harness.Directory.row;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.opencallback.network.FreePorts;
import org.opencallback.network.bench.Bench;
import org.opencallback.tests.harness.CallbackServer;
import org.opencallback.tests.harness.Directory;
import org.opencallback.tests.harness.PostgresServer;

/**
 * Starts PostgreSQL and a server with the EAR, writes the directory that the benchmark of the
 * network asks for, and runs that benchmark once for each line of {@code --runs}.
 *
 * <p>Settings: {@code --registered=N} mobiles in the directory (20000), {@code --database=h2} or
 * {@code postgresql}, {@code --ring} and {@code --delay} of the access number in seconds, {@code
 * --runs=FILE} with a line of the network's settings for each run (one run with the remaining
 * settings if it is not given), {@code --waiting=N} to measure, after the runs, the heap that N
 * waiting callbacks take which the server takes up again after a {@code kill -9} (0).
 */
public final class WholeBench {

  private static final String ACCESS = "+48221234500";
  private static final String COMPANY = "+48221234567";
  private static final long FIRST_MOBILE = 48_500_000_000L;
  private static final long FIRST_EXTENSION = 10_000_000L;
  private static final int NATIONAL = 2;

  /** Retries included. */
  private static final Duration LATEST = Duration.ofMinutes(3);

  private final Map<String, String> own =
      new HashMap<>(
          Map.of(
              "registered", "20000",
              "database", "postgresql",
              "ring", "6.0",
              "delay", "5.0",
              "runs", "",
              "waiting", "0"));
  private final List<String> passedOn = new ArrayList<>();

  private WholeBench(String[] arguments) {
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      String name = equals > 2 ? argument.substring(2, equals) : argument;
      if (own.containsKey(name)) {
        own.put(name, argument.substring(equals + 1));
      } else {
        passedOn.add(argument);
      }
    }
    passedOn.add("--ring=" + own.get("ring"));
    passedOn.add("--delay=" + own.get("delay"));
    passedOn.add("--mobiles=" + own.get("registered"));
  }

  /** Runs it; the exit code is the worst of the runs. */
  public static void main(String[] arguments) throws Exception {
    System.exit(new WholeBench(arguments).run());
  }

  private int run() throws Exception {
    if (own.get("database").equals("h2")) {
      try (CallbackServer server = CallbackServer.licensed("bench").start()) {
        return load(server, "system_range(0, ? - 1) as n(i)");
      }
    }
    try (PostgresServer postgres = PostgresServer.startDurable();
        CallbackServer server =
            CallbackServer.licensed("bench").on(postgres.create("bench")).start()) {
      return load(server, "generate_series(0, ? - 1) as n(i)");
    }
  }

  private int load(CallbackServer server, String series) throws Exception {
    InetSocketAddress carrier =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), FreePorts.one());
    seed(Directory.of(server), carrier, series);
    int worst = 0;
    for (List<String> settings : runs()) {
      List<String> all = new ArrayList<>(passedOn);
      all.addAll(settings);
      all.add("--server=127.0.0.1:" + server.sip().getPort());
      all.add("--listen=127.0.0.1:" + carrier.getPort());
      all.add("--pid=" + server.pid());
      System.out.println("\n== " + String.join(" ", settings));
      worst = Math.max(worst, new Bench(System.out).run(all.toArray(String[]::new)));
    }
    promises(Directory.of(server));
    int waiting = Integer.parseInt(own.get("waiting"));
    if (waiting > 0) {
      waiting(server, waiting);
    }
    System.out.println("errors in the server's log: " + server.logLines(" ERROR ").size());
    return worst;
  }

  /** What became of everything that was promised, however late. */
  private static void promises(Directory directory) {
    try {
      Awaitility.await()
          .atMost(LATEST)
          .until(() -> directory.count("callback_request where in_flight_mobile is not null") == 0);
    } catch (ConditionTimeoutException e) {
      System.out.println("not all promises have come to an end: " + e.getMessage());
    }
    System.out.println("\nwhat was promised:");
    directory
        .query(
            "select status, coalesce(reason, '-') as reason, count(*) as jobs, max(attempt) as attempts"
                + " from callback_request group by status, reason order by jobs desc")
        .forEach(row -> System.out.println("  " + row));
  }

  /** Heap of callbacks that wait, which a server that has just started finds in the database. */
  private static void waiting(CallbackServer server, int waiting) {
    server.kill();
    long without = Bench.heapOf(server.start().pid());
    server.kill();
    Directory.of(server)
        .execute(
            """
            insert into callback_request (status, due_at_ms, node, in_flight_mobile,
              mobile_phone_id, trigger_call_id, caller, delay_ms, created_at_ms)
            select 'SCHEDULED', ?, ?, id, id, 'waiting', number, 0, 0
            from mobile_phone order by id limit ?
            """,
            Instant.now().plus(Duration.ofHours(1)).toEpochMilli(),
            server.base().getFileName().toString(),
            waiting);
    long begin = System.nanoTime();
    long heap = Bench.heapOf(server.start().pid()) - without;
    System.out.printf(
        "%n== %d callbacks that wait, after kill -9%n"
            + "taken up again         %s%n"
            + "heap per waiting       %d octets (%d in all)%n"
            + "from start to measured %d ms%n",
        waiting,
        server.logLines("promised callbacks are taken up again").stream()
            .reduce((first, last) -> last)
            .map(line -> line.replaceAll(".*\\) ", ""))
            .orElse("none"),
        heap / waiting,
        heap,
        (System.nanoTime() - begin) / 1_000_000);
  }

  private List<List<String>> runs() throws Exception {
    if (own.get("runs").isEmpty()) {
      return List.of(List.of());
    }
    return Files.readAllLines(Path.of(own.get("runs"))).stream()
        .filter(line -> !line.isBlank())
        .map(line -> List.of(line.strip().split(" +")))
        .toList();
  }

  private void seed(Directory directory, InetSocketAddress carrier, String series) {
    int registered = Integer.parseInt(own.get("registered"));
    directory.execute("delete from callback_limit");
    directory.license(registered);
    long trunk = directory.trunk("bench", carrier, row());
    directory.route("+48", List.of(trunk));
    directory.accessNumber(
        ACCESS,
        row("ring_time_ms", millis("ring"))
            .and("delay_ms", millis("delay"))
            .and("presented_number", ACCESS));
    // One extension for each mobile: a row that all calls had in common would be what is measured.
    directory.execute(
        """
        insert into extension (number, name, class_of_service_id, presented_number)
        select cast(%d + i as varchar(15)), 'Extension of the benchmark', %d, '%s' from %s
        """
            .formatted(FIRST_EXTENSION, NATIONAL, COMPANY, series),
        registered);
    directory.execute(
        """
        insert into mobile_phone (number, extension_id, transit_permitted, licence_seat)
        select '+' || (%d + i), extension.id, true, i + 1
        from %s join extension on extension.number = cast(%d + i as varchar(15))
        """
            .formatted(FIRST_MOBILE, series, FIRST_EXTENSION),
        registered);
    directory.settle();
  }

  private long millis(String name) {
    return Math.round(Double.parseDouble(own.get(name)) * 1_000);
  }
}
