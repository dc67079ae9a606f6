package org.opencallback.callcontrol;

import java.util.Optional;

/**
 * Collects the keys that A presses: into a number while A dials, and to find the follow-on keys at
 * any time. A value: each key gives a new collector.
 *
 * @param rules how digits are collected
 * @param digits what has been dialled, {@code 0-9} and {@code *}
 * @param closed the number has ended (terminator or time-out); the next key begins a new one
 */
public record DigitCollector(DialRules rules, String digits, boolean closed) {

  /** A collector that has seen no key. */
  public static DigitCollector empty(DialRules rules) {
    return new DigitCollector(rules, "", false);
  }

  /**
   * What a key means.
   *
   * @param key {@code 0-9}, {@code *}, {@code #} or {@code A-D} (RFC 4733 §3.2)
   * @return empty for a key that means nothing here
   */
  public Optional<CallEvent> meaning(char key) {
    if (key == rules.terminator()) {
      return Optional.of(new CallEvent.NumberFinished());
    }
    if (!isDigit(key)) {
      return Optional.empty();
    }
    boolean followOn = !rules.followOn().isEmpty() && with(key).digits.endsWith(rules.followOn());
    return Optional.of(followOn ? new CallEvent.FollowOn() : new CallEvent.DigitPressed(key));
  }

  /** The key is part of what is dialled. */
  public DigitCollector with(char key) {
    String all = (closed ? "" : digits) + key;
    int keep = Math.max(rules.maxDigits(), rules.followOn().length());
    // Only the end matters once there are more: A may press keys all day while talking.
    return new DigitCollector(rules, all.substring(Math.max(0, all.length() - keep)), false);
  }

  /** The number has ended; it can still be read. */
  public DigitCollector close() {
    return new DigitCollector(rules, digits, true);
  }

  /** Nothing has been dialled. */
  public DigitCollector cleared() {
    return empty(rules);
  }

  /** No more digits will come. */
  public boolean finished() {
    return closed || digits.length() >= rules.maxDigits();
  }

  private static boolean isDigit(char key) {
    return (key >= '0' && key <= '9') || key == '*';
  }
}
