package org.opencallback.tests.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every form of the console in both languages: what is wrong is said at its field and nothing is
 * stored; what is right is stored, is in the list, is changed, and is deleted again.
 */
@OnInstallation
class FormsIT {

  @RegisterExtension static final Installation INSTALLATION = new Installation();

  private static Chromium browser;
  private static Furniture furniture;

  /**
   * What somebody types into a field; a value that begins with {@code =} is chosen of a list, one
   * that begins with {@code ~} is taken of the suggestions.
   */
  private record Typed(String field, String value) {

    void into(Chromium browser) {
      if (value.startsWith("=")) {
        browser.choose("form:" + field, value.substring(1));
      } else if (value.startsWith("~")) {
        browser.take("form:" + field, value.substring(1));
      } else {
        browser.type("form:" + field, value);
      }
    }
  }

  /**
   * What is wrong.
   *
   * @param typed the wrong value
   * @param polish what is said at the field
   * @param english what is said at the field
   */
  private record Wrong(Typed typed, String polish, String english) {

    String said(String language) {
      return language.equals("pl") ? polish : english;
    }
  }

  /**
   * A form with one row of a table.
   *
   * @param page its address, without {@code .xhtml}
   * @param list the page with the list, without {@code .xhtml}
   * @param table where the rows are
   * @param right what a new row needs
   * @param change what is changed afterwards
   * @param shown what the list shows of it
   */
  private record Form(
      String page,
      String list,
      String table,
      Wrong wrong,
      List<Typed> right,
      Typed change,
      String shown) {}

  /** A page with settings that are only ever changed. */
  private record Settings(String page, Wrong wrong, Typed right, String stored) {}

  private static Typed typed(String field, String value) {
    return new Typed(field, value);
  }

  private static final List<Form> FORMS =
      List.of(
          new Form(
              "extension",
              "extensions",
              "extension",
              new Wrong(
                  typed("number", "12a"),
                  "Numer wewnętrzny ma od 1 do 15 cyfr; „12a” tego nie spełnia.",
                  "an extension number has 1 to 15 digits, '12a' does not"),
              List.of(
                  typed("number", "191"),
                  typed("name", "Form"),
                  typed("classOfService", "=National")),
              typed("name", "Changed form"),
              "191"),
          new Form(
              "mobile",
              "mobiles",
              "mobile_phone",
              new Wrong(
                  typed("number", "12ab"),
                  "Numer MobilePhone podaje się w formacie E.164, np. +48601000001; „12ab”",
                  "a mobile's number is E.164 such as +48601000001, '12ab' is not"),
              List.of(typed("number", "601 000 191"), typed("extension_input", "~180")),
              typed("label", "form"),
              "+48601000191"),
          new Form(
              "class",
              "classes",
              "class_of_service",
              new Wrong(
                  typed("deniedPrefixes", "x"),
                  "Zabroniony prefiks zaczyna się od +, np. +48700, a nie x.",
                  "a denied prefix begins with + such as +48700, not x"),
              List.of(typed("name", "Form")),
              typed("deniedPrefixes", "+4970"),
              "Form"),
          new Form(
              "access-number",
              "access-numbers",
              "access_number",
              new Wrong(
                  typed("number", "12ab"),
                  "Numer miejski podaje się w formacie E.164, np. +48221234500; „12ab”",
                  "an access number is E.164 such as +48221234500, '12ab' is not"),
              List.of(typed("number", "22 123 41 91"), typed("ringTime", "0,5")),
              typed("label", "form"),
              "+48221234191"),
          new Form(
              "trunk",
              "trunks",
              "trunk",
              new Wrong(
                  typed("ownedNumbers", "12ab"),
                  "Numer własny ma postać E.164, np. +48221234567; „12ab” jej nie ma.",
                  "an owned number is E.164 such as +48221234567, '12ab' is not"),
              List.of(typed("name", "form"), typed("peers:0:host", "192.0.2.191")),
              typed("channels", "5"),
              "192.0.2.191:5060/UDP"),
          new Form(
              "route",
              "routes",
              "route",
              new Wrong(
                  typed("prefix", "x"),
                  "Prefiks to + i cyfry, np. +48, lub cyfry numerów wewnętrznych, a nie x.",
                  "a prefix is + and digits such as +48, or digits of extensions, not x"),
              List.of(typed("prefix", "+4191"), typed("choices:0:trunk", "=Operator Wschód")),
              typed("label", "form"),
              "+4191"),
          new Form(
              "limit",
              "limits",
              "callback_limit",
              new Wrong(
                  typed("most", "-1"),
                  "Limit jest od 0 do 1000000, a nie -1.",
                  "a limit is 0 to 1000000, not -1"),
              List.of(typed("most", "191"), typed("label", "form")),
              typed("most", "1910"),
              "form"),
          new Form(
              "tariff-zone",
              "tariff-zones",
              "tariff_zone",
              new Wrong(
                  typed("prefixes", "8835"),
                  "Prefiks zaczyna się od +, np. +4822, a nie 8835.",
                  "a prefix begins with + such as +4822, not 8835"),
              List.of(typed("name", "Form"), typed("prefixes", "+8191")),
              typed("prefixes", "+8192"),
              "Form"),
          new Form(
              "tariff",
              "tariffs",
              "tariff",
              new Wrong(
                  typed("pricePerMinute", "-1"),
                  "Cena wynosi co najmniej 0, a nie -1.",
                  "a price is 0 or more, not -1"),
              List.of(
                  typed("label", "form"),
                  typed("zone", "=Czechy i Słowacja"),
                  typed("validFrom_input", "2031-01-01"),
                  typed("pricePerMinute", "0.85")),
              typed("pricePerMinute", "0.86"),
              "form"),
          new Form(
              "stay",
              "stays",
              "stay",
              new Wrong(
                  typed("mobile", "12ab"),
                  "Numer ma postać E.164, np. +48601000001; „12ab” jej nie ma.",
                  "a number is E.164 such as +48601000001, '12ab' is not"),
              List.of(
                  typed("mobile", "601 000 191"),
                  typed("place", "=Polska"),
                  typed("firstDay_input", "2031-07-01"),
                  typed("lastDay_input", "2031-07-14")),
              typed("lastDay_input", "2031-07-15"),
              "+48601000191"),
          new Form(
              "user",
              "users",
              "console_user",
              new Wrong(
                  typed("passwordHash", "short"),
                  "Hasło ma co najmniej 10 znaków.",
                  "a password has at least 10 characters"),
              List.of(typed("name", "form"), typed("passwordHash", "a password of the forms")),
              typed("passwordHash", "another password of the forms"),
              "form"));

