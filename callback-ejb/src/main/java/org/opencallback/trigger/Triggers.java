package org.opencallback.trigger;

import jakarta.ejb.Local;

/** Decides on trigger calls. Called by the SLEE side, on the call's lane. */
@Local
public interface Triggers {

  /**
   * Decides what becomes of a trigger call. Never throws for bad input: that is a refusal, which is
   * also recorded so that the reason can be read in the console.
   */
  TriggerDecision decide(TriggerCall call);
}
