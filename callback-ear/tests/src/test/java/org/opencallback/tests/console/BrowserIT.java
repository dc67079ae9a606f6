package org.opencallback.tests.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opencallback.network.Carrier;
import org.opencallback.network.DigitMode;
import org.opencallback.network.FreePorts;
import org.opencallback.network.IncomingCall;
import org.opencallback.network.sip.Trace;
import org.opencallback.tests.harness.MailServer;
import org.openqa.selenium.Keys;

/** An administrator sets the exchange up in the console, and sees in it what calls do. */
@OnInstallation
class BrowserIT {

  private static final String WEBHOOK_SECRET = "a secret of some length";

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String ACCESS = "+48221234500";
  private static final String MOBILE = "+48601000001";
  private static final String DESTINATION = "+48221112233";

  /** An outline or a ring around what has the focus (WCAG 2.2 §2.4.7). */
  private static final String FOCUS_IS_SEEN =
      "const s = getComputedStyle(document.activeElement);"
          + "return s.outlineStyle !== 'none' || s.boxShadow !== 'none'";

  /** The dialog while it is shown. */
  private static final String DIALOG =
      "document.querySelector('.ui-confirm-dialog:not([aria-hidden=true])')";

  @RegisterExtension static final Installation INSTALLATION = new Installation();

  private static Carrier carrier;
  private static Chromium browser;

  @BeforeAll
  static void setTheMainJobUpFromNothing() {
    carrier =
        Carrier.open(
            new InetSocketAddress("127.10.251.1", FreePorts.one()),
            INSTALLATION.server().sip(),
            Trace.recording());
    browser = INSTALLATION.browser();
    trunk();
    route("+48");
    extension("101");
    mobile(MOBILE);
    browser.await(MOBILE + " has been saved");
    accessNumber();
  }

  @AfterAll
  static void close() {
    carrier.close();
  }

  private static void trunk() {
    browser.open("trunk.xhtml");
    browser.type("form:name", "carrier");
    browser.tick("form:trustsAssertedIdentity");
    browser.type("form:peers:0:host", carrier.address().getAddress().getHostAddress());
    browser.type("form:peers:0:port", Integer.toString(carrier.address().getPort()));
    browser.press("form:save").await("carrier has been saved");
  }

  private static void route(String prefix) {
    browser.open("route.xhtml");
    browser.type("form:prefix", prefix);
    browser.choose("form:choices:0:trunk", "carrier");
    browser.press("form:save").await(prefix + " has been saved");
  }

  private static void extension(String number) {
    browser.open("extension.xhtml");
    browser.type("form:number", number);
    browser.type("form:name", "Reception");
    browser.choose("form:classOfService", "National");
    browser.type("form:presentedNumber", "+48221234567");
    browser.press("form:save").await("has been saved");
  }

  private static void mobile(String number) {
    browser.open("mobile.xhtml?extension=101");
    browser.type("form:number", number);
    browser.tick("form:transitPermitted");
    browser.press("form:save");
  }

  private static void accessNumber() {
    browser.open("access-number.xhtml");
    browser.type("form:number", ACCESS);
    browser.type("form:ringTime", "0.3");
    browser.type("form:delay", "0.3");
    browser.press("form:save").await(ACCESS + " has been saved");
  }

  @Test
  void aCallIsMadeAndIsSeenAndHungUpAndItsJobAndRecordsAppear() {
    carrier.mobile(MOBILE).trigger(ACCESS).awaitFinal();
    IncomingCall a = carrier.mobile(MOBILE).expectCall(SOON);
    a.ring().answer();
    a.audio().heard().awaitTone(425, SOON);
    a.sendDigits("0" + DESTINATION.substring("+48".length()), DigitMode.RTP_EVENT);
    IncomingCall b = carrier.destination(DESTINATION).expectCall(SOON);
    b.answer();
    browser.open("index.xhtml").awaitIn("live:now", "talking");
    assertThat(browser.text())
        .contains(MOBILE, DESTINATION.substring(0, 9) + "***")
        .doesNotContain(DESTINATION);

    browser.click("live:now:0:hangUp").await("is being released");
    a.awaitBye();
    b.awaitBye();
    browser.awaitIn("live:now", "No callback is owed or in progress");

    browser.awaitOn("jobs.xhtml", "completed");
    assertThat(browser.text()).contains(MOBILE);
    browser.awaitOn("call-records.xhtml", DESTINATION);
    assertThat(browser.text()).contains(MOBILE);
    browser.awaitOn("audit.xhtml", "hung up");
  }

