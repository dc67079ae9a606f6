package org.opencallback.callcontrol;

import java.time.Duration;

/**
 * How a line has gone so far, and what follows from it. A value: each step makes a new one.
 *
 * @param registration a registration; otherwise the supervision of a peer
 * @param asked for how long a registration is asked, or how often a peer is
 * @param health whether it works
 * @param failures in a row
 * @param successes in a row
 * @param next how long to wait now
 */
public record LineCourse(
    boolean registration,
    Duration asked,
    Health health,
    int failures,
    int successes,
    Duration next) {

  /** Whether a line works. */
  public enum Health {
    UNKNOWN,
    UP,
    DOWN
  }

  /** A supervised peer is down after this many failures in a row: one lost packet is no outage. */
  static final int FAILURES_UNTIL_DOWN = 3;

  /** And up again after this many answers in a row, so that a flapping link stays out of use. */
  static final int SUCCESSES_UNTIL_UP = 2;

  /** The first wait after a failure; it doubles with each (after RFC 5626 §4.5, but faster). */
  static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

  static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  /** A registration is refreshed this long before its end. */
  static final Duration EARLY = Duration.ofMinutes(1);

  /** A line that has not been asked yet. */
  public static LineCourse begun(boolean registration, Duration asked) {
    return new LineCourse(registration, asked, Health.UNKNOWN, 0, 0, Duration.ZERO);
  }

  /** It has worked. */
  public LineCourse succeeded(Duration granted) {
    int row = successes + 1;
    boolean up = registration || health != Health.DOWN || row >= SUCCESSES_UNTIL_UP;
    return new LineCourse(
        registration,
        asked,
        up ? Health.UP : Health.DOWN,
        0,
        row,
        up ? pause(granted) : FIRST_PAUSE);
  }

  private Duration pause(Duration granted) {
    if (!registration) {
      return asked;
    }
    return granted.compareTo(EARLY.multipliedBy(2)) > 0
        ? granted.minus(EARLY)
        : granted.dividedBy(2);
  }

  /** It has not. */
  public LineCourse failed() {
    int row = failures + 1;
    boolean down = registration || row >= FAILURES_UNTIL_DOWN;
    Duration wait = FIRST_PAUSE.multipliedBy(1L << Math.min(row - 1, 10));
    Duration most = registration || asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    if (most.compareTo(FIRST_PAUSE) < 0) {
      most = FIRST_PAUSE;
    }
    return new LineCourse(
        registration,
        asked,
        down ? Health.DOWN : health,
        row,
        0,
        wait.compareTo(most) < 0 ? wait : most);
  }

  /** The registrar wants registrations that last longer. */
  public LineCourse lengthened(Duration least) {
    return new LineCourse(registration, least, health, failures, successes, next);
  }

  /** Whether the other side keeps something that has to be taken back. */
  public boolean keptByPeer() {
    return registration && health == Health.UP;
  }
}
