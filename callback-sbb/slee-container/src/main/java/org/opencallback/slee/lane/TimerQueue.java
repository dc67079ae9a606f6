package org.opencallback.slee.lane;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The armed timers of one lane, soonest first: a binary heap whose timers know their position, so
 * that cancelling one out of a hundred thousand costs no search. Not thread-safe; a lane's thread
 * is its only user.
 */
final class TimerQueue {

  private static final int INITIAL_CAPACITY = 16;

  private @Nullable LaneTimer[] heap = new @Nullable LaneTimer[INITIAL_CAPACITY];
  private int size;

  int size() {
    return size;
  }

  /** The expiry time of the soonest timer in ms since the epoch; the queue must not be empty. */
  long soonestMs() {
    return at(0).expiryTimeMs();
  }

  void add(LaneTimer timer) {
    if (timer.position != LaneTimer.NOT_QUEUED) {
      throw new IllegalStateException("timer is armed already");
    }
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, size * 2);
    }
    siftUp(size++, timer);
  }

  /** Removes a timer; returns false if it was not queued. */
  boolean remove(LaneTimer timer) {
    int hole = timer.position;
    if (hole == LaneTimer.NOT_QUEUED) {
      return false;
    }
    timer.position = LaneTimer.NOT_QUEUED;
    LaneTimer last = at(--size);
    heap[size] = null;
    if (hole != size) {
      siftDown(hole, last);
      if (last.position == hole) {
        siftUp(hole, last);
      }
    }
    return true;
  }

  /** Takes the soonest timer if it has expired at {@code nowMs}. */
  @Nullable LaneTimer pollExpired(long nowMs) {
    if (size == 0 || soonestMs() > nowMs) {
      return null;
    }
    LaneTimer first = at(0);
    remove(first);
    return first;
  }

  private LaneTimer at(int position) {
    LaneTimer timer = heap[position];
    if (timer == null) {
      throw new IllegalStateException("no timer at " + position);
    }
    return timer;
  }

  private void place(int position, LaneTimer timer) {
    heap[position] = timer;
    timer.position = position;
  }

  private void siftUp(int from, LaneTimer timer) {
    int position = from;
    while (position > 0) {
      int parent = (position - 1) >>> 1;
      if (at(parent).expiryTimeMs() <= timer.expiryTimeMs()) {
        break;
      }
      place(position, at(parent));
      position = parent;
    }
    place(position, timer);
  }

  private void siftDown(int from, LaneTimer timer) {
    int position = from;
    while (true) {
      int child = 2 * position + 1;
      if (child >= size) {
        break;
      }
      if (child + 1 < size && at(child + 1).expiryTimeMs() < at(child).expiryTimeMs()) {
        child++;
      }
      if (timer.expiryTimeMs() <= at(child).expiryTimeMs()) {
        break;
      }
      place(position, at(child));
      position = child;
    }
    place(position, timer);
  }
}
