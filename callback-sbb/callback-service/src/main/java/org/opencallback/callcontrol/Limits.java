package org.opencallback.callcontrol;

import java.time.Duration;

/**
 * How long a call may last, counted from the answer of A.
 *
 * @param general limit of any call
 * @param analogue limit while both legs run over analogue lines
 */
public record Limits(Duration general, Duration analogue) {

  /** Which of the limits holds. */
  public enum Kind {
    GENERAL,
    ANALOGUE
  }
}
