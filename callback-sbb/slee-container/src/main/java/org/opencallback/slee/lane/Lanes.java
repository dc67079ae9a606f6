package org.opencallback.slee.lane;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** The lanes of one container. */
public final class Lanes {

  private final List<Lane> lanes;

  /**
   * Creates lanes; their threads wait for {@link #start}.
   *
   * @param count how many, at least 1
   */
  public Lanes(int count, Clock clock, ThreadFactory threads) {
    if (count < 1) {
      throw new IllegalArgumentException("lanes = " + count + ": at least 1 is needed");
    }
    List<Lane> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(new Lane(i, clock, threads));
    }
    lanes = List.copyOf(all);
  }

  /** Starts the threads. */
  public void start() {
    lanes.forEach(Lane::start);
  }

  /**
   * Ends the threads after what is queued has been done.
   *
   * @return the lanes whose thread has not ended within {@code time}
   * @throws InterruptedException if the calling thread is interrupted; the lanes end all the same
   */
  public List<Lane> stop(Duration time) throws InterruptedException {
    lanes.forEach(Lane::stop);
    long deadline = System.nanoTime() + time.toNanos();
    List<Lane> alive = new ArrayList<>();
    for (Lane lane : lanes) {
      if (!lane.awaitEnd(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))) {
        alive.add(lane);
      }
    }
    return alive;
  }

  /**
   * Waits until every lane has done what was queued when this was called.
   *
   * @return false if one has not within {@code time}
   * @throws InterruptedException if the calling thread is interrupted
   */
  public boolean awaitQueued(Duration time) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(lanes.size());
    lanes.forEach(lane -> lane.execute(latch::countDown));
    return latch.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** All lanes, by index. */
  public List<Lane> all() {
    return lanes;
  }

  /** The lane of an activity that was started outside every lane, by its handle. */
  public Lane byHash(Object handle) {
    int hash = handle.hashCode();
    hash ^= (hash >>> 16) ^ (hash >>> 8);
    return lanes.get(Math.floorMod(hash, lanes.size()));
  }

  /** The lane of an activity that is being started: the calling lane, else the one by hash. */
  public Lane forNewActivity(Object handle) {
    Lane current = Lane.current();
    return current != null && lanes.get(current.index() % lanes.size()) == current
        ? current
        : byHash(handle);
  }
}
