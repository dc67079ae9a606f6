package org.opencallback.admission;

import java.util.Optional;

/** Decides whether a trigger call is followed by a callback. */
public final class Admission {

  private static final Rule[] RULES = Rule.values();

  private Admission() {}

  /** Tries the rules in order; the first that does not hold decides. */
  public static Verdict decide(TriggerFacts facts) {
    for (Rule rule : RULES) {
      if (!rule.holds(facts)) {
        return new Verdict(Optional.of(rule));
      }
    }
    return new Verdict(Optional.empty());
  }
}
