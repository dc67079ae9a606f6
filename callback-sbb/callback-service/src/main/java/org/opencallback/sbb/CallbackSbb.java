package org.opencallback.sbb;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.slee.ActivityContextInterface;
import javax.slee.ActivityEndEvent;
import javax.slee.RolledBackContext;
import javax.slee.facilities.TimerEvent;
import org.opencallback.callcontrol.CallAction;
import org.opencallback.callcontrol.CallEvent;
import org.opencallback.callcontrol.CallbackCall;
import org.opencallback.callcontrol.CallbackState;
import org.opencallback.callcontrol.LegEnd;
import org.opencallback.callcontrol.StateTable;
import org.opencallback.job.CallbackJobs;
import org.opencallback.job.CallbackOrder;
import org.opencallback.job.CutReason;
import org.opencallback.job.Destinations;
import org.opencallback.job.LiveCalls;
import org.opencallback.job.ReleaseOrder;
import org.opencallback.job.TrunkLines;
import org.opencallback.media.DigitEvent;
import org.opencallback.media.MediaException;
import org.opencallback.media.MediaTimeoutEvent;
import org.opencallback.sbb.CallData.Purpose;
import org.opencallback.sbb.event.Begin;

/**
 * A callback: owns call control's state, the media of the call and its legs.
 *
 * <p>Lives on the activity that the order came on, where its timers run, and on the media's. What
 * happens is turned into an event of call control and {@link #advance}d; what the actions find out
 * follows as further events before the transaction ends.
 */
public abstract class CallbackSbb extends CallbackEntity {

  private static final Set<CallbackState> CLEARING =
      EnumSet.of(CallbackState.RELEASING, CallbackState.LINGERING, CallbackState.RELEASED);

  private final ArrayDeque<Function<CallbackCall, CallEvent>> pending = new ArrayDeque<>();
  private final Clock clock = Clock.systemUTC();

  private CallActions actions;
  private ServiceActivities service;
  private CallWatch watch;
  private CallTrace trace;

  @Override
  void lookUp(Environment env) {
    super.lookUp(env);
    service = ServiceActivities.in(env);
    trace = new CallTrace(tracer(), clock);
    watch = new CallWatch(env.find(LiveCalls.class, "ejb/LiveCalls").watcher());
    actions =
        new CallActions(
            this,
            env.find(CallbackJobs.class, "ejb/CallbackJobs"),
            env.find(Destinations.class, "ejb/Destinations"),
            env.find(TrunkLines.class, "ejb/TrunkLines"));
  }

  @Override
  public void sbbRemove() {
    if (getCallData() != null) {
      getCallData().legs().legs().forEach(actions::freeChannel);
      watch.over(getCallData());
    }
  }

  // ---- events

  /** A callback is due. */
  public void onCallbackDue(CallbackOrder order, ActivityContextInterface aci) {
    setCallData(CallData.of(order));
    setCallContext(aci);
    service.attach(context().getSbbLocalObject());
    start(Purpose.GUARD, CallbackState.NULL.guardTime(getCallData().call()));
    fireBegin(new Begin(), aci, null);
  }

  /** The entity exists now: call A. */
  public void onBegin(Begin event, ActivityContextInterface aci) {
    happens(call -> new CallEvent.Start());
  }

  /** Somebody at the console wants the call to end, at once; or it is to be cut, soon. */
  public void onReleaseOrdered(ReleaseOrder order, ActivityContextInterface aci) {
    if (order.reason() == CutReason.ADMINISTRATOR) {
      happens(call -> new CallEvent.ReleaseOrdered());
      return;
    }
    CallData data = getCallData();
    data.call()
        .toBeCut(Orders.cutOf(order.reason()))
        .ifPresent(
            event -> {
              setCallData(data.toBeCut(clock.instant().plus(order.notice())));
              happens(call -> event);
            });
  }

  /** A key was pressed. */
  public void onDigit(DigitEvent event, ActivityContextInterface aci) {
    if (event.party() == org.opencallback.media.Party.A) {
      Optional<CallEvent> pressed = getCallData().call().pressed(event.digit());
      pressed.ifPresent(meaning -> happens(call -> meaning));
    }
  }

  /** A party has not been heard for a long time. */
  public void onMediaTimeout(MediaTimeoutEvent event, ActivityContextInterface aci) {
    happens(call -> new CallEvent.MediaLost(CallMedia.party(event.party())));
  }

  /** A timer has expired. */
  public void onTimer(TimerEvent event, ActivityContextInterface aci) {
    CallData data = getCallData();
    data.timers()
        .purposeOf(event.getTimerID())
        .ifPresent(
            purpose -> {
              setCallData(data.with(data.timers().without(purpose)));
              happens(call -> purpose.expiry());
            });
  }

  /** The service is being stopped; or the media or the call's activity has ended under us. */
  public void onActivityEnd(ActivityEndEvent event, ActivityContextInterface aci) {
    if (!CLEARING.contains(getCallData().state())) {
      boolean stopped = ServiceActivities.isOf(aci);
      happens(call -> stopped ? new CallEvent.Stopped() : new CallEvent.Fault());
    }
  }

  @Override
  public void sbbRolledBack(RolledBackContext rolledBack) {
    if (getCallData() != null) {
      faultLater();
    }
  }

