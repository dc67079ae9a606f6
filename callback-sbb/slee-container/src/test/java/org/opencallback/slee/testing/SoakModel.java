package org.opencallback.slee.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What must be so on one activity of a soak: its events in order, each once, nothing kept of a
 * roll-back.
 */
public final class SoakModel {

  private static final Map<Integer, SoakModel> MODELS = new ConcurrentHashMap<>();
  private static final List<String> WRONG = new CopyOnWriteArrayList<>();
  private static final AtomicLong HANDLED = new AtomicLong();

  private final int activity;
  private int last = -1;
  private int committed;

  private SoakModel(int activity) {
    this.activity = activity;
  }

  static SoakModel of(int activity) {
    return MODELS.computeIfAbsent(activity, SoakModel::new);
  }

  synchronized void handled(int number, int count) {
    HANDLED.incrementAndGet();
    if (number != last + 1) {
      WRONG.add("activity %d: event %d after %d".formatted(activity, number, last));
    }
    if (count != committed) {
      WRONG.add(
          "activity %d, event %d: count %d, committed %d"
              .formatted(activity, number, count, committed));
    }
    last = number;
  }

  synchronized void willCommit() {
    committed++;
  }

  /** How often an event was handled. */
  public static long handled() {
    return HANDLED.get();
  }

  /** What was found wrong. */
  public static List<String> wrong() {
    return WRONG;
  }

  /** Forgets everything. */
  public static void clear() {
    MODELS.clear();
    WRONG.clear();
    HANDLED.set(0);
  }
}
