package org.opencallback.sbb;

import java.net.UnknownHostException;
import org.opencallback.trigger.Printable;

/** Why something could not be sent, for people. */
final class SipFailures {

  private static final int MOST = 200;

  private SipFailures() {}

  /** What the innermost cause says: the stack wraps it in words of its own. */
  static String why(Exception failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String message = message(cause);
    String text =
        Printable.form(message == null ? cause.getClass().getSimpleName() : message.strip());
    return text.substring(0, Math.min(MOST, text.length()));
  }

  /** Of an unknown host only its name is told. */
  private static String message(Throwable cause) {
    return cause instanceof UnknownHostException
        ? "unknown host: " + cause.getMessage()
        : cause.getMessage();
  }
}
