package javax.slee.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.management.Notification;
import javax.slee.Copies;
import javax.slee.facilities.AlarmLevel;
import javax.slee.facilities.Level;
import org.junit.jupiter.api.Test;

/** Alarms, their notifications and the filters for these. */
@SuppressWarnings("deprecation") // the form of SLEE 1.0 must work as well
class AlarmNotificationsTest {

  private static final NotificationSource RA = new ResourceAdaptorEntityNotification("SipRA");
  private static final AlarmMBean MBEAN = Copies.standIn(AlarmMBean.class);
  private static final Notification NO_ALARM = new Notification("anything", "else", 1);

  private static AlarmNotification alarm(String id, String trunk, AlarmLevel level, long atMs) {
    return new AlarmNotification(
        RA.getAlarmNotificationType(),
        MBEAN,
        id,
        RA,
        "trunk down",
        trunk,
        level,
        "no answer to OPTIONS",
        null,
        1,
        atMs);
  }

  private static AlarmNotification alarm(long atMs) {
    return alarm("1", "trunk-1", AlarmLevel.MAJOR, atMs);
  }

  private static AlarmNotification alarm10(Level level) {
    return new AlarmNotification(MBEAN, "trunk down", "a source", level, "message", null, 1, 2);
  }

  @Test
  void carriesAllOfSlee11() {
    IllegalStateException cause = new IllegalStateException();
    AlarmNotification alarm =
        new AlarmNotification(
            "type",
            MBEAN,
            "id",
            RA,
            "alarm type",
            "instance",
            AlarmLevel.MINOR,
            "text",
            cause,
            3,
            4);

    assertThat(alarm.getType()).isEqualTo("type");
    assertThat(alarm.getSource()).isSameAs(MBEAN);
    assertThat(alarm.getAlarmID()).isEqualTo("id");
    assertThat(alarm.getNotificationSource()).isSameAs(RA);
    assertThat(alarm.getAlarmSource()).isSameAs(RA);
    assertThat(alarm.getAlarmType()).isEqualTo("alarm type");
    assertThat(alarm.getInstanceID()).isEqualTo("instance");
    assertThat(alarm.getAlarmLevel()).isSameAs(AlarmLevel.MINOR);
    assertThat(alarm.getLevel()).isSameAs(Level.INFO);
    assertThat(alarm.getMessage()).isEqualTo("text");
    assertThat(alarm.getCause()).isSameAs(cause);
    assertThat(alarm.getSequenceNumber()).isEqualTo(3);
    assertThat(alarm.getTimeStamp()).isEqualTo(4);
    assertThat(alarm.toString()).contains("id=id", "level=Minor", "message=text");
  }

  @Test
  void carriesAllOfSlee10() {
    AlarmNotification alarm = alarm10(Level.SEVERE);

    assertThat(alarm.getType()).isEqualTo(AlarmMBean.ALARM_NOTIFICATION_TYPE);
    assertThat(alarm.getAlarmSource()).isEqualTo("a source");
    assertThat(alarm.getLevel()).isSameAs(Level.SEVERE);
    assertThat(alarm.getAlarmLevel()).isSameAs(AlarmLevel.INDETERMINATE);
    assertThat(alarm.getAlarmID()).isNull();
    assertThat(alarm.getNotificationSource()).isNull();
    assertThat(alarm.getInstanceID()).isNull();
    assertThat(alarm.toString()).contains("level=Severe");
    assertThatThrownBy(() -> alarm10(Level.OFF))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Off");
  }

  @Test
  void refusesToLackAnything() {
    assertThatThrownBy(() -> alarm(null, "trunk-1", AlarmLevel.MAJOR, 1)).hasMessage("alarmID");
    assertThatThrownBy(() -> alarm("1", null, AlarmLevel.MAJOR, 1)).hasMessage("instanceID");
    assertThatThrownBy(() -> alarm("1", "trunk-1", null, 1)).hasMessage("alarmLevel");
    assertThatThrownBy(
            () -> new AlarmNotification(null, "type", "source", Level.INFO, "text", null, 1, 2))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("alarmMBean");
  }

  @Test
  void equalsWhatSaysTheSameAtAnotherTime() {
    assertThat(alarm(1))
        .isEqualTo(alarm(2))
        .hasSameHashCodeAs(alarm(2))
        .isEqualTo(alarm("2", "trunk-1", AlarmLevel.MAJOR, 1))
        .isNotEqualTo(alarm("1", "trunk-2", AlarmLevel.MAJOR, 1))
        .isNotEqualTo(alarm("1", "trunk-1", AlarmLevel.MINOR, 1))
        .isNotEqualTo(alarm10(Level.INFO));
  }

  @Test
  void equalsWhatWasRaisedForTheSameReasonAgain() {
    assertThat(alarmFor(new IllegalStateException("no route")))
        .isEqualTo(alarmFor(new IllegalStateException("no route")))
        .isNotEqualTo(alarmFor(new IllegalStateException("no socket")))
        .isNotEqualTo(alarmFor(null));
  }

  private static AlarmNotification alarmFor(Throwable cause) {
    return new AlarmNotification(
        "type", MBEAN, "1", RA, "trunk down", "1", AlarmLevel.MAJOR, "text", cause, 1, 2);
  }

