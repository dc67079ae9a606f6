package org.opencallback.slee.descriptor;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an event is selected as initial event (JSR 240 §8.6.2).
 *
 * @param variables the variables that make up the convergence name
 * @param selectorMethod name of the initial event selector method of the abstract class, null if
 *     none
 */
public record InitialEvent(Set<Variable> variables, @Nullable String selectorMethod) {

  /** What the convergence name of an initial event may be made of. */
  public enum Variable {
    /** {@code ActivityContext}: where the event was fired. */
    ACTIVITY_CONTEXT,
    /** {@code AddressProfile}: the profile that the event's address is found in. */
    ADDRESS_PROFILE,
    /** {@code Address}: the address the event was fired with. */
    ADDRESS,
    /** {@code EventType}. */
    EVENT_TYPE,
    /** {@code Event}: every event for itself. */
    EVENT
  }

  /** Copies its collections. */
  public InitialEvent {
    variables = Set.copyOf(variables);
  }
}
