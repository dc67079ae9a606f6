package org.opencallback.numbering;

import java.util.List;
import java.util.Optional;

/**
 * Rewriting rules in order: the first one that fits a number is applied, the others are not.
 *
 * @param rules the first choice first
 */
public record RewriteRules(List<RewriteRule> rules) {

  /** No rules. */
  public static final RewriteRules NONE = new RewriteRules(List.of());

  public RewriteRules {
    rules = List.copyOf(rules);
  }

  /**
   * Rules by their written forms.
   *
   * @throws IllegalArgumentException if one has not the form
   */
  public static RewriteRules of(List<String> written) {
    return new RewriteRules(
        written.stream()
            .map(
                text ->
                    RewriteRule.of(text)
                        .orElseThrow(
                            () ->
                                new IllegalArgumentException(
                                    ("a rewriting rule is prefix>replacement such as 0048>+48, not"
                                            + " '%s'; it is set at the trunk")
                                        .formatted(text))))
            .toList());
  }

  /** The rule that concerns a number. */
  public Optional<RewriteRule> fitting(String number) {
    return rules.stream().filter(rule -> rule.fits(number)).findFirst();
  }

  /** The number as the fitting rule writes it; unchanged when none fits. */
  public String apply(String number) {
    return fitting(number).map(rule -> rule.apply(number)).orElse(number);
  }
}
