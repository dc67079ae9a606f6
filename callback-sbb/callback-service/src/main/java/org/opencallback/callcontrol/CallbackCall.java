package org.opencallback.callcontrol;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The data of a callback that call control reads: what has happened so far. A value; the state is
 * kept beside it.
 *
 * @param plan what was known at the start
 * @param a the mobile's side
 * @param destination B's side, null while there is none
 * @param keys what A has pressed
 * @param attempts refused or empty attempts since the last connection
 * @param connected A was connected to a destination at least once
 * @param fault a fault of ours has ended the call
 */
public record CallbackCall(
    CallPlan plan,
    Side a,
    @Nullable Side destination,
    DigitCollector keys,
    int attempts,
    boolean connected,
    boolean fault) {

  /** A callback about to start. */
  public static CallbackCall of(CallPlan plan) {
    DigitCollector keys = DigitCollector.empty(plan.rules());
    return new CallbackCall(plan, Side.of(plan.routeA()), null, keys, 0, false, false);
  }

  /** What the release of a party's leg, not asked for by us, means. */
  public CallEvent released(Party party, Cause cause, boolean trunkFailed) {
    return party == Party.A ? releasedA(cause, trunkFailed) : releasedB(cause, trunkFailed);
  }

  private CallEvent releasedA(Cause cause, boolean trunkFailed) {
    boolean retry = trunkFailed && !a.answered() && a.hasNextTrunk();
    return retry ? new CallEvent.NextTrunkA(cause) : new CallEvent.ReleasedA(cause);
  }

  private CallEvent releasedB(Cause cause, boolean trunkFailed) {
    if (b().answered()) {
      return new CallEvent.ReleasedB(cause);
    }
    if (trunkFailed && b().hasNextTrunk()) {
      return new CallEvent.NextTrunkB(cause);
    }
    return cause.equals(Cause.USER_BUSY)
        ? new CallEvent.BusyB(cause)
        : new CallEvent.FailedB(cause);
  }

  /** What A's answer means. */
  public CallEvent answeredA(String sdp) {
    return plan.acceptance() ? new CallEvent.AnsweredAToAccept(sdp) : new CallEvent.AnsweredA(sdp);
  }

  /** What it means that A has not accepted the callback. */
  public CallEvent notAccepted() {
    return attempts + 1 < plan.rules().attempts()
        ? new CallEvent.NotAccepted()
        : new CallEvent.NotAcceptedFinally();
  }

  /** What a key of A means; empty when nothing. */
  public Optional<CallEvent> pressed(char key) {
    return keys.meaning(key);
  }

  /** What the refusal of a dialled number means. */
  public CallEvent barred() {
    return attempts + 1 < plan.rules().attempts()
        ? new CallEvent.Barred()
        : new CallEvent.BarredFinally();
  }

  /** The limit that holds now. */
  public Limits.Kind limit() {
    boolean analogue =
        a.line() == Line.ANALOGUE && destination != null && destination.line() == Line.ANALOGUE;
    return analogue ? Limits.Kind.ANALOGUE : Limits.Kind.GENERAL;
  }

  /**
   * B's side.
   *
   * @throws IllegalStateException if there is none: the table let an event of B through
   */
  public Side b() {
    if (destination == null) {
      throw new IllegalStateException("no destination");
    }
    return destination;
  }

  CallbackCall withA(Side side) {
    return new CallbackCall(plan, side, destination, keys, attempts, connected, fault);
  }

  CallbackCall withB(Side side) {
    return new CallbackCall(plan, a, side, keys, attempts, connected, fault);
  }

  CallbackCall withoutB() {
    return new CallbackCall(plan, a, null, keys.cleared(), attempts, connected, fault);
  }

  CallbackCall connectedTo(Side side) {
    return new CallbackCall(plan, a, side, keys.cleared(), 0, true, fault);
  }

  CallbackCall withKeys(DigitCollector collector) {
    return new CallbackCall(plan, a, destination, collector, attempts, connected, fault);
  }

  CallbackCall wasted() {
    return new CallbackCall(plan, a, null, keys.cleared(), attempts + 1, connected, fault);
  }

  CallbackCall accepted() {
    return new CallbackCall(plan, a, null, keys.cleared(), 0, connected, fault);
  }

  CallbackCall faulty() {
    return new CallbackCall(plan, a, destination, keys, attempts, connected, true);
  }
}
