package org.opencallback.slee.facility;

import javax.slee.Address;
import javax.slee.facilities.TimerEvent;
import javax.slee.facilities.TimerID;
import javax.slee.facilities.TimerOptions;
import javax.slee.facilities.TimerPreserveMissed;
import org.opencallback.slee.activity.ActivityContext;
import org.opencallback.slee.activity.ContextResource;
import org.opencallback.slee.activity.FiredEvent;
import org.opencallback.slee.lane.LaneTimer;

/**
 * A timer of the timer facility (JSR 240 §13.1): it expires on the lane of its activity context and
 * fires a timer event there.
 */
final class SleeTimer extends ContextResource {

  /** The identity of a timer; {@code slee} tells the containers of different runs apart. */
  record Id(long slee, long number) implements TimerID {
    @Override
    public String toString() {
      return "timer " + number;
    }
  }

  /**
   * When a timer expires.
   *
   * @param startTimeMs the first time, in ms since the epoch
   * @param periodMs the distance of repetitions, in ms
   * @param repetitions how often altogether; 0 for ever
   */
  record Schedule(long startTimeMs, long periodMs, int repetitions) {
    boolean isLast(int expiries) {
      return repetitions != 0 && expiries >= repetitions;
    }

    /** The time of the expiry with this number, from 0, in ms since the epoch. */
    long timeMs(int number) {
      return startTimeMs + number * periodMs;
    }

    int remaining(int expiries) {
      return repetitions == 0 ? Integer.MAX_VALUE : repetitions - expiries;
    }
  }

  private record Expired(
      TimerID getTimerID,
      long getScheduledTime,
      long getExpiryTime,
      long getPeriod,
      int getNumRepetitions,
      int getRemainingRepetitions,
      int getMissedRepetitions)
      implements TimerEvent {}

  private final TimerService service;
  private final Id id;
  private final ActivityContext context;
  private final Address address;
  private final Schedule schedule;
  private final TimerOptions options;
  private LaneTimer armed;
  private int expiries;
  private int missed;

  SleeTimer(
      TimerService service,
      ActivityContext context,
      Address address,
      Schedule schedule,
      TimerOptions options) {
    this.service = service;
    this.id = service.nextId();
    this.context = context;
    this.address = address;
    this.schedule = schedule;
    this.options = options;
  }

  @Override
  public TimerID timer() {
    return id;
  }

  Id id() {
    return id;
  }

  ActivityContext context() {
    return context;
  }

  /** Arms it, or lets it expire at once if its time has come; on any thread. */
  void start() {
    context
        .lane()
        .runHere(
            () -> {
              if (service.isKnown(this)) {
                arm();
              }
            });
  }

  /** Ends it; on any thread. */
  void cancel() {
    service.forget(this);
    context.lane().runHere(this::disarm);
    context.remove(this);
  }

  @Override
  protected void contextEnded() {
    service.forget(this);
    context.lane().runHere(this::disarm);
  }

  private void arm() {
    armed = new LaneTimer(schedule.timeMs(expiries), this::expire);
    context.lane().arm(armed);
  }

  private void disarm() {
    if (armed != null) {
      context.lane().disarm(armed);
      armed = null;
    }
  }

  private void expire() {
    armed = null;
    if (!service.isKnown(this)) {
      return;
    }
    long scheduledMs = schedule.timeMs(expiries);
    long nowMs = service.nowMs();
    expiries++;
    boolean last = schedule.isLast(expiries);
    if (isKept(scheduledMs, nowMs, last)) {
      fire(scheduledMs, nowMs);
      missed = 0;
    } else {
      missed++;
    }
    if (last) {
      service.forget(this);
      context.remove(this);
    } else {
      arm();
    }
  }

  /** Whether an expiry that may be late gets its event ({@code TimerPreserveMissed}). */
  private boolean isKept(long scheduledMs, long nowMs, boolean last) {
    TimerPreserveMissed preserve = options.getPreserveMissed();
    long timeoutMs = options.getTimeout() == 0 ? service.getDefaultTimeout() : options.getTimeout();
    boolean late = nowMs > scheduledMs + timeoutMs;
    if (!late || preserve.isAll()) {
      return true;
    }
    return preserve.isLast() && (last || schedule.timeMs(expiries) > nowMs);
  }

  private void fire(long scheduledMs, long nowMs) {
    if (context.state() != ActivityContext.State.ACTIVE) {
      return;
    }
    TimerEvent event =
        new Expired(
            id,
            scheduledMs,
            nowMs,
            schedule.periodMs(),
            schedule.repetitions(),
            schedule.remaining(expiries),
            missed);
    context.fire(
        new FiredEvent(service.eventType(), event, context, FiredEvent.Firing.to(address, null)));
  }
}
