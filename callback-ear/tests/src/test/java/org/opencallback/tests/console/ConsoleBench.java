package org.opencallback.tests.console;

import static org.opencallback.tests.harness.Directory.row;

import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencallback.console.ApiToken;
import org.opencallback.secrets.Passwords;
import org.opencallback.tests.harness.CallbackServer;
import org.opencallback.tests.harness.Directory;
import org.opencallback.tests.harness.PostgresServer;

/**
 * Measures how long the console's pages take over a full database: starts PostgreSQL and a server,
 * seeds them, logs in, and prints for each page the median and the worst time of its first view;
 * then the same for searches in jobs and call records, as the REST API asks the same beans.
 *
 * <p>Settings: {@code --numbers=N} registered mobiles (100000), {@code --records=N} call detail
 * records (10000000; half as many jobs), {@code --views=N} of each page (11).
 */
public final class ConsoleBench {

  private static final String USER = "bench";
  private static final String PASSWORD = "a password for the benchmark";
  private static final Pattern MENU = Pattern.compile("href=\"/([a-z-]+\\.xhtml)\"");
  private static final int RARE = 100;
  private static final Duration KEPT = Duration.ofDays(365);

  /** What the console shows of the call records at first. */
  private static final Duration SHOWN = Duration.ofDays(31);

  /** Pages that the menu does not lead to; {@code %d} is a row in the middle of its table. */
  private static final List<String> FORMS =
      List.of(
          "extension.xhtml?id=%d",
          "mobile.xhtml?id=%d",
          "job.xhtml?id=%d",
          "trunk.xhtml",
          "route.xhtml",
          "access-number.xhtml",
          "user.xhtml",
          "password.xhtml");

  private static final String TOKEN = "a token for the benchmark";

  /** Searches by the end of a number find some ten or a thousand of a year's records. */
  private static final List<String> SEARCHES =
      List.of(
          "records?filter=%2B48500050000",
          "records?filter=500050000",
          "records?filter=0050",
          "records?filter=%2B485000500&from=${month}",
          "records?filter=leg-9999&from=${month}",
          "records?extension=1050000&from=${month}",
          "records?trunk=bench&from=${month}",
          "records?cause=17&from=${month}",
          "jobs?filter=%2B48500050000",
          "jobs?filter=0050",
          "jobs?filter=call-4999&from=${month}",
          "jobs?extension=1050000",
          "jobs?reason=A_BUSY&from=${month}",
          "savings?first=${last}&last=${last}");

  private final long numbers;
  private final long records;
  private final int views;

  private ConsoleBench(List<String> arguments) {
    numbers = setting(arguments, "numbers", 100_000);
    records = setting(arguments, "records", 10_000_000);
    views = (int) setting(arguments, "views", 11);
  }

  private static long setting(List<String> arguments, String name, long usual) {
    String option = "--" + name + "=";
    return arguments.stream()
        .filter(argument -> argument.startsWith(option))
        .map(argument -> Long.parseLong(argument.substring(option.length())))
        .findFirst()
        .orElse(usual);
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    new ConsoleBench(Arrays.asList(arguments)).run();
  }

  private void run() throws Exception {
    try (PostgresServer postgres = PostgresServer.start();
        CallbackServer server =
            CallbackServer.licensed("console-bench").on(postgres.create("console")).start()) {
      Directory directory = Directory.of(server);
      Instant begun = Instant.now();
      seed(directory);
      System.out.printf(
          Locale.ROOT,
          "seeded %,d numbers, %,d jobs, %,d records in %d s, database of %s%n",
          directory.count("mobile_phone"),
          directory.count("callback_request"),
          directory.count("call_detail_record"),
          Duration.between(begun, Instant.now()).toSeconds(),
          directory
              .query("select pg_size_pretty(pg_database_size(current_database())) as size")
              .get(0)
              .get("size"));
      measure(server);
    }
  }

  private void measure(CallbackServer server) {
    WebUser user = new WebUser(server.console());
    String overview = user.login(USER, PASSWORD).body();
    System.out.printf("%-28s %8s %8s%n", "page", "median", "worst");
    for (String page : pages(overview)) {
      List<Long> times = new ArrayList<>();
      for (int i = 0; i < views; i++) {
        times.add(view(user, page));
      }
      print(page, times);
    }
    String month = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(SHOWN).toString();
    String last = YearMonth.now(ZoneOffset.UTC).minusMonths(1).toString();
    for (String search : SEARCHES) {
      List<Long> times = new ArrayList<>();
      for (int i = 0; i < views; i++) {
        times.add(search(user, search.replace("${month}", month).replace("${last}", last)));
      }
      print(
          search.replace("&from=${month}", ", a month").replaceFirst("\\?first=.*", ", a month"),
          times);
    }
  }

  private void print(String what, List<Long> times) {
    times.sort(null);
    System.out.printf("%-28s %5d ms %5d ms%n", what, times.get(views / 2), times.get(views - 1));
  }

