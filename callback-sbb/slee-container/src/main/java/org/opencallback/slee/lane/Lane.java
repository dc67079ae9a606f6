package org.opencallback.slee.lane;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One thread on which everything that concerns a set of activities is done, one thing after the
 * other: deliveries of events, and the timers set on those activities.
 *
 * <p>Because an activity stays on its lane, its events need no lock and keep their order (JSR 240
 * §8.4).
 */
public final class Lane {

  private static final Logger LOG = Logger.getLogger(Lane.class);
  private static final ThreadLocal<@Nullable Lane> CURRENT = new ThreadLocal<>();

  /** Longest sleep while timers are armed: how long a jump of the wall clock may go unnoticed. */
  private static final long MAX_SLEEP_MS = 1_000;

  private record Waiting(Runnable task, long sinceNanos) {}

  private final int index;
  private final Clock clock;
  private final Thread thread;
  private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger length = new AtomicInteger();
  private final TimerQueue timers = new TimerQueue();
  private volatile int armedTimers;
  private volatile boolean asleep;
  private volatile boolean stopping;

  Lane(int index, Clock clock, ThreadFactory threads) {
    this.index = index;
    this.clock = clock;
    this.thread = threads.newThread(this::run);
    if (thread == null) {
      throw new IllegalStateException("the platform's thread factory refused a thread for a lane");
    }
  }

  /** The lane whose thread this is, or null on any other thread. */
  public static @Nullable Lane current() {
    return CURRENT.get();
  }

  /** Its place among the container's lanes, from 0. */
  public int index() {
    return index;
  }

  /** Whether the calling thread is this lane's. */
  public boolean isCurrent() {
    return CURRENT.get() == this;
  }

  /** Does {@code task} on this lane after everything that was handed over before. */
  public void execute(Runnable task) {
    length.incrementAndGet();
    queue.add(new Waiting(task, System.nanoTime()));
    wakeUp();
  }

  /** Does {@code task} now if this is the lane's thread, else like {@link #execute}. */
  public void runHere(Runnable task) {
    if (isCurrent()) {
      task.run();
    } else {
      execute(task);
    }
  }

  /** Arms a timer; a timer whose time has passed expires as soon as the lane comes to it. */
  public void arm(LaneTimer timer) {
    if (isCurrent()) {
      timers.add(timer);
      armedTimers = timers.size();
    } else {
      execute(() -> arm(timer));
    }
  }

  /** Disarms a timer; one that has expired or was never armed is left alone. */
  public void disarm(LaneTimer timer) {
    if (isCurrent()) {
      timers.remove(timer);
      armedTimers = timers.size();
    } else {
      execute(() -> disarm(timer));
    }
  }

  /** How many tasks wait. */
  public int queueLength() {
    return length.get();
  }

  /** How many timers are armed. */
  public int armedTimers() {
    return armedTimers;
  }

  /** How long the task at the head of the queue has been waiting; zero if none waits. */
  public Duration oldestWaiting() {
    Waiting oldest = queue.peek();
    return oldest == null
        ? Duration.ZERO
        : Duration.ofNanos(Math.max(0, System.nanoTime() - oldest.sinceNanos()));
  }

  /** Makes the lane look at its clock and its queue again. */
  public void wakeUp() {
    if (asleep) {
      LockSupport.unpark(thread);
    }
  }

  void start() {
    thread.start();
  }

  /** Lets the lane end once its queue is empty; armed timers are forgotten. */
  void stop() {
    stopping = true;
    LockSupport.unpark(thread);
  }

  /** Waits until the lane's thread has ended; returns false if it has not within {@code time}. */
  boolean awaitEnd(Duration time) throws InterruptedException {
    if (thread.getState() == Thread.State.NEW) {
      return true;
    }
    TimeUnit.MILLISECONDS.timedJoin(thread, Math.max(1, time.toMillis()));
    return !thread.isAlive();
  }

  private void run() {
    CURRENT.set(this);
    try {
      while (true) {
        expireTimers();
        Waiting next = queue.poll();
        if (next != null) {
          length.decrementAndGet();
          attempt(next.task());
        } else if (stopping) {
          return;
        } else {
          sleep();
        }
      }
    } finally {
      CURRENT.remove();
    }
  }

  private void expireTimers() {
    if (timers.size() == 0) {
      return;
    }
    LaneTimer expired = timers.pollExpired(clock.millis());
    while (expired != null) {
      armedTimers = timers.size();
      attempt(expired::expire);
      expired = timers.pollExpired(clock.millis());
    }
  }

  private void sleep() {
    asleep = true;
    if (queue.isEmpty() && !stopping) {
      if (timers.size() == 0) {
        LockSupport.park(this);
      } else {
        long sleepMs = Math.min(MAX_SLEEP_MS, timers.soonestMs() - clock.millis());
        if (sleepMs > 0) {
          LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(sleepMs));
        }
      }
    }
    asleep = false;
    if (Thread.interrupted()) {
      LOG.debugf("lane %d ignores an interrupt: it ends by stop only", index);
    }
  }

  /** The outer edge: whatever a task throws, the lane goes on with the next one. */
  @SuppressWarnings("CatchAndPrintStackTrace")
  private void attempt(Runnable task) {
    try {
      task.run();
    } catch (Throwable problem) {
      LOG.errorf(problem, "lane %d: a task failed; the lane goes on", index);
    }
  }

  @Override
  public String toString() {
    return "lane " + index;
  }
}
