package org.opencallback.sbb;

import java.time.Instant;
import org.opencallback.callcontrol.TriggerState;
import org.opencallback.trigger.TriggerPlan;

/**
 * The state of a trigger call's SBB entity.
 *
 * @param receivedAt when the INVITE came to the entity
 * @param toTag our tag, the same in every response (RFC 3261 §8.2.6.2)
 * @param plan what was decided; null until accepted
 * @param jobId the job promised; null until then
 * @param timers what runs
 * @param faults transactions that were rolled back
 */
record TriggerData(
    TriggerState state,
    Instant receivedAt,
    String toTag,
    TriggerPlan plan,
    Long jobId,
    Timers.Running<Purpose> timers,
    int faults) {

  /** What a timer is for. */
  enum Purpose {
    RING,
    GUARD
  }

  static TriggerData received(Instant at, String toTag) {
    return new TriggerData(
        TriggerState.RECEIVED, at, toTag, null, null, Timers.Running.none(Purpose.class), 0);
  }

  TriggerData in(TriggerState next) {
    return new TriggerData(next, receivedAt, toTag, plan, jobId, timers, faults);
  }

  TriggerData with(TriggerPlan accepted) {
    return new TriggerData(state, receivedAt, toTag, accepted, jobId, timers, faults);
  }

  TriggerData promised(long job) {
    return new TriggerData(state, receivedAt, toTag, plan, job, timers, faults);
  }

  TriggerData with(Timers.Running<Purpose> running) {
    return new TriggerData(state, receivedAt, toTag, plan, jobId, running, faults);
  }

  TriggerData fault() {
    return new TriggerData(state, receivedAt, toTag, plan, jobId, timers, faults + 1);
  }
}
