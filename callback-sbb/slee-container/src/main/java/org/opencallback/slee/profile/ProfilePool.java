package org.opencallback.slee.profile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** The pooled profile objects of a table. */
final class ProfilePool {

  private static final int MAX = 64;

  private final Supplier<ProfileObject> maker;
  private final Deque<ProfileObject> pooled = new ArrayDeque<>();
  private boolean closed;

  ProfilePool(Supplier<ProfileObject> maker) {
    this.maker = maker;
  }

  /** A pooled object; a new one if there is none. */
  ProfileObject take() {
    synchronized (this) {
      ProfileObject object = pooled.pollFirst();
      if (object != null) {
        return object;
      }
    }
    return maker.get();
  }

  void giveBack(ProfileObject object) {
    synchronized (this) {
      if (!closed && pooled.size() < MAX) {
        pooled.addFirst(object);
        return;
      }
    }
    object.unset();
  }

  /** Lets all objects go, and from now on every one that is given back. */
  void close() {
    List<ProfileObject> all;
    synchronized (this) {
      closed = true;
      all = List.copyOf(pooled);
      pooled.clear();
    }
    all.forEach(ProfileObject::unset);
  }
}
