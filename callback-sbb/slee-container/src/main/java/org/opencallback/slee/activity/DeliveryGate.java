package org.opencallback.slee.activity;

import java.util.ArrayDeque;
import java.util.Deque;
import org.opencallback.slee.lane.Lane;

/**
 * Holds the deliveries of an activity context back while somebody wants it closed: a transaction
 * that is starting the activity, a suspended event context. It may be closed several times over and
 * lets pass again when each of them has opened it.
 */
public final class DeliveryGate {

  private final Lane lane;
  private volatile int closers;
  private Deque<Runnable> held;

  DeliveryGate(Lane lane) {
    this.lane = lane;
  }

  /** Closes it once more; on any thread. */
  public synchronized void close() {
    closers = closers + 1;
  }

  /** Opens it once; after the last time the lane does what was held. On any thread. */
  public void open() {
    lane.execute(
        () -> {
          synchronized (this) {
            closers = closers - 1;
          }
          doHeld();
        });
  }

  /** Whether deliveries have to wait. */
  public boolean isClosed() {
    return closers > 0;
  }

  /** Keeps a delivery for later; on the lane's thread. */
  public void hold(Runnable delivery) {
    held().addLast(delivery);
  }

  /** Keeps a delivery for later, before everything else that is held. */
  public void holdFirst(Runnable delivery) {
    held().addFirst(delivery);
  }

  private Deque<Runnable> held() {
    if (held == null) {
      held = new ArrayDeque<>(4);
    }
    return held;
  }

  private void doHeld() {
    while (held != null && !isClosed()) {
      Runnable next = held.pollFirst();
      if (next == null) {
        held = null;
        return;
      }
      next.run();
    }
  }
}
