package org.opencallback.tests.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opencallback.secrets.Passwords;
import org.opencallback.tests.harness.Directory;

/**
 * Every form and every action of the console, sent straight to the server by those whose role
 * forbids it: nothing has changed afterwards, and the audit has no entry. The same request by
 * somebody who may has its effect and its entry, so that the test can fail.
 */
@OnInstallation
class RolesIT {

  private static final String PASSWORD = "a password for roles";
  private static final String ADMINISTRATOR = Installation.ADMINISTRATOR;
  private static final String OPERATOR = "roles.operator";
  private static final String AUDITOR = "roles.auditor";

  /** All that a forbidden request could change, and where it would be written down. */
  private static final List<String> TABLES =
      List.of(
          "settings",
          "book_settings",
          "alert_settings",
          "licence",
          "extension",
          "mobile_phone",
          "class_of_service",
          "access_number",
          "trunk",
          "trunk_peer",
          "route",
          "route_trunk",
          "callback_limit",
          "tariff",
          "tariff_zone",
          "stay",
          "console_user",
          "api_token",
          "audit_entry");

  @RegisterExtension static final Installation INSTALLATION = new Installation();

  private static final Map<String, WebUser> USERS = new LinkedHashMap<>();

  private static Furniture furniture;

  /**
   * Something that a page does.
   *
   * @param page its address
   * @param form the form's identifier
   * @param fields what is typed and which button is pressed
   * @param allowed the least role that may do it
   */
  private record Deed(String page, String form, Map<String, String> fields, String allowed) {

    static Deed of(String page, String... fieldsAndButton) {
      return new Deed(page, "form", fields("form", fieldsAndButton), ADMINISTRATOR);
    }

    static Deed byOperator(String page, String form, String... fieldsAndButton) {
      return new Deed(page, form, fields(form, fieldsAndButton), OPERATOR);
    }

    private static Map<String, String> fields(String form, String... fieldsAndButton) {
      Map<String, String> fields = new LinkedHashMap<>();
      for (String field : fieldsAndButton) {
        String[] named = field.split("=", 2);
        fields.put(form + ":" + named[0], named.length > 1 ? named[1] : "");
      }
      return fields;
    }

    List<String> forbiddenTo() {
      return allowed.equals(OPERATOR) ? List.of(AUDITOR) : List.of(AUDITOR, OPERATOR);
    }

    @Override
    public String toString() {
      return page + " " + fields.keySet();
    }
  }

