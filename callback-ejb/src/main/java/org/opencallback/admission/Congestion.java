package org.opencallback.admission;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Whether a node has more work than it can do, told by how long its work has to wait.
 *
 * <p>Work waits in two queues, and each speaks for itself: triggers that are decided in no time say
 * nothing about callbacks that wait for seconds. A wait that even the luckiest piece of work of a
 * queue's last quarter of a second had is a queue that does not drain: what waits there is answered
 * late, is sent again by the network for that, and so makes still more work. Then no new trigger is
 * accepted, which costs little.
 *
 * <p>Callbacks already promised are placed as fast as their own queue allows; only while calls in
 * progress have to wait, which the triggers' queue tells, they stand in line. As long as that lasts
 * the line moves half as fast after each window, and afterwards by one callback faster.
 * Thread-safe.
 */
public final class Congestion {

  /** Between two steps of the line. */
  public static final Duration STEP = Duration.ofMillis(10);

  /** So many callbacks go with a step at least: a hundred a second at any rate. */
  static final int FEWEST = 1;

  /** So many go with a step at most. */
  static final int MOST = 16;

  /**
   * Between two changes of the pace: what a change does is seen in a window of the queue only. More
   * at a time, and those who have waited would come as a burst that makes calls wait again.
   */
  static final Duration PACE_KEPT = StandingQueue.WINDOW;

  /** When promised callbacks have stood in line for longer than this, nothing new is promised. */
  static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

  /** What a callback does that is due. */
  public enum Place {
    /** It is placed now. */
    AT_ONCE,
    /** It stands in a line that begins with it, and somebody has to take its steps. */
    FIRST_IN_LINE,
    /** It stands in a line whose steps are being taken. */
    IN_LINE
  }

  /**
   * A step of the line.
   *
   * @param jobs those to be placed now, in the order in which they came
   * @param last whether nobody is left, and no further step is to be taken
   */
  public record Step(List<Long> jobs, boolean last) {}

  private record Waiting(long job, Instant since) {}

  private final StandingQueue triggers = new StandingQueue();
  private final StandingQueue callbacks = new StandingQueue();
  private final Deque<Waiting> line = new ArrayDeque<>();
  private final Consumer<Boolean> told;
  private boolean congested;
  private int pace = FEWEST;
  private Instant paceUntil = Instant.EPOCH;

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
    congested = triggers.isStanding(now) || callbacks.isStanding(now) || isLineLong(now);
    if (congested != before) {
      told.accept(congested);
    }
    return congested;
  }

  private boolean isLineLong(Instant now) {
    return !line.isEmpty() && line.getFirst().since().plus(LONGEST_WAIT).isBefore(now);
  }

  /**
   * A promised callback is due.
   *
   * @param wait from when it was due to now
   */
  public synchronized Place due(long job, Duration wait, Instant now) {
    callbacks.waited(wait, now);
    boolean first = line.isEmpty();
    if (first && !triggers.isStanding(now)) {
      return Place.AT_ONCE;
    }
    line.addLast(new Waiting(job, now));
    if (!first) {
      return Place.IN_LINE;
    }
    pace = FEWEST;
    paceUntil = now.plus(PACE_KEPT);
    return Place.FIRST_IN_LINE;
  }

  /** Takes a step of the line, {@link #STEP} after the one before. */
  public synchronized Step step(Instant now) {
    adapt(now);
    List<Long> jobs = new ArrayList<>();
    while (jobs.size() < pace && !line.isEmpty()) {
      jobs.add(line.removeFirst().job());
    }
    return new Step(jobs, line.isEmpty());
  }

  private void adapt(Instant now) {
    if (now.isBefore(paceUntil)) {
      return;
    }
    paceUntil = now.plus(PACE_KEPT);
    pace = triggers.isStanding(now) ? Math.max(FEWEST, pace / 2) : Math.min(MOST, pace + 1);
  }
}
