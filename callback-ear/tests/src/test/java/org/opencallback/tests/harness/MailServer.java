package org.opencallback.tests.harness;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Where mail arrives: a server that refuses a wrong login. */
public final class MailServer implements AutoCloseable {

  /** Who may send. */
  static final String USER = "exchange";

  static final String PASSWORD = "mail me";

  private final GreenMail server;

  private MailServer(GreenMail server) {
    this.server = server;
  }

  /**
   * What has arrived.
   *
   * @param delivery the header field Callback-Delivery
   */
  public record Mail(String from, String to, String subject, String text, String delivery) {}

  static MailServer open(int port) {
    GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.setUser("exchange@example.com", USER, PASSWORD);
    server.start();
    return new MailServer(server);
  }

  /** What has arrived so far, once for each addressee. */
  public List<Mail> received() {
    List<Mail> mails = new ArrayList<>();
    try {
      for (MimeMessage message : server.getReceivedMessages()) {
        mails.add(
            new Mail(
                message.getFrom()[0].toString(),
                message.getHeader("To", ", "),
                message.getSubject(),
                String.valueOf(message.getContent()),
                message.getHeader("Callback-Delivery", ",")));
      }
      return mails;
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