  private static final List<Deed> DEEDS =
      List.of(
          // new rows
          Deed.of("extension.xhtml", "number=1899", "name=New", "classOfService=2", "save"),
          Deed.of("tariff-zone.xhtml", "name=New", "prefixes=+39", "save"),
          // changed rows
          Deed.of("extension.xhtml?id=18003", "name=Changed", "save"),
          Deed.of("mobile.xhtml?id=18002", "label=Changed", "save"),
          Deed.of("class.xhtml?id=18002", "name=Changed", "save"),
          Deed.of("access-number.xhtml?id=18001", "label=Changed", "save"),
          Deed.of("trunk.xhtml?id=18001", "name=Changed", "save"),
          Deed.of("route.xhtml?id=18001", "label=Changed", "save"),
          Deed.of("limit.xhtml?id=18001", "label=Changed", "save"),
          Deed.of("tariff.xhtml?id=18001", "label=Changed", "save"),
          Deed.of("tariff-zone.xhtml?id=18003", "name=Changed", "save"),
          Deed.of("stay.xhtml?id=18001", "lastDay_input=2026-07-15", "save"),
          Deed.of("user.xhtml?id=18002", "role=operator", "save"),
          // settings
          Deed.of("settings.xhtml", "keptRefusals=12345", "save"),
          Deed.of("books.xhtml", "currency=CZK", "save"),
          Deed.of("alert-receivers.xhtml", "mailTo=roles@example.org", "save"),
          // what stands beside the forms
          Deed.of("tokens.xhtml", "name=Roles", "scopes=CALLS_READ", "issue"),
          new Deed("tokens.xhtml", "list", Map.of("list:table:0:revoke", ""), ADMINISTRATOR),
          Deed.of(
              "import.xhtml", "csv=extension,mobile,name\n1830001,+48601000181,Imported", "bring"),
          Deed.of("person.xhtml", "number=+48601000183", "export"),
          // without a route the jobs below end at once
          Deed.of("route.xhtml?id=18001", "delete"),
          Deed.of("route.xhtml?id=18002", "delete"),
          Deed.of("route.xhtml?id=18003", "delete"),
          // jobs
          Deed.byOperator("job.xhtml?id=18006", "form", "runNow"),
          Deed.byOperator("job.xhtml?id=18006", "form", "cancel"),
          Deed.byOperator("job.xhtml?id=18004", "form", "retry"),
          Deed.byOperator("jobs.xhtml", "list", "table:0:runNow"),
          Deed.byOperator("jobs.xhtml", "list", "table:2:retry"),
          Deed.byOperator("jobs.xhtml", "list", "table:0:cancel"),
          Deed.byOperator("index.xhtml", "live", "now:0:cancel"),
          Deed.byOperator("mobile.xhtml?id=18001", "verification", "verify"),
          // deleted rows, those that others refer to last
          Deed.of("stay.xhtml?id=18002", "delete"),
          Deed.of("tariff.xhtml?id=18004", "delete"),
          Deed.of("limit.xhtml?id=18002", "delete"),
          Deed.of("access-number.xhtml?id=18002", "delete"),
          Deed.of("trunk.xhtml?id=18004", "delete"),
          Deed.of("person.xhtml", "number=+48601000182", "erase"),
          Deed.of("mobile.xhtml?id=18004", "delete"),
          Deed.of("extension.xhtml?id=18003", "delete"),
          Deed.of("class.xhtml?id=18002", "delete"),
          Deed.of("tariff-zone.xhtml?id=18003", "delete"),
          Deed.of("user.xhtml?id=18001", "delete"));

  /** Requests that are refused here to everybody; who may make them is told why. */
  private static final List<Deed> REFUSED =
      List.of(
          Deed.of("licence.xhtml", "licence=no licence", "install"),
          Deed.byOperator(
              "trunk.xhtml?id=18001",
              "call",
              "mobile=+48601999999",
              "accessNumber=+48221234590",
              "callNow"));

  private static Map<String, Object> settings;

  @BeforeAll
  static void furnish() {
    settings =
        directory()
            .query(
                "select s.kept_refusals, b.currency, a.mail_to, a.webhook_events"
                    + " from settings s, book_settings b, alert_settings a")
            .get(0);
    furniture = Furniture.of(directory());
    directory()
        .execute(
            "update mobile_phone set enabled = true, callback_number = '+12125550100'"
                + " where id = 18001");
    String hash = Passwords.hash(PASSWORD.toCharArray());
    for (String name : List.of(OPERATOR, AUDITOR)) {
      directory()
          .execute(
              "insert into console_user (name, password_hash, role) values (?, ?, ?)",
              name,
              hash,
              name.substring("roles.".length()));
      USERS.put(name, loggedIn(name, PASSWORD));
    }
    USERS.put(ADMINISTRATOR, loggedIn(ADMINISTRATOR, INSTALLATION.password()));
  }

  private static WebUser loggedIn(String name, String password) {
    WebUser user = new WebUser(INSTALLATION.server().console());
    assertThat(user.login(name, password).body()).contains("id=\"menu\"");
    return user;
  }

  @AfterAll
  static void tidy() {
    awaitJobs();
    directory()
        .execute("delete from callback_request where mobile_phone_id between 18001 and 18099");
    furniture.close();
    directory().execute("delete from extension where number = '1899'");
    directory().execute("delete from tariff_zone where name = 'New'");
    directory().execute("delete from api_token where name = 'Roles'");
    directory().execute("delete from console_user where name like 'roles.%'");
    directory().execute("update settings set kept_refusals = ?", settings.get("kept_refusals"));
    directory().execute("update book_settings set currency = ?", settings.get("currency"));
    directory()
        .execute(
            "update alert_settings set mail_to = ?, webhook_events = ?",
            settings.get("mail_to"),
            settings.get("webhook_events"));
    directory().settle();
  }

