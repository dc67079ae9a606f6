package org.opencallback.callcontrol;

import java.time.Duration;
import java.util.function.Function;

/** What a callback is doing. Each state has a guard time, after which it is given up. */
public enum CallbackState {
  /** The callback is due; nothing has been done. */
  NULL(call -> Guards.MARGIN),
  /** A is called over a trunk; the network has not said that A is alerted. */
  CALLING_A(call -> call.plan().routeA().alertingTime().plus(Guards.MARGIN)),
  /** A is being alerted. */
  ALERTING_A(call -> call.plan().routeA().alertingTime().plus(Guards.MARGIN)),
  /** A has answered and is asked to accept the callback. */
  ACCEPTING(call -> call.plan().rules().firstDigit().plus(Guards.MARGIN)),
  /** A hears dial tone; nothing has been dialled. */
  DIAL_TONE(call -> call.plan().rules().firstDigit().plus(Guards.MARGIN)),
  /** A is dialling. */
  COLLECTING(call -> call.plan().rules().nextDigit().plus(Guards.MARGIN)),
  /** B is called over a trunk; A hears nothing yet. */
  CALLING_B(call -> call.b().route().alertingTime().plus(Guards.MARGIN)),
  /** B is being alerted; A hears ringback tone. */
  ALERTING_B(call -> call.b().route().alertingTime().plus(Guards.MARGIN)),
  /** B has not answered; A hears what B's network sends. */
  EARLY_B(call -> call.b().route().alertingTime().plus(Guards.MARGIN)),
  /** A and B are talking. */
  ACTIVE(call -> call.plan().limits().general().plus(Guards.MARGIN)),
  /** A hears busy or congestion tone, and dial tone after it. */
  BUSY_TONE(call -> CallControl.BUSY_TONE_TIME.plus(Guards.MARGIN)),
  /** A hears congestion tone because the number dialled is barred, and dial tone after it. */
  BARRED_TONE(call -> CallControl.BUSY_TONE_TIME.plus(Guards.MARGIN)),
  /** A hears congestion tone for the last time and is released after it. */
  LAST_TONE(call -> CallControl.BUSY_TONE_TIME.plus(Guards.MARGIN)),
  /** Every leg has been told to go. */
  RELEASING(call -> Guards.RELEASE),
  /** The call is reported; a leg whose peer does not answer is not gone yet. */
  LINGERING(call -> Guards.LINGER),
  /** Nothing is left of the call. */
  RELEASED(call -> Duration.ZERO);

  /** Constants: an enum's own statics are not there yet when its values are made. */
  private static final class Guards {
    /** More than every time-out of a leg below, so that the guard is never the first to act. */
    static final Duration MARGIN = Duration.ofSeconds(60);

    /** Two retransmissions of a BYE and more; who does not answer by then is not waited for. */
    static final Duration RELEASE = Duration.ofSeconds(5);

    /** More than SIP's timers B and F, 32 s (RFC 3261 table 4), twice: CANCEL, then BYE. */
    static final Duration LINGER = Duration.ofSeconds(70);
  }

  @SuppressWarnings("ImmutableEnumChecker") // only lambdas that capture nothing
  private final Function<CallbackCall, Duration> guard;

  CallbackState(Function<CallbackCall, Duration> guard) {
    this.guard = guard;
  }

  /** How long the call may stay in this state; zero for the final one. */
  public Duration guardTime(CallbackCall call) {
    return guard.apply(call);
  }
}
