package org.opencallback.sbb;

import java.time.Instant;
import org.opencallback.callcontrol.CallEvent;
import org.opencallback.callcontrol.CallbackCall;
import org.opencallback.callcontrol.CallbackState;
import org.opencallback.job.CallbackOrder;
import org.opencallback.job.Origination;

/**
 * The state of a callback's SBB entity.
 *
 * @param order what was ordered
 * @param state what the callback is doing
 * @param call what call control knows
 * @param legs the legs up to now
 * @param notes what else must be remembered
 * @param timers what runs
 */
record CallData(
    CallbackOrder order,
    CallbackState state,
    CallbackCall call,
    LegBook legs,
    Notes notes,
    Timers.Running<Purpose> timers) {

  /** What a timer is for. */
  enum Purpose {
    GUARD,
    DIGIT,
    TONE,
    WARNING,
    LIMIT,
    FAULT;

    /** What it means that the timer has expired. */
    CallEvent expiry() {
      return switch (this) {
        case GUARD -> new CallEvent.TimerExpired();
        case DIGIT -> new CallEvent.DigitTimeout();
        case TONE -> new CallEvent.ToneExpired();
        case WARNING -> new CallEvent.LimitWarning();
        case LIMIT -> new CallEvent.LimitReached();
        case FAULT -> new CallEvent.Fault();
      };
    }
  }

  /**
   * What must be remembered besides.
   *
   * @param answeredAt when A answered; null if never
   * @param destination how B is reached; null while there is none
   * @param history one line per transition
   * @param faults transactions that were rolled back
   * @param cutAt when the call is to be cut at the latest, whatever its limits; null for never
   */
  record Notes(
      Instant answeredAt, Origination destination, String history, int faults, Instant cutAt) {

    static final Notes NONE = new Notes(null, null, "", 0, null);

    private Notes answered(Instant at) {
      return new Notes(at, destination, history, faults, cutAt);
    }

    private Notes to(Origination next) {
      return new Notes(answeredAt, next, history, faults, cutAt);
    }

    private Notes more(String line) {
      boolean full = history.length() > MAX_HISTORY;
      return full ? this : new Notes(answeredAt, destination, history + line + '\n', faults, cutAt);
    }

    private Notes fault() {
      return new Notes(answeredAt, destination, history, faults + 1, cutAt);
    }

    private Notes toBeCut(Instant at) {
      boolean sooner = cutAt == null || at.isBefore(cutAt);
      return sooner ? new Notes(answeredAt, destination, history, faults, at) : this;
    }
  }

  /** More transitions than this are not noted: somebody plays with the keys. */
  private static final int MAX_HISTORY = 8_000;

  static CallData of(CallbackOrder order) {
    return new CallData(
        order,
        CallbackState.NULL,
        CallbackCall.of(Orders.planOf(order)),
        LegBook.EMPTY,
        Notes.NONE,
        Timers.Running.none(Purpose.class));
  }

  CallData in(CallbackState next, CallbackCall changed, String line) {
    return new CallData(order, next, changed, legs, notes.more(line), timers);
  }

  CallData with(LegBook changed) {
    return new CallData(order, state, call, changed, notes, timers);
  }

  CallData with(LegRecord changed) {
    return with(legs.replace(changed));
  }

  CallData with(Timers.Running<Purpose> running) {
    return new CallData(order, state, call, legs, notes, running);
  }

  CallData answered(Instant at) {
    return with(notes.answered(at));
  }

  CallData to(Origination destination) {
    return with(notes.to(destination));
  }

  /** The call is to be cut at a moment; an earlier one stays. */
  CallData toBeCut(Instant at) {
    return with(notes.toBeCut(at));
  }

  CallData fault() {
    return with(notes.fault());
  }

  private CallData with(Notes changed) {
    return new CallData(order, state, call, legs, changed, timers);
  }
}
