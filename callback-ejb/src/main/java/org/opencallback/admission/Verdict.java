package org.opencallback.admission;

import java.util.Optional;
import org.opencallback.trigger.RefusalReason;

/**
 * What admission decided.
 *
 * @param broken the rule that decided against the call; empty when it is accepted
 * @param detail what exactly broke it, such as {@code MOBILE PER_HOUR 60 of 60}; may be empty
 */
public record Verdict(Optional<Rule> broken, String detail) {

  /** Whether the call is followed by a callback. */
  public boolean isAccepted() {
    return broken.isEmpty();
  }

  /** Why the call is refused; empty when it is accepted. */
  public Optional<RefusalReason> reason() {
    return broken.map(Rule::reason);
  }

  /**
   * The rules that were tried, in order, such as {@code KNOWN_TRUNK yes, …, REGISTERED no}; the
   * last one decided, and says in brackets what exactly it was: {@code WITHIN_LIMITS no (MOBILE
   * PER_HOUR 60 of 60)}.
   */
  public String explanation() {
    StringBuilder text = new StringBuilder();
    for (Rule rule : Rule.values()) {
      if (broken.isPresent() && broken.get() == rule) {
        text.append(rule).append(" no");
        return (detail.isEmpty() ? text : text.append(" (").append(detail).append(')')).toString();
      }
      text.append(rule).append(" yes");
      if (rule != Rule.ROUTED) {
        text.append(", ");
      }
    }
    return text.toString();
  }
}
