package javax.slee.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.management.Notification;
import javax.management.NotificationFilter;
import javax.slee.Copies;
import javax.slee.InvalidArgumentException;
import javax.slee.SbbID;
import javax.slee.ServiceID;
import javax.slee.management.NotificationSource;
import javax.slee.management.SbbNotification;
import javax.slee.management.SubsystemNotification;
import org.junit.jupiter.api.Test;

/** Usage notifications and the filters for them. */
@SuppressWarnings("deprecation") // the form of SLEE 1.0 must work as well
class UsageNotificationsTest {

  private static final ServiceID SERVICE = new ServiceID("Callback", "org.opencallback", "1.0");
  private static final SbbID SBB = new SbbID("Call", "org.opencallback", "1.0");
  private static final NotificationSource SOURCE = new SbbNotification(SERVICE, SBB);
  private static final NotificationSource ROUTER = new SubsystemNotification("router");

  private static UsageNotification usage(NotificationSource source, String parameter, long value) {
    return new UsageNotification(
        source.getUsageNotificationType(),
        Copies.standIn(UsageMBean.class),
        source,
        null,
        parameter,
        true,
        value,
        1,
        2);
  }

  private static UsageNotification usage10(SbbID sbb, String parameter, long value) {
    return new UsageNotification(
        Copies.standIn(SbbUsageMBean.class), SERVICE, sbb, "set", parameter, false, value, 1, 2);
  }

  @Test
  void carriesAllOfSlee11() {
    UsageNotification ofSbb = usage(SOURCE, "calls", 5);

    assertThat(ofSbb.getType()).isEqualTo("javax.slee.management.usage.sbb");
    assertThat(ofSbb.getNotificationSource()).isSameAs(SOURCE);
    assertThat(ofSbb.getService()).isSameAs(SERVICE);
    assertThat(ofSbb.getSbb()).isSameAs(SBB);
    assertThat(ofSbb.getUsageParameterSetName()).isNull();
    assertThat(ofSbb.getUsageParameterName()).isEqualTo("calls");
    assertThat(ofSbb.isCounter()).isTrue();
    assertThat(ofSbb.getValue()).isEqualTo(5);
    assertThat(ofSbb.toString()).contains("parameter=calls", "value=5", "source=SbbNotification");
    assertThat(usage(ROUTER, "events", 5).getSbb()).isNull();
    assertThat(usage(ROUTER, "events", 5).getService()).isNull();
  }

  @Test
  void carriesAllOfSlee10() {
    UsageNotification usage = usage10(SBB, "calls", 5);

    assertThat(usage.getType()).isEqualTo(SbbUsageMBean.USAGE_NOTIFICATION_TYPE);
    assertThat(usage.getNotificationSource()).isNull();
    assertThat(usage.getService()).isSameAs(SERVICE);
    assertThat(usage.getSbb()).isSameAs(SBB);
    assertThat(usage.getUsageParameterSetName()).isEqualTo("set");
    assertThat(usage.isCounter()).isFalse();
    assertThat(usage.toString()).contains("parameterSet=set", "SbbID[name=Call");
  }

  @Test
  void equalsWhatSaysTheSame() {
    assertThat(usage(SOURCE, "calls", 5))
        .isEqualTo(usage(SOURCE, "calls", 5))
        .hasSameHashCodeAs(usage(SOURCE, "calls", 5))
        .isNotEqualTo(usage(SOURCE, "calls", 6))
        .isNotEqualTo(usage(SOURCE, "refusals", 5))
        .isNotEqualTo(usage(ROUTER, "calls", 5))
        .isNotEqualTo(usage10(SBB, "calls", 5));
  }

  @Test
  void refusesToLackAnything() {
    assertThatThrownBy(() -> usage(SOURCE, null, 5)).hasMessage("usageParameterName");
    assertThatThrownBy(() -> usage10(null, "calls", 5)).hasMessage("sbb");
  }

