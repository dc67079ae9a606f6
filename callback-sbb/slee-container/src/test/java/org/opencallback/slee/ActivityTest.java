package org.opencallback.slee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.slee.ActivityContextInterface;
import javax.slee.resource.ActivityAlreadyExistsException;
import javax.slee.resource.ActivityFlags;
import javax.slee.resource.ActivityIsEndingException;
import javax.slee.resource.EventFlags;
import javax.slee.resource.FireEventException;
import javax.slee.resource.IllegalEventException;
import javax.slee.resource.SleeEndpoint;
import javax.slee.resource.UnrecognizedActivityHandleException;
import org.junit.jupiter.api.Test;
import org.opencallback.slee.testing.Journal;
import org.opencallback.slee.testing.Ping;
import org.opencallback.slee.testing.ScriptSbb;
import org.opencallback.slee.testing.TestActivity;
import org.opencallback.slee.testing.TestActivityContextInterfaceFactory;
import org.opencallback.slee.testing.TestComponents;
import org.opencallback.slee.testing.TestHandle;
import org.opencallback.slee.testing.TestProvider;

/** Activities of a resource adaptor and null activities (JSR 240 §7, §15.9). */
final class ActivityTest extends OneCall {

  private static final String OTHER = "other";

  private SleeEndpoint endpoint() {
    return slee.adaptor().context().getSleeEndpoint();
  }

  private static ActivityContextInterface aciOf(ScriptSbb sbb, TestActivity activity) {
    TestActivityContextInterfaceFactory factory = sbb.lookup("test/factory");
    return factory.getActivityContextInterface(activity);
  }

  private static TestProvider provider(ScriptSbb sbb) {
    return sbb.lookup("test/provider");
  }

  @Test
  void keepsTheVeryInstanceOfTheHandle() throws Exception {
    assertThat(slee.context(new TestHandle("call")).handle()).isSameAs(call);
    slee.fire(
        new TestHandle("call"), Ping.named("p"), EventFlags.REQUEST_EVENT_UNREFERENCED_CALLBACK);
    slee.settle();
    assertThat(Journal.entries("ra:")).contains("unreferenced call 384");
  }

  @Test
  void refusesWhatTheStandardRefuses() throws Exception {
    assertThatThrownBy(() -> slee.start("call")).isInstanceOf(ActivityAlreadyExistsException.class);
    assertThatThrownBy(() -> slee.fire(new TestHandle("nobody"), Ping.named("p")))
        .isInstanceOf(UnrecognizedActivityHandleException.class)
        .hasMessageContaining("nobody");
    assertThatThrownBy(() -> endpoint().endActivity(new TestHandle("nobody")))
        .isInstanceOf(UnrecognizedActivityHandleException.class);
    var ping =
        slee.adaptor().context().getEventLookupFacility().getFireableEventType(TestComponents.PING);
    assertThatThrownBy(() -> endpoint().fireEvent(call, ping, "no ping", null, null))
        .isInstanceOf(IllegalEventException.class)
        .hasMessageContaining("Ping");
    assertThatThrownBy(
            () ->
                slee.adaptor()
                    .context()
                    .getEventLookupFacility()
                    .getFireableEventType(TestComponents.PONG))
        .isInstanceOf(javax.slee.UnrecognizedEventException.class);
    assertThatThrownBy(() -> endpoint().startActivitySuspended(new TestHandle("x"), "x"))
        .isInstanceOf(javax.slee.TransactionRequiredLocalException.class);
  }

  @Test
  void refusesEventsOnAnActivityThatIsEnding() throws Exception {
    slee.ping(
        call,
        Ping.of(
            (sbb, aci, context) -> {
              endpoint().endActivity(call);
              try {
                slee.fire(call, Ping.named("late"));
              } catch (ActivityIsEndingException e) {
                Journal.add("refused, ending=" + aci.isEnding());
              }
            }));
    assertThat(Journal.entries()).contains("refused, ending=true").doesNotContain("A:ping late");
  }

