package org.opencallback.callcontrol;

import static org.opencallback.callcontrol.CallbackState.ACCEPTING;
import static org.opencallback.callcontrol.CallbackState.ACTIVE;
import static org.opencallback.callcontrol.CallbackState.ALERTING_A;
import static org.opencallback.callcontrol.CallbackState.ALERTING_B;
import static org.opencallback.callcontrol.CallbackState.BARRED_TONE;
import static org.opencallback.callcontrol.CallbackState.BUSY_TONE;
import static org.opencallback.callcontrol.CallbackState.CALLING_A;
import static org.opencallback.callcontrol.CallbackState.CALLING_B;
import static org.opencallback.callcontrol.CallbackState.COLLECTING;
import static org.opencallback.callcontrol.CallbackState.DIAL_TONE;
import static org.opencallback.callcontrol.CallbackState.EARLY_B;
import static org.opencallback.callcontrol.CallbackState.LAST_TONE;
import static org.opencallback.callcontrol.CallbackState.NULL;
import static org.opencallback.callcontrol.CallbackState.RELEASING;
import static org.opencallback.callcontrol.Cause.NORMAL_CLEARING;
import static org.opencallback.callcontrol.Cause.TEMPORARY_FAILURE;
import static org.opencallback.callcontrol.Cause.TIMER_EXPIRY;
import static org.opencallback.callcontrol.Party.A;
import static org.opencallback.callcontrol.Party.B;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.opencallback.callcontrol.CallAction.AcceptMedia;
import org.opencallback.callcontrol.CallAction.Bridge;
import org.opencallback.callcontrol.CallAction.CloseMediaB;
import org.opencallback.callcontrol.CallAction.Originate;
import org.opencallback.callcontrol.CallAction.Play;
import org.opencallback.callcontrol.CallAction.Probe;
import org.opencallback.callcontrol.CallAction.RecordAnswer;
import org.opencallback.callcontrol.CallAction.RelayEarlyMedia;
import org.opencallback.callcontrol.CallAction.Release;
import org.opencallback.callcontrol.CallAction.ReleaseMedia;
import org.opencallback.callcontrol.CallAction.Silence;
import org.opencallback.callcontrol.CallAction.StartDigitTimer;
import org.opencallback.callcontrol.CallAction.StartLimit;
import org.opencallback.callcontrol.CallAction.StartToneTimer;
import org.opencallback.callcontrol.CallAction.StopDigitTimer;
import org.opencallback.callcontrol.CallAction.StopToneTimer;
import org.opencallback.callcontrol.CallEvent.AlertingA;
import org.opencallback.callcontrol.CallEvent.AlertingB;
import org.opencallback.callcontrol.CallEvent.AnsweredA;
import org.opencallback.callcontrol.CallEvent.AnsweredB;
import org.opencallback.callcontrol.CallEvent.BusyB;
import org.opencallback.callcontrol.CallEvent.CutOrdered;
import org.opencallback.callcontrol.CallEvent.DigitPressed;
import org.opencallback.callcontrol.CallEvent.DigitTimeout;
import org.opencallback.callcontrol.CallEvent.EarlyMediaB;
import org.opencallback.callcontrol.CallEvent.FailedB;
import org.opencallback.callcontrol.CallEvent.Fault;
import org.opencallback.callcontrol.CallEvent.FollowOn;
import org.opencallback.callcontrol.CallEvent.LimitReached;
import org.opencallback.callcontrol.CallEvent.LimitWarning;
import org.opencallback.callcontrol.CallEvent.MediaFailedA;
import org.opencallback.callcontrol.CallEvent.MediaFailedB;
import org.opencallback.callcontrol.CallEvent.MediaLost;
import org.opencallback.callcontrol.CallEvent.NextTrunkA;
import org.opencallback.callcontrol.CallEvent.NextTrunkB;
import org.opencallback.callcontrol.CallEvent.NumberFinished;
import org.opencallback.callcontrol.CallEvent.ReleaseOrdered;
import org.opencallback.callcontrol.CallEvent.ReleasedA;
import org.opencallback.callcontrol.CallEvent.ReleasedB;
import org.opencallback.callcontrol.CallEvent.Start;
import org.opencallback.callcontrol.CallEvent.Stopped;
import org.opencallback.callcontrol.CallEvent.TimerExpired;
import org.opencallback.callcontrol.CallEvent.ToneExpired;