  @Test
  void whatARoleForbidsHasNoEffectHoweverItIsSent() {
    Map<Deed, Map<String, String>> whole = new LinkedHashMap<>();
    DEEDS.forEach(deed -> whole.put(deed, whole(deed)));
    List<Object> before = written();
    whole.forEach((deed, fields) -> deed.forbiddenTo().forEach(name -> send(name, deed, fields)));
    assertThat(written()).isEqualTo(before);

    SoftAssertions allowed = new SoftAssertions();
    whole.forEach((deed, fields) -> seeItDone(deed, fields, allowed));
    allowed.assertAll();
  }

  /** The same requests by those who may: otherwise the test above could not fail. */
  private static void seeItDone(Deed deed, Map<String, String> fields, SoftAssertions allowed) {
    if (deed.allowed().equals(OPERATOR)) {
      resetJobs();
    }
    long entries = entriesBy(deed.allowed());
    HttpResponse<String> answer = send(deed.allowed(), deed, fields);
    allowed
        .assertThat(entriesBy(deed.allowed()))
        .as(() -> "%s by %s: %s".formatted(deed, deed.allowed(), errors(answer.body())))
        .isGreaterThan(entries);
  }

  private static long entriesBy(String name) {
    return directory().count("audit_entry where author = ?", name);
  }

  private static String errors(String page) {
    return Pattern.compile("error-(?:detail|summary)[^>]*>([^<]+)<")
        .matcher(page)
        .results()
        .map(error -> error.group(1))
        .collect(Collectors.joining("; "));
  }

  /** The form as a browser sends it for somebody who may, whoever sends it. */
  private static Map<String, String> whole(Deed deed) {
    Map<String, String> fields = USERS.get(ADMINISTRATOR).fields(deed.page(), deed.form());
    fields.putAll(deed.fields());
    return fields;
  }

  @Test
  void whoMayNotAskIsNotEvenToldWhyItIsRefused() {
    for (Deed deed : REFUSED) {
      for (String name : deed.forbiddenTo()) {
        assertThat(errors(send(name, deed, deed.fields()).body())).as(deed + name).isEmpty();
      }
      assertThat(errors(send(deed.allowed(), deed, deed.fields()).body()))
          .as(deed.toString())
          .isNotEmpty();
    }
  }

  private static HttpResponse<String> send(String name, Deed deed, Map<String, String> fields) {
    boolean hidden = deed.page().startsWith("user") || deed.page().startsWith("tokens");
    String opened = hidden && !name.equals(ADMINISTRATOR) ? "index.xhtml" : deed.page();
    return USERS.get(name).submit(opened, deed.page(), deed.form(), fields);
  }

  /** What is configured, and what the audit says of it. */
  private static List<Object> written() {
    return directory().query("script nosettings table " + String.join(", ", TABLES)).stream()
        .map(line -> line.get("script"))
        .filter(line -> line.toString().startsWith("INSERT"))
        .toList();
  }

  /** One job that waits until tomorrow, and one that has failed. */
  private static void resetJobs() {
    awaitJobs();
    directory()
        .execute(
            "update callback_request set status = 'SCHEDULED', reason = null, due_at_ms = ?,"
                + " in_flight_mobile = 18002, started_at_ms = null, ended_at_ms = null"
                + " where id = 18006",
            Instant.now().plus(Duration.ofDays(1)).toEpochMilli());
  }

  /** What has been made due is over: by the node, which has neither a licence nor a route here. */
  private static void awaitJobs() {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                directory()
                        .count(
                            "callback_request where mobile_phone_id between 18001 and 18099"
                                + " and status in ('SCHEDULED', 'DIALLING') and due_at_ms < ?",
                            Instant.now().plus(Duration.ofHours(1)).toEpochMilli())
                    == 0);
  }

  private static Directory directory() {
    return INSTALLATION.directory();
  }
}
