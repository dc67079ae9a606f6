package org.opencallback.slee.facility;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.slee.ActivityContextInterface;
import javax.slee.Address;
import javax.slee.facilities.TimerFacility;
import javax.slee.facilities.TimerID;
import javax.slee.facilities.TimerOptions;
import org.opencallback.slee.activity.ActivityContext;
import org.opencallback.slee.activity.ActivityContextView;
import org.opencallback.slee.activity.ActivityContexts;
import org.opencallback.slee.activity.ContextViews;
import org.opencallback.slee.event.EventType;
import org.opencallback.slee.facility.SleeTimer.Schedule;
import org.opencallback.slee.transaction.TransactionContext;

/**
 * The timer facility (JSR 240 §13.1). Timers run on the lanes of their activity contexts, so there
 * is no thread and no lock of their own. Persistent timers are accepted and end with the container,
 * as do their activities.
 */
public final class TimerService implements TimerFacility {

  /** Timers expire on the millisecond if their lane is free. */
  private static final long RESOLUTION_MS = 1;

  /** How late a repetition may be before it counts as missed, unless the options say, in ms. */
  private static final long DEFAULT_TIMEOUT_MS = 100;

  private final ActivityContexts contexts;
  private final Clock clock;
  private final long slee = System.nanoTime();
  private final AtomicLong numbers = new AtomicLong();
  private final Map<TimerID, SleeTimer> timers = new ConcurrentHashMap<>();

  public TimerService(ActivityContexts contexts, Clock clock) {
    this.contexts = contexts;
    this.clock = clock;
  }

  /** How many timers there are, set or just being set. */
  public int count() {
    return timers.size();
  }

  SleeTimer.Id nextId() {
    return new SleeTimer.Id(slee, numbers.incrementAndGet());
  }

  EventType eventType() {
    return contexts.eventTypes().timer();
  }

  long nowMs() {
    return clock.millis();
  }

  boolean isKnown(SleeTimer timer) {
    return timers.containsKey(timer.id());
  }

  void forget(SleeTimer timer) {
    timers.remove(timer.id());
  }

  @Override
  public TimerID setTimer(
      ActivityContextInterface aci, Address address, long startTimeMs, TimerOptions options) {
    return set(aci, address, new Schedule(check(startTimeMs), 0, 1), options);
  }

  @Override
  public TimerID setTimer(
      ActivityContextInterface aci,
      Address address,
      long startTimeMs,
      long periodMs,
      int repetitions,
      TimerOptions options) {
    if (periodMs <= 0) {
      throw new IllegalArgumentException("period = " + periodMs + " ms: must be positive");
    }
    if (repetitions < 0) {
      throw new IllegalArgumentException(
          "repetitions = " + repetitions + ": must be positive, or 0 for ever");
    }
    if (options.getTimeout() > periodMs) {
      throw new IllegalArgumentException(
          "time-out = %d ms is longer than the period of %d ms"
              .formatted(options.getTimeout(), periodMs));
    }
    return set(aci, address, new Schedule(check(startTimeMs), periodMs, repetitions), options);
  }

  private static long check(long startTimeMs) {
    if (startTimeMs < 0) {
      throw new IllegalArgumentException("start time = " + startTimeMs + " ms: before the epoch");
    }
    return startTimeMs;
  }

  private TimerID set(
      ActivityContextInterface aci, Address address, Schedule schedule, TimerOptions options) {
    ActivityContext context = ActivityContextView.contextOf(aci);
    SleeTimer timer = new SleeTimer(this, context, address, schedule, new TimerOptions(options));
    TransactionContext transaction = contexts.transactions().current();
    timers.put(timer.id(), timer);
    if (!context.add(timer)) {
      timers.remove(timer.id());
      throw new IllegalStateException(context + " has ended: no timer can be set on it");
    }
    if (transaction == null) {
      timer.start();
    } else {
      transaction.onRollback(timer::cancel);
      transaction.afterCommit(timer::start);
    }
    return timer.id();
  }

  @Override
  public void cancelTimer(TimerID id) {
    SleeTimer timer = timers.get(Objects.requireNonNull(id, "timer id"));
    if (timer == null) {
      return;
    }
    TransactionContext transaction = contexts.transactions().current();
    if (transaction == null) {
      timer.cancel();
    } else {
      transaction.onCommit(timer::cancel);
    }
  }

  @Override
  public ActivityContextInterface getActivityContextInterface(TimerID id) {
    contexts.transactions().required();
    SleeTimer timer = timers.get(Objects.requireNonNull(id, "timer id"));
    return timer == null ? null : ContextViews.PRESENT.of(timer.context());
  }

  @Override
  public long getResolution() {
    return RESOLUTION_MS;
  }

  @Override
  public long getDefaultTimeout() {
    return DEFAULT_TIMEOUT_MS;
  }
}
