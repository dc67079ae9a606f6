package org.opencallback.callcontrol;

import java.time.Duration;
import java.util.List;

/**
 * The trunks over which a party may be reached, in the order they are tried.
 *
 * @param alertingTime how long the party may be alerted
 * @param trunks the line of each trunk; never empty
 * @param emergency the party is an emergency service
 */
public record Route(Duration alertingTime, List<Line> trunks, boolean emergency) {

  public Route {
    trunks = List.copyOf(trunks);
    if (trunks.isEmpty()) {
      throw new IllegalArgumentException("a route needs at least one trunk");
    }
  }

  /** The way to anybody but an emergency service. */
  public Route(Duration alertingTime, List<Line> trunks) {
    this(alertingTime, trunks, false);
  }
}
