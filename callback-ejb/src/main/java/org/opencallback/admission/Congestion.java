package org.opencallback.admission;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whether a node has more work than it can do, told by how long its work has to wait.
 *
 * <p>Work waits in two queues, and each speaks for itself: triggers that are decided in no time say
 * nothing about callbacks that wait for seconds. A wait that even the luckiest piece of work of a
 * queue's last quarter of a second had is a queue that does not drain: what waits there is answered
 * late, is sent again by the network for that, and so makes still more work. Then no new trigger is
 * accepted, which costs little. (The idea of the shortest wait is that of CoDel, RFC 8289 §3.)
 *
 * <p>Callbacks already promised are placed as fast as their own queue allows; only while calls in
 * progress have to wait, which the triggers' queue tells, they take turns. The turns are the
 * further apart the longer that lasts, and come closer again afterwards. Thread-safe.
 */
public final class Congestion {

  /** Waits shorter than this are a queue at work. */
  static final Duration BEARABLE = Duration.ofMillis(100);

  /** How long the shortest wait is looked for. */
  static final Duration WINDOW = Duration.ofMillis(250);

  /** Between two turns when a congestion begins. */
  static final Duration SHORTEST_SPACING = Duration.ofMillis(1);

  /** Between two turns when it has lasted; a hundred callbacks a second are made at any rate. */
  static final Duration LONGEST_SPACING = Duration.ofMillis(10);

  /**
   * When promised callbacks have to wait longer than this for their turn, nothing new is promised.
   */
  static final Duration LONGEST_TURN = Duration.ofSeconds(1);

  private final StandingQueue triggers = new StandingQueue();
  private final StandingQueue callbacks = new StandingQueue();
  private final Consumer<Boolean> told;
  private boolean congested;
  private Instant nextTurn = Instant.EPOCH;
  private Duration spacing = SHORTEST_SPACING;
  private Instant spacedUntil = Instant.EPOCH;

  /**
   * No congestion.
   *
   * @param told is told when one begins (true) and when it is over (false)
   */
  public Congestion(Consumer<Boolean> told) {
    this.told = told;
  }

  /**
   * A trigger's decision is about to be made, in the same queue as the events of calls in progress.
   *
   * @param wait from when it could have been made to now
   * @return whether nothing new is to be promised
   */
  public synchronized boolean trigger(Duration wait, Instant now) {
    triggers.waited(wait, now);
    boolean before = congested;
    congested =
        triggers.isStanding(now)
            || callbacks.isStanding(now)
            || nextTurn.isAfter(now.plus(LONGEST_TURN));
    if (congested != before) {
      told.accept(congested);
    }
    return congested;
  }

  /**
   * A promised callback is due.
   *
   * @param wait from when it was due to now
   * @return {@code now}, or the moment of a turn that nobody else gets
   */
  public synchronized Instant due(Duration wait, Instant now) {
    callbacks.waited(wait, now);
    boolean standing = triggers.isStanding(now);
    if (!standing && !nextTurn.isAfter(now)) {
      return now;
    }
    adapt(standing);
    nextTurn = (nextTurn.isAfter(now) ? nextTurn : now).plus(spacing);
    return nextTurn;
  }

  /** Once for each window: twice as slow while the queue stands, twice as fast when it does not. */
  private void adapt(boolean standing) {
    if (spacedUntil.equals(triggers.windowEnd)) {
      return;
    }
    spacedUntil = triggers.windowEnd;
    Duration next = standing ? spacing.multipliedBy(2) : spacing.dividedBy(2);
    spacing =
        next.compareTo(LONGEST_SPACING) > 0
            ? LONGEST_SPACING
            : next.compareTo(SHORTEST_SPACING) < 0 ? SHORTEST_SPACING : next;
  }

  /** One queue's shortest wait of the window in progress, and the verdict on the last window. */
  private static final class StandingQueue {

    private Instant windowEnd = Instant.EPOCH;
    private @Nullable Duration shortest;
    private boolean standing;

    void waited(Duration wait, Instant now) {
      look(now);
      if (shortest == null || wait.compareTo(shortest) < 0) {
        shortest = wait;
      }
    }

    boolean isStanding(Instant now) {
      look(now);
      return standing;
    }

    private void look(Instant now) {
      if (now.isBefore(windowEnd)) {
        return;
      }
      boolean recent = now.isBefore(windowEnd.plus(WINDOW));
      standing = recent && shortest != null && shortest.compareTo(BEARABLE) >= 0;
      shortest = null;
      windowEnd = now.plus(WINDOW);
    }
  }
}