  @Test
  void passesTheUpdatedFilterOfItsParameter() {
    NotificationFilter filter = Copies.serialised(new UsageUpdatedFilter(SOURCE, "calls"));

    assertThat(filter.isNotificationEnabled(usage(SOURCE, "calls", -1))).isTrue();
    assertThat(filter.isNotificationEnabled(usage(SOURCE, "refusals", -1))).isFalse();
    assertThat(filter.isNotificationEnabled(usage(ROUTER, "calls", -1))).isFalse();
    assertThat(filter.isNotificationEnabled(usage10(SBB, "calls", -1))).isFalse();
    assertThat(filter.isNotificationEnabled(new Notification("type", "source", 1))).isFalse();
  }

  @Test
  void passesTheUpdatedFilterOfSlee10InThatFormOnly() {
    NotificationFilter filter = new UsageUpdatedFilter(SERVICE, SBB, "calls");

    assertThat(filter.isNotificationEnabled(usage10(SBB, "calls", 1))).isTrue();
    assertThat(filter.isNotificationEnabled(usage10(new SbbID("a", "b", "c"), "calls", 1)))
        .isFalse();
    assertThat(filter.isNotificationEnabled(usage(SOURCE, "calls", 1))).isFalse();
  }

  @Test
  void passesTheThresholdFilterFromTheThresholdUpwards() {
    NotificationFilter filter = new UsageThresholdFilter(SOURCE, "calls", 100);

    assertThat(filter.isNotificationEnabled(usage(SOURCE, "calls", 100))).isTrue();
    assertThat(filter.isNotificationEnabled(usage(SOURCE, "calls", 99))).isFalse();
    assertThat(filter.isNotificationEnabled(usage(ROUTER, "calls", 100))).isFalse();
    NotificationFilter filter10 = new UsageThresholdFilter(SERVICE, SBB, "calls", 100);
    assertThat(filter10.isNotificationEnabled(usage10(SBB, "calls", 101))).isTrue();
    assertThat(filter10.isNotificationEnabled(usage10(SBB, "calls", 1))).isFalse();
  }

  @Test
  void passesTheOutOfRangeFilterOutsideTheRange() throws InvalidArgumentException {
    NotificationFilter filter = new UsageOutOfRangeFilter(SOURCE, "calls", 10, 20);

    assertThat(filter.isNotificationEnabled(usage(SOURCE, "calls", 9))).isTrue();
    assertThat(filter.isNotificationEnabled(usage(SOURCE, "calls", 10))).isFalse();
    assertThat(filter.isNotificationEnabled(usage(SOURCE, "calls", 20))).isFalse();
    assertThat(filter.isNotificationEnabled(usage(SOURCE, "calls", 21))).isTrue();
    assertThat(filter.isNotificationEnabled(usage(ROUTER, "calls", 21))).isFalse();
    NotificationFilter filter10 = new UsageOutOfRangeFilter(SERVICE, SBB, "calls", 10, 20);
    assertThat(filter10.isNotificationEnabled(usage10(SBB, "calls", 21))).isTrue();
    assertThat(filter10.isNotificationEnabled(usage10(SBB, "calls", 15))).isFalse();
  }

  @Test
  void cannotBeFilteredByARangeThatIsUpsideDown() {
    assertThatThrownBy(() -> new UsageOutOfRangeFilter(SOURCE, "calls", 20, 10))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("20 to 10");
    assertThatThrownBy(() -> new UsageUpdatedFilter(SOURCE, null))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void beginsStatisticsWithoutSamplesAtTheExtremes() {
    SampleStatistics none = new SampleStatistics();

    assertThat(none.getSampleCount()).isZero();
    assertThat(none.getMinimum()).isEqualTo(Long.MAX_VALUE);
    assertThat(none.getMaximum()).isEqualTo(Long.MIN_VALUE);
    assertThat(none.getMean()).isZero();
    assertThat(new SampleStatistics(3, 1, 9, 4.5))
        .hasToString("SampleStatistics[sampleCount=3,minimum=1,maximum=9,mean=4.5]");
  }
}
