package org.opencallback.tests.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opencallback.tests.harness.Exchange;

/** Tariffs, savings and the audit in the console. */
class BooksIT {

  private static final String USER = "maria";

  /** Of "correct horse". */
  private static final String PASSWORD_HASH =
      "$2a$06$bkucUJMgOQrc9CwfkstWmOVL8CQWV/9qfsiJ4lDyTIs.3eY6kp.G2";

  @RegisterExtension static final Exchange EXCHANGE = new Exchange();

  private static WebUser maria;

  @BeforeAll
  static void signIn() {
    EXCHANGE
        .directory()
        .execute(
            "insert into console_user (name, password_hash, role) values (?, ?, ?)",
            USER,
            PASSWORD_HASH,
            "administrator");
    maria = new WebUser(EXCHANGE.server().console());
    assertThat(maria.login(USER, "correct horse").body()).contains("logout");
  }

  @AfterAll
  static void tidy() {
    EXCHANGE.directory().execute("delete from tariff_zone where name = 'Gwiazdy'");
    EXCHANGE.directory().execute("delete from console_user where name = ?", USER);
  }

  @Test
  void aSavedZoneIsInTheAuditWithWhoSavedItAndFromWhere() {
    maria.submit(
        "tariff-zone.xhtml",
        Map.of("form:name", "Gwiazdy", "form:prefixes", "+8835", "form:save", ""));

    List<Map<String, Object>> entries =
        EXCHANGE
            .directory()
            .query("select * from audit_entry where row_type = 'TariffZone' order by id");
    assertThat(entries).hasSize(1);
    assertThat(entries.get(0))
        .containsEntry("author", USER)
        .containsEntry("address", "127.0.0.1")
        .containsEntry("action", "CREATED")
        .containsEntry("row_name", "Gwiazdy")
        .containsEntry("after_fields", "name = Gwiazdy\nprefixes = [+8835]");
    assertThat(maria.get("tariff-zones.xhtml").body()).contains("Gwiazdy", "+8835");
  }

  @Test
  void aZoneWithoutAPrefixOfANumberIsRefusedWithTheValue() {
    HttpResponse<String> answer =
        maria.submit(
            "tariff-zone.xhtml",
            Map.of("form:name", "Nic", "form:prefixes", "8835", "form:save", ""));

    assertThat(answer.body()).contains("8835", "+4822");
    assertThat(EXCHANGE.directory().count("tariff_zone where name = 'Nic'")).isZero();
  }

  @Test
  void theSavingsAreGivenOutAsFiles() {
    assertThat(maria.get("savings.xhtml?lang=pl").body()).contains("Oszczędności");
    assertThat(file("csv")).startsWith("\uFEFF");
    assertThat(file("xlsx")).startsWith("PK");
    assertThat(file("pdf")).startsWith("%PDF-");
  }

  @Test
  void aMonthThatIsNoneIsSaidToBeNone() {
    HttpResponse<String> answer =
        maria.submit(
            "savings.xhtml",
            Map.of("form:first_input", "2026-13", "form:last_input", "2026-12", "form:show", ""));

    assertThat(answer.body()).contains("2026-13", "2026-03");
  }

  @Test
  void thePagesOfTariffsAndStaysOpen() {
    for (String page :
        List.of("tariffs", "tariff", "stays", "stay", "limits", "books", "audit", "person")) {
      assertThat(maria.get(page + ".xhtml").body()).as(page).contains("id=\"content\"", "logout");
    }
  }

  private static String file(String format) {
    HttpResponse<String> answer =
        maria.submit(
            "savings.xhtml",
            Map.of(
                "form:first_input", "2026-03", "form:last_input", "2026-04", "form:" + format, ""));
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"savings-2026-03-2026-04.%s\"".formatted(format));
    return answer.body();
  }
}
