package org.opencallback.tests.harness;

import static org.opencallback.tests.harness.Directory.row;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opencallback.network.FreePorts;
import org.opencallback.tests.harness.Directory.Row;

/**
 * The exchange that the SIP tests share: one server on PostgreSQL with a licence, started when the
 * first test class asks for it and stopped after the last.
 */
public final class Exchange implements BeforeAllCallback, AfterTestExecutionCallback {

  private static final int NUMBERS = 5_000;
  private static final AtomicInteger SCENES = new AtomicInteger();

  private Running running;

  /** The server with its database and its directory. */
  private record Running(
      PostgresServer postgres,
      TestAuthority authority,
      CallbackServer server,
      Directory directory,
      int mailPort)
      implements AutoCloseable {

    static Running start() {
      PostgresServer postgres = PostgresServer.start();
      TestAuthority authority = TestAuthority.create();
      int mailPort = FreePorts.one();
      CallbackServer server =
          CallbackServer.licensed("exchange")
              .with("CALLBACK_MAIL_PORT", Integer.toString(mailPort))
              .with("CALLBACK_MAIL_STARTTLS", "true")
              .with("CALLBACK_MAIL_USER", MailServer.USER)
              .with("CALLBACK_MAIL_PASSWORD", MailServer.PASSWORD)
              .on(postgres.create("exchange"))
              .certified(authority)
              .believing(authority)
              .start();
      Directory directory = Directory.of(server);
      directory.license(NUMBERS);
      return new Running(postgres, authority, server, directory, mailPort);
    }

    @Override
    public void close() throws IOException {
      try (postgres) {
        server.stop();
      }
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    running =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.create(Exchange.class))
            .getOrComputeIfAbsent("exchange", key -> Running.start(), Running.class);
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    new Evidence(this::server).afterTestExecution(context);
  }

  /** The server. */
  public CallbackServer server() {
    return running.server();
  }

  /** Who certifies it and its carriers. */
  public TestAuthority authority() {
    return running.authority();
  }

  /** Opens the mail server that the exchange has been told of; else there is none. */
  public MailServer mail() {
    return MailServer.open(running.mailPort(), running.authority());
  }

  /** Opens one in its place that does not know STARTTLS. */
  public MailServer mailWithoutTls() {
    return MailServer.withoutTls(running.mailPort());
  }

  /** Its directory. */
  public Directory directory() {
    return running.directory();
  }

  /** A scene with the usual access number and trunks; {@link Directory#settle} comes after it. */
  public Scene scene() {
    return scene(row());
  }

  /** A scene whose access number differs from the usual one. */
  public Scene scene(Row access) {
    return scene(access, row());
  }

  /** A scene whose access number and trunks differ from the usual ones. */
  public Scene scene(Row access, Row trunks) {
    return new Scene(directory(), server().sip(), SCENES.incrementAndGet(), access, trunks);
  }
}
