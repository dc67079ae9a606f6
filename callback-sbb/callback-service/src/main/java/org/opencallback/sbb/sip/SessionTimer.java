package org.opencallback.sbb.sip;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sip.message.Message;

/**
 * A session timer that both sides agreed on (RFC 4028).
 *
 * @param interval the session ends this long after the last refresh
 * @param weRefresh we send the refreshes; else the peer does
 */
public record SessionTimer(Duration interval, boolean weRefresh) {

  /** The least interval that may be asked for (RFC 4028 §4). */
  public static final Duration MINIMUM = Duration.ofSeconds(90);

  private static final Pattern VALUE = Pattern.compile("^\\s*(\\d{1,9})\\s*(;.*)?$");
  private static final Pattern REFRESHER =
      Pattern.compile(";\\s*refresher\\s*=\\s*(uac|uas)\\b", Pattern.CASE_INSENSITIVE);

  /** What a 2xx to a request of ours agrees on; empty when there is no timer. */
  public static Optional<SessionTimer> agreedBy(Message success) {
    // A 2xx has to name the refresher (RFC 4028 §9); if it does not, refreshing does no harm.
    return value(success).map(text -> new SessionTimer(interval(text), !isUas(text)));
  }

  /** What a refresh request of the peer asks for, with the refresher that we choose. */
  public static Optional<SessionTimer> askedBy(Message request) {
    // The peer refreshes unless it asks us to (RFC 4028 §9, table 2).
    return value(request).map(text -> new SessionTimer(interval(text), isUas(text)));
  }

  /** The interval is less than we accept: to be refused with 422. */
  public boolean isTooShort() {
    return interval.compareTo(MINIMUM) < 0;
  }

  /**
   * When to act after a refresh: with our own refresh at half the interval, or, if the peer's does
   * not come, with a BYE the smaller of 32 s and a third of the interval early (RFC 4028 §10).
   */
  public Duration due() {
    if (weRefresh) {
      return interval.dividedBy(2);
    }
    Duration early = interval.dividedBy(3);
    Duration most = Duration.ofSeconds(32);
    return interval.minus(early.compareTo(most) < 0 ? early : most);
  }

  /** When the session is over if no refresh succeeds, counted from when one was {@link #due}. */
  public Duration graceAfterDue() {
    return interval.minus(due()).dividedBy(2);
  }

  /** The header's value in a request of ours. */
  String inRequest() {
    return interval.toSeconds() + ";refresher=" + (weRefresh ? "uac" : "uas");
  }

  /** The header's value in a response of ours. */
  String inResponse() {
    return interval.toSeconds() + ";refresher=" + (weRefresh ? "uas" : "uac");
  }

  private static Optional<String> value(Message message) {
    return Headers.first(message, "Session-Expires", "x")
        .filter(text -> VALUE.matcher(text).matches());
  }

  private static Duration interval(String text) {
    Matcher matcher = VALUE.matcher(text);
    return matcher.matches() ? Duration.ofSeconds(Long.parseLong(matcher.group(1))) : Duration.ZERO;
  }

  private static boolean isUas(String text) {
    Matcher matcher = REFRESHER.matcher(text);
    return matcher.find() && matcher.group(1).toLowerCase(Locale.ROOT).equals("uas");
  }
}
