package org.opencallback.configuration;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencallback.job.SipAccount;
import org.opencallback.job.TrunkCall;
import org.opencallback.job.TrunkKind;
import org.opencallback.job.TrunkLine;
import org.opencallback.numbering.E164;
import org.opencallback.numbering.NumberingPlan;
import org.opencallback.numbering.TrunkNumbers;

/**
 * A trunk as calls need it.
 *
 * @param numbers what it does with numbers
 * @param codecs names of the codecs to offer, best first
 * @param signalling its peers and what they want
 */
public record TrunkView(
    long id,
    String name,
    TrunkKind kind,
    boolean enabled,
    boolean trusted,
    TrunkNumbers numbers,
    List<String> codecs,
    Signalling signalling) {

  public TrunkView {
    codecs = List.copyOf(codecs);
  }

  /** One way per peer to call a number outside. */
  public List<TrunkCall> calls(E164 called, E164 presented, NumberingPlan plan) {
    return calls(numbers.write(called, plan), presented, plan);
  }

  /** One way per peer to call a number that is written as it is, such as an extension's. */
  public List<TrunkCall> calls(String called, E164 presented, NumberingPlan plan) {
    String shown = numbers.present(presented, plan);
    return signalling.targets().stream()
        .map(target -> new TrunkCall(id, name, kind, target, called, shown, codecs))
        .toList();
  }

  /** What challenges of the trunk's peers are answered with. */
  public Optional<SipAccount> account() {
    return signalling.challenged();
  }

  /** How many calls it carries at a time; null for no limit. */
  public @Nullable Integer channels() {
    return signalling.channels();
  }

  /** What is said to its other side whether there are calls or not; nothing when disabled. */
  public List<TrunkLine> lines() {
    return enabled ? signalling.lines(id, name) : List.of();
  }
}