  private static final List<Settings> SETTINGS =
      List.of(
          new Settings(
              "settings",
              new Wrong(
                  typed("maxDigits", "99"),
                  "Numer może mieć od 3 do 32 cyfr, a nie 99.",
                  "a number may have 3 to 32 digits, not 99"),
              typed("maxDigits", "21"),
              "settings where max_digits = 21"),
          new Settings(
              "books",
              new Wrong(
                  typed("timeZone", "Warsaw"),
                  "Strefa czasowa to nazwa, np. Europe/Warsaw, a nie „Warsaw”.",
                  "a time zone is a name such as Europe/Warsaw, not 'Warsaw'"),
              typed("timeZone", "Pacific/Auckland"),
              "book_settings where time_zone = 'Pacific/Auckland'"),
          new Settings(
              "alert-receivers",
              new Wrong(typed("mailTo", "nobody"), "„nobody”", "'nobody'"),
              typed("mailTo", "alerts@example.org"),
              "alert_settings where mail_to = 'alerts@example.org'"));

  @BeforeAll
  static void open() {
    browser = INSTALLATION.browser();
    furniture = Furniture.of(INSTALLATION.directory());
  }

  @AfterAll
  static void tidy() {
    sql("update settings set max_digits = 20");
    sql("update book_settings set time_zone = 'Europe/Warsaw'");
    sql("update alert_settings set mail_to = ''");
    furniture.close();
    INSTALLATION.directory().settle();
  }

  private static void sql(String statement) {
    INSTALLATION.directory().execute(statement);
  }

  @TestFactory
  List<DynamicTest> whatIsWrongIsSaidAndWhatIsRightIsStoredChangedAndDeleted() {
    return List.of("pl", "en").stream()
        .flatMap(
            language ->
                FORMS.stream()
                    .map(
                        form ->
                            DynamicTest.dynamicTest(
                                form.page() + " " + language, () -> walk(form, language))))
        .toList();
  }

