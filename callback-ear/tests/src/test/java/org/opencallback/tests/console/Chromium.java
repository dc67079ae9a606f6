package org.opencallback.tests.console;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium without a screen, in front of one console. */
final class Chromium implements AutoCloseable {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration SCRIPT = Duration.ofMinutes(2);
  private static final Duration OFTEN = Duration.ofMillis(50);
  private static final List<String> ARGUMENTS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--hide-scrollbars",
          "--lang=en");

  private final URI console;
  private final Path profile;
  private final ChromeDriver driver;

  private Chromium(URI console, Path profile, ChromeDriver driver) {
    this.console = console;
    this.profile = profile;
    this.driver = driver;
  }

  /** Opens a browser that knows nothing yet, with English as its language. */
  static Chromium at(URI console) {
    try {
      Path work = Files.createDirectories(Path.of(System.getProperty("callback.work")));
      Path profile = Files.createTempDirectory(work, "browser");
      ChromeOptions options = new ChromeOptions();
      options.setBinary(program("chromium"));
      options.addArguments(ARGUMENTS);
      options.addArguments("--user-data-dir=" + profile);
      ChromeDriverService service =
          new ChromeDriverService.Builder()
              .usingDriverExecutable(new File(program("chromedriver")))
              .usingAnyFreePort()
              .build();
      Chromium browser = new Chromium(console, profile, new ChromeDriver(service, options));
      browser.driver.manage().timeouts().scriptTimeout(SCRIPT);
      browser.screen(1440, 900, false);
      return browser;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String program(String name) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " is not installed (setup.sh does it)"))
        .toString();
  }

  /** Opens a page of the console by its address. */
  Chromium open(String page) {
    driver.get(console.resolve(page).toString());
    return this;
  }

  /** Fills the login form of whatever page asks for it. */
  Chromium login(String user, String password) {
    open("index.xhtml");
    type("j_username", user);
    type("j_password", password);
    return press("login");
  }

  /** Types into a field instead of what it says. */
  Chromium type(String id, String text) {
    WebElement field = find(By.id(id));
    field.clear();
    field.sendKeys(text);
    return this;
  }

  /** Chooses an entry of a list by its text. */
  Chromium choose(String id, String text) {
    new Select(find(By.id(id))).selectByVisibleText(text);
    return this;
  }

  /** Ticks a box. */
  Chromium tick(String id) {
    WebElement box = find(By.id(id));
    if (!box.isSelected()) {
      box.click();
    }
    return this;
  }

  /** Takes the tick from a box. */
  Chromium untick(String id) {
    WebElement box = find(By.id(id));
    if (box.isSelected()) {
      box.click();
    }
    return this;
  }

  /** Presses a button that leads to another page, and waits for that. */
  Chromium press(String id) {
    return press(By.id(id));
  }

  /** Says yes in the dialog that asks whether it shall be done. */
  Chromium confirm() {
    return press(By.cssSelector(".ui-confirm-dialog .ui-confirmdialog-yes"));
  }

  private Chromium press(By button) {
    driver.executeScript("window.isLeft = true");
    find(button);
    click(button);
    // between two pages there is a moment without any
    waiting()
        .ignoring(WebDriverException.class)
        .until(d -> Boolean.TRUE.equals(driver.executeScript("return !window.isLeft")));
    return awaitLoaded();
  }

  /** Presses a button that renews a part of the page; it may itself be renewed meanwhile. */
  Chromium click(String id) {
    return click(By.id(id));
  }

  /** Presses the button in the row of a table that says something. */
  Chromium clickInRow(String text) {
    return click(By.xpath("//tr[td[contains(., '" + text + "')]]//button"));
  }

  /** Types into a field that suggests, and takes the suggestion. */
  Chromium take(String id, String suggested) {
    type(id, suggested);
    click(By.xpath("//li[contains(@class, 'ui-autocomplete-item') and . = '" + suggested + "']"));
    return awaitThat("!document.querySelector('.ui-autocomplete-panel[style*=\"block\"]')");
  }

  /** What is above it, such as an overlay that fades, is waited for. */
  private Chromium click(By what) {
    waiting()
        .ignoring(ElementClickInterceptedException.class)
        .withMessage(() -> "a click on " + what + " of the page, which says: " + text())
        .until(
            d -> {
              d.findElement(what).click();
              return true;
            });
    return this;
  }

  private Chromium awaitLoaded() {
    waiting().until(d -> "complete".equals(driver.executeScript("return document.readyState")));
    return this;
  }

  private WebDriverWait waiting() {
    WebDriverWait waiting = new WebDriverWait(driver, SOON, OFTEN);
    // between finding an element and asking it, the page may be renewed
    waiting.ignoring(StaleElementReferenceException.class);
    return waiting;
  }

  private WebElement find(By by) {
    return waiting().until(ExpectedConditions.visibilityOfElementLocated(by));
  }

  /** Waits until the page says something. */
  Chromium await(String text) {
    waiting()
        .withMessage(() -> "'" + text + "' on the page, which says: " + text())
        .until(d -> text().contains(text));
    return this;
  }

  /** Waits until a part of the page, which is renewed by itself, says something. */
  Chromium awaitIn(String id, String text) {
    waiting()
        .withMessage(() -> "'" + text + "' in " + id + " of the page, which says: " + text())
        .until(d -> driver.findElement(By.id(id)).getText().contains(text));
    return this;
  }

  /** Opens a page again and again until it says something. */
  Chromium awaitOn(String page, String text) {
    waiting()
        .withMessage(() -> "'" + text + "' on " + page + ", which says: " + text())
        .until(d -> open(page).text().contains(text));
    return this;
  }

  /** What the page says. */
  String text() {
    return driver.findElement(By.tagName("body")).getText();
  }

  String title() {
    return driver.getTitle();
  }

  /** What is said at a field that is wrong. */
  String problemAt(String id) {
    return find(By.cssSelector("[id='" + id + "'] ~ .ui-message, [id='" + id + "_msg']")).getText();
  }

  boolean shows(String css) {
    return !driver.findElements(By.cssSelector(css)).isEmpty();
  }

  List<String> addresses(String css) {
    return driver.findElements(By.cssSelector(css)).stream()
        .map(link -> String.valueOf(link.getAttribute("href")))
        .toList();
  }

  /** Presses keys, wherever the focus is. */
  Chromium keys(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
    return this;
  }

  /** Waits until a script says yes. */
  Chromium awaitThat(String script) {
    waiting()
        .withMessage(script)
        .until(d -> Boolean.TRUE.equals(driver.executeScript("return " + script)));
    return this;
  }

  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  Object runAsync(String script, Object... arguments) {
    return driver.executeAsyncScript(script, arguments);
  }

  String cookie(String name) {
    return driver.manage().getCookieNamed(name).getValue();
  }

  void forget() {
    driver.manage().deleteAllCookies();
  }

  /** Gives the window a width and a height, CSS pixels, and says whether the user likes it dark. */
  Chromium screen(int width, int height, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-reduced-motion", "value", "reduce"),
                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    return this;
  }

  /** Takes a picture of the whole page. */
  void picture(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Map<String, Object> shot =
          driver.executeCdpCommand(
              "Page.captureScreenshot",
              Map.of("format", "png", "optimizeForSpeed", true, "captureBeyondViewport", true));
      Files.write(file, Base64.getDecoder().decode((String) shot.get("data")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
