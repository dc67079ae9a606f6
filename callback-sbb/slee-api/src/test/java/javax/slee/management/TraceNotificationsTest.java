package javax.slee.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.management.Notification;
import javax.slee.Copies;
import javax.slee.facilities.Level;
import javax.slee.facilities.TraceLevel;
import org.junit.jupiter.api.Test;

/** Trace notifications and the filter for them. */
@SuppressWarnings("deprecation") // the form of SLEE 1.0 must work as well
class TraceNotificationsTest {

  private static final NotificationSource RA = new ResourceAdaptorEntityNotification("SipRA");
  private static final TraceMBean MBEAN = Copies.standIn(TraceMBean.class);

  private static TraceNotification trace(TraceLevel level, String tracer, long sequence) {
    return new TraceNotification(
        RA.getTraceNotificationType(), MBEAN, RA, tracer, level, "text", null, sequence, sequence);
  }

  private static TraceNotification trace10(Level level) {
    return new TraceNotification(MBEAN, "message type", "a source", level, "text", null, 1, 2);
  }

  @Test
  void carriesAllOfSlee11() {
    TraceNotification trace = trace(TraceLevel.FINE, "sip.leg", 3);

    assertThat(trace.getType()).isEqualTo("javax.slee.management.trace.raentity");
    assertThat(trace.getNotificationSource()).isSameAs(RA);
    assertThat(trace.getMessageSource()).isSameAs(RA);
    assertThat(trace.getTracerName()).isEqualTo("sip.leg");
    assertThat(trace.getTraceLevel()).isSameAs(TraceLevel.FINE);
    assertThat(trace.getLevel()).isSameAs(Level.INFO);
    assertThat(trace.getMessageType()).isNull();
    assertThat(trace.getMessage()).isEqualTo("text");
    assertThat(trace.getCause()).isNull();
    assertThat(trace.toString()).contains("tracer=sip.leg", "level=Fine");
  }

  @Test
  void carriesAllOfSlee10() {
    TraceNotification trace = trace10(Level.CONFIG);

    assertThat(trace.getType()).isEqualTo(TraceMBean.TRACE_NOTIFICATION_TYPE);
    assertThat(trace.getMessageSource()).isEqualTo("a source");
    assertThat(trace.getMessageType()).isEqualTo("message type");
    assertThat(trace.getLevel()).isSameAs(Level.CONFIG);
    assertThat(trace.getTraceLevel()).isSameAs(TraceLevel.INFO);
    assertThat(trace.getNotificationSource()).isNull();
    assertThat(trace.getTracerName()).isNull();
    assertThat(trace.toString()).contains("messageType=message type", "level=Config");
  }

  @Test
  void refusesToBeOff() {
    assertThatThrownBy(() -> trace(TraceLevel.OFF, "", 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> trace10(Level.OFF)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> trace(TraceLevel.INFO, null, 1)).hasMessage("tracerName");
  }

  @Test
  void equalsWhatSaysTheSameAtAnotherTime() {
    assertThat(trace(TraceLevel.INFO, "a", 1))
        .isEqualTo(trace(TraceLevel.INFO, "a", 2))
        .hasSameHashCodeAs(trace(TraceLevel.INFO, "a", 2))
        .isNotEqualTo(trace(TraceLevel.INFO, "b", 1))
        .isNotEqualTo(trace(TraceLevel.FINE, "a", 1))
        .isNotEqualTo(trace10(Level.INFO));
  }

  @Test
  void passesTheLevelFilterFromTheLevelUpwards() {
    TraceLevelFilter filter = new TraceLevelFilter(TraceLevel.INFO);

    assertThat(filter.isNotificationEnabled(trace(TraceLevel.SEVERE, "", 1))).isTrue();
    assertThat(filter.isNotificationEnabled(trace(TraceLevel.INFO, "", 1))).isTrue();
    assertThat(filter.isNotificationEnabled(trace(TraceLevel.CONFIG, "", 1))).isFalse();
    assertThat(filter.isNotificationEnabled(trace10(Level.SEVERE))).isFalse();
    assertThat(filter.isNotificationEnabled(new Notification("type", "source", 1))).isFalse();
  }

  @Test
  void passesTheLevelFilterOfSlee10InThatFormOnly() {
    TraceLevelFilter filter = new TraceLevelFilter(Level.INFO);

    assertThat(filter.isNotificationEnabled(trace10(Level.INFO))).isTrue();
    assertThat(filter.isNotificationEnabled(trace10(Level.FINEST))).isFalse();
    assertThat(filter.isNotificationEnabled(trace(TraceLevel.SEVERE, "", 1))).isFalse();
    assertThatThrownBy(() -> new TraceLevelFilter((Level) null))
        .isInstanceOf(NullPointerException.class);
  }
}
