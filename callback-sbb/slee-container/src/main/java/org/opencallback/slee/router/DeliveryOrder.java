package org.opencallback.slee.router;

import org.opencallback.slee.sbb.SbbEntity;

/**
 * In which order attached SBB entities get an event (JSR 240 §8.6.4): trees by the priority of
 * their root; within a tree a parent before its children, and siblings with all their descendants
 * by priority.
 */
final class DeliveryOrder {

  private DeliveryOrder() {}

  /** Whether {@code a} gets the event before {@code b}; false if it does not matter. */
  static boolean isBefore(SbbEntity a, SbbEntity b) {
    if (a.tree() != b.tree()) {
      return treePriority(a) > treePriority(b);
    }
    SbbEntity x = a;
    SbbEntity y = b;
    while (x.depth() > y.depth()) {
      x = x.parent();
    }
    while (y.depth() > x.depth()) {
      y = y.parent();
    }
    if (x == y) {
      return a.depth() < b.depth();
    }
    while (x.parent() != y.parent()) {
      x = x.parent();
      y = y.parent();
    }
    return x.priority() > y.priority();
  }

  /** The priority that trees are compared by. */
  static byte treePriority(SbbEntity entity) {
    return entity.tree().root().priority();
  }
}
