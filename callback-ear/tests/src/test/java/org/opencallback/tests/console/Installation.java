package org.opencallback.tests.console;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opencallback.network.FreePorts;
import org.opencallback.tests.harness.CallbackServer;
import org.opencallback.tests.harness.Directory;
import org.opencallback.tests.harness.Evidence;
import org.opencallback.tests.harness.MailServer;
import org.opencallback.tests.harness.TestAuthority;

/**
 * An installation as it is after its first start: no licence, an empty directory, one user. The
 * tests of the console share it; it is started when the first of them asks for it.
 */
public final class Installation implements BeforeAllCallback, AfterTestExecutionCallback {

  /** The first administrator. */
  static final String ADMINISTRATOR = "admin";

  private static final String PASSWORD = "a password of her own";

  private static final Pattern PRINTED = Pattern.compile("\\|  password  (\\S+) +\\|");

  private Running running;

  private record Running(
      CallbackServer server,
      Directory directory,
      Chromium browser,
      TestAuthority authority,
      int mailPort)
      implements AutoCloseable {

    static Running start() {
      TestAuthority authority = TestAuthority.create();
      int mailPort = FreePorts.one();
      CallbackServer server =
          CallbackServer.named("console")
              .with("CALLBACK_MAIL_PORT", Integer.toString(mailPort))
              .with("CALLBACK_MAIL_TLS", "true")
              .with("CALLBACK_MAIL_USER", MailServer.USER)
              .with("CALLBACK_MAIL_PASSWORD", MailServer.PASSWORD)
              .believing(authority)
              .start();
      Chromium browser = Chromium.at(server.console());
      Running running = new Running(server, Directory.of(server), browser, authority, mailPort);
      try {
        browser.login(ADMINISTRATOR, printedPassword(server));
        changeFirstPassword(browser, printedPassword(server));
        return running;
      } catch (RuntimeException e) {
        // a server that stayed would deploy the next one's EAR
        running.close();
        throw e;
      }
    }

    @Override
    public void close() {
      try (server) {
        browser.close();
      }
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    if (!context.getRequiredTestClass().isAnnotationPresent(OnInstallation.class)) {
      throw new IllegalStateException(
          context.getRequiredTestClass().getName() + " lacks @OnInstallation");
    }
    running =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.create(Installation.class))
            .getOrComputeIfAbsent("installation", key -> Running.start(), Running.class);
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    new Evidence(this::server).afterTestExecution(context);
  }

  /** Nothing else is possible before. */
  private static void changeFirstPassword(Chromium browser, String printed) {
    browser.open("trunks.xhtml").await("Somebody else knows this password");
    browser.type("form:old", printed);
    browser.type("form:changed", PASSWORD);
    browser.type("form:repeated", PASSWORD);
    browser.press("form:save").await("The password has been changed");
  }

  private static String printedPassword(CallbackServer server) {
    return server.logLines("password").stream()
        .map(PRINTED::matcher)
        .filter(Matcher::find)
        .map(line -> line.group(1))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no password was printed: " + server.log()));
  }

  /** The server. */
  public CallbackServer server() {
    return running.server();
  }

  /** Opens the mail server that it has been told of; else there is none. */
  MailServer mail() {
    return MailServer.overTls(running.mailPort(), running.authority());
  }

  Directory directory() {
    return running.directory();
  }

  /** The password that {@link #ADMINISTRATOR} has chosen instead of the printed one. */
  String password() {
    return PASSWORD;
  }

  /** The administrator's browser, logged in, in English, as wide as a desk's screen. */
  Chromium browser() {
    return running.browser().screen(1440, 900, false).open("index.xhtml?lang=en");
  }
}
