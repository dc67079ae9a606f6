package org.opencallback.alerts;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.opencallback.outbox.Delivery;
import org.opencallback.outbox.Receiver;

/**
 * Whom alerts are mailed to, by the server's mail session.
 *
 * @param account how the mail server is told who sends
 * @param language that it is written in
 * @param zone whose clock it is dated by
 */
record AlertMail(
    Session session, MailAccount account, List<String> addresses, Locale language, ZoneId zone)
    implements Receiver {

  private static final String PROTOCOL = "smtp";

  @Override
  public boolean isWanted() {
    return !addresses.isEmpty();
  }

  /** To all addresses or to none: with one that is refused, a repetition would annoy the others. */
  @Override
  public void take(Delivery delivery, Instant now) throws IOException {
    try (Transport transport = session.getTransport(PROTOCOL)) {
      MimeMessage message = message(delivery, now);
      account.connect(transport);
      transport.sendMessage(message, message.getAllRecipients());
    } catch (MessagingException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private MimeMessage message(Delivery delivery, Instant now) throws MessagingException {
    AlertLetter letter = AlertLetter.of(delivery.body(), language, zone);
    MimeMessage message = new MimeMessage(session);
    message.setFrom();
    message.setRecipients(MimeMessage.RecipientType.TO, recipients());
    message.setSentDate(Date.from(now));
    message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
    message.setText(letter.text(), StandardCharsets.UTF_8.name());
    message.setHeader("Content-Language", language.getLanguage());
    // RFC 3834 §5: no out-of-office notice shall answer
    message.setHeader("Auto-Submitted", "auto-generated");
    // the same when it is sent again because an acknowledgement got lost
    message.setHeader("Callback-Delivery", String.valueOf(delivery.id()));
    message.saveChanges();
    return message;
  }

  private InternetAddress[] recipients() throws AddressException {
    return InternetAddress.parse(String.join(",", addresses));
  }
}