  private static long search(WebUser user, String search) {
    Instant begun = Instant.now();
    HttpResponse<String> answer =
        user.send(
            user.request("api/v1/" + search + "&limit=20")
                .header("Authorization", "Bearer " + TOKEN)
                .GET());
    long took = Duration.between(begun, Instant.now()).toMillis();
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(search + " answers " + answer.body());
    }
    return took;
  }

  private Set<String> pages(String overview) {
    Set<String> pages = new TreeSet<>();
    Matcher link = MENU.matcher(overview);
    while (link.find()) {
      pages.add(link.group(1));
    }
    FORMS.forEach(form -> pages.add(form.formatted(numbers / 2)));
    return pages;
  }

  private static long view(WebUser user, String page) {
    Instant begun = Instant.now();
    HttpResponse<String> answer = user.get(page);
    long took = Duration.between(begun, Instant.now()).toMillis();
    if (answer.statusCode() != 200 || !answer.body().contains("id=\"content\"")) {
      throw new IllegalStateException(page + " answers " + answer.statusCode());
    }
    return took;
  }

  private void seed(Directory directory) {
    directory.license((int) numbers);
    directory.execute(
        "insert into console_user (name, password_hash, role) values (?, ?, 'administrator')",
        USER,
        Passwords.hash(PASSWORD.toCharArray()));
    directory.execute(
        "insert into api_token (name, token_hash, scopes, created_at_ms)"
            + " values ('bench', ?, 'CALLS_READ', 0)",
        ApiToken.hash(TOKEN));
    long trunk = directory.trunk("bench", new InetSocketAddress("192.0.2.1", 5060), row());
    directory.route("+48", List.of(trunk));
    directory.accessNumber("+48221234500", row());
    long first = Instant.now().minus(KEPT).toEpochMilli();
    for (String statement : statements(trunk, first)) {
      directory.execute(statement);
    }
  }

  private List<String> statements(long trunk, long first) {
    long jobs = records / 2;
    long pause = Math.max(1, KEPT.toMillis() / jobs);
    return List.of(
        """
        insert into extension (id, number, name, class_of_service_id)
        select i, cast(1000000 + i as varchar(15)), 'Extension ' || i, 2
        from generate_series(cast(1 as bigint), %d) as n(i)
        """
            .formatted(numbers),
        """
        insert into mobile_phone (id, number, extension_id, transit_permitted, licence_seat)
        select i, '+' || (48500000000 + i), i, true, i from generate_series(cast(1 as bigint), %d) as n(i)
        """
            .formatted(numbers),
        """
        insert into callback_request (id, status, reason, attempt, due_at_ms, mobile_phone_id,
          extension_id, extension_number, trunk_id, trigger_call_id, caller, delay_ms,
          created_at_ms, started_at_ms, answered_at_ms, ended_at_ms, history, caller_tail)
        select i, case when i %% 5 = 0 then 'FAILED' else 'COMPLETED' end,
          case when i %% 5 = 0 then 'A_BUSY' else 'CONNECTED' end, 1, %2$d + i * %3$d + 5000, e,
          e, cast(1000000 + e as varchar(15)), %4$d, 'call-' || i, '+' || (48500000000 + e), 5000,
          %2$d + i * %3$d, %2$d + i * %3$d + 5000,
          case when i %% 5 = 0 then null else %2$d + i * %3$d + 12000 end,
          %2$d + i * %3$d + 90000, 'NULL, CALLING_A, ALERTING_A',
          cast(rpad(reverse(cast(48500000000 + e as text)), 15, '0') as bigint)
        from generate_series(cast(1 as bigint), %1$d) as n(i), lateral (select 1 + i %% %5$d as e) as owner
        """
            .formatted(jobs, first, pause, trunk, numbers),
        """
        insert into call_detail_record (id, request_id, attempt, party, extension_id,
          extension_number, trunk_id, trunk_name, number, presented_number, started_at_ms,
          answered_at_ms, ended_at_ms, q850_cause, sip_status, call_id, number_tail, zone,
          company_cost, mobile_cost, direct_cost)
        select i, j, 1, case when i %% 2 = 0 then 'A' else 'B' end, e,
          cast(1000000 + e as varchar(15)), %4$d, 'bench', '+' || (48500000000 + e),
          '+48221234567', %2$d + j * %3$d + 5000, %2$d + j * %3$d + 12000,
          %2$d + j * %3$d + 90000, case when i %% 10 = 0 then 17 else 16 end, 0, 'leg-' || i,
          cast(rpad(reverse(cast(48500000000 + e as text)), 15, '0') as bigint),
          'zone ' || e %% 7, 0.55, case when i %% 2 = 0 then 0 end,
          case when i %% 2 = 1 then 1.79 end
        from generate_series(cast(1 as bigint), %1$d) as n(i), lateral (select 1 + i / 2 as j) as job,
          lateral (select 1 + (1 + i / 2) %% %5$d as e) as owner
        """
            .formatted(records, first, pause, trunk, numbers),
        """
        insert into trigger_refusal (refused_at_ms, trunk_name, caller, called, reason)
        select %2$d + i * 1000, 'bench', '+' || (48600000000 + i), '+48221234500', 'UNKNOWN_CALLER'
        from generate_series(cast(1 as bigint), %1$d) as n(i)
        """
            .formatted(records / RARE, first),
        """
        insert into audit_entry (at_ms, author, address, action, row_type, row_id, row_name,
          before_fields, after_fields)
        select %2$d + i * 1000, 'bench', '192.0.2.7', 'CHANGED', 'Extension', i, 'Extension ' || i,
          'name = a', 'name = b' from generate_series(cast(1 as bigint), %1$d) as n(i)
        """
            .formatted(records / RARE, first),
        "analyze");
  }
}
