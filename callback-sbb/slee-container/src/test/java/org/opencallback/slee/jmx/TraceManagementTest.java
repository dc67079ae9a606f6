package org.opencallback.slee.jmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.management.Notification;
import javax.slee.ComponentID;
import javax.slee.InvalidArgumentException;
import javax.slee.UnrecognizedComponentException;
import javax.slee.facilities.Level;
import javax.slee.facilities.TraceFacility;
import javax.slee.facilities.TraceLevel;
import javax.slee.facilities.Tracer;
import javax.slee.management.NotificationSource;
import javax.slee.management.ResourceAdaptorEntityNotification;
import javax.slee.management.SbbNotification;
import javax.slee.management.TraceMBean;
import javax.slee.management.TraceNotification;
import javax.slee.management.UnrecognizedNotificationSourceException;
import org.junit.jupiter.api.Test;
import org.opencallback.slee.testing.Script;
import org.opencallback.slee.testing.TestComponents;

/** Tracers and the trace facility of 1.0 (JSR 240 §14.14). */
final class TraceManagementTest extends ManagementFixture {

  private static void trace(Tracer tracer) {
    tracer.fine("fine " + tracer.getTracerName());
  }

  @Test
  void setsTheLevelOfATracerAndOfThoseBelowIt() throws Exception {
    slee.service("A");
    listenTo(TraceMBean.OBJECT_NAME);
    Script script =
        (sbb, aci, context) -> {
          trace(sbb.context().getTracer("a.b"));
          trace(sbb.context().getTracer("other"));
        };
    traces().setTraceLevel(SBB, "a", TraceLevel.FINEST);
    run("one", script);
    assertThat(traces().getTraceLevel(SBB, "a.b")).isEqualTo(TraceLevel.FINEST);
    assertThat(traces().getTracersSet(SBB)).containsExactly("a");
    assertThat(traces().getTracersUsed(SBB)).contains("a.b", "other");
    traces().setTraceLevel(SBB, "a.b", TraceLevel.OFF);
    run("two", script);
    traces().unsetTraceLevel(SBB, "a.b");
    traces().unsetTraceLevel(SBB, "a");
    run("three", script);
    assertThat(told(TraceNotification.class, TraceNotification::getMessage))
        .containsExactly("fine a.b");
    TraceNotification told = (TraceNotification) notifications.get(0);
    assertThat(told.getType()).isEqualTo(SbbNotification.TRACE_NOTIFICATION_TYPE);
    assertThat(told.getNotificationSource()).isEqualTo(SBB);
    assertThat(told.getTraceLevel()).isEqualTo(TraceLevel.FINE);
  }

  @Test
  void tracesOfAResourceAdaptorEntityHaveTheirOwnSource() throws Exception {
    NotificationSource entity = new ResourceAdaptorEntityNotification("test");
    listenTo(TraceMBean.OBJECT_NAME);
    traces().setTraceLevel(entity, "", TraceLevel.FINE);
    trace(slee.adaptor().context().getTracer("stack"));
    assertThat(told(TraceNotification.class, Notification::getType))
        .containsExactly(ResourceAdaptorEntityNotification.TRACE_NOTIFICATION_TYPE);
  }

  @Test
  void refusesTracersAndSourcesThatCannotBe() throws Exception {
    slee.service("A");
    TraceMBean traces = traces();
    assertThatThrownBy(() -> traces.setTraceLevel(SBB, "a..b", TraceLevel.FINE))
        .isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(() -> traces.unsetTraceLevel(SBB, ""))
        .isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(() -> traces.unsetTraceLevel(SBB, "never.set"))
        .isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(() -> traces.getTracersUsed(new ResourceAdaptorEntityNotification("nobody")))
        .isInstanceOf(UnrecognizedNotificationSourceException.class);
  }

  @Test
  @SuppressWarnings("deprecation") // the trace facility of 1.0
  void tracesTheOldWay() throws Exception {
    slee.service("A");
    listenTo(TraceMBean.OBJECT_NAME);
    ComponentID sbb = TestComponents.sbbId("A");
    traces().setTraceLevel(sbb, Level.CONFIG);
    run(
        "call",
        (self, aci, context) -> {
          TraceFacility facility = self.lookup("slee/facilities/trace");
          facility.createTrace(sbb, Level.CONFIG, "type", "seen", 17);
          facility.createTrace(sbb, Level.FINE, "type", "not seen", 17);
        });
    assertThat(told(TraceNotification.class, TraceNotification::getMessage))
        .containsExactly("seen");
    assertThat(notifications.get(0).getType()).isEqualTo(TraceMBean.TRACE_NOTIFICATION_TYPE);
    assertThat(notifications.get(0).getTimeStamp()).isEqualTo(17);
    assertThat(traces().getTraceLevel(sbb)).isEqualTo(Level.CONFIG);
    TraceMBean traces = traces();
    assertThatThrownBy(() -> traces.getTraceLevel(TestComponents.sbbId("nobody")))
        .isInstanceOf(UnrecognizedComponentException.class);
  }
}
