package org.opencallback.slee.facility;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import javax.slee.ComponentID;
import javax.slee.facilities.AlarmFacility;
import javax.slee.facilities.AlarmLevel;
import javax.slee.facilities.Level;
import javax.slee.management.NotificationSource;
import org.jboss.logging.Logger;

/** The alarms that are raised now, in memory (JSR 240 §13.4). */
public final class Alarms {

  private static final Logger LOG = Logger.getLogger(Alarms.class);

  /** What there can be only one alarm of. */
  private record Identity(NotificationSource source, String type, String instance) {}

  /**
   * An alarm.
   *
   * @param id its identity within this run of the container
   * @param source who raised it
   * @param type what kind of alarm
   * @param instance which one of that kind
   * @param cause what led to it, or null
   */
  public record Alarm(
      String id,
      NotificationSource source,
      String type,
      String instance,
      AlarmLevel level,
      String message,
      Throwable cause,
      Instant since) {

    /** What management is shown. */
    public javax.slee.management.Alarm shown() {
      return new javax.slee.management.Alarm(
          id, source, type, instance, level, message, cause, since.toEpochMilli());
    }
  }

  /** Is told of alarms. */
  public interface Listener {

    /** An alarm was raised; or cleared, then its level is {@code CLEAR}. */
    default void alarm(Alarm alarm) {}

    /** A stateless alarm of 1.0. */
    @SuppressWarnings("deprecation") // services written for 1.0 use them
    default void alarm10(
        ComponentID component, Level level, String type, String message, Throwable cause) {}
  }

  private final Clock clock;
  private final AtomicLong ids = new AtomicLong();
  private final Map<Identity, Alarm> raised = new ConcurrentHashMap<>();
  private volatile Listener listener = new Listener() {};

  public Alarms(Clock clock) {
    this.clock = clock;
  }

  /** Sets who is told of alarms. */
  public void listener(Listener told) {
    listener = told;
  }

  /** The alarms that are raised now. */
  public List<Alarm> raised() {
    return List.copyOf(raised.values());
  }

  /** Clears the alarms of a source that is gone. */
  public void forget(NotificationSource source) {
    clear(alarm -> alarm.source().equals(source));
  }

  /** Clears the alarms that meet a condition; returns how many. */
  public int clear(Predicate<Alarm> condition) {
    int cleared = 0;
    for (Map.Entry<Identity, Alarm> entry : Map.copyOf(raised).entrySet()) {
      Alarm alarm = entry.getValue();
      if (condition.test(alarm) && raised.remove(entry.getKey(), alarm)) {
        cleared++;
        LOG.infof("alarm %s/%s of %s is over", alarm.type(), alarm.instance(), alarm.source());
        listener.alarm(
            new Alarm(
                alarm.id(),
                alarm.source(),
                alarm.type(),
                alarm.instance(),
                AlarmLevel.CLEAR,
                alarm.message(),
                alarm.cause(),
                clock.instant()));
      }
    }
    return cleared;
  }

  /** The alarm facility of an SBB or a resource adaptor entity. */
  public AlarmFacility facilityOf(NotificationSource source) {
    return new Facility(source);
  }

  @SuppressWarnings("deprecation") // services written for 1.0 use createAlarm
  private final class Facility implements AlarmFacility {
    private final NotificationSource source;

    Facility(NotificationSource source) {
      this.source = source;
    }

    @Override
    public String raiseAlarm(String type, String instance, AlarmLevel level, String message) {
      return raiseAlarm(type, instance, level, message, null);
    }

    @Override
    public String raiseAlarm(
        String type, String instance, AlarmLevel level, String message, Throwable cause) {
      if (level.isClear()) {
        throw new IllegalArgumentException("alarm level CLEAR: use clearAlarm");
      }
      Identity identity =
          new Identity(
              source,
              Objects.requireNonNull(type, "alarm type"),
              Objects.requireNonNull(instance, "instance"));
      Objects.requireNonNull(message, "message");
      Alarm alarm =
          new Alarm(
              Long.toString(ids.incrementAndGet()),
              source,
              type,
              instance,
              level,
              message,
              cause,
              clock.instant());
      Alarm before = raised.putIfAbsent(identity, alarm);
      if (before != null) {
        return before.id();
      }
      LOG.warnf(cause, "alarm %s %s/%s of %s: %s", level, type, instance, source, message);
      listener.alarm(alarm);
      return alarm.id();
    }

    @Override
    public boolean clearAlarm(String id) {
      Objects.requireNonNull(id, "alarm id");
      return Alarms.this.clear(alarm -> alarm.source().equals(source) && alarm.id().equals(id)) > 0;
    }

    @Override
    public int clearAlarms(String type) {
      Objects.requireNonNull(type, "alarm type");
      return clear(type);
    }

    @Override
    public int clearAlarms() {
      return clear(null);
    }

    private int clear(String type) {
      return Alarms.this.clear(
          alarm -> alarm.source().equals(source) && (type == null || alarm.type().equals(type)));
    }

    @Override
    public void createAlarm(
        ComponentID component, Level level, String alarmType, String message, long timeStampMs) {
      createAlarm(component, level, alarmType, message, null, timeStampMs);
    }

    /** The stateless alarm of 1.0: a line in the log. */
    @Override
    public void createAlarm(
        ComponentID component,
        Level level,
        String alarmType,
        String message,
        Throwable cause,
        long timeStampMs) {
      if (level.isOff()) {
        throw new IllegalArgumentException("alarm level OFF is no level of an alarm");
      }
      LOG.warnf(cause, "alarm %s %s of %s: %s", level, alarmType, component, message);
      listener.alarm10(component, level, alarmType, message, cause);
    }
  }
}
