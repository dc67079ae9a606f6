package org.opencallback.trigger;

import jakarta.ejb.Local;
import java.time.Duration;

/** Decides on trigger calls. Called by the SLEE side, on the call's lane. */
@Local
public interface Triggers {

  /**
   * Decides what becomes of a trigger call. Never throws for bad input: that is a refusal, which is
   * also recorded so that the reason can be read in the console.
   *
   * @param waited how long the call has waited to be decided on: whether the node keeps up
   */
  TriggerDecision decide(TriggerCall call, Duration waited);
}
