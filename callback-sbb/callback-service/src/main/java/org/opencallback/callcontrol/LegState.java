package org.opencallback.callcontrol;

import java.time.Duration;
import java.util.function.Function;

/** What one originated leg is doing, in SIP's terms (RFC 3261 §12, §13, §15). */
public enum LegState {
  /** Nothing has been sent. */
  NULL(times -> LegTimes.SIP_TIME_OUT),
  /** INVITE sent; the peer has said nothing. */
  CALLING(LegTimes::response),
  /** A provisional response has come; the party is not known to be alerted. */
  PROCEEDING(times -> times.setup().plus(times.alerting())),
  /** The party is being alerted, or its network sends audio. */
  ALERTING(LegTimes::alerting),
  /** Answered. */
  ESTABLISHED(LegTimes::duration),
  /** Given up before any response: must not be cancelled yet (RFC 3261 §9.1). */
  ABANDONED(times -> LegTimes.SIP_TIME_OUT),
  /** CANCEL sent. */
  CANCELLING(times -> LegTimes.SIP_TIME_OUT),
  /** BYE sent. */
  RELEASING(times -> LegTimes.SIP_TIME_OUT),
  /** Gone for the call; stray messages of its dialog are still answered. */
  LINGERING(times -> LegTimes.SIP_TIME_OUT),
  /** The dialog has ended. */
  ENDED(times -> Duration.ZERO);

  @SuppressWarnings("ImmutableEnumChecker") // only lambdas that capture nothing
  private final Function<LegTimes, Duration> guard;

  LegState(Function<LegTimes, Duration> guard) {
    this.guard = guard;
  }

  /** How long the leg may stay in this state; zero for the final one. */
  public Duration guardTime(LegTimes times) {
    return guard.apply(times);
  }
}
