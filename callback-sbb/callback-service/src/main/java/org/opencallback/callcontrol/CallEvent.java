package org.opencallback.callcontrol;

/**
 * What can happen to a callback. Each event notes in the call's data what is new with it, before
 * the table is asked what it means.
 */
public sealed interface CallEvent {

  /** The call's data with this event noted in it. */
  default CallbackCall noteIn(CallbackCall call) {
    return call;
  }

  /** The callback is due. */
  record Start() implements CallEvent {}

  /** A is being alerted. */
  record AlertingA() implements CallEvent {}

  /**
   * A has answered.
   *
   * @param sdp A's answer to our offer
   */
  record AnsweredA(String sdp) implements CallEvent {
    @Override
    public CallbackCall noteIn(CallbackCall call) {
      return call.withA(call.a().answer());
    }

    @Override
    public String toString() {
      return "AnsweredA";
    }
  }

  /**
   * A has answered, and has to accept the callback before dial tone.
   *
   * @param sdp A's answer to our offer
   */
  record AnsweredAToAccept(String sdp) implements CallEvent {
    @Override
    public CallbackCall noteIn(CallbackCall call) {
      return call.withA(call.a().answer());
    }

    @Override
    public String toString() {
      return "AnsweredAToAccept";
    }
  }

  /** A has accepted the callback. */
  record Accepted() implements CallEvent {
    @Override
    public CallbackCall noteIn(CallbackCall call) {
      return call.accepted();
    }
  }

  /** A has pressed what it was called for: the number is verified. */
  record Verified() implements CallEvent {
    @Override
    public CallbackCall noteIn(CallbackCall call) {
      return call.verified();
    }
  }

  /** What A pressed does not accept the callback; A may try again. */
  record NotAccepted() implements CallEvent {
    @Override
    public CallbackCall noteIn(CallbackCall call) {
      return call.wasted();
    }
  }

  /** Neither does this, and A has had all the attempts there are. */
  record NotAcceptedFinally() implements CallEvent {
    @Override
    public CallbackCall noteIn(CallbackCall call) {
      return call.wasted();
    }
  }

  /** The trunk could not carry the call to A; there is another one to try. */
  record NextTrunkA(Cause cause) implements CallEvent {
    @Override
    public CallbackCall noteIn(CallbackCall call) {
      return call.withA(call.a().nextTrunk());
    }
  }

  /** A has hung up, or could not be reached and there is no other trunk. */
  record ReleasedA(Cause cause) implements CallEvent {
    @Override
    public CallbackCall noteIn(CallbackCall call) {
      return call.withA(call.a().release(cause));
    }
  }

  /** The media of A cannot be set up. */
  record MediaFailedA(Cause cause) implements CallEvent {
    @Override
    public CallbackCall noteIn(CallbackCall call) {
      return call.withA(call.a().release(cause));
    }
  }

  /** A pressed a digit, {@code 0-9} or {@code *}. */
  record DigitPressed(char digit) implements CallEvent {
    @Override
    public CallbackCall noteIn(CallbackCall call) {
      return call.withKeys(call.keys().with(digit));
    }
  }

  /** A pressed the terminator. */
  record NumberFinished() implements CallEvent {
    @Override
    public CallbackCall noteIn(CallbackCall call) {
      return call.withKeys(call.keys().close());
    }
  }

  /** A pressed the follow-on keys. */
  record FollowOn() implements CallEvent {
    @Override
    public CallbackCall noteIn(CallbackCall call) {
      return call.withoutB();
    }
  }

  /** No digit came in time. */
  record DigitTimeout() implements CallEvent {
    @Override
    public CallbackCall noteIn(CallbackCall call) {
      return call.withKeys(call.keys().close());
    }
  }

  /** What was dialled may go on. */
  record Incomplete() implements CallEvent {}

  /** What was dialled can be reached. */
  record Routed(Route route) implements CallEvent {
    @Override
    public CallbackCall noteIn(CallbackCall call) {
      return call.withB(Side.of(route)).withKeys(call.keys().cleared());
    }
  }