/**
 * The callback: A is called back, hears dial tone, dials, and is connected to B.
 *
 * <p>Parties that we released ourselves are never heard of again here, only that all legs are gone;
 * what still happens on such a leg is the leg's affair ({@link LegControl}).
 */
public final class CallControl {

  /** How long busy or congestion tone is given before dial tone or release. */
  public static final Duration BUSY_TONE_TIME = Duration.ofSeconds(4);

  /** How long the warning before the cut is heard. */
  public static final Duration WARNING_TIME = Duration.ofSeconds(1);

  private static final Set<CallbackState> BEFORE_ANSWER = EnumSet.of(CALLING_A, ALERTING_A);
  private static final Set<CallbackState> DIALLING = EnumSet.of(DIAL_TONE, COLLECTING);
  private static final Set<CallbackState> REACHING_B = EnumSet.of(CALLING_B, ALERTING_B, EARLY_B);
  private static final Set<CallbackState> WITH_B = union(List.of(REACHING_B, EnumSet.of(ACTIVE)));
  private static final Set<CallbackState> TONES = EnumSet.of(BUSY_TONE, BARRED_TONE, LAST_TONE);
  private static final Set<CallbackState> ANSWERED =
      union(List.of(EnumSet.of(ACCEPTING), DIALLING, WITH_B, TONES));

  /** The whole of it. */
  public static final StateTable<CallbackState, CallEvent, CallbackCall, CallAction> TABLE =
      table();

  private CallControl() {}

  private static StateTable<CallbackState, CallEvent, CallbackCall, CallAction> table() {
    var table = new StateTable.Builder<CallbackState, CallEvent, CallbackCall, CallAction>();
    callingA(table);
    AcceptanceRows.addTo(table);
    DiallingRows.addTo(table);
    callingB(table);
    talking(table);
    tones(table);
    anyTimeAfterTheAnswer(table);
    ClearingRows.addTo(table);
    return table.build();
  }

  private static void callingA(
      StateTable.Builder<CallbackState, CallEvent, CallbackCall, CallAction> table) {
    table
        .on(NULL, Start.class, CALLING_A, CallControl::originateA)
        .on(NULL, TimerExpired.class, RELEASING, CallControl::nothing)
        .on(NULL, Fault.class, RELEASING, CallControl::nothing)
        .on(NULL, Stopped.class, RELEASING, CallControl::nothing)
        .on(NULL, ReleaseOrdered.class, RELEASING, CallControl::nothing)
        .on(NULL, CutOrdered.class, RELEASING, CallControl::nothing)
        .on(CALLING_A, AlertingA.class, ALERTING_A, CallControl::nothing)
        .ignore(ALERTING_A, AlertingA.class);
    for (CallbackState state : BEFORE_ANSWER) {
      table
          .on(state, NextTrunkA.class, CALLING_A, CallControl::originateA)
          .on(state, AnsweredA.class, DIAL_TONE, CallControl::answeredA)
          .on(state, ReleasedA.class, RELEASING, CallControl::clear)
          .on(state, MediaFailedA.class, RELEASING, (call, e) -> releaseAll(e.cause()))
          .on(state, TimerExpired.class, RELEASING, (call, e) -> releaseAll(TIMER_EXPIRY))
          .on(state, Stopped.class, RELEASING, (call, e) -> releaseAll(TEMPORARY_FAILURE))
          .on(state, ReleaseOrdered.class, RELEASING, (call, e) -> releaseAll(NORMAL_CLEARING))
          .on(state, CutOrdered.class, RELEASING, (call, e) -> releaseAll(NORMAL_CLEARING))
          .on(state, Fault.class, RELEASING, (call, e) -> releaseAll(TEMPORARY_FAILURE));
    }
  }

