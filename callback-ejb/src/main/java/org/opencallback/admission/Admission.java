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
        return new Verdict(Optional.of(rule), detail(rule, facts));
      }
    }
    return new Verdict(Optional.empty(), "");
  }

  private static String detail(Rule rule, TriggerFacts facts) {
    return rule == Rule.WITHIN_LIMITS
        ? facts
            .registration()
            .flatMap(registration -> registration.load().reached())
            .map(LimitReading::text)
            .orElse("")
        : "";
  }
}
