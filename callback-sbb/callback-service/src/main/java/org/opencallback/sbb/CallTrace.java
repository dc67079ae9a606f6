package org.opencallback.sbb;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import javax.slee.facilities.Tracer;
import org.opencallback.callcontrol.CallEvent;
import org.opencallback.callcontrol.CallbackState;

/** What people are told of a call's course: in the log, and in the history of its job. */
final class CallTrace {

  /** Written to the log for people; the outcome is told with the job's end. */
  private static final Set<CallbackState> MILESTONES =
      EnumSet.of(CallbackState.CALLING_A, CallbackState.ACTIVE, CallbackState.RELEASING);

  private final Tracer tracer;
  private final Clock clock;

  CallTrace(Tracer tracer, Clock clock) {
    this.tracer = tracer;
    this.clock = clock;
  }

  /** The line of the history for one transition. */
  String line(CallbackState from, CallEvent event, CallbackState to) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return now + " " + from + ": " + told(from, event) + " -> " + to;
  }

  /**
   * Writes a transition to the log.
   *
   * @param name of the call
   * @param data before the transition
   */
  void advances(String name, CallData data, CallEvent event, CallbackState next) {
    boolean milestone =
        (data.state() != next && MILESTONES.contains(next)) || event instanceof CallEvent.AnsweredA;
    if (milestone) {
      tracer.info(name + ": " + event + " -> " + next + detail(data, next));
    } else if (tracer.isFineEnabled()) {
      tracer.fine(name + ": " + told(data.state(), event) + " -> " + next);
    }
  }

  /** What may be told of an event: not the keys that may be a PIN. */
  private static String told(CallbackState state, CallEvent event) {
    return state == CallbackState.ACCEPTING && event instanceof CallEvent.DigitPressed
        ? "DigitPressed"
        : event.toString();
  }

  private String detail(CallData data, CallbackState next) {
    Instant answered = data.notes().answeredAt();
    return switch (next) {
      case CALLING_A -> ", to " + Numbers.shorten(data.order().partyA().number());
      case RELEASING ->
          answered == null
              ? ""
              : ", after " + Duration.between(answered, clock.instant()).toSeconds() + " s";
      default -> "";
    };
  }
}