  private static void callingB(
      StateTable.Builder<CallbackState, CallEvent, CallbackCall, CallAction> table) {
    table
        .on(CALLING_B, AlertingB.class, ALERTING_B, CallControl::ringbackTone)
        .ignore(ALERTING_B, AlertingB.class)
        .ignore(EARLY_B, AlertingB.class);
    for (CallbackState state : REACHING_B) {
      table
          .on(state, EarlyMediaB.class, EARLY_B, CallControl::earlyMedia)
          .on(state, AnsweredB.class, ACTIVE, CallControl::join)
          .on(state, NextTrunkB.class, CALLING_B, CallControl::nextTrunkToB)
          .on(state, BusyB.class, BUSY_TONE, CallControl::busyTone)
          .on(state, FailedB.class, BUSY_TONE, CallControl::congestionTone);
    }
  }

  private static void talking(
      StateTable.Builder<CallbackState, CallEvent, CallbackCall, CallAction> table) {
    table
        .on(ACTIVE, ReleasedB.class, BUSY_TONE, CallControl::busyTone)
        .on(ACTIVE, LimitWarning.class, ACTIVE, CallControl::warn)
        .on(ACTIVE, ToneExpired.class, ACTIVE, CallControl::endWarning);
    for (CallbackState state : WITH_B) {
      table
          .on(state, DigitPressed.class, state, CallControl::keyWhileWithB)
          .ignore(state, NumberFinished.class)
          .ignore(state, DigitTimeout.class)
          .on(state, FollowOn.class, DIAL_TONE, CallControl::leaveB)
          .on(state, MediaFailedB.class, BUSY_TONE, CallControl::mediaOfBFailed);
    }
  }

  private static void tones(
      StateTable.Builder<CallbackState, CallEvent, CallbackCall, CallAction> table) {
    table
        .on(BUSY_TONE, ToneExpired.class, DIAL_TONE, CallControl::dialTone)
        .on(BUSY_TONE, DigitPressed.class, COLLECTING, DiallingRows::firstDigit)
        .on(BUSY_TONE, NumberFinished.class, DIAL_TONE, CallControl::dialTone)
        .on(BUSY_TONE, FollowOn.class, DIAL_TONE, CallControl::dialTone)
        .on(BARRED_TONE, ToneExpired.class, DIAL_TONE, CallControl::dialTone)
        // A number may be barred before its last digit: what A still presses belongs to it.
        .ignore(BARRED_TONE, DigitPressed.class)
        .ignore(BARRED_TONE, NumberFinished.class)
        .on(BARRED_TONE, FollowOn.class, DIAL_TONE, CallControl::dialTone)
        .on(LAST_TONE, ToneExpired.class, RELEASING, (call, e) -> releaseAll(NORMAL_CLEARING))
        .ignore(LAST_TONE, DigitPressed.class)
        .ignore(LAST_TONE, NumberFinished.class)
        .ignore(LAST_TONE, FollowOn.class);
  }

  private static void anyTimeAfterTheAnswer(
      StateTable.Builder<CallbackState, CallEvent, CallbackCall, CallAction> table) {
    for (CallbackState state : ANSWERED) {
      table
          .on(state, ReleasedA.class, RELEASING, (call, e) -> releaseAll(NORMAL_CLEARING))
          .on(state, MediaFailedA.class, RELEASING, (call, e) -> releaseAll(e.cause()))
          .on(state, MediaLost.class, state, (call, e) -> List.of(new Probe(e.party())))
          .on(state, CutOrdered.class, state, CallControl::startLimit)
          .on(state, LimitReached.class, RELEASING, (call, e) -> releaseAll(NORMAL_CLEARING))
          .on(state, TimerExpired.class, RELEASING, (call, e) -> releaseAll(TIMER_EXPIRY))
          .on(state, Stopped.class, RELEASING, (call, e) -> releaseAll(NORMAL_CLEARING))
          .on(state, ReleaseOrdered.class, RELEASING, (call, e) -> releaseAll(NORMAL_CLEARING))
          .on(state, Fault.class, RELEASING, (call, e) -> releaseAll(TEMPORARY_FAILURE));
      if (state != ACTIVE) {
        // Nobody is talking: the cut comes without a warning.
        table.ignore(state, LimitWarning.class);
      }
    }
  }

  static List<CallAction> nothing(CallbackCall call, CallEvent event) {
    return List.of();
  }

  private static List<CallAction> originateA(CallbackCall call, CallEvent event) {
    return List.of(new Originate(A, call.a().trunk()));
  }

