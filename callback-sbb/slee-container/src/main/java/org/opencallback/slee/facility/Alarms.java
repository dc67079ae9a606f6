package org.opencallback.slee.facility;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
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
  private record Identity(Object source, String type, String instance) {}

  /**
   * An alarm.
   *
   * @param id its identity within this run of the container
   * @param source who raised it
   * @param type what kind of alarm
   * @param instance which one of that kind
   */
  public record Alarm(
      String id,
      Object source,
      String type,
      String instance,
      AlarmLevel level,
      String message,
      Instant since) {}

  private final Clock clock;
  private final AtomicLong ids = new AtomicLong();
  private final Map<Identity, Alarm> raised = new ConcurrentHashMap<>();

  public Alarms(Clock clock) {
    this.clock = clock;
  }

  /** The alarms that are raised now. */
  public List<Alarm> raised() {
    return List.copyOf(raised.values());
  }

  /** Forgets the alarms of a source that is gone. */
  public void forget(NotificationSource source) {
    raised.keySet().removeIf(identity -> identity.source().equals(source));
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
      return raised
          .computeIfAbsent(
              identity,
              absent -> {
                LOG.warnf(
                    cause, "alarm %s %s/%s of %s: %s", level, type, instance, source, message);
                String id = Long.toString(ids.incrementAndGet());
                return new Alarm(id, source, type, instance, level, message, clock.instant());
              })
          .id();
    }

    @Override
    public boolean clearAlarm(String id) {
      Objects.requireNonNull(id, "alarm id");
      return raised
          .entrySet()
          .removeIf(
              entry -> entry.getKey().source().equals(source) && entry.getValue().id().equals(id));
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
      List<Identity> mine =
          raised.keySet().stream()
              .filter(identity -> identity.source().equals(source))
              .filter(identity -> type == null || identity.type().equals(type))
              .toList();
      int cleared = 0;
      for (Identity identity : mine) {
        if (raised.remove(identity) != null) {
          cleared++;
        }
      }
      return cleared;
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
      LOG.warnf(cause, "alarm %s %s of %s: %s", level, alarmType, component, message);
    }
  }
}