  /**
   * What was dialled is refused; A may try again.
   *
   * @param reason for whoever reads the call's history
   */
  record Barred(String reason) implements CallEvent {
    @Override
    public CallbackCall noteIn(CallbackCall call) {
      return call.wasted();
    }
  }

  /**
   * What was dialled is refused, and A has had all the attempts there are.
   *
   * @param reason for whoever reads the call's history
   */
  record BarredFinally(String reason) implements CallEvent {
    @Override
    public CallbackCall noteIn(CallbackCall call) {
      return call.wasted();
    }
  }

  /** B is being alerted. */
  record AlertingB() implements CallEvent {}

  /**
   * B's side sends audio before the answer.
   *
   * @param sdp its provisional answer to our offer
   */
  record EarlyMediaB(String sdp) implements CallEvent {
    @Override
    public String toString() {
      return "EarlyMediaB";
    }
  }

  /**
   * B has answered.
   *
   * @param sdp B's answer to our offer
   */
  record AnsweredB(String sdp) implements CallEvent {
    @Override
    public CallbackCall noteIn(CallbackCall call) {
      return call.connectedTo(call.b().answer());
    }

    @Override
    public String toString() {
      return "AnsweredB";
    }
  }

  /** The trunk could not carry the call to B; there is another one to try. */
  record NextTrunkB(Cause cause) implements CallEvent {
    @Override
    public CallbackCall noteIn(CallbackCall call) {
      return call.withB(call.b().nextTrunk());
    }
  }

  /** B is busy. */
  record BusyB(Cause cause) implements CallEvent {
    @Override
    public CallbackCall noteIn(CallbackCall call) {
      return call.withoutB();
    }
  }

  /** B cannot be reached, does not answer or refuses. */
  record FailedB(Cause cause) implements CallEvent {
    @Override
    public CallbackCall noteIn(CallbackCall call) {
      return call.withoutB();
    }
  }

  /** B has hung up after the answer. */
  record ReleasedB(Cause cause) implements CallEvent {
    @Override
    public CallbackCall noteIn(CallbackCall call) {
      return call.withoutB();
    }
  }

  /** The media of B cannot be set up. */
  record MediaFailedB(Cause cause) implements CallEvent {
    @Override
    public CallbackCall noteIn(CallbackCall call) {
      return call.withoutB();
    }
  }

  /** Nothing has been heard of a party for a long time. */
  record MediaLost(Party party) implements CallEvent {}

  /** A tone of limited length has been heard long enough. */
  record ToneExpired() implements CallEvent {}

  /** The call will be cut soon. */
  record LimitWarning() implements CallEvent {}

  /** The call has lasted as long as it may. */
  record LimitReached() implements CallEvent {
    @Override
    public CallbackCall noteIn(CallbackCall call) {
      return call.cut();
    }
  }

  /** The call is to be cut soon, with the warning of its limit. */
  record CutOrdered(Cut reason) implements CallEvent {
    @Override
    public CallbackCall noteIn(CallbackCall call) {
      return call.orderedToEnd(reason);
    }
  }

  /** Every leg is gone: nothing of the call is left in the network. */
  record AllLegsGone() implements CallEvent {}

  /** The guard time of the state is over. */
  record TimerExpired() implements CallEvent {}

  /** The exchange is being stopped: every call in progress is released. */
  record Stopped() implements CallEvent {}

  /** Somebody at the console has the call released. */
  record ReleaseOrdered() implements CallEvent {
    @Override
    public CallbackCall noteIn(CallbackCall call) {
      return call.orderedToEnd(Cut.CONSOLE).cut();
    }
  }

  /** A fault of ours: the last event could not be handled. */
  record Fault() implements CallEvent {
    @Override
    public CallbackCall noteIn(CallbackCall call) {
      return call.faulty();
    }
  }
}