  private static void walk(Form form, String language) {
    boolean polish = language.equals("pl");
    long before = INSTALLATION.directory().count(form.table());
    browser.open(form.page() + ".xhtml?lang=" + language);
    refused(form.wrong(), language);
    assertThat(INSTALLATION.directory().count(form.table())).isEqualTo(before);

    browser.type("form:" + form.wrong().typed().field(), "");
    form.right().forEach(typed -> typed.into(browser));
    if (form.page().equals("mobile")) {
      browser.untick("form:enabled"); // DEMO has room for one
    }
    browser.press("form:save").await(polish ? "Zapisano: " : " has been saved");
    assertThat(INSTALLATION.directory().count(form.table())).isEqualTo(before + 1);
    assertThat(browser.open(form.list() + ".xhtml").text()).contains(form.shown());

    browser.open(form.page() + ".xhtml?id=" + latest(form.table()));
    form.change().into(browser);
    browser.press("form:save").await(polish ? "Zapisano: " : " has been saved");

    browser.open(form.page() + ".xhtml?id=" + latest(form.table()));
    browser.click("form:delete").await(polish ? "Tej operacji nie można cofnąć." : "be undone");
    browser.confirm().await(polish ? "Usunięto: " : " has been deleted");
    assertThat(INSTALLATION.directory().count(form.table())).isEqualTo(before);
  }

  /** Of the rows that a form has stored, above those of the furniture. */
  private static Object latest(String table) {
    return INSTALLATION
        .directory()
        .query("select max(id) as id from " + table + " where id not between 18001 and 18099")
        .get(0)
        .get("id");
  }

  private static void refused(Wrong wrong, String language) {
    wrong.typed().into(browser);
    browser.press("form:save");
    String field = "form:" + wrong.typed().field();
    assertThat(browser.problemAt(field)).contains(wrong.said(language));
    assertThat(browser.run("return document.getElementById(arguments[0]).value", field))
        .as("what was typed is kept, unless it is a secret")
        .isIn(wrong.typed().value(), "");
  }

  @Test
  void settingsAreRefusedAndStoredInBothLanguages() {
    for (Settings settings : SETTINGS) {
      for (String language : List.of("pl", "en")) {
        browser.open(settings.page() + ".xhtml?lang=" + language);
        refused(settings.wrong(), language);
      }
      settings.right().into(browser);
      browser.press("form:save").await("have been saved");
      assertThat(INSTALLATION.directory().count(settings.stored()))
          .as(settings.page())
          .isEqualTo(1);
    }
    browser.open("mobiles.xhtml").await("All times: Pacific/Auckland (UTC+1");
  }

  @Test
  void aTokenIsMadeShownOnceAndTakenBackInBothLanguages() {
    Map<String, List<String>> words =
        Map.of(
            "pl", List.of("Potrzebna jest nazwa", "Oto token", "Token niczego już nie otwiera"),
            "en", List.of("a name is needed", "This is the token", "The token opens nothing"));
    words.forEach(
        (language, said) -> {
          browser.open("tokens.xhtml?lang=" + language).press("form:issue").await(said.get(0));
          browser.type("form:name", "form").press("form:issue").await(said.get(1));
          assertThat(INSTALLATION.directory().count("api_token where name = 'form'")).isEqualTo(1);
          browser.open("tokens.xhtml").clickInRow("form");
          browser.confirm().await(said.get(2));
          assertThat(INSTALLATION.directory().count("api_token where name = 'form'")).isZero();
        });
  }

  @Test
  void theSimulatorSaysWhyInBothLanguages() {
    Map<String, List<String>> words =
        Map.of(
            "pl", List.of("centrala by nie oddzwoniła", "dzwoniący spoza bazy"),
            "en", List.of("would not be called back", "caller not registered"));
    words.forEach(
        (language, said) -> {
          browser.open("simulator.xhtml?lang=" + language);
          browser.choose("form:trunk", "Operator Wschód").type("form:caller", "+48601999999");
          browser.type("form:called", "+48221234590").press("form:simulate").await(said.get(0));
          assertThat(browser.text()).contains(said.get(1));
        });
  }

  @Test
  void anImportAndALicenceAreRefusedInBothLanguages() {
    for (String language : List.of("pl", "en")) {
      boolean polish = language.equals("pl");
      browser.open("import.xhtml?lang=" + language);
      browser.type("form:csv", "extension,mobile\n180,12ab\n").press("form:try");
      browser.awaitIn("outcomes", polish ? "odrzucony" : "refused");
      assertThat(browser.text())
          .contains(
              polish
                  ? "„12ab” nim nie jest"
                  : "a mobile's number is E.164 such as +48601000001, '12ab' is not");
      browser.open("licence.xhtml").type("form:licence", "none").press("form:install");
      browser.await(polish ? "To nie jest licencja" : "the licence is not a JWS");
    }
  }
}
