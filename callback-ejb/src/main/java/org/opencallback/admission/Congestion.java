package org.opencallback.admission;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a node has more work than it can do, told by how long its work has to wait.
 *
 * <p>A wait that even the luckiest piece of work of the last quarter of a second had is a queue
 * that does not drain: what waits there is answered late, is sent again by the network for that,
 * and so makes still more work. Then no new trigger is accepted, which costs little, and callbacks
 * already promised keep their turn, a hundred a second. (The idea of the shortest wait is that of
 * CoDel, RFC 8289 §3.) Thread-safe.
 */
public final class Congestion {

  /** Waits shorter than this are a queue at work. */
  static final Duration BEARABLE = Duration.ofMillis(100);

  /** How long the shortest wait is looked for. */
  static final Duration WINDOW = Duration.ofMillis(250);

  /** Between two callbacks whose turn comes in a congestion. */
  static final Duration SPACING = Duration.ofMillis(10);

  /**
   * When promised callbacks have to wait longer than this for their turn, nothing new is promised.
   */
  static final Duration LONGEST_TURN = Duration.ofSeconds(1);

  private Instant windowEnd = Instant.EPOCH;
  private @Nullable Duration shortest;
  private boolean standing;
  private Instant nextTurn = Instant.EPOCH;

  /**
   * A piece of work has waited.
   *
   * @param wait from when it could have been done to when it was begun
   */
  public synchronized void waited(Duration wait, Instant now) {
    look(now);
    if (shortest == null || wait.compareTo(shortest) < 0) {
      shortest = wait;
    }
  }

  /** Whether nothing new is to be begun. */
  public synchronized boolean isCongested(Instant now) {
    look(now);
    return standing || nextTurn.isAfter(now.plus(LONGEST_TURN));
  }

  /**
   * When a promised callback may be placed: at once, or in a congestion when its turn comes.
   *
   * @return {@code now}, or the moment of a turn that nobody else gets
   */
  public synchronized Instant turn(Instant now) {
    look(now);
    if (!standing && !nextTurn.isAfter(now)) {
      return now;
    }
    nextTurn = (nextTurn.isAfter(now) ? nextTurn : now).plus(SPACING);
    return nextTurn;
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
