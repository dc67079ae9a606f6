package org.opencallback.trigger;

/** What becomes of a trigger call. */
public sealed interface TriggerDecision {

  /** A callback is promised once the call has been let ring and refused. */
  record Accepted(TriggerPlan plan) implements TriggerDecision {}

  /** No callback; the call is refused at once. */
  record Refused(RefusalReason reason, FinalResponse response) implements TriggerDecision {}

  /**
   * No callback; the caller is sent elsewhere by the access number's policy for unknown callers.
   *
   * @param target SIP URI for the Contact of a 302 (RFC 3261 §21.3.3)
   */
  record Redirected(RefusalReason reason, String target) implements TriggerDecision {}
}
