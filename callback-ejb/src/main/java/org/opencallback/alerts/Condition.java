package org.opencallback.alerts;

/**
 * Something that holds now and that somebody should look at.
 *
 * @param subject what it is about, such as a trunk's name; empty for the exchange
 * @param detail for people; empty when there is no more to say
 */
public record Condition(AlertKind kind, String subject, String detail) {

  private static final int LONGEST_SUBJECT = 120;
  private static final int LONGEST_DETAIL = 500;

  public Condition {
    subject = shortened(subject, LONGEST_SUBJECT);
    detail = shortened(detail, LONGEST_DETAIL);
  }

  private static String shortened(String text, int most) {
    return text.substring(0, Math.min(most, text.length()));
  }

  /** The same for the same alert, whatever its detail says today. */
  String key(String node) {
    return kind.isLocal() ? "%s %s@%s".formatted(kind, subject, node) : kind + " " + subject;
  }
}
