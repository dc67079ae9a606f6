package org.opencallback.sbb.sip;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sip.header.ContentTypeHeader;
import javax.sip.message.Request;

/** Key presses in SIP INFO requests: {@code application/dtmf-relay} or {@code application/dtmf}. */
public final class KeyPresses {

  private static final Pattern SIGNAL =
      Pattern.compile(
          "^\\s*Signal\\s*=\\s*(\\S+)\\s*$", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

  private static final String KEYS = "0123456789*#ABCD";

  private KeyPresses() {}

  /** Whether the request is about keys at all. */
  public static boolean isIn(Request info) {
    ContentTypeHeader type = (ContentTypeHeader) info.getHeader(ContentTypeHeader.NAME);
    return type != null
        && "application".equalsIgnoreCase(type.getContentType())
        && ("dtmf-relay".equalsIgnoreCase(type.getContentSubType())
            || "dtmf".equalsIgnoreCase(type.getContentSubType()));
  }

  /** The key; empty if the body names none. */
  public static Optional<Character> of(Request info) {
    byte[] content = info.getRawContent();
    if (content == null) {
      return Optional.empty();
    }
    String body = new String(content, StandardCharsets.UTF_8);
    Matcher signal = SIGNAL.matcher(body);
    return key(signal.find() ? signal.group(1) : body.trim());
  }

  private static Optional<Character> key(String text) {
    // Some senders write the event number of RFC 4733 for * and #.
    String key =
        switch (text) {
          case "10" -> "*";
          case "11" -> "#";
          default -> text.toUpperCase(Locale.ROOT);
        };
    return key.length() == 1 && KEYS.contains(key) ? Optional.of(key.charAt(0)) : Optional.empty();
  }
}