  @Test
  void tellsTheAdaptorHowAnEventWasProcessed() throws Exception {
    int all =
        EventFlags.REQUEST_PROCESSING_SUCCESSFUL_CALLBACK
            | EventFlags.REQUEST_PROCESSING_FAILED_CALLBACK
            | EventFlags.REQUEST_EVENT_UNREFERENCED_CALLBACK;
    slee.fire(call, Ping.named("p"), all).settle();
    int seen = all | EventFlags.SBB_PROCESSED_EVENT;
    assertThat(Journal.entries("ra:"))
        .endsWith("successful call " + seen, "unreferenced call " + seen);
    slee.container().deactivate(TestComponents.serviceId("A"));
    slee.fire(call, Ping.named("p"), all).settle();
    assertThat(Journal.entries("ra:"))
        .endsWith("successful call " + all, "unreferenced call " + all);
  }

  @Test
  void tellsTheAdaptorNothingItDidNotAskFor() throws Exception {
    List<String> before = Journal.entries("ra:");
    slee.adaptor().start(new TestHandle("quiet"), ActivityFlags.NO_FLAGS);
    slee.ping(new TestHandle("quiet"), Ping.named("p"));
    slee.end(new TestHandle("quiet"));
    assertThat(Journal.entries("ra:")).isEqualTo(before);
    assertThat(slee.context(new TestHandle("quiet"))).isNull();
  }

  @Test
  void tellsTheAdaptorOfAnUnreferencedActivity() throws Exception {
    TestHandle idle =
        slee.adaptor()
            .start(new TestHandle("idle"), ActivityFlags.REQUEST_ACTIVITY_UNREFERENCED_CALLBACK);
    slee.ping(idle, Ping.named("p"));
    assertThat(Journal.entries("ra:activityUnreferenced")).isEmpty();
    slee.ping(idle, Ping.of((sbb, aci, context) -> aci.detach(sbb.self())));
    assertThat(Journal.entries("ra:activityUnreferenced")).containsExactly(" idle");
    assertThat(slee.context(idle)).isNotNull();
  }

  @Test
  void holdsTheEventsOfASuspendedActivityUntilTheCommit() throws Exception {
    TestHandle other = new TestHandle(OTHER);
    slee.ping(
        call,
        Ping.of(
            (sbb, aci, context) -> {
              aciOf(sbb, provider(sbb).startSuspended(OTHER)).attach(sbb.self());
              slee.fire(other, Ping.named("early"));
              Journal.add("end of transaction");
            }));
    assertThat(Journal.entries()).containsSubsequence("end of transaction", "A:ping early");
    assertThat(slee.context(other).lane()).isSameAs(slee.context(call).lane());
  }

  @Test
  void keepsASuspendedActivityAfterARollback() throws Exception {
    slee.ping(
        call,
        Ping.of(
            (sbb, aci, context) -> {
              provider(sbb).startSuspended(OTHER);
              throw new IllegalStateException("boom");
            }));
    slee.ping(new TestHandle(OTHER), Ping.named("goes on"));
    assertThat(Journal.entries("A:")).contains("ping goes on");
  }

  @Test
  void forgetsATransactedActivityAfterARollback() throws Exception {
    slee.ping(
        call,
        Ping.of(
            (sbb, aci, context) -> {
              aciOf(sbb, provider(sbb).startTransacted(OTHER)).attach(sbb.self());
              throw new IllegalStateException("boom");
            }));
    assertThat(slee.context(new TestHandle(OTHER))).isNull();
    assertThat(Journal.entries("ra:")).endsWith("ended other");
    slee.ping(call, Ping.of((sbb, aci, context) -> provider(sbb).startTransacted(OTHER)));
    assertThat(slee.context(new TestHandle(OTHER))).isNotNull();
  }

