package org.opencallback.triggers;

import java.util.List;
import java.util.Optional;
import org.opencallback.job.TrunkCall;
import org.opencallback.trigger.RefusalReason;
import org.opencallback.trigger.TriggerDecision;
import org.opencallback.trigger.TriggerPlan;

/**
 * What would become of a trigger call.
 *
 * @param decision what the exchange would do
 * @param rules the rules of admission that were tried, such as {@code KNOWN_TRUNK yes, …,
 *     REGISTERED no}
 * @param ways how the mobile would be called back, to be tried in order; empty when refused
 */
public record Simulation(TriggerDecision decision, String rules, List<TrunkCall> ways) {

  public Simulation {
    ways = List.copyOf(ways);
  }

  /** Whether a callback would be promised. */
  public boolean isAccepted() {
    return decision instanceof TriggerDecision.Accepted;
  }

  /** What would follow; empty when the call would be refused. */
  public Optional<TriggerPlan> plan() {
    return decision instanceof TriggerDecision.Accepted accepted
        ? Optional.of(accepted.plan())
        : Optional.empty();
  }

  /** Why the call would be refused; empty when it would be accepted. */
  public Optional<RefusalReason> reason() {
    if (decision instanceof TriggerDecision.Refused refused) {
      return Optional.of(refused.reason());
    }
    return decision instanceof TriggerDecision.Redirected redirected
        ? Optional.of(redirected.reason())
        : Optional.empty();
  }
}
