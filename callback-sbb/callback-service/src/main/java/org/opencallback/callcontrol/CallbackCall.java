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
 * @param connected A was connected to a destination at least once, or has verified its number: what
 *     it was called for has been reached
 * @param ending what of its end does not come from the parties
 */
public record CallbackCall(
    CallPlan plan,
    Side a,
    @Nullable Side destination,
    DigitCollector keys,
    int attempts,
    boolean connected,
    Ending ending) {

  /** A callback about to start. */
  public static CallbackCall of(CallPlan plan) {
    DigitCollector keys = DigitCollector.empty(plan.rules());
    return new CallbackCall(plan, Side.of(plan.routeA()), null, keys, 0, false, Ending.NONE);
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

  /** What it means that a party is alerted. */
  public CallEvent alerting(Party party) {
    return party == Party.A ? new CallEvent.AlertingA() : new CallEvent.AlertingB();
  }

  /** What media before the answer means: what A's network plays nobody hears. */
  public CallEvent earlyMedia(Party party, String sdp) {
    return party == Party.A ? alerting(party) : new CallEvent.EarlyMediaB(sdp);
  }

  /** What a party's answer means. */
  public CallEvent answered(Party party, String sdp) {
    return party == Party.A ? answeredA(sdp) : new CallEvent.AnsweredB(sdp);
  }

  private CallEvent answeredA(String sdp) {
    return plan.opening() == Opening.DIAL_TONE
        ? new CallEvent.AnsweredA(sdp)
        : new CallEvent.AnsweredAToAccept(sdp);
  }

  /** What it means that A has accepted the callback. */
  public CallEvent acceptedByA() {
    return plan.opening() == Opening.VERIFICATION
        ? new CallEvent.Verified()
        : new CallEvent.Accepted();
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
  public CallEvent barred(String reason) {
    return attempts + 1 < plan.rules().attempts()
        ? new CallEvent.Barred(reason)
        : new CallEvent.BarredFinally(reason);
  }

  /** What it means that the call is to be cut; nothing while an emergency service is called. */
  public Optional<CallEvent> toBeCut(Cut reason) {
    return callsEmergency() ? Optional.empty() : Optional.of(new CallEvent.CutOrdered(reason));
  }

  /** Whether A is calling an emergency service: that is ended by the parties and by nobody else. */
  public boolean callsEmergency() {
    return destination != null && destination.route().emergency();
  }

  /** Why the exchange has cut the call; empty while it has not. */
  public Optional<Cut> cutBy() {
    return ending.done() ? Optional.ofNullable(ending.ordered()) : Optional.empty();
  }

  /** Whether a fault of ours has ended the call. */
  public boolean fault() {
    return ending.fault();
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
    return new CallbackCall(plan, side, destination, keys, attempts, connected, ending);
  }

  CallbackCall withB(Side side) {
    return new CallbackCall(plan, a, side, keys, attempts, connected, ending);
  }

  CallbackCall withoutB() {
    return new CallbackCall(plan, a, null, keys.cleared(), attempts, connected, ending);
  }

  CallbackCall connectedTo(Side side) {
    return new CallbackCall(plan, a, side, keys.cleared(), 0, true, ending);
  }

  CallbackCall withKeys(DigitCollector collector) {
    return new CallbackCall(plan, a, destination, collector, attempts, connected, ending);
  }

  CallbackCall wasted() {
    return new CallbackCall(plan, a, null, keys.cleared(), attempts + 1, connected, ending);
  }

  CallbackCall accepted() {
    return new CallbackCall(plan, a, null, keys.cleared(), 0, connected, ending);
  }

  CallbackCall verified() {
    return new CallbackCall(plan, a, null, keys.cleared(), 0, true, ending);
  }

  CallbackCall faulty() {
    return ending(ending.faulty());
  }

  CallbackCall orderedToEnd(Cut reason) {
    return ending(ending.order(reason));
  }

  CallbackCall cut() {
    return ending(ending.cut());
  }

  private CallbackCall ending(Ending changed) {
    return new CallbackCall(plan, a, destination, keys, attempts, connected, changed);
  }
}
