package org.opencallback.job;

import java.util.List;

/**
 * The lines of the trunks as they are wanted now: told every second while there are any, and once
 * more when there are none left. The event that the SLEE side receives.
 *
 * @param wanted what is to be registered and supervised
 */
public record LinesDue(List<TrunkLine> wanted) {

  public LinesDue {
    wanted = List.copyOf(wanted);
  }
}
