package org.opencallback.sbb;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.slee.ActivityContextInterface;
import javax.slee.facilities.TimerFacility;
import javax.slee.facilities.TimerID;
import javax.slee.facilities.TimerOptions;
import javax.slee.facilities.TimerPreserveMissed;

/** The timers of one SBB entity, each known by its purpose. */
final class Timers {

  private final TimerFacility facility;
  private final TimerOptions options = new TimerOptions(0, TimerPreserveMissed.ALL);

  Timers(TimerFacility facility) {
    this.facility = facility;
  }

  static Timers in(Environment env) {
    return new Timers(env.find(TimerFacility.class, "slee/facilities/timer"));
  }

  /**
   * The timers that run: a value, kept in the state of the entity.
   *
   * @param <T> purposes
   */
  static final class Running<T extends Enum<T>> {
    private final Map<T, TimerID> ids;

    private Running(Map<T, TimerID> ids) {
      this.ids = ids;
    }

    static <T extends Enum<T>> Running<T> none(Class<T> purposes) {
      return new Running<>(new EnumMap<>(purposes));
    }

    /** The purpose of a timer that has expired; empty if it was stopped meanwhile. */
    Optional<T> purposeOf(TimerID id) {
      return ids.entrySet().stream()
          .filter(entry -> entry.getValue().equals(id))
          .map(Map.Entry::getKey)
          .findFirst();
    }

    private Running<T> with(T purpose, TimerID id) {
      Map<T, TimerID> changed = new EnumMap<>(ids);
      changed.put(purpose, id);
      return new Running<>(changed);
    }

    /** A timer has expired. */
    Running<T> without(T purpose) {
      Map<T, TimerID> changed = new EnumMap<>(ids);
      changed.remove(purpose);
      return new Running<>(changed);
    }
  }

  /** Starts a timer, or starts it again; a time that is over expires at once. */
  <T extends Enum<T>> Running<T> start(
      Running<T> running, T purpose, ActivityContextInterface aci, Duration time) {
    stop(running, purpose);
    long now = System.currentTimeMillis();
    long expiry = time.isNegative() ? now : now + time.toMillis();
    return running.with(purpose, facility.setTimer(aci, null, expiry, options));
  }

  /** Stops a timer, if it runs. */
  <T extends Enum<T>> Running<T> stop(Running<T> running, T purpose) {
    TimerID id = running.ids.get(purpose);
    if (id == null) {
      return running;
    }
    facility.cancelTimer(id);
    return running.without(purpose);
  }
}
