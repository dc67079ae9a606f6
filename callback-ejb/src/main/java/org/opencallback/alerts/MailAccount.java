package org.opencallback.alerts;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import org.jspecify.annotations.Nullable;

/**
 * How the mail server is told who sends.
 *
 * @param user null where it does not ask
 */
record MailAccount(@Nullable String user, @Nullable String password) {

  /** The account of the server's environment. */
  static MailAccount ofEnvironment() {
    String user = System.getenv("CALLBACK_MAIL_USER");
    return new MailAccount(
        user == null || user.isEmpty() ? null : user, System.getenv("CALLBACK_MAIL_PASSWORD"));
  }

  void connect(Transport transport) throws MessagingException {
    if (user == null) {
      transport.connect();
    } else {
      transport.connect(user, password);
    }
  }
}
