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
 * Every page of the console of an exchange that is in use: in both languages, on a desk's screen
 * and on a telephone's, in light and in dark. The pictures stay in {@code target/screenshots}, for
 * people; what axe-core finds serious, or a page wider than the screen, fails.
 */
@Order(2)
@OnInstallation
class PagesIT {

  /** Pages that no menu leads to. */
  private static final List<String> FORMS =
      List.of(
          "extension.xhtml?id=18001",
          "mobile.xhtml?id=18001",
          "class.xhtml?id=18002",
          "limit.xhtml?id=18003",
          "tariff.xhtml?id=18002",
          "tariff-zone.xhtml?id=18003",
          "stay.xhtml?id=18001",
          "access-number.xhtml?id=18002",
          "trunk.xhtml?id=18001",
          "route.xhtml?id=18001",
          "user.xhtml?id=18002",
          "job.xhtml?id=18001",
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
  private static Furniture furniture;
  private static String axe;

  private final List<String> findings = new ArrayList<>();

  @BeforeAll
  static void open() throws IOException {
    try (InputStream script = PagesIT.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
    browser = INSTALLATION.browser();
    furniture = Furniture.of(INSTALLATION.directory());
  }

  @AfterAll
  static void tidy() {
    furniture.close();
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
