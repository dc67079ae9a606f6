package org.opencallback.tests.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opencallback.console.Totp;
import org.opencallback.secrets.Passwords;

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
  void whoLosesTheRoleOrTheAccountLosesItAtTheNextRequest() {
    String hash = Passwords.hash(PASSWORD.toCharArray());
    user("leaving", hash, "operator");
    assertThat(user.login("leaving", PASSWORD).body()).contains(INSIDE);

    change("update console_user set role = 'auditor' where name = 'leaving'");
    assertThat(user.get("jobs.xhtml").body()).contains("j_password").doesNotContain(INSIDE);
    assertThat(user.login("leaving", PASSWORD).body()).contains(INSIDE);

    change("delete from console_user where name = 'leaving'");
    assertThat(user.get("jobs.xhtml").body()).contains("j_password").doesNotContain(INSIDE);
    assertThat(user.get("directory.csv").body()).doesNotContain("extension,");
  }

  private static void change(String sql) {
    INSTALLATION.directory().execute(sql);
  }

  @Test
  void whoHasTurnedASecondFactorOnNeedsItsCodeAfterThePassword() {
    user("careful", Passwords.hash(PASSWORD.toCharArray()), "auditor");
    user.login("careful", PASSWORD);
    String secret = secretIn(user.get("second-factor.xhtml").body());
    String code = Totp.shown(secret, Instant.now());
    assertThat(secondFactor(secret, wrong(code), "turnOn")).contains("ui-message-error");
    assertThat(secondFactor(secret, code, "turnOn")).contains("form:turnOff");

    user = new WebUser(INSTALLATION.server().console());
    WebUser again = user;
    assertThat(again.login("careful", PASSWORD).body()).contains("form:enter");
    assertThat(again.get("jobs.xhtml").body()).contains("form:enter").doesNotContain("list:table");
    assertThat(again.get("directory.csv").body()).doesNotContain("extension,");
    assertThat(secondFactor("", code, "enter")).as("used already").contains("form:enter");
    assertThat(secondFactor("", Totp.shown(secret, Instant.now().plusSeconds(30)), "enter"))
        .contains(INSIDE)
        .doesNotContain("form:enter");
    assertThat(again.get("jobs.xhtml").body()).contains("list:table");
    change("delete from console_user where name = 'careful'");
  }

  @Test
  void fiveWrongCodesLockTheAccountEvenWithTheRightPasswordBetween() {
    user("guessing", Passwords.hash(PASSWORD.toCharArray()), "auditor");
    user.login("guessing", PASSWORD);
    String secret = secretIn(user.get("second-factor.xhtml").body());
    secondFactor(secret, Totp.shown(secret, Instant.now()), "turnOn");
    for (int i = 0; i < 5; i++) {
      user = new WebUser(INSTALLATION.server().console());
      user.login("guessing", PASSWORD);
      secondFactor("", wrong(Totp.shown(secret, Instant.now())), "enter");
    }
    user = new WebUser(INSTALLATION.server().console());
    assertThat(user.login("guessing", PASSWORD).body()).contains(REFUSED);
    assertThat(
            INSTALLATION
                .directory()
                .count("console_user where name = 'guessing' and locked = true"))
        .isEqualTo(1);
    change("delete from console_user where name = 'guessing'");
  }

  @Test
  void fiveWrongCodesDoNotTurnTheSecondFactorOff() {
    user("away", Passwords.hash(PASSWORD.toCharArray()), "auditor");
    user.login("away", PASSWORD);
    String secret = secretIn(user.get("second-factor.xhtml").body());
    secondFactor(secret, Totp.shown(secret, Instant.now()), "turnOn");
    for (int i = 0; i < 5; i++) {
      assertThat(secondFactor("", wrong(Totp.shown(secret, Instant.now())), "turnOff"))
          .contains("ui-message-error");
    }
    String next = Totp.shown(secret, Instant.now().plusSeconds(30));
    assertThat(secondFactor("", next, "turnOff")).as("locked").contains("ui-message-error");
    assertThat(
            INSTALLATION
                .directory()
                .count(
                    "console_user where name = 'away' and locked = true and totp_secret is not null"))
        .isEqualTo(1);
    change("delete from console_user where name = 'away'");
  }

  private static String secretIn(String page) {
    Matcher letters = Pattern.compile("id=\"letters\">([A-Z2-7]+)<").matcher(page);
    assertThat(letters.find()).as(page).isTrue();
    return letters.group(1);
  }

  /** Six digits that are not the code, nor that of the steps beside it, in any likely case. */
  private static String wrong(String code) {
    return code.substring(1) + (char) ('0' + ('9' - code.charAt(0) + 1) % 10);
  }

  private String secondFactor(String secret, String code, String button) {
    return user.submit(
            "second-factor.xhtml",
            Map.of("form:secret", secret, "form:code", code, "form:" + button, ""))
        .body();
  }

  @Test
  void whatIsImportedIsTextWhateverItClaimsToBe() {
    user.login(Installation.ADMINISTRATOR, INSTALLATION.password());
    String entity =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    for (String file : List.of(entity + "<a>&x;</a>", "PK\u0003\u0004\u0000zip", "=cmd|'/c'!A1")) {
      String answer =
          user.submit("import.xhtml", Map.of("form:csv", file, "form:bring", "")).body();
      assertThat(answer).doesNotContain("root:x").doesNotContainPattern(STACK_TRACE);
    }
    assertThat(isCutOff("1,".repeat(6_000_000))).as("more than any directory").isTrue();
    assertThat(extensions("1")).isZero();
  }

  /** The server reads no more than it is willing to, and goes on. */
  private boolean isCutOff(String file) {
    boolean cut;
    try {
      HttpResponse<String> answer =
          user.submit("import.xhtml", Map.of("form:csv", file, "form:bring", ""));
      assertThat(answer.body()).doesNotContainPattern(STACK_TRACE);
      cut = answer.statusCode() >= 400;
    } catch (UncheckedIOException e) {
      cut = true;
    }
    // by another connection: the first may be cut as a whole
    WebUser next = new WebUser(INSTALLATION.server().console());
    assertThat(next.get("index.xhtml").statusCode()).isEqualTo(200);
    return cut;
  }

  @Test
  void noTextFieldOfAnyFormLetsAScriptIntoThePage() {
    user.login(Installation.ADMINISTRATOR, INSTALLATION.password());
    String script = "\"><script>run()</script>";
    for (String page :
        List.of(
            "extension",
            "mobile",
            "class",
            "access-number",
            "trunk",
            "route",
            "limit",
            "tariff",
            "tariff-zone",
            "stay",
            "user",
            "tokens",
            "settings",
            "books",
            "licence",
            "simulator",
            "person",
            "import",
            "password",
            "second-factor",
            "routes",
            "savings")) {
      Map<String, String> fields = new LinkedHashMap<>();
      Matcher input =
          Pattern.compile("<(?:input|textarea) [^>]*name=\"(form:[^\"]+)\"")
              .matcher(user.get(page + ".xhtml").body());
      while (input.find()) {
        fields.put(input.group(1), script);
      }
      assertThat(fields).as(page + " has fields").isNotEmpty();
      for (String button :
          List.of("save", "simulate", "try", "find", "show", "install", "turnOn")) {
        fields.put("form:" + button, "");
      }
      HttpResponse<String> answer = user.submit(page + ".xhtml", fields);
      assertThat(answer.body()).as(page).doesNotContain(script, "<script>run()");
    }
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
