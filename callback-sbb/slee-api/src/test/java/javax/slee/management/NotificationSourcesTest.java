package javax.slee.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import javax.slee.Copies;
import javax.slee.SbbID;
import javax.slee.ServiceID;
import javax.slee.usage.UsageMBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NotificationSourcesTest {

  private static final ServiceID SERVICE = new ServiceID("Callback", "org.opencallback", "1.0");
  private static final SbbID SBB = new SbbID("Call", "org.opencallback", "1.0");

  static List<NotificationSource> oneOfEachKind() {
    return List.of(
        new SbbNotification(SERVICE, SBB),
        new ProfileTableNotification("SipRA"),
        new ResourceAdaptorEntityNotification("SipRA"),
        new SubsystemNotification("SipRA"));
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void equalsOnlyTheSameKindOfSource(NotificationSource source) {
    assertThat(oneOfEachKind().stream().filter(source::equals)).hasSize(1);
    assertThat(oneOfEachKind().stream().filter(other -> source.compareTo(other) == 0)).hasSize(1);
    assertThat(Copies.serialised(source)).isEqualTo(source).hasSameHashCodeAs(source);
    assertThat(source.toString()).startsWith(source.getClass().getSimpleName() + "[");
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void hasNotificationTypesOfItsOwn(NotificationSource source) {
    assertThat(source.getAlarmNotificationType()).startsWith("javax.slee.management.alarm.");
    assertThat(source.getTraceNotificationType()).startsWith("javax.slee.management.trace.");
    assertThat(source.getUsageNotificationType()).startsWith("javax.slee.management.usage.");
    assertThat(
            oneOfEachKind().stream()
                .map(NotificationSource::getAlarmNotificationType)
                .filter(source.getAlarmNotificationType()::equals))
        .hasSize(1);
  }

  @Test
  void isOrderedByWhatIdentifiesIt() {
    SbbNotification other =
        new SbbNotification(SERVICE, new SbbID("Trunk", "org.opencallback", "1.0"));

    assertThat(new SbbNotification(SERVICE, SBB)).isLessThan(other).isNotEqualTo(other);
    assertThat(other).isGreaterThan(new SbbNotification(SERVICE, SBB));
    assertThat(new SubsystemNotification("a")).isLessThan(new SubsystemNotification("b"));
    assertThat(new SubsystemNotification("a").compareTo(new ProfileTableNotification("b")))
        .isPositive();
    assertThatThrownBy(() -> new SubsystemNotification("a").compareTo("a"))
        .isInstanceOf(ClassCastException.class);
  }

  @Test
  void makesTheObjectNamesOfItsUsageMBeans() throws MalformedObjectNameException {
    ObjectName ofSbb =
        new ObjectName(
            UsageMBean.BASE_OBJECT_NAME
                + ','
                + new SbbNotification(SERVICE, SBB).getUsageMBeanProperties());

    assertThat(ofSbb.getKeyProperty("type")).isEqualTo("Usage");
    assertThat(ofSbb.getKeyProperty("notificationSource"))
        .isEqualTo(SbbNotification.USAGE_NOTIFICATION_TYPE);
    assertThat(ofSbb.getKeyProperty("serviceName")).isEqualTo("\"Callback\"");
    assertThat(ofSbb.getKeyProperty("sbbName")).isEqualTo("\"Call\"");
    assertThat(ofSbb.getKeyProperty("sbbVersion")).isEqualTo("\"1.0\"");

    // A name with the characters that an object name reserves for itself.
    String awkward = "a=b,c:*";
    ObjectName ofEntity =
        new ObjectName(
            UsageMBean.BASE_OBJECT_NAME
                + ','
                + ResourceAdaptorEntityNotification.getUsageMBeanProperties(awkward));
    assertThat(ObjectName.unquote(ofEntity.getKeyProperty("raEntityName"))).isEqualTo(awkward);
    assertThat(new SubsystemNotification("router").getUsageMBeanProperties())
        .isEqualTo(
            "notificationSource=javax.slee.management.usage.subsystem,subsystemName=\"router\"");
  }

  @Test
  void refusesToBeNobody() {
    assertThatThrownBy(() -> new SbbNotification(SERVICE, null)).hasMessage("sbb");
    assertThatThrownBy(() -> new SubsystemNotification(null))
        .isInstanceOf(NullPointerException.class);
  }
}