  /** Nothing but notes and timers, so that at least these survive. */
  private void faultLater() {
    CallData data = getCallData();
    int faults = data.notes().faults();
    setCallData(data.fault());
    if (faults >= MAX_FAULTS) {
      tracer().severe(name() + ": given up after " + faults + " faults, not reported");
      releaseMedia();
      detachAll();
    } else if (data.state() != CallbackState.RELEASED) {
      start(Purpose.GUARD, data.state().guardTime(data.call()));
      start(Purpose.FAULT, pauseAfter(faults));
    }
  }

  // ---- the reports of the legs: SBB local interface LegOwner

  public void legAlerting(int leg) {
    ifCurrent(leg, record -> happens(call -> call.alerting(record.party())));
  }

  public void legEarlyMedia(int leg, String sdp) {
    ifCurrent(leg, record -> happens(call -> call.earlyMedia(record.party(), sdp)));
  }

  public void legAnswered(int leg, String sdp) {
    ifCurrent(
        leg,
        record -> {
          setCallData(getCallData().with(record.answered(clock.instant())));
          happens(call -> call.answered(record.party(), sdp));
        });
  }

  public void legReleased(int leg, LegEnd end) {
    ifCurrent(
        leg,
        record -> {
          LegRecord ended = record.ended(clock.instant(), end.cause(), end.sipStatus());
          setCallData(getCallData().with(ended));
          happens(call -> call.released(record.party(), end.cause(), end.trunkFailed()));
        });
  }

  public void legGone(int leg, Instant answeredAt) {
    CallData data = getCallData();
    LegRecord record = data.legs().leg(leg);
    LegRecord left = answeredAt == null ? record.left() : record.answered(answeredAt).left();
    setCallData(data.with(left));
    actions.freeChannel(left);
    clearedYet();
    drain();
  }

  public SdpReply legOffered(int leg, String sdp) {
    LegRecord record = getCallData().legs().leg(leg);
    if (record.hasEnded() || getMediaContext() == null) {
      return SdpReply.refusal(481);
    }
    try {
      return SdpReply.answer(media().answer(CallMedia.party(record.party()), sdp));
    } catch (MediaException e) {
      warn("offer of " + record.party() + " refused: " + e.reason() + ", " + e.getMessage());
      return CallMedia.refusal(e);
    }
  }

  public void legAnswerAcknowledged(int leg, String sdp) {
    ifCurrent(
        leg,
        record -> {
          actions.acceptMedia(record.party(), sdp);
          drain();
        });
  }

  public String legDescription(int leg) {
    return media().localDescription(CallMedia.party(getCallData().legs().leg(leg).party()));
  }

  public void legDigit(int leg, char digit) {
    ifCurrent(
        leg,
        record -> {
          if (getMediaContext() != null) {
            media().signalledDigit(CallMedia.party(record.party()), digit);
          }
        });
  }

  public void legFault(int leg, boolean dialogEnded) {
    if (dialogEnded) {
      CallData data = getCallData();
      setCallData(data.with(data.legs().leg(leg).left()));
      actions.freeChannel(data.legs().leg(leg));
    }
    faultLater();
  }

  /** A leg that has ended for the call may still say something; it is of no interest. */
  private void ifCurrent(int leg, Consumer<LegRecord> then) {
    LegRecord record = getCallData().legs().leg(leg);
    if (!record.hasEnded()) {
      then.accept(record);
    } else if (tracer().isFineEnabled()) {
      tracer().fine(name() + ": a late word of leg " + leg);
    }
  }

  // ---- the machine

  private void happens(Function<CallbackCall, CallEvent> event) {
    later(event);
    drain();
  }

  /** The event follows when what is being done now is done. */
  void later(Function<CallbackCall, CallEvent> event) {
    pending.add(event);
  }

  private void drain() {
    try {
      while (!pending.isEmpty()) {
        advance(pending.remove().apply(getCallData().call()));
        clearedYet();
      }
    } finally {
      pending.clear(); // an exception must not leave events to the next call of this object
    }
  }

  /** The only place that assigns the state. */
  private void advance(CallEvent event) {
    CallData data = getCallData();
    if (!COURSE.permits(data.state(), event)) {
      warn("not permitted: " + event);
      return;
    }
    CallbackCall noted = event.noteIn(data.call());
    StateTable.Step<CallbackState, CallAction> step =
        COURSE.fire(data.state(), event, noted).orElseThrow();
    CallbackState next = step.next();
    trace.advances(name(), data, event, next);
    setCallData(data.in(next, noted, trace.line(data.state(), event, next)));
    guard(next, noted);
    step.actions().forEach(action -> action.performOn(actions));
    watch.advanced(data.state(), getCallData());
    if (next == CallbackState.RELEASED) {
      finish();
    }
  }

  private void guard(CallbackState state, CallbackCall call) {
    if (CLEARING.contains(state)) {
      EnumSet.allOf(Purpose.class).forEach(this::stop);
    }
    if (state != CallbackState.RELEASED) {
      start(Purpose.GUARD, state.guardTime(call));
    }
  }

  /** When the last leg is gone from a call that is being released, so is the call. */
  private void clearedYet() {
    CallData data = getCallData();
    boolean waiting =
        data.state() == CallbackState.RELEASING || data.state() == CallbackState.LINGERING;
    if (waiting && pending.isEmpty() && data.legs().allGone()) {
      later(call -> new CallEvent.AllLegsGone());
    }
  }

  /** Legs may linger to answer stray messages; the call itself is over. */
  private void finish() {
    attachments()
        .filter(ServiceActivities::isOf)
        .forEach(aci -> aci.detach(context().getSbbLocalObject()));
    getCallContext().detach(context().getSbbLocalObject());
  }
}
