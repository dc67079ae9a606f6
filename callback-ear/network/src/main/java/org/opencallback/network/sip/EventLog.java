package org.opencallback.network.sip;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * What has happened, in order, and a way to wait for what is still to happen. Written by a socket's
 * thread, read by a test's. When it is full the oldest entries are dropped.
 *
 * @param <T> what is logged; its {@code toString} is shown when a wait fails
 */
public final class EventLog<T> {

  private static final int SHOWN_ON_FAILURE = 40;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private final int capacity;
  private final List<T> entries = new ArrayList<>();
  private long dropped;

  /** Creates a log that keeps the last {@code capacity} entries. */
  public EventLog(int capacity) {
    this.capacity = capacity;
  }

  /** Appends an entry and wakes those who wait. */
  public void add(T entry) {
    lock.lock();
    try {
      if (entries.size() == capacity) {
        // In blocks, so that a full log does not move its whole content at each entry.
        int block = Math.max(1, capacity / 8);
        entries.subList(0, block).clear();
        dropped += block;
      }
      entries.add(entry);
      grown.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** A copy of the entries. */
  public List<T> list() {
    lock.lock();
    try {
      return List.copyOf(entries);
    } finally {
      lock.unlock();
    }
  }

  /** The first entry that matches, if it is there already. */
  public Optional<T> find(Predicate<? super T> wanted) {
    return list().stream().filter(wanted).findFirst();
  }

  /**
   * Waits for the first entry that matches, whether it is there already or comes in time.
   *
   * @param what what is waited for, in words for the message
   * @throws NotSeenException when the time is over
   */
  public T await(String what, Predicate<? super T> wanted, Duration timeout) {
    return within(wanted, timeout)
        .orElseThrow(
            () ->
                new NotSeenException(
                    "%s was not seen within %d ms; seen:%n%s"
                        .formatted(what, timeout.toMillis(), describe())));
  }

  /** Like {@link #await}, but a matching entry that does not come is an ordinary result. */
  public Optional<T> within(Predicate<? super T> wanted, Duration timeout) {
    long left = timeout.toNanos();
    lock.lock();
    try {
      long next = dropped;
      while (true) {
        for (int i = (int) Math.max(0, next - dropped); i < entries.size(); i++) {
          if (wanted.test(entries.get(i))) {
            return Optional.of(entries.get(i));
          }
        }
        next = dropped + entries.size();
        if (left <= 0) {
          return Optional.empty();
        }
        left = grown.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private String describe() {
    List<T> seen = list();
    StringBuilder text = new StringBuilder();
    for (T entry : seen.subList(Math.max(0, seen.size() - SHOWN_ON_FAILURE), seen.size())) {
      text.append("  ").append(entry).append('\n');
    }
    return seen.isEmpty() ? "  nothing" : text.toString();
  }
}