  @Test
  void aMobileThatTheConsoleHangsUpOnIsCalledAgainOnlyWhenTheConsoleWantsIt() {
    browser.open("setup.xhtml").type("call:mobile", MOBILE);
    browser.choose("call:accessNumber", ACCESS).press("call:callNow").await("Callback job");
    IncomingCall ringing = carrier.mobile(MOBILE).expectCall(SOON).ring();
    assertThat(
            INSTALLATION
                .directory()
                .count("audit_entry where action = 'CALLED' and row_type = 'MobilePhone'"))
        .as("who asked for the call is written down")
        .isPositive();
    browser.open("index.xhtml").awaitIn("live:now", "the mobile rings");

    browser.click("live:now:0:hangUp");
    ringing.awaitCancel();
    browser.awaitOn("jobs.xhtml", "Try again").await("called off in the console");

    browser.run(
        "[...document.querySelectorAll('button')].find(b => b.innerText === 'Try again').click()");
    IncomingCall again = carrier.mobile(MOBILE).expectCall(SOON);
    again.reject(603);
    browser.awaitOn("jobs.xhtml", "mobile refused the callback");
  }

  @Test
  void theWayOfANumberIsShown() {
    browser.open("routes.xhtml").type("form:wanted", "22 111 22 33").press("form:find");
    browser.await("A call to " + DESTINATION + " tries, in this order:");
    assertThat(browser.text()).contains("carrier, 127.10.251.1");

    browser.type("form:wanted", "+1 212 555 0100").press("form:find");
    browser.await("No route leads to +12125550100.");
    browser.type("form:wanted", "abc").press("form:find").await("'abc' is no telephone number");
  }

  @Test
  void aCallThatIsRefusedAppearsWithItsReason() {
    carrier.triggerCall("+48601999999", ACCESS).awaitFinal();

    browser.awaitOn("refusals.xhtml", "+48601999999");
    assertThat(browser.text()).contains("caller not registered");
  }

  @Test
  void theSecondNumberIsRefusedInDemoModeInBothLanguages() {
    mobile("+48601000002");
    browser.await("DEMO mode allows one active number, and " + MOBILE + " is active");

    browser.open("index.xhtml?lang=pl");
    mobile("+48601000002");
    browser.await("Tryb DEMO");
    browser.open("index.xhtml?lang=en");
    assertThat(INSTALLATION.directory().count("mobile_phone")).isEqualTo(1);
  }

  @Test
  void wrongInputIsSaidAtItsField() {
    mobile("12ab");

    assertThat(browser.text()).contains("12ab");
    assertThat(browser.shows(".field .ui-message-error")).isTrue();
    assertThat(browser.run("return document.getElementById('form:number').value"))
        .as("what was typed is kept")
        .isEqualTo("12ab");
  }

  @Test
  void whoUsesTheKeyboardSkipsTheMenuReachesEveryFieldAndSeesWhereItIs() {
    browser.open("extension.xhtml").keys(Keys.TAB);
    assertThat(browser.run("return document.activeElement.className")).isEqualTo("skip");
    browser.keys(Keys.ENTER).awaitThat("document.activeElement.id === 'content'");

    List<Object> stops = new ArrayList<>();
    while (!stops.contains("form:save") && stops.size() < 20) {
      browser.keys(Keys.TAB);
      stops.add(browser.run("return document.activeElement.id"));
      assertThat(browser.run(FOCUS_IS_SEEN)).as(stops.toString()).isEqualTo(true);
    }
    assertThat(stops)
        .containsSubsequence(
            "form:number",
            "form:name",
            "form:callbackEnabled",
            "form:classOfService",
            "form:presentedNumber",
            "form:save");
  }

  @Test
  void aDialogIsClosedByEscapeAndNothingIsDeleted() {
    Object id =
        INSTALLATION
            .directory()
            .query("select id from extension where number = '101'")
            .get(0)
            .get("id");
    browser.open("extension.xhtml?id=" + id).click("form:delete").awaitThat(DIALOG + " !== null");
    browser.keys(Keys.ESCAPE).awaitThat(DIALOG + " === null");
    assertThat(INSTALLATION.directory().count("extension where number = '101'")).isEqualTo(1);
  }

  @Test
  void theLanguageIsSwitchedAndStaysSwitched() {
    browser.open("index.xhtml?lang=pl").await("Numery miejskie");
    browser.open("mobiles.xhtml").await("Numery MobilePhone");
    assertThat(browser.run("return document.documentElement.lang")).isEqualTo("pl");

    browser.open("mobiles.xhtml?lang=en").await("Access numbers");
    assertThat(browser.text()).doesNotContain("Numery");
  }

  @Test
  void aScriptInATextFieldIsShownAndNotRun() {
    String script = "<script>window.run=1</script>";
    browser.open("extension.xhtml");
    browser.type("form:number", "199");
    browser.type("form:name", script);
    browser.choose("form:classOfService", "National");
    browser.press("form:save");

    browser.open("extensions.xhtml").await(script);
    assertThat(browser.run("return window.run === undefined")).isEqualTo(true);
    INSTALLATION.directory().execute("delete from extension where number = '199'");
  }

