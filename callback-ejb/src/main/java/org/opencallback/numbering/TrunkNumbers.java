package org.opencallback.numbering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencallback.numbering.NumberStep.Kind;

/**
 * All that a trunk does with numbers: the format, the rewriting around it, and the numbers that are
 * its own.
 *
 * @param format how numbers are written on the trunk
 * @param in applied to what the trunk sends, before it is read
 * @param out applied to a called number as written, before it is sent
 * @param owned numbers that may be presented, the main one first; empty when any may
 */
public record TrunkNumbers(
    NumberRules format, RewriteRules in, RewriteRules out, List<E164> owned) {

  public TrunkNumbers {
    owned = List.copyOf(owned);
  }

  /**
   * Reads a number that the trunk has sent.
   *
   * @return empty when it is malformed or cannot be a subscriber's number
   */
  public Optional<E164> read(String text, NumberingPlan plan) {
    return DialString.isWellFormed(text) ? format.read(in.apply(text), plan) : Optional.empty();
  }

  /** Writes a called number as the trunk wants it. */
  public String write(E164 number, NumberingPlan plan) {
    return out.apply(format.write(number, plan));
  }

  /** Whether the trunk may present a number. */
  public boolean owns(E164 number) {
    return owned.isEmpty() || owned.contains(number);
  }

  /**
   * Writes the number that is presented: the wanted one, or the trunk's main number where the
   * wanted one is not the trunk's own. A carrier would refuse the call or present what it likes.
   */
  public String present(E164 wanted, NumberingPlan plan) {
    return format.write(owns(wanted) ? wanted : owned.get(0), plan);
  }

  /** What becomes of a number that the trunk sends, step by step. */
  public List<NumberStep> stepsIn(String text, NumberingPlan plan) {
    List<NumberStep> steps = new ArrayList<>();
    steps.add(new NumberStep(Kind.RECEIVED, "", text));
    if (!DialString.isWellFormed(text)) {
      steps.add(new NumberStep(Kind.MALFORMED, "", text));
      return List.copyOf(steps);
    }
    rewriting(in, text).ifPresent(steps::add);
    String rewritten = in.apply(text);
    Optional<E164> read = format.read(rewritten, plan);
    steps.add(
        read.map(number -> new NumberStep(Kind.READ, plan.country(number), number.value()))
            .orElseGet(() -> new NumberStep(Kind.UNREADABLE, format.country(), rewritten)));
    return List.copyOf(steps);
  }

  /** What becomes of a number that is called through the trunk, step by step. */
  public List<NumberStep> stepsOut(E164 number, NumberingPlan plan) {
    List<NumberStep> steps = new ArrayList<>();
    steps.add(new NumberStep(Kind.CALLED, plan.country(number), number.value()));
    String written = format.write(number, plan);
    steps.add(new NumberStep(Kind.WRITTEN, format.out().name(), written));
    rewriting(out, written).ifPresent(steps::add);
    steps.add(new NumberStep(Kind.SENT, "", out.apply(written)));
    return List.copyOf(steps);
  }

  private static Optional<NumberStep> rewriting(RewriteRules rules, String number) {
    return rules
        .fitting(number)
        .map(rule -> new NumberStep(Kind.REWRITTEN, rule.toString(), rule.apply(number)));
  }

  /**
   * Outgoing rules that would put digits before a plus sign: the result is no number in any
   * network.
   */
  public static List<RewriteRule> beforePlus(List<RewriteRule> rules, NumberFormat format) {
    return format == NumberFormat.E164_PLUS
        ? rules.stream().filter(RewriteRule::putsDigitsBeforeAnything).toList()
        : List.of();
  }
}
