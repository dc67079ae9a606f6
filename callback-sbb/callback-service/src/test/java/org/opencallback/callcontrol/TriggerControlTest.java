package org.opencallback.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.callcontrol.TriggerState.ABANDONED;
import static org.opencallback.callcontrol.TriggerState.CLEARED;
import static org.opencallback.callcontrol.TriggerState.GONE;
import static org.opencallback.callcontrol.TriggerState.RECEIVED;
import static org.opencallback.callcontrol.TriggerState.RINGING;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencallback.callcontrol.TriggerAction.ConfirmCancel;
import org.opencallback.callcontrol.TriggerAction.Promise;
import org.opencallback.callcontrol.TriggerAction.Redirect;
import org.opencallback.callcontrol.TriggerAction.Refuse;
import org.opencallback.callcontrol.TriggerAction.RefuseAsPlanned;
import org.opencallback.callcontrol.TriggerAction.ReportCleared;
import org.opencallback.callcontrol.TriggerAction.Ring;
import org.opencallback.callcontrol.TriggerEvent.Accepted;
import org.opencallback.callcontrol.TriggerEvent.Cancelled;
import org.opencallback.callcontrol.TriggerEvent.Fault;
import org.opencallback.callcontrol.TriggerEvent.Redirected;
import org.opencallback.callcontrol.TriggerEvent.Refused;
import org.opencallback.callcontrol.TriggerEvent.RingTimeOver;
import org.opencallback.callcontrol.TriggerEvent.Stopped;
import org.opencallback.callcontrol.TriggerEvent.TimerExpired;
import org.opencallback.callcontrol.TriggerEvent.TransactionEnded;

/** The trigger call: one promise and one final response, whatever crosses what. */
class TriggerControlTest {

  private static final Refuse TERMINATED = new Refuse(487, Cause.NORMAL_CLEARING);

  @AfterAll
  static void everyRowIsTaken() {
    assertThat(Scenario.taken()).containsAll(new HashSet<>(TriggerControl.TABLE.keys()));
  }

  @Test
  void promisesBeforeItRefuses() {
    ringing()
        .on(new RingTimeOver(), CLEARED, new Promise(), new RefuseAsPlanned(), new ReportCleared())
        .on(new TransactionEnded(), GONE);
  }

  @Test
  void promisesJustTheSameWhenTheCallerHangsUp() {
    ringing()
        .on(
            new Cancelled(),
            CLEARED,
            new ConfirmCancel(),
            new Promise(),
            new Refuse(487, Cause.NORMAL_CLEARING),
            new ReportCleared());
  }

  /** CANCEL crosses our final refusal: it is answered, and nothing is done twice. */
  @Test
  void promisesOnceWhenTheCancelCrossesTheRefusal() {
    ringing()
        .onPartly(new RingTimeOver(), CLEARED, new Promise())
        .on(new Cancelled(), CLEARED, new ConfirmCancel());
    ringing().onPartly(new Cancelled(), CLEARED, new Promise()).on(new RingTimeOver(), CLEARED);
  }

  @Test
  void promisesAlsoWhenTheCallerVanishes() {
    ringing().on(new TransactionEnded(), GONE, new Promise(), new ReportCleared());
    ringing().onPartly(new TimerExpired(), CLEARED, new Promise(), new RefuseAsPlanned());
  }

  @Test
  void refusesAtOnceWithoutAPromise() {
    Scenario.trigger()
        .on(new Refused(403, Cause.CALL_REJECTED), CLEARED, new Refuse(403, Cause.CALL_REJECTED));
    Scenario.trigger()
        .on(new Redirected("sip:info@192.0.2.9"), CLEARED, new Redirect("sip:info@192.0.2.9"));
  }

  @Test
  void alwaysGivesAFinalResponse() {
    Refuse failed = new Refuse(500, Cause.TEMPORARY_FAILURE);
    Scenario.trigger().on(new Fault(), CLEARED, failed).on(new Fault(), CLEARED);
    Scenario.trigger().on(new TimerExpired(), CLEARED, failed);
    ringing().on(new Fault(), CLEARED, failed);
    Scenario.trigger().on(new TransactionEnded(), GONE);
  }

  /** The CANCEL overtakes the decision: the callback is kept, and nobody rings any more. */
  @Test
  void promisesToACallerWhoHungUpBeforeTheFirstRing() {
    abandoned()
        .on(new Accepted(), CLEARED, new Promise(), TERMINATED, new ReportCleared())
        .on(new TransactionEnded(), GONE);
  }

  @Test
  void promisesNothingToAStrangerWhoHungUpBeforeTheFirstRing() {
    abandoned().on(new Refused(403, Cause.CALL_REJECTED), CLEARED, TERMINATED);
    abandoned().on(new Redirected("sip:info@192.0.2.9"), CLEARED, TERMINATED);
    abandoned().on(new Fault(), CLEARED, TERMINATED);
    abandoned().on(new TimerExpired(), CLEARED, TERMINATED);
    abandoned().on(new TransactionEnded(), GONE);
  }

  @Test
  void promisesToWhoRingsWhenTheExchangeIsStopped() {
    ringing()
        .on(new Stopped(), CLEARED, new Promise(), new RefuseAsPlanned(), new ReportCleared())
        .on(new Stopped(), CLEARED);
    Scenario.trigger().on(new Stopped(), RECEIVED).on(new Accepted(), RINGING, new Ring());
    abandoned().on(new Stopped(), ABANDONED);
  }

  @Test
  void leavesNothingWhenTheRefusalIsNeverAcknowledged() {
    ringing().onPartly(new RingTimeOver(), CLEARED).on(new TimerExpired(), GONE);
  }

  @Test
  void doesNotPermitAnAnswerToTheDecisionTwice() {
    ringing().refuses(new Accepted());
  }

  @Test
  void hasARowForEveryEvent() {
    Set<Class<?>> used =
        TriggerControl.TABLE.keys().stream()
            .map(StateTable.Transition::event)
            .collect(Collectors.toSet());
    assertThat(used).containsAll(Arrays.asList(TriggerEvent.class.getPermittedSubclasses()));
  }

  @ParameterizedTest
  @EnumSource
  void guardsEveryStateButTheFinalOne(TriggerState state) {
    List<?> events =
        TriggerControl.TABLE.keys().stream()
            .filter(row -> row.from() == state)
            .map(StateTable.Transition::event)
            .toList();
    assertThat(events.contains((Object) TimerExpired.class)).isEqualTo(state != GONE);
    assertThat(events.isEmpty()).isEqualTo(state == GONE);
    assertThat(state.guardTime(Duration.ofSeconds(6)).isZero()).isEqualTo(state == GONE);
  }

  private static Scenario<TriggerState, TriggerEvent, Duration, TriggerAction> abandoned() {
    return Scenario.trigger().on(new Cancelled(), ABANDONED, new ConfirmCancel());
  }

  private static Scenario<TriggerState, TriggerEvent, Duration, TriggerAction> ringing() {
    return Scenario.trigger().on(new Accepted(), RINGING, new Ring());
  }
}
