package org.opencallback.slee.jmx;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.slee.ComponentID;
import javax.slee.facilities.Level;
import javax.slee.management.Alarm;
import javax.slee.management.AlarmMBean;
import javax.slee.management.AlarmNotification;
import javax.slee.management.NotificationSource;
import javax.slee.management.ResourceAdaptorEntityNotification;
import javax.slee.management.SbbNotification;
import javax.slee.management.UnrecognizedNotificationSourceException;
import org.jspecify.annotations.Nullable;
import org.opencallback.slee.SleeContainer;
import org.opencallback.slee.facility.Alarms;

/** The alarms that are raised, and their notifications (JSR 240 §14.15). */
@SuppressWarnings("deprecation") // sends the alarms of 1.0 too
final class AlarmManagement implements AlarmMBean, Alarms.Listener {

  private final SleeContainer slee;
  private final Broadcaster broadcaster =
      new Broadcaster(
          AlarmNotification.class,
          AlarmMBean.ALARM_NOTIFICATION_TYPE,
          SbbNotification.ALARM_NOTIFICATION_TYPE,
          ResourceAdaptorEntityNotification.ALARM_NOTIFICATION_TYPE);

  AlarmManagement(SleeContainer slee) {
    this.slee = slee;
  }

  Broadcaster broadcaster() {
    return broadcaster;
  }

  @Override
  public void alarm(Alarms.Alarm alarm) {
    broadcaster.send(
        number ->
            new AlarmNotification(
                alarm.source().getAlarmNotificationType(),
                this,
                alarm.id(),
                alarm.source(),
                alarm.type(),
                alarm.instance(),
                alarm.level(),
                alarm.message(),
                alarm.cause(),
                number,
                alarm.since().toEpochMilli()));
  }

  @Override
  public void alarm10(
      ComponentID component, Level level, String type, String message, @Nullable Throwable cause) {
    broadcaster.send(
        number ->
            new AlarmNotification(
                this, type, component, level, message, cause, number, System.currentTimeMillis()));
  }

  private Stream<Alarms.Alarm> alarms(Predicate<Alarms.Alarm> condition) {
    return slee.inventory().alarms().raised().stream().filter(condition);
  }

  @Override
  public String[] getAlarms(NotificationSource source)
      throws UnrecognizedNotificationSourceException {
    Sources.require(slee, source);
    return alarms(alarm -> alarm.source().equals(source))
        .map(Alarms.Alarm::id)
        .toArray(String[]::new);
  }

  @Override
  public String[] getAlarms() {
    return alarms(alarm -> true).map(Alarms.Alarm::id).toArray(String[]::new);
  }

  @Override
  public boolean isActive(String alarmID) {
    return getDescriptor(alarmID) != null;
  }

  @Override
  public @Nullable Alarm getDescriptor(String alarmID) {
    Objects.requireNonNull(alarmID, "alarm id");
    return alarms(alarm -> alarm.id().equals(alarmID))
        .findFirst()
        .map(Alarms.Alarm::shown)
        .orElse(null);
  }

  /** The descriptors of those alarms that are raised. */
  @Override
  public Alarm[] getDescriptors(String[] alarmIDs) {
    return Arrays.stream(alarmIDs)
        .map(this::getDescriptor)
        .filter(Objects::nonNull)
        .toArray(Alarm[]::new);
  }

  @Override
  public boolean clearAlarm(String alarmID) {
    Objects.requireNonNull(alarmID, "alarm id");
    return slee.inventory().alarms().clear(alarm -> alarm.id().equals(alarmID)) > 0;
  }

  @Override
  public int clearAlarms(NotificationSource source, String alarmType)
      throws UnrecognizedNotificationSourceException {
    Objects.requireNonNull(alarmType, "alarm type");
    Sources.require(slee, source);
    return slee.inventory()
        .alarms()
        .clear(alarm -> alarm.source().equals(source) && alarm.type().equals(alarmType));
  }

  @Override
  public int clearAlarms(NotificationSource source) throws UnrecognizedNotificationSourceException {
    Sources.require(slee, source);
    return slee.inventory().alarms().clear(alarm -> alarm.source().equals(source));
  }
}