  private static List<CallAction> answeredA(CallbackCall call, AnsweredA event) {
    return join(
        List.of(
            new RecordAnswer(),
            new AcceptMedia(A, event.sdp()),
            new StartLimit(Limits.Kind.GENERAL)),
        dialTone(call, event));
  }

  private static List<CallAction> clear(CallbackCall call, CallEvent event) {
    return List.of(new ReleaseMedia());
  }

  static List<CallAction> dialTone(CallbackCall call, CallEvent event) {
    return List.of(
        new StopToneTimer(),
        new Play(A, Tone.DIAL),
        new StartDigitTimer(call.plan().rules().firstDigit()));
  }

  static List<CallAction> originateB(CallbackCall call, CallEvent event) {
    return List.of(
        new StopDigitTimer(), new StartLimit(call.limit()), new Originate(B, call.b().trunk()));
  }

  private static List<CallAction> nextTrunkToB(CallbackCall call, CallEvent event) {
    return List.of(
        new Silence(A),
        new CloseMediaB(),
        new StartLimit(call.limit()),
        new Originate(B, call.b().trunk()));
  }

  private static List<CallAction> ringbackTone(CallbackCall call, CallEvent event) {
    return List.of(new Play(A, Tone.RINGBACK));
  }

  private static List<CallAction> earlyMedia(CallbackCall call, EarlyMediaB event) {
    return List.of(new AcceptMedia(B, event.sdp()), new Silence(A), new RelayEarlyMedia());
  }

  private static List<CallAction> join(CallbackCall call, AnsweredB event) {
    // The limit is started again so that a warning that fell due while B was alerted is heard.
    return List.of(
        new StopDigitTimer(),
        new AcceptMedia(B, event.sdp()),
        new Silence(A),
        new Bridge(),
        new StartLimit(call.limit()));
  }

  private static List<CallAction> keyWhileWithB(CallbackCall call, CallEvent event) {
    return List.of(new StartDigitTimer(call.plan().rules().nextDigit()));
  }

  private static List<CallAction> leaveB(CallbackCall call, CallEvent event) {
    return join(
        List.of(
            new Release(B, NORMAL_CLEARING),
            new CloseMediaB(),
            new StartLimit(Limits.Kind.GENERAL)),
        dialTone(call, event));
  }

  private static List<CallAction> busyTone(CallbackCall call, CallEvent event) {
    return withoutB(Tone.BUSY);
  }

  static List<CallAction> congestionTone(CallbackCall call, CallEvent event) {
    return withoutB(Tone.CONGESTION);
  }

  private static List<CallAction> mediaOfBFailed(CallbackCall call, MediaFailedB event) {
    return join(List.of(new Release(B, event.cause())), withoutB(Tone.CONGESTION));
  }

  private static List<CallAction> withoutB(Tone tone) {
    return List.of(
        new StopDigitTimer(),
        new CloseMediaB(),
        new StartLimit(Limits.Kind.GENERAL),
        new Play(A, tone),
        new StartToneTimer(BUSY_TONE_TIME));
  }

  /** An order to cut the call brings its limit nearer, and the warning with it. */
  private static List<CallAction> startLimit(CallbackCall call, CallEvent event) {
    return List.of(new StartLimit(call.limit()));
  }

  private static List<CallAction> warn(CallbackCall call, CallEvent event) {
    return List.of(
        new Play(A, Tone.WARNING), new Play(B, Tone.WARNING), new StartToneTimer(WARNING_TIME));
  }

  private static List<CallAction> endWarning(CallbackCall call, CallEvent event) {
    return List.of(new Silence(A), new Silence(B));
  }

  static List<CallAction> releaseAll(Cause cause) {
    return List.of(new Release(A, cause), new Release(B, cause), new ReleaseMedia());
  }

  static List<CallAction> join(List<CallAction> first, List<CallAction> then) {
    List<CallAction> all = new ArrayList<>(first);
    all.addAll(then);
    return List.copyOf(all);
  }

  private static Set<CallbackState> union(List<Set<CallbackState>> sets) {
    Set<CallbackState> all = EnumSet.noneOf(CallbackState.class);
    sets.forEach(all::addAll);
    return all;
  }
}
