package org.opencallback.tests.harness;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.auth.PlainAuthenticationHandlerFactory;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** Where mail arrives: a server that refuses a wrong login. */
public final class MailServer implements AutoCloseable {

  /** Who may send. */
  public static final String USER = "exchange";

  /** And with what. */
  public static final String PASSWORD = "mail me";

  private final Letters letters = new Letters();
  private final SMTPServer server;

  private MailServer(SMTPServer.Builder builder) {
    server =
        builder
            .bindAddress(InetAddress.getLoopbackAddress())
            .authenticationHandlerFactory(
                new PlainAuthenticationHandlerFactory(
                    (user, password, to) -> check(user, password)))
            .requireAuth()
            .simpleMessageListener(letters)
            .build();
    server.start();
  }

  private static void check(String user, String password) throws LoginFailedException {
    if (!user.equals(USER) || !password.equals(PASSWORD)) {
      throw new LoginFailedException();
    }
  }

  /**
   * What has arrived.
   *
   * @param delivery the header field Callback-Delivery
   */
  public record Mail(String from, String to, String subject, String text, String delivery) {}

  /** One that takes nothing before STARTTLS (RFC 3207), at {@code localhost}. */
  static MailServer open(int port, TestAuthority authority) {
    return new MailServer(
        SMTPServer.port(port)
            .requireTLS()
            .startTlsSocketFactory(authority.context("mail", "DNS:localhost")));
  }

  /** One that speaks TLS from the first byte (RFC 8314 §3.3), at {@code localhost}. */
  public static MailServer overTls(int port, TestAuthority authority) {
    return new MailServer(
        SMTPServer.port(port).serverSocketFactory(authority.context("mail", "DNS:localhost")));
  }

  /** One that does not know STARTTLS. */
  static MailServer withoutTls(int port) {
    return new MailServer(SMTPServer.port(port));
  }

  /** Takes every letter that comes. */
  private static final class Letters implements SimpleMessageListener {

    private final List<Mail> mails = new CopyOnWriteArrayList<>();

    @Override
    public boolean accept(String from, String recipient) {
      return true;
    }

    @Override
    public void deliver(String from, String recipient, InputStream data) throws IOException {
      try {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), data);
        mails.add(
            new Mail(
                message.getFrom()[0].toString(),
                message.getHeader("To", ", "),
                message.getSubject(),
                String.valueOf(message.getContent()),
                message.getHeader("Callback-Delivery", ",")));
      } catch (MessagingException e) {
        throw new IOException(e);
      }
    }
  }

  /** What has arrived so far, once for each addressee. */
  public List<Mail> received() {
    return List.copyOf(letters.mails);
  }

  @Override
  public void close() {
    server.stop();
  }
}
