package org.opencallback.slee.jmx;

import static org.assertj.core.api.Assertions.assertThat;

import javax.management.ObjectName;
import javax.slee.facilities.AlarmFacility;
import javax.slee.facilities.AlarmLevel;
import javax.slee.management.AlarmMBean;
import javax.slee.management.AlarmNotification;
import javax.slee.management.AlarmThresholdFilter;
import javax.slee.management.SbbNotification;
import org.junit.jupiter.api.Test;

/** Alarms and their notifications (JSR 240 §14.13). */
final class AlarmManagementTest extends ManagementFixture {

  private void raise(String call, String type) throws Exception {
    run(
        call,
        (sbb, aci, context) -> {
          AlarmFacility facility = sbb.lookup("slee/facilities/alarm");
          facility.raiseAlarm(type, "1", AlarmLevel.MAJOR, "down");
        });
  }

  @Test
  void tellsOfAnAlarmOnceWhenItIsRaisedAndOnceWhenItIsCleared() throws Exception {
    slee.service("A");
    listenTo(AlarmMBean.OBJECT_NAME);
    raise("one", "trunk");
    raise("two", "trunk");
    String[] raised = alarms().getAlarms();
    assertThat(raised).hasSize(1);
    assertThat(alarms().getAlarms(SBB)).isEqualTo(raised);
    assertThat(alarms().isActive(raised[0])).isTrue();
    assertThat(alarms().getDescriptor(raised[0]).getAlarmType()).isEqualTo("trunk");
    assertThat(alarms().getDescriptors(new String[] {raised[0], "gone"})).hasSize(1);
    assertThat(alarms().clearAlarm(raised[0])).isTrue();
    assertThat(alarms().clearAlarm(raised[0])).isFalse();
    assertThat(alarms().getDescriptor(raised[0])).isNull();
    assertThat(told(AlarmNotification.class, AlarmNotification::getAlarmLevel))
        .containsExactly("Major", "Clear");
    assertThat(notifications.get(0).getType()).isEqualTo(SbbNotification.ALARM_NOTIFICATION_TYPE);
  }

  @Test
  void clearsTheAlarmsOfASourceByType() throws Exception {
    slee.service("A");
    raise("one", "trunk");
    raise("two", "licence");
    assertThat(alarms().clearAlarms(SBB, "nothing")).isZero();
    assertThat(alarms().clearAlarms(SBB, "trunk")).isEqualTo(1);
    assertThat(alarms().clearAlarms(SBB)).isEqualTo(1);
    assertThat(alarms().getAlarms()).isEmpty();
  }

  @Test
  void alarmsPassAFilterOnceTheyAreMoreThanItsThreshold() throws Exception {
    slee.service("A");
    server.addNotificationListener(
        new ObjectName(AlarmMBean.OBJECT_NAME),
        (told, handback) -> notifications.add(told),
        new AlarmThresholdFilter(2, 3_600_000),
        null);
    for (int i = 0; i < 3; i++) {
      raise("call" + i, "trunk");
      alarms().clearAlarms(SBB);
    }
    assertThat(told(AlarmNotification.class, AlarmNotification::getAlarmLevel)).contains("Major");
    assertThat(notifications).hasSizeLessThan(6);
  }
}
