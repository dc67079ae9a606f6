package org.opencallback.tests.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

  private static Browser browser;

  @BeforeAll
  static void signIn() {
    EXCHANGE
        .directory()
        .execute(
            "insert into console_user (name, password_hash, role) values (?, ?, ?)",
            USER,
            PASSWORD_HASH,
            "administrator");
    browser = new Browser(EXCHANGE.server().console());
    assertThat(browser.signIn(USER, "correct horse")).contains("logout");
  }

  @AfterAll
  static void tidy() {
    EXCHANGE.directory().execute("delete from tariff_zone where name = 'Gwiazdy'");
    EXCHANGE.directory().execute("delete from console_user where name = ?", USER);
  }

  @Test
  void aSavedZoneIsInTheAuditWithWhoSavedItAndFromWhere() {
    browser.press("tariff-zone.xhtml", "save", Map.of("name", "Gwiazdy", "prefixes", "+8835"));

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
    assertThat(browser.get("tariff-zones.xhtml")).contains("Gwiazdy", "+8835");
  }

  @Test
  void aZoneWithoutAPrefixOfANumberIsRefusedWithTheValue() {
    HttpResponse<byte[]> answer =
        browser.press("tariff-zone.xhtml", "save", Map.of("name", "Nic", "prefixes", "8835"));

    assertThat(Browser.text(answer)).contains("8835", "+4822");
    assertThat(EXCHANGE.directory().count("tariff_zone where name = 'Nic'")).isZero();
  }

  @Test
  void theSavingsAreGivenOutAsFiles() {
    assertThat(browser.get("savings.xhtml?lang=pl")).contains("Oszczędności");
    assertThat(start(file("csv"), 3)).isEqualTo("\uFEFF");
    assertThat(start(file("xlsx"), 2)).isEqualTo("PK");
    assertThat(start(file("pdf"), 5)).isEqualTo("%PDF-");
  }

  @Test
  void aMonthThatIsNoneIsSaidToBeNone() {
    HttpResponse<byte[]> answer =
        browser.press("savings.xhtml", "show", Map.of("first", "2026-13", "last", "2026-12"));

    assertThat(Browser.text(answer)).contains("2026-13", "2026-03");
  }

  @Test
  void thePagesOfTariffsAndStaysOpen() {
    for (String page :
        List.of("tariffs", "tariff", "stays", "stay", "limits", "books", "audit", "person")) {
      assertThat(browser.get(page + ".xhtml")).as(page).contains("id=\"content\"", "logout");
    }
  }

  private static byte[] file(String format) {
    HttpResponse<byte[]> answer =
        browser.press("savings.xhtml", format, Map.of("first", "2026-03", "last", "2026-04"));
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"savings-2026-03-2026-04.%s\"".formatted(format));
    return answer.body();
  }

  private static String start(byte[] file, int bytes) {
    return new String(file, 0, bytes, StandardCharsets.UTF_8);
  }
}
