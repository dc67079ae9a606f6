package org.opencallback.numbering;

import java.util.Set;
import org.opencallback.numbering.Dialled.Emergency;
import org.opencallback.numbering.Dialled.External;
import org.opencallback.numbering.Dialled.Incomplete;
import org.opencallback.numbering.Dialled.Internal;
import org.opencallback.numbering.Dialled.Unknown;
import org.opencallback.numbering.NumberingPlan.Progress;

/**
 * The exchange's dial plan: extensions are dialled as they are, outside numbers after a prefix. A
 * complete, unambiguous number is recognised without waiting for more digits.
 *
 * @param externalPrefix digits that lead to an outside line, such as {@code 0}
 * @param internationalPrefix digits that follow it before an international number, such as {@code
 *     00}
 * @param country the exchange's country, ISO 3166
 * @param internalLength digits of internal numbers that are not in the directory; 0 for none
 * @param emergency numbers of emergency services, dialled with or without the external prefix
 */
public record DialPlan(
    String externalPrefix,
    String internationalPrefix,
    String country,
    int internalLength,
    Set<String> emergency) {

  public DialPlan {
    emergency = Set.copyOf(emergency);
  }

  /**
   * Analyses dialled digits.
   *
   * @param digits {@code 0-9} and {@code *}
   * @param finished no more digits will come
   * @return never {@code Incomplete} when finished
   */
  public Dialled analyse(
      String digits, boolean finished, NumberingPlan plan, InternalNumbers internal) {
    Dialled meaning = meaning(digits, finished, plan, internal);
    return finished && meaning instanceof Incomplete ? new Unknown() : meaning;
  }

  private Dialled meaning(
      String digits, boolean finished, NumberingPlan plan, InternalNumbers internal) {
    if (digits.isEmpty() || (digits.length() < externalPrefix.length() && leadsOutside(digits))) {
      return new Incomplete();
    }
    if (digits.startsWith(externalPrefix)) {
      return external(digits.substring(externalPrefix.length()), finished, plan);
    }
    return internal(digits, finished, internal);
  }

  private boolean leadsOutside(String digits) {
    return externalPrefix.startsWith(digits);
  }

  private Dialled external(String digits, boolean finished, NumberingPlan plan) {
    if (digits.contains("*")) {
      return new Unknown();
    }
    if (emergency.contains(digits)) {
      // at once: no subscriber's number begins like it, however many the plan thinks possible
      return new Emergency(digits);
    }
    if (digits.length() < internationalPrefix.length() && internationalPrefix.startsWith(digits)) {
      return new Incomplete();
    }
    Progress progress =
        digits.startsWith(internationalPrefix)
            ? plan.internationalProgress(digits.substring(internationalPrefix.length()))
            : plan.nationalProgress(digits, country);
    if (progress.isHopeless() && !beginsEmergency(digits)) {
      return new Unknown();
    }
    if (progress.isUnambiguous() || finished) {
      return progress.number().<Dialled>map(External::new).orElseGet(Unknown::new);
    }
    return new Incomplete();
  }

  private boolean beginsEmergency(String digits) {
    return emergency.stream()
        .anyMatch(number -> number.length() > digits.length() && number.startsWith(digits));
  }

  private Dialled internal(String digits, boolean finished, InternalNumbers internal) {
    InternalNumbers.Match match = internal.match(digits);
    if (match.exact() && (finished || !match.extensible())) {
      return new Internal(digits);
    }
    if (emergency.contains(digits) && !match.extensible()) {
      return new Emergency(digits);
    }
    if (match.exact()
        || match.extensible()
        || digits.length() < internalLength
        || beginsEmergency(digits)) {
      return new Incomplete();
    }
    return digits.length() == internalLength ? new Internal(digits) : new Unknown();
  }
}
