package org.opencallback.callcontrol;

import java.time.Duration;
import java.util.function.UnaryOperator;

/** What a trigger call is doing. Nothing here ever answers it. */
public enum TriggerState {
  /** The INVITE has come and is being decided on. */
  RECEIVED(ringTime -> Duration.ofSeconds(10)),
  /** The caller hung up before it was decided on; a callback may be promised all the same. */
  ABANDONED(ringTime -> Duration.ofSeconds(10)),
  /** The caller hears ringing. */
  RINGING(ringTime -> ringTime.plus(Duration.ofSeconds(10))),
  /** The final response is sent; what crosses it is still answered. */
  CLEARED(ringTime -> Duration.ofSeconds(40)),
  /** Nothing is left of the call. */
  GONE(ringTime -> Duration.ZERO);

  @SuppressWarnings("ImmutableEnumChecker") // only lambdas that capture nothing
  private final UnaryOperator<Duration> guard;

  TriggerState(UnaryOperator<Duration> guard) {
    this.guard = guard;
  }

  /** How long the call may stay in this state; zero for the final one. */
  public Duration guardTime(Duration ringTime) {
    return guard.apply(ringTime);
  }
}
