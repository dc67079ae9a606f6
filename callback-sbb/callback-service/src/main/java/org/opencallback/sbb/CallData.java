package org.opencallback.sbb;

import java.time.Instant;
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
    FAULT
  }

  /**
   * What must be remembered besides.
   *
   * @param answeredAt when A answered; null if never
   * @param destination how B is reached; null while there is none
   * @param history one line per transition
   * @param faults transactions that were rolled back
   */
  record Notes(Instant answeredAt, Origination destination, String history, int faults) {}

  /** More transitions than this are not noted: somebody plays with the keys. */
  private static final int MAX_HISTORY = 8_000;

  static CallData of(CallbackOrder order) {
    return new CallData(
        order,
        CallbackState.NULL,
        CallbackCall.of(Orders.planOf(order)),
        LegBook.EMPTY,
        new Notes(null, null, "", 0),
        Timers.Running.none(Purpose.class));
  }

  CallData in(CallbackState next, CallbackCall changed, String line) {
    boolean full = notes.history().length() > MAX_HISTORY;
    String history = full ? notes.history() : notes.history() + line + '\n';
    Notes noted = new Notes(notes.answeredAt(), notes.destination(), history, notes.faults());
    return new CallData(order, next, changed, legs, noted, timers);
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
    return with(new Notes(at, notes.destination(), notes.history(), notes.faults()));
  }

  CallData to(Origination destination) {
    return with(new Notes(notes.answeredAt(), destination, notes.history(), notes.faults()));
  }

  CallData fault() {
    return with(
        new Notes(notes.answeredAt(), notes.destination(), notes.history(), notes.faults() + 1));
  }

  private CallData with(Notes changed) {
    return new CallData(order, state, call, legs, changed, timers);
  }
}
