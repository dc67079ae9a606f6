package org.opencallback.slee.sbb;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jboss.logging.Logger;
import org.opencallback.slee.lane.Lane;

/**
 * The pooled SBB objects of one SBB in one service: a stack per lane, so that no lane waits for
 * another, and one for all other threads, whose objects a lane takes when it has none.
 */
final class SbbPool {

  private static final Logger LOG = Logger.getLogger(SbbPool.class);

  /** More objects than transactions of one lane need at a time are kept for bursts of children. */
  private static final int MAX_PER_LANE = 32;

  private final ServiceSbb sbb;
  private final List<Deque<SbbObject>> stacks = new ArrayList<>();

  SbbPool(ServiceSbb sbb, int lanes) {
    this.sbb = sbb;
    for (int i = 0; i <= lanes; i++) {
      stacks.add(new ArrayDeque<>());
    }
  }

  private Deque<SbbObject> stack() {
    Lane lane = Lane.current();
    int last = stacks.size() - 1;
    return stacks.get(lane == null ? last : Math.min(lane.index(), last));
  }

  /** An SBB object in the pooled state; a new one if the pool has none. */
  SbbObject take() {
    SbbObject pooled = top(stack());
    if (pooled == null) {
      pooled = top(stacks.get(stacks.size() - 1)); // such as the first one of all
    }
    if (pooled != null) {
      return pooled;
    }
    SbbObject made = sbb.definition().newObject(sbb);
    made.instance()
        .setSbbContext(
            SbbViews.PRESENT.context(
                new SbbObjectContext(made), sbb.definition().descriptor(), sbb.environment()));
    return made;
  }

  /** Null if there is none. */
  private static SbbObject top(Deque<SbbObject> stack) {
    synchronized (stack) { // hardly ever contended: a lane has a stack of its own
      return stack.pollFirst();
    }
  }

  void giveBack(SbbObject object) {
    Deque<SbbObject> stack = stack();
    synchronized (stack) {
      if (stack.size() < MAX_PER_LANE) {
        stack.addFirst(object);
        return;
      }
    }
    forget(object);
  }

  int size() {
    int size = 0;
    for (Deque<SbbObject> stack : stacks) {
      synchronized (stack) {
        size += stack.size();
      }
    }
    return size;
  }

  /** Lets all pooled objects go. */
  void clear() {
    for (Deque<SbbObject> stack : stacks) {
      List<SbbObject> all;
      synchronized (stack) {
        all = List.copyOf(stack);
        stack.clear();
      }
      all.forEach(this::forget);
    }
  }

  private void forget(SbbObject object) {
    InvocationFrame frame = sbb.enter();
    try {
      object.instance().unsetSbbContext();
    } catch (RuntimeException e) {
      LOG.warnf(e, "%s: unsetSbbContext failed", sbb);
    } finally {
      frame.leave();
    }
  }
}
