package org.opencallback.tests.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every page of the console, after the other tests have filled it: in both languages, on a desk's
 * screen and on a telephone's, in light and in dark. The pictures stay in {@code
 * target/screenshots}, for people; what axe-core finds serious, or a page wider than the screen,
 * fails.
 */
@Order(Integer.MAX_VALUE - 1)
@OnInstallation
class PagesIT {

  /** Pages that no menu leads to. */
  private static final List<String> FORMS =
      List.of(
          "extension.xhtml",
          "mobile.xhtml?id=18001",
          "class.xhtml",
          "limit.xhtml",
          "tariff.xhtml",
          "tariff-zone.xhtml",
          "stay.xhtml",
          "access-number.xhtml",
          "trunk.xhtml",
          "route.xhtml",
          "user.xhtml",
          "second-factor.xhtml",
          "password.xhtml");

  private static final String AXE =
      "const done = arguments[arguments.length - 1];"
          + "axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations"
          + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
          + ".map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 160)"
          + " + ' ' + (n.any[0] ? n.any[0].message : '')).join(' | '))))";

  @RegisterExtension static final Installation INSTALLATION = new Installation();

  private static Chromium browser;
  private static String axe;

  private final List<String> findings = new ArrayList<>();

  @BeforeAll
  static void open() throws IOException {
    try (InputStream script = PagesIT.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
    browser = INSTALLATION.browser();
    // a mobile that can be verified, and an alert for the overview
    sql("insert into trunk (id, name, kind) values (18001, 'unused', 'VOIP')");
    sql(
        "insert into extension (id, number, name, class_of_service_id)"
            + " values (18001, '180', 'Pages', 2)");
    sql(
        "insert into mobile_phone (id, number, extension_id, enabled)"
            + " values (18001, '+48601000180', 18001, false)");
  }

  private static void sql(String statement) {
    INSTALLATION.directory().execute(statement);
  }

  @AfterAll
  static void tidy() {
    sql("delete from mobile_phone where id = 18001");
    sql("delete from extension where id = 18001");
    sql("delete from trunk where id = 18001");
  }

  private static Set<String> pages() {
    Set<String> pages = new TreeSet<>(FORMS);
    for (String address : browser.addresses("#menu a")) {
      pages.add(Path.of(address).getFileName().toString());
    }
    return pages;
  }

  @Test
  void everyPageIsReadableInBothLanguagesOnEveryScreenInLightAndInDark() {
    Set<String> pages = pages();
    assertThat(pages).hasSizeGreaterThan(18);
    for (String page : pages) {
      look(page, "pl");
      look(page, "en");
    }
    browser.forget();
    look("login.xhtml", "pl");
    look("login.xhtml", "en");
    browser.login(Installation.ADMINISTRATOR, INSTALLATION.password());
    assertThat(findings).isEmpty();
  }

  /** Opens a page once; the screen and the light change in front of it. */
  private void look(String page, String language) {
    browser
        .screen(1440, 900, false)
        .open(page + (page.contains("?") ? "&" : "?") + "lang=" + language);
    see(page, language, 1440, false);
    browser.screen(1440, 900, true);
    see(page, language, 1440, true);
    browser.screen(390, 844, true);
    see(page, language, 390, true);
    browser.screen(390, 844, false);
    see(page, language, 390, false);
  }

  private void see(String page, String language, int width, boolean dark) {
    String view =
        "%s-%s-%d-%s"
            .formatted(page.replaceAll("\\?.*", ""), language, width, dark ? "dark" : "light");
    browser.picture(Path.of("target/screenshots", view.replace(".xhtml", "") + ".png"));
    if (language.equals("pl") && dark == (width < 1000)) {
      listen(view);
    }
    Object wide = browser.run("return document.documentElement.scrollWidth");
    if (wide instanceof Long pixels && pixels > width) {
      findings.add("%s: %d pixels wide".formatted(view, pixels));
    }
  }

  /** What a page is made of is the same in every language; listening takes the longest. */
  private void listen(String view) {
    browser.run(axe);
    if (browser.runAsync(AXE) instanceof List<?> found) {
      found.forEach(finding -> findings.add(view + ": " + finding));
    }
  }
}
