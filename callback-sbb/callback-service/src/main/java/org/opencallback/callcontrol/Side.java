package org.opencallback.callcontrol;

import org.jspecify.annotations.Nullable;

/**
 * How far the call to one party has come.
 *
 * @param route the trunks to the party
 * @param trunk the trunk in use, an index into the route
 * @param answered the party has answered
 * @param cause why the party was released, null while it is not
 */
public record Side(Route route, int trunk, boolean answered, @Nullable Cause cause) {

  /** A party about to be called. */
  public static Side of(Route route) {
    return new Side(route, 0, false, null);
  }

  Side answer() {
    return new Side(route, trunk, true, cause);
  }

  Side nextTrunk() {
    return new Side(route, trunk + 1, answered, cause);
  }

  Side release(Cause why) {
    return new Side(route, trunk, answered, why);
  }

  boolean hasNextTrunk() {
    return trunk + 1 < route.trunks().size();
  }

  Line line() {
    return route.trunks().get(trunk);
  }
}
