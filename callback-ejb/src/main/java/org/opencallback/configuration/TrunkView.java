package org.opencallback.configuration;

import java.util.List;
import org.opencallback.job.SipTarget;
import org.opencallback.job.TrunkCall;
import org.opencallback.job.TrunkKind;
import org.opencallback.numbering.E164;
import org.opencallback.numbering.NumberRules;
import org.opencallback.numbering.NumberingPlan;

/**
 * A trunk as calls need it.
 *
 * @param rules how it writes numbers
 * @param codecs names of the codecs to offer, best first
 * @param targets its peers in the order in which they are tried
 */
public record TrunkView(
    long id,
    String name,
    TrunkKind kind,
    boolean enabled,
    boolean trusted,
    NumberRules rules,
    List<String> codecs,
    List<SipTarget> targets) {

  public TrunkView {
    codecs = List.copyOf(codecs);
    targets = List.copyOf(targets);
  }

  /** One way per peer to call a number outside. */
  public List<TrunkCall> calls(E164 called, E164 presented, NumberingPlan plan) {
    return calls(rules.write(called, plan), presented, plan);
  }

  /** One way per peer to call a number that is written as it is, such as an extension's. */
  public List<TrunkCall> calls(String called, E164 presented, NumberingPlan plan) {
    String shown = rules.write(presented, plan);
    return targets.stream()
        .map(target -> new TrunkCall(id, name, kind, target, called, shown, codecs))
        .toList();
  }
}