  /** Dark on white also where the rest is light on dark: cameras want it so. */
  @Test
  void aTelephoneReadsTheSecondFactorFromThePageInTheDarkToo() throws Exception {
    for (boolean dark : List.of(false, true)) {
      browser.screen(1440, 900, dark).open("second-factor.xhtml");
      Path page = Path.of("target/screenshots", "qr-%s.png".formatted(dark ? "dark" : "light"));
      browser.picture(page);
      assertThat(read(page))
          .startsWith("otpauth://totp/Callback:admin?secret=")
          .isEqualTo(browser.addresses("a[href^='otpauth:']").get(0));
    }
    assertThat(browser.run("return document.getElementById('qr').alt")).asString().isNotBlank();
  }

  private static String read(Path picture) throws Exception {
    BufferedImage image = ImageIO.read(picture.toFile());
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    LuminanceSource light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
  }

  @Test
  void theSleePageShowsWhatIsInstalledAndHowItStands() {
    browser.open("slee.xhtml").await("No alarm is raised");
    browser.awaitIn("services", "Active");
    browser.awaitIn("sbbs", "SipLeg");
    browser.awaitIn("entities", "JainSip");
    browser.awaitIn("lanes", "Waiting tasks");
  }

  @Test
  void anImportIsTriedFirstAndWhatIsExportedCanBeImportedAgain() {
    String csv =
        "extension,name,mobile,enabled\n"
            + "101,=Reception,"
            + MOBILE
            + ",yes\n151,New,+48601000151,no\n152,Bad,12ab,no\n";
    browser.open("import.xhtml");
    browser.type("form:csv", csv);
    browser.press("form:try").await("name: 'Reception' -> '=Reception'");
    assertThat(browser.text()).contains("+ extension 151", "12ab");
    assertThat(INSTALLATION.directory().count("extension where number = '151'")).isZero();

    browser.press("form:bring").await("2 lines have been imported, 1 refused");
    assertThat(INSTALLATION.directory().count("extension where number = '151'")).isEqualTo(1);

    WebUser user = new WebUser(INSTALLATION.server().console());
    user.login(Installation.ADMINISTRATOR, INSTALLATION.password());
    String export = user.get("directory.csv").body();
    assertThat(export).contains("101,'=Reception,", "'+48601000151").doesNotContain(",=", ",+");
    browser.open("import.xhtml");
    browser.run("document.getElementById('form:csv').value = arguments[0]", export);
    browser.press("form:try").await("2 lines say what is so already");

    INSTALLATION.directory().execute("delete from mobile_phone where number = '+48601000151'");
    INSTALLATION.directory().execute("delete from extension where number = '151'");
    INSTALLATION.directory().execute("update extension set name = 'Reception'");
  }

  /** Whoever is told can check that it was this exchange, and when. */
  @Test
  void anAlertIsShownOnEveryPagePostedSignedAndMailedOverTls() {
    try (WebhookReceiver receiver = WebhookReceiver.open();
        MailServer mail = INSTALLATION.mail()) {
      browser.open("alert-receivers.xhtml");
      browser.type("form:webhookUrl", receiver.address());
      browser.type("form:secret", WEBHOOK_SECRET);
      browser.type("form:mailTo", "pbx@example.com");
      browser.press("form:save").await("have been saved");
      stopCallbacks(true);

      Awaitility.await("what begins to be posted")
          .atMost(SOON)
          .until(() -> !receiver.about("CALLBACKS_STOPPED").isEmpty());
      assertThat(receiver.about("CALLBACKS_STOPPED"))
          .allMatch(message -> message.event().equals("ALERT_RAISED"))
          .allMatch(message -> message.isSignedWith(WEBHOOK_SECRET))
          .noneMatch(message -> message.isSignedWith("another secret of that length"));
      Awaitility.await("what begins to be mailed")
          .atMost(SOON)
          .until(() -> mail.received().stream().anyMatch(BrowserIT::saysThatCallbacksAreStopped));
      assertThat(browser.open("trunks.xhtml").text()).contains("Alerts: ");
      browser.open("alerts.xhtml").await("all callbacks are stopped");

      stopCallbacks(false);
      Awaitility.await("what is over to be posted")
          .atMost(SOON)
          .until(
              () ->
                  receiver.about("CALLBACKS_STOPPED").stream()
                      .anyMatch(message -> message.event().equals("ALERT_CLEARED")));
    } finally {
      stopCallbacks(false);
      INSTALLATION
          .directory()
          .execute("update alert_settings set webhook_url = null, mail_to = ''");
    }
  }

  private static boolean saysThatCallbacksAreStopped(MailServer.Mail mail) {
    return mail.to().equals("pbx@example.com") && mail.subject().contains("callbacks are stopped");
  }

  private static void stopCallbacks(boolean stopped) {
    INSTALLATION.directory().execute("update settings set stopped = ?", stopped);
    INSTALLATION.directory().settle();
  }
}
