package org.opencallback.tests.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.opencallback.console.ApiToken;
import org.opencallback.tests.harness.Directory;

/** Users of a provider use the console (OpenID Connect), in a real browser. */
@Order(3) // before those that wait for nobody
@Execution(ExecutionMode.CONCURRENT) // has a server of its own,
@ResourceLock("provided") // which others use before or after
class ProviderLoginIT {

  private static final String SIGN_IN = "Mock OAuth2 Server Sign-in";
  private static final String TOKEN = "token-of-the-tests-beside-a-provider";

  @RegisterExtension static final ProvidedServer PROVIDED = new ProvidedServer();

  private static Chromium browser;
  private static Directory directory;

  @BeforeAll
  static void open() {
    browser = Chromium.at(PROVIDED.server().console());
    directory = Directory.of(PROVIDED.server());
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  /** The provider's own page, which knows no session of its own. */
  @BeforeEach
  void beNobody() {
    browser.open("index.xhtml").forget();
  }

  private static void signIn(String user, String roles) {
    browser.open("index.xhtml").await(SIGN_IN);
    browser.run(
        "document.getElementsByName('username')[0].value = arguments[0];"
            + "document.getElementsByName('claims')[0].value = arguments[1];"
            + "document.forms[0].submit()",
        user,
        "{\"preferred_username\": \"%s\", \"roles\": [%s]}".formatted(user, roles));
  }

  @Test
  void anAdministratorWorksIsNamedInTheAuditAndLogsOutOfTheProviderToo() {
    signIn("anna", "\"administrator\"");
    browser.await("Overview").open("users.xhtml").await("Users");
    browser.open("tariff-zone.xhtml").type("form:name", "Anna's").type("form:prefixes", "+8835");
    browser.press("form:save").await("Anna's has been saved");
    assertThat(directory.count("audit_entry where author = 'anna' and row_name = ?", "Anna's"))
        .isEqualTo(1);

    browser.open("index.xhtml?lang=pl").await("Numery miejskie");
    browser.open("mobiles.xhtml").await("Numery MobilePhone");

    browser.press("session:logout").await(SIGN_IN);
    browser.open("mobiles.xhtml").await(SIGN_IN);
  }

  @Test
  void anAuditorDoesNotReachTheUsersAndSomebodyWithoutARoleReachesNothing() {
    signIn("bert", "\"auditor\"");
    browser.await("Overview");
    assertThat(browser.text()).contains("bert").doesNotContain("REST API tokens");
    browser.open("users.xhtml").await("Not permitted");
    browser.forget();

    signIn("nobody", "\"something else\"");
    browser.await("Not permitted");
    assertThat(browser.open("mobiles.xhtml").text()).doesNotContain("Mobiles");
  }

  /** Who is called like a local user there is not that one. */
  @Test
  void theFirstAdministratorsAccountIsOutOfReach() {
    signIn("admin", "\"auditor\"");
    browser.await("Overview");
    for (String page : new String[] {"password.xhtml", "second-factor.xhtml"}) {
      browser.open(page).await("Overview");
      assertThat(browser.shows("[id='form:save'], [id='form:turnOn']")).as(page).isFalse();
    }
  }

  @Test
  void programsGoOnUsingTokens() {
    directory.execute(
        "insert into api_token (name, token_hash, scopes, created_at_ms)"
            + " values ('beside', ?, 'SETTINGS_READ', 0)",
        ApiToken.hash(TOKEN));
    assertThat(status(TOKEN)).isEqualTo(200);
    assertThat(status("another one")).isEqualTo(401);
  }

  private static int status(String token) {
    WebUser program = new WebUser(PROVIDED.server().console());
    return program
        .send(program.request("api/v1/settings").header("Authorization", "Bearer " + token).GET())
        .statusCode();
  }
}
