package org.opencallback.slee.activity;

import org.opencallback.slee.activity.ActivityContext.State;

/**
 * Finds out when nothing refers to an activity context any more (JSR 240 §7): no attached entity,
 * no resource, no event on its way. Its source hears of that on the activity's lane, after what is
 * being delivered there.
 *
 * <p>Guarded by the activity context's monitor, like what it looks at.
 */
final class ReferenceWatch {

  private final ActivityContext context;
  private int eventsOnTheirWay;
  private boolean checkQueued;

  ReferenceWatch(ActivityContext context) {
    this.context = context;
  }

  void eventFired() {
    synchronized (context) {
      eventsOnTheirWay++;
    }
  }

  void eventDone() {
    synchronized (context) {
      eventsOnTheirWay--;
    }
    check();
  }

  /** Has the lane look, if it seems worth while. */
  void check() {
    synchronized (context) {
      if (checkQueued || isReferenced()) {
        return;
      }
      checkQueued = true;
    }
    context.lane().execute(this::report);
  }

  /** Also when it is ending: then nobody has to be told. */
  private boolean isReferenced() {
    return context.state() != State.ACTIVE || context.isHeld() || eventsOnTheirWay > 0;
  }

  private void report() {
    synchronized (context) {
      checkQueued = false;
      if (isReferenced()) {
        return;
      }
    }
    if (context.gate().isClosed()) {
      context.gate().hold(this::check);
    } else {
      context.source().unreferenced(context);
    }
  }
}
