package org.opencallback.tests.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opencallback.console.Passwords;

/** What the console must refuse, whoever asks and however. */
@OnInstallation
class SecurityIT {

  private static final String PASSWORD = "a password for tests";
  private static final String REFUSED = "id=\"login-refused\"";
  private static final String STACK_TRACE = "Exception:|\\.java:[0-9]+|\\sat [a-z]+\\.[a-z]+\\.";
  private static final String INSIDE = "id=\"menu\"";

  @RegisterExtension static final Installation INSTALLATION = new Installation();

  private WebUser user;

  @BeforeAll
  static void addUsers() {
    String hash = Passwords.hash(PASSWORD.toCharArray());
    for (String role : List.of("operator", "auditor")) {
      user(role, hash, role);
    }
    user("guessed", hash, "auditor");
  }

  @AfterAll
  static void removeUsers() {
    INSTALLATION
        .directory()
        .execute("delete from console_user where name in ('operator', 'auditor', 'guessed')");
  }

  private static void user(String name, String hash, String role) {
    INSTALLATION
        .directory()
        .execute(
            "insert into console_user (name, password_hash, role) values (?, ?, ?)",
            name,
            hash,
            role);
  }

  @BeforeEach
  void anybody() {
    user = new WebUser(INSTALLATION.server().console());
  }

  private static long extensions(String number) {
    return INSTALLATION.directory().count("extension where number = ?", number);
  }

  private static Map<String, String> extension(String number) {
    return Map.of(
        "form:number", number, "form:name", "X", "form:classOfService", "2", "form:save", "");
  }

  @Test
  void theSessionHasAnotherIdentifierAfterTheLogin() {
    user.get("index.xhtml");
    String before = user.session();
    assertThat(before).isNotEmpty();

    assertThat(user.login("auditor", PASSWORD).body()).contains(INSIDE);

    assertThat(user.session()).isNotEqualTo(before);
    HttpResponse<String> fixed =
        WebUser.getWith(INSTALLATION.server().console(), before, "index.xhtml");
    assertThat(fixed.body()).doesNotContain(INSIDE);
  }

  @Test
  void fiveWrongPasswordsLockAnAccountAgainstTheRightOneToo() {
    for (int i = 0; i < 5; i++) {
      assertThat(new WebUser(INSTALLATION.server().console()).login("guessed", "wrong").body())
          .contains(REFUSED);
    }
    assertThat(user.login("guessed", PASSWORD).body()).contains(REFUSED).doesNotContain(INSIDE);
    assertThat(user.login("auditor", PASSWORD).body()).contains(INSIDE);
  }

  @Test
  void nothingIsShownWithoutALogin() {
    for (String page : List.of("index.xhtml", "mobiles.xhtml", "users.xhtml", "slee.xhtml")) {
      assertThat(user.get(page).body()).as(page).contains("j_password").doesNotContain(INSIDE);
    }
  }

  @Test
  void anAuditorAndAnOperatorDoNotReachTheUsersByTypingTheAddress() {
    for (String name : List.of("auditor", "operator")) {
      WebUser typing = new WebUser(INSTALLATION.server().console());
      assertThat(typing.login(name, PASSWORD).body())
          .contains(INSIDE)
          .doesNotContain("users.xhtml");
      assertThat(typing.get("users.xhtml").statusCode()).isEqualTo(403);
      assertThat(typing.get("user.xhtml").statusCode()).isEqualTo(403);
      assertThat(typing.get("tokens.xhtml").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void anOperatorDoesNotChangeTheDirectoryBySendingTheForm() {
    user.login("operator", PASSWORD);
    user.submit("extension.xhtml", extension("177"));
    assertThat(extensions("177")).isZero();
  }

  @Test
  void aFormThatTheConsoleHasNotGivenOutChangesNothing() {
    user.login(Installation.ADMINISTRATOR, INSTALLATION.password());

    user.post("extension.xhtml", extension("178"));
    assertThat(extensions("178")).as("without the token (CSRF)").isZero();

    user.submit("extension.xhtml", extension("179"));
    assertThat(extensions("179")).as("with it, so that the test can fail").isEqualTo(1);
    INSTALLATION.directory().execute("delete from extension where number = '179'");
  }

  @Test
  void noErrorTellsHowTheConsoleIsMade() {
    user.login(Installation.ADMINISTRATOR, INSTALLATION.password());
    for (String address :
        List.of(
            "mobile.xhtml?id=99999999",
            "mobile.xhtml?id=x'--",
            "job.xhtml?id=%00",
            "no-such-page.xhtml",
            "WEB-INF/web.xml",
            "jakarta.faces.resource/../WEB-INF/web.xml.xhtml",
            "jakarta.faces.resource/none.js.xhtml?ln=..")) {
      HttpResponse<String> answer = user.get(address);
      assertThat(answer.body())
          .as(address)
          .doesNotContainPattern(STACK_TRACE)
          .doesNotContain("<web-app");
    }
    HttpResponse<String> broken =
        user.post("extension.xhtml", Map.of("form", "form", "jakarta.faces.ViewState", "1:1"));
    assertThat(broken.body()).doesNotContainPattern(STACK_TRACE);
  }

  @Test
  void scriptsRunOnlyWithThePagesOwnNonce() {
    HttpResponse<String> page = user.get("login.xhtml");
    List<String> policies = page.headers().allValues("Content-Security-Policy");
    assertThat(policies).anyMatch(policy -> policy.contains("frame-ancestors 'none'"));
    assertThat(policies).noneMatch(policy -> scripts(policy).contains("unsafe-inline"));

    user.login("auditor", PASSWORD);
    assertThat(user.get("jobs.xhtml").headers().allValues("Content-Security-Policy"))
        .anyMatch(policy -> scripts(policy).contains("'nonce-"))
        .noneMatch(policy -> scripts(policy).contains("unsafe-inline"));
  }

  private static String scripts(String policy) {
    int from = policy.indexOf("script-src");
    return from < 0 ? "" : policy.substring(from).split(";", 2)[0];
  }
}
