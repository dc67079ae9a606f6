package org.opencallback.job;

import jakarta.ejb.Local;

/** Gives meaning to the digits that A dials: dial plan, class of service, route. */
@Local
public interface Destinations {

  /**
   * Analyses what has been dialled so far.
   *
   * @param order the callback in progress
   * @param digits what A has dialled, {@code 0-9} and {@code *}, without the terminator
   * @param finished no more digits will come (terminator, time-out or maximum)
   * @return never {@code Incomplete} when finished
   */
  DestinationDecision analyse(CallbackOrder order, String digits, boolean finished);
}