  @Test
  void passTheLevelFilterFromTheLevelUpwards() {
    AlarmLevelFilter filter = Copies.serialised(new AlarmLevelFilter(AlarmLevel.MAJOR));

    assertThat(filter.isNotificationEnabled(alarm("1", "t", AlarmLevel.CRITICAL, 1))).isTrue();
    assertThat(filter.isNotificationEnabled(alarm("1", "t", AlarmLevel.MAJOR, 1))).isTrue();
    assertThat(filter.isNotificationEnabled(alarm("1", "t", AlarmLevel.WARNING, 1))).isFalse();
    assertThat(filter.isNotificationEnabled(alarm10(Level.SEVERE))).isFalse();
    assertThat(filter.isNotificationEnabled(NO_ALARM)).isFalse();
  }

  @Test
  void passTheLevelFilterOfSlee10InThatFormOnly() {
    AlarmLevelFilter filter = new AlarmLevelFilter(Level.WARNING);

    assertThat(filter.isNotificationEnabled(alarm10(Level.SEVERE))).isTrue();
    assertThat(filter.isNotificationEnabled(alarm10(Level.WARNING))).isTrue();
    assertThat(filter.isNotificationEnabled(alarm10(Level.INFO))).isFalse();
    assertThat(filter.isNotificationEnabled(alarm("1", "t", AlarmLevel.CRITICAL, 1))).isFalse();
  }

  @Test
  void passTheDuplicateFilterOncePerPeriod() {
    AlarmDuplicateFilter filter = new AlarmDuplicateFilter(1000);

    assertThat(filter.isNotificationEnabled(alarm(10_000))).isTrue();
    assertThat(filter.isNotificationEnabled(alarm(10_500))).isFalse();
    assertThat(filter.isNotificationEnabled(alarm("2", "trunk-2", AlarmLevel.MAJOR, 10_600)))
        .isTrue();
    assertThat(filter.isNotificationEnabled(alarm(10_999))).isFalse();
    assertThat(filter.isNotificationEnabled(alarm(11_000))).isTrue();
    assertThat(filter.isNotificationEnabled(alarm(11_001))).isFalse();
    assertThat(filter.isNotificationEnabled(NO_ALARM)).isFalse();
  }

  @Test
  void passTheThresholdFilterAfterEnoughEqualOnes() {
    AlarmThresholdFilter filter = new AlarmThresholdFilter(2, 1000);

    assertThat(filter.isNotificationEnabled(alarm(10_000))).isFalse();
    assertThat(filter.isNotificationEnabled(alarm(10_001))).isFalse();
    assertThat(filter.isNotificationEnabled(alarm("2", "trunk-2", AlarmLevel.MAJOR, 10_002)))
        .isFalse();
    assertThat(filter.isNotificationEnabled(alarm(10_999))).isTrue();
    // The count has started anew.
    assertThat(filter.isNotificationEnabled(alarm(11_000))).isFalse();
    assertThat(filter.isNotificationEnabled(NO_ALARM)).isFalse();
  }

  @Test
  void areNotCountedByTheThresholdFilterBeyondThePeriod() {
    AlarmThresholdFilter filter = new AlarmThresholdFilter(2, 1000);

    assertThat(filter.isNotificationEnabled(alarm(10_000))).isFalse();
    assertThat(filter.isNotificationEnabled(alarm(10_001))).isFalse();
    assertThat(filter.isNotificationEnabled(alarm(11_000))).isFalse();
    assertThat(filter.isNotificationEnabled(alarm(11_001))).isFalse();
    assertThat(filter.isNotificationEnabled(alarm(11_002))).isTrue();
  }

  @Test
  void areCountedAnewByAFilterThatWasSerialised() {
    AlarmDuplicateFilter duplicates = new AlarmDuplicateFilter(1000);
    duplicates.isNotificationEnabled(alarm(10_000));
    AlarmThresholdFilter threshold = new AlarmThresholdFilter(1, 1000);
    threshold.isNotificationEnabled(alarm(10_000));

    assertThat(Copies.serialised(duplicates).isNotificationEnabled(alarm(10_001))).isTrue();
    assertThat(Copies.serialised(threshold).isNotificationEnabled(alarm(10_001))).isFalse();
    assertThat(threshold.isNotificationEnabled(alarm(10_001))).isTrue();
  }

  @Test
  void belongToAlarmsThatAreKnownByTheirIdentifiers() {
    Alarm alarm = new Alarm("1", RA, "trunk down", "trunk-1", AlarmLevel.MAJOR, "text", null, 5);
    Alarm same = new Alarm("1", RA, "another", "trunk-2", AlarmLevel.MINOR, "text", null, 6);
    Alarm next = new Alarm("2", RA, "trunk down", "trunk-1", AlarmLevel.MAJOR, "text", null, 5);

    assertThat(alarm).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(next).isLessThan(next);
    assertThat(alarm.getTimestamp()).isEqualTo(5);
    assertThat(alarm.getInstanceID()).isEqualTo("trunk-1");
    assertThat(alarm.toString()).contains("instance=trunk-1", "level=Major");
    assertThatThrownBy(
            () -> new Alarm("1", RA, "trunk down", "trunk-1", AlarmLevel.MAJOR, null, null, 5))
        .hasMessage("message");
    assertThatThrownBy(() -> alarm.compareTo("1")).isInstanceOf(ClassCastException.class);
  }
}
