package org.opencallback.admin;

import java.util.List;
import org.opencallback.configuration.LinkStanding;
import org.opencallback.job.LinkState;
import org.opencallback.trunk.Trunk;

/**
 * How a trunk is at this moment, as this node knows it.
 *
 * @param trunk its row
 * @param lines its registration and its supervised peers, those that have been asked
 * @param taken how many outgoing calls it carries
 */
public record TrunkState(Trunk trunk, List<LinkStanding> lines, int taken) {

  public TrunkState {
    lines = List.copyOf(lines);
  }

  /** What can be said of a trunk in a word. */
  public enum Health {
    /** Switched off by the administrator. */
    DISABLED,
    /** Nothing is registered or supervised: only a call will tell. */
    UNWATCHED,
    /** All that is watched answers. */
    UP,
    /** Some of it does not. */
    DEGRADED,
    /** Nothing answers. */
    DOWN
  }

  /** How it is, in a word. */
  public Health health() {
    if (!trunk.isEnabled()) {
      return Health.DISABLED;
    }
    if (lines.isEmpty()) {
      return Health.UNWATCHED;
    }
    long up = lines.stream().filter(line -> line.state() == LinkState.UP).count();
    if (up == lines.size()) {
      return Health.UP;
    }
    return up == 0 ? Health.DOWN : Health.DEGRADED;
  }
}