  @Test
  void firesTransactedEventsOnCommitOnly() throws Exception {
    var type =
        slee.adaptor().context().getEventLookupFacility().getFireableEventType(TestComponents.PING);
    int failed = EventFlags.REQUEST_PROCESSING_FAILED_CALLBACK;
    slee.transactionManager().begin();
    endpoint().fireEventTransacted(call, type, Ping.named("rolled back"), null, null, failed);
    slee.transactionManager().rollback();
    slee.transactionManager().begin();
    endpoint().fireEventTransacted(call, type, Ping.named("committed"), null, null, failed);
    slee.settle();
    assertThat(Journal.entries("A:")).isEmpty();
    slee.transactionManager().commit();
    slee.settle();
    assertThat(Journal.entries("A:")).containsExactly("ping committed");
    assertThat(Journal.entries("ra:failed")).containsExactly(" call -5");
  }

  @Test
  void endsATransactedEndOnCommitOnly() throws Exception {
    slee.transactionManager().begin();
    endpoint().endActivityTransacted(call);
    slee.transactionManager().rollback();
    slee.settle();
    assertThat(slee.context(call)).isNotNull();
    slee.transactionManager().begin();
    endpoint().endActivityTransacted(call);
    slee.transactionManager().commit();
    slee.settle();
    assertThat(slee.context(call)).isNull();
  }

  @Test
  void refusesEventsBeyondTheBoundOfALane() throws Exception {
    slee.close();
    slee = new SleeHarness(settings -> settings.withLanes(1).withMaxQueuedEvents(10));
    slee.service("A");
    TestHandle busy = slee.start("busy");
    slee.ping(
        busy,
        Ping.of(
            (sbb, aci, context) -> {
              try {
                for (int i = 0; i < 20; i++) {
                  slee.fire(busy, Ping.named("flood"));
                }
              } catch (FireEventException e) {
                Journal.add("refused " + e.getMessage());
              }
            }));
    assertThat(Journal.entries("refused ")).singleElement().asString().contains("10 events");
    // the harness may have a task of its own in the queue
    assertThat(Journal.entries("A:ping flood")).hasSizeBetween(9, 10);
  }

  @Test
  void runsAllOfACallOnOneLane() throws Exception {
    for (int i = 0; i < 8; i++) {
      TestHandle handle = slee.start("call" + i);
      slee.ping(
          handle,
          Ping.of(
              (sbb, aci, context) -> {
                String name = "leg of " + aci.getActivity();
                aciOf(sbb, provider(sbb).startSuspended(name)).attach(sbb.self());
                sbb.contextOf(sbb.nullActivities().createNullActivity()).attach(sbb.self());
                for (ActivityContextInterface each : sbb.context().getActivities()) {
                  Journal.add(
                      "lane:"
                          + org.opencallback.slee.activity.ActivityContextView.contextOf(each)
                              .lane()
                          + "="
                          + Thread.currentThread().getName().replace("test-lane-", "lane "));
                }
              }));
    }
    assertThat(Journal.entries("lane:"))
        .hasSize(24)
        .allSatisfy(
            entry ->
                assertThat(entry.substring(0, entry.indexOf('=')))
                    .isEqualTo(entry.substring(entry.indexOf('=') + 1)));
    assertThat(Journal.entries("lane:")).contains("lane 0=lane 0", "lane 1=lane 1");
  }

  /** One node keeps what it is given: what may be marshaled never is. */
  @Test
  void neverMarshalsWhatTheAdaptorGives() throws Exception {
    TestHandle given =
        slee.adaptor().start(new TestHandle("given"), ActivityFlags.SLEE_MAY_MARSHAL);
    Object[] delivered = new Object[1];
    Ping ping = Ping.of((sbb, aci, context) -> delivered[0] = context.getEvent());
    slee.ping(given, ping);
    assertThat(delivered[0]).isSameAs(ping);
    assertThat(slee.context(given).handle()).isSameAs(given);
    assertThat(slee.adaptor().marshalersAsked()).isZero();
  }
}
