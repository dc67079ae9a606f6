package org.opencallback.triggers;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Refusals that wait to be stored: bounded, so that a flood costs memory and time only so far. */
final class RefusalBuffer {

  private final BlockingQueue<TriggerRefusal> waiting;
  private final AtomicLong dropped = new AtomicLong();

  RefusalBuffer(int capacity) {
    waiting = new ArrayBlockingQueue<>(capacity);
  }

  /** Takes a refusal, or counts it as dropped when there is no room. */
  void add(TriggerRefusal refusal) {
    if (!waiting.offer(refusal)) {
      dropped.incrementAndGet();
    }
  }

  /** Takes out all that wait, oldest first. */
  List<TriggerRefusal> drain() {
    List<TriggerRefusal> drained = new ArrayList<>();
    waiting.drainTo(drained);
    return drained;
  }

  /** How many were dropped since this was asked last. */
  long takeDropped() {
    return dropped.getAndSet(0);
  }
}
