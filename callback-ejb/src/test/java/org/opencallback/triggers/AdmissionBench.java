package org.opencallback.triggers;

import static org.opencallback.testing.Sample.NOW;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.opencallback.configuration.Exchange;
import org.opencallback.testing.Sample;
import org.opencallback.testing.TestDatabase;
import org.opencallback.trigger.CallerIdentity;
import org.opencallback.trigger.SignallingPeer;
import org.opencallback.trigger.Transport;
import org.opencallback.trigger.TriggerCall;
import org.opencallback.trigger.TriggerDecision;

/**
 * What a decision on a trigger costs with few and with many registered mobiles, on PostgreSQL: the
 * processor time of this thread and of the database's processes, and the statements. Each directory
 * is measured twice, in the order few, many, many, few.
 *
 * <p>Arguments: how many mobiles are many (1000000), and how many decisions are measured at a time
 * (20000).
 */
final class AdmissionBench implements AutoCloseable {

  private static final int FEW = 100;
  private static final int MANY = 1_000_000;
  private static final int DECISIONS = 20_000;
  private static final long FIRST_MOBILE = 48_500_000_000L;
  private static final long FIRST_STRANGER = 48_600_000_000L;
  private static final int MILLIS_PER_TICK = 10;
  private static final int USER_TICKS = 11;

  private final TestDatabase database = TestDatabase.postgres();
  private final int mobiles;
  private final Exchange exchange;
  private final EntityManager em;
  private final TriggerDesk desk;
  private final AtomicLong statements = new AtomicLong();
  private final Random random = new Random(1);

  private AdmissionBench(int mobiles) {
    this.mobiles = mobiles;
    seed();
    exchange = Sample.exchange(database);
    em = database.entityManager();
    desk = new TriggerDesk(em, refusal -> {});
    em.unwrap(Session.class)
        .getEventManager()
        .addListener(
            new SessionEventAdapter() {
              @Override
              public void preExecuteQuery(SessionEvent event) {
                statements.incrementAndGet();
              }
            });
  }

  /** Runs it. */
  public static void main(String[] arguments) {
    int many = arguments.length > 0 ? Integer.parseInt(arguments[0]) : MANY;
    int decisions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : DECISIONS;
    try (AdmissionBench few = new AdmissionBench(FEW);
        AdmissionBench lots = new AdmissionBench(many)) {
      List.of(few, lots).forEach(bench -> bench.decide(decisions, true));
      System.out.printf(
          "%10s %-9s %12s %12s %12s%n",
          "mobiles", "decision", "ms here", "ms database", "statements");
      for (AdmissionBench bench : List.of(few, lots, lots, few)) {
        bench.measure(decisions, true);
        bench.measure(decisions, false);
      }
      System.out.println("load average " + read(Path.of("/proc/loadavg")).strip());
    }
    System.exit(0);
  }

  private void seed() {
    Sample.reset(database);
    Sample.license(database, mobiles);
    database.sql(
        "delete from mobile_phone",
        "delete from extension",
        """
        insert into extension (id, number, name, class_of_service_id)
        select i, cast(1000000 + i as varchar(15)), 'Extension ' || i, 2
        from generate_series(cast(1 as bigint), %d) as n(i)
        """
            .formatted(mobiles),
        """
        insert into mobile_phone (id, number, extension_id, transit_permitted, licence_seat)
        select i, '+' || (%d + i), i, true, i from generate_series(cast(1 as bigint), %d) as n(i)
        """
            .formatted(FIRST_MOBILE, mobiles),
        "analyze");
  }

  private void measure(int decisions, boolean registered) {
    long statementsBefore = statements.get();
    long databaseBefore = databaseMillis();
    long nanosBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    decide(decisions, registered);
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - nanosBefore;
    System.out.printf(
        Locale.ROOT,
        "%10d %-9s %12.3f %12.3f %12.2f%n",
        mobiles,
        registered ? "accepted" : "refused",
        nanos / 1e6 / decisions,
        (double) (databaseMillis() - databaseBefore) / decisions,
        (double) (statements.get() - statementsBefore) / decisions);
  }

  private void decide(int decisions, boolean registered) {
    for (int i = 0; i < decisions; i++) {
      long first = registered ? FIRST_MOBILE + 1 : FIRST_STRANGER;
      String caller = "+" + (first + random.nextInt(mobiles));
      TriggerDecision decision = desk.decide(call(caller), exchange, NOW, false);
      if (decision instanceof TriggerDecision.Accepted != registered) {
        throw new IllegalStateException(caller + ": " + decision);
      }
      em.clear();
    }
  }

  private static TriggerCall call(String caller) {
    return new TriggerCall(
        "bench",
        new SignallingPeer("192.0.2.1", 5060, Transport.UDP),
        List.of(Sample.ACCESS_NUMBER),
        new CallerIdentity(caller, "anonymous", true),
        false);
  }

  /** Processor time of all the database's processes that serve us. */
  private long databaseMillis() {
    List<?> processes =
        em.createNativeQuery("select pid from pg_stat_activity where datname = current_database()")
            .getResultList();
    return processes.stream().mapToLong(pid -> ticks(pid.toString())).sum() * MILLIS_PER_TICK;
  }

  private static long ticks(String pid) {
    String stat = read(Path.of("/proc", pid, "stat"));
    // the name in parentheses may contain anything
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[USER_TICKS + 1]);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Linux is needed", e);
    }
  }

  @Override
  public void close() {
    em.close();
    database.close();
  }
}
