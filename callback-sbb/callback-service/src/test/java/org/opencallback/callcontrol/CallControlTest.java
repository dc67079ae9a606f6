package org.opencallback.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.callcontrol.CallControlScenes.FIRST;
import static org.opencallback.callcontrol.CallControlScenes.NEXT;
import static org.opencallback.callcontrol.CallControlScenes.TWO_TRUNKS;
import static org.opencallback.callcontrol.CallControlScenes.active;
import static org.opencallback.callcontrol.CallControlScenes.calling;
import static org.opencallback.callcontrol.CallControlScenes.dialTone;
import static org.opencallback.callcontrol.CallbackState.ACTIVE;
import static org.opencallback.callcontrol.CallbackState.ALERTING_A;
import static org.opencallback.callcontrol.CallbackState.ALERTING_B;
import static org.opencallback.callcontrol.CallbackState.CALLING_B;
import static org.opencallback.callcontrol.CallbackState.COLLECTING;
import static org.opencallback.callcontrol.CallbackState.DIAL_TONE;
import static org.opencallback.callcontrol.CallbackState.RELEASED;
import static org.opencallback.callcontrol.CallbackState.RELEASING;
import static org.opencallback.callcontrol.Cause.NORMAL_CLEARING;
import static org.opencallback.callcontrol.Party.A;
import static org.opencallback.callcontrol.Party.B;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencallback.callcontrol.CallAction.AcceptMedia;
import org.opencallback.callcontrol.CallAction.Analyse;
import org.opencallback.callcontrol.CallAction.Bridge;
import org.opencallback.callcontrol.CallAction.Originate;
import org.opencallback.callcontrol.CallAction.Play;
import org.opencallback.callcontrol.CallAction.RecordAnswer;
import org.opencallback.callcontrol.CallAction.Release;
import org.opencallback.callcontrol.CallAction.ReleaseMedia;
import org.opencallback.callcontrol.CallAction.Report;
import org.opencallback.callcontrol.CallAction.Silence;
import org.opencallback.callcontrol.CallAction.StartDigitTimer;
import org.opencallback.callcontrol.CallAction.StartLimit;
import org.opencallback.callcontrol.CallAction.StopDigitTimer;
import org.opencallback.callcontrol.CallAction.StopToneTimer;
import org.opencallback.callcontrol.CallEvent.AlertingA;
import org.opencallback.callcontrol.CallEvent.AlertingB;
import org.opencallback.callcontrol.CallEvent.AllLegsGone;
import org.opencallback.callcontrol.CallEvent.AnsweredA;
import org.opencallback.callcontrol.CallEvent.AnsweredB;
import org.opencallback.callcontrol.CallEvent.DigitPressed;
import org.opencallback.callcontrol.CallEvent.Incomplete;
import org.opencallback.callcontrol.CallEvent.ReleasedA;
import org.opencallback.callcontrol.CallEvent.Routed;
import org.opencallback.callcontrol.CallEvent.Start;
import org.opencallback.callcontrol.CallEvent.TimerExpired;

/**
 * The callback from start to release, each state and each race of design.md 3.3: the cases by theme
 * in the interfaces, the table as a whole here.
 */
class CallControlTest
    implements CallControlCallingACases,
        CallControlDiallingCases,
        CallControlCallingBCases,
        CallControlEndingCases {

  @AfterAll
  static void everyRowIsTaken() {
    assertThat(Scenario.taken()).containsAll(new HashSet<>(CallControl.TABLE.keys()));
  }

  @Test
  void connectsTheMobileToWhatItDials() {
    calling()
        .on(new AlertingA(), ALERTING_A)
        .on(
            new AnsweredA("sdpA"),
            DIAL_TONE,
            new RecordAnswer(),
            new AcceptMedia(A, "sdpA"),
            new StartLimit(Limits.Kind.GENERAL),
            new StopToneTimer(),
            new Play(A, Tone.DIAL),
            new StartDigitTimer(FIRST))
        // The tone stops on the first digit.
        .on(
            new DigitPressed('1'),
            COLLECTING,
            new StopToneTimer(),
            new Silence(A),
            new StartDigitTimer(NEXT),
            new Analyse("1", false))
        .on(new Incomplete(), COLLECTING)
        .on(new DigitPressed('0'), COLLECTING, new StartDigitTimer(NEXT), new Analyse("10", false))
        .on(
            new Routed(TWO_TRUNKS),
            CALLING_B,
            new StopDigitTimer(),
            new StartLimit(Limits.Kind.GENERAL),
            new Originate(B, 0))
        .on(new AlertingB(), ALERTING_B, new Play(A, Tone.RINGBACK))
        .on(
            new AnsweredB("sdpB"),
            ACTIVE,
            new StopDigitTimer(),
            new AcceptMedia(B, "sdpB"),
            new Silence(A),
            new Bridge(),
            new StartLimit(Limits.Kind.GENERAL))
        .on(
            new ReleasedA(NORMAL_CLEARING),
            RELEASING,
            new Release(A, NORMAL_CLEARING),
            new Release(B, NORMAL_CLEARING),
            new ReleaseMedia())
        .on(new AllLegsGone(), RELEASED, new Report());
  }

  @Test
  void doesNotPermitWhatCannotHappen() {
    calling().refuses(new DigitPressed('1')).refuses(new AnsweredB("b"));
    dialTone().refuses(new AlertingB()).refuses(new AnsweredA("again"));
    active().refuses(new Start());
  }

  @Test
  void hasARowForEveryEvent() {
    Set<Class<?>> used =
        CallControl.TABLE.keys().stream()
            .map(StateTable.Transition::event)
            .collect(Collectors.toSet());
    assertThat(used).containsAll(Arrays.asList(CallEvent.class.getPermittedSubclasses()));
  }

  @ParameterizedTest
  @EnumSource
  void guardsEveryStateButTheFinalOne(CallbackState state) {
    boolean guarded =
        CallControl.TABLE.keys().stream()
            .anyMatch(row -> row.from() == state && row.event() == TimerExpired.class);
    boolean rows = CallControl.TABLE.keys().stream().anyMatch(row -> row.from() == state);
    assertThat(guarded).isEqualTo(state != RELEASED);
    assertThat(rows).isEqualTo(state != RELEASED);
    Duration guard = state.guardTime(active().call());
    assertThat(guard.isZero()).isEqualTo(state == RELEASED);
  }
}
