package org.opencallback.sbb;

import java.time.Instant;
import org.opencallback.callcontrol.LegState;
import org.opencallback.sbb.sip.SessionTimer;

/**
 * The state of a leg's SBB entity.
 *
 * @param order what it is to do
 * @param lateAnswer when it was answered although it had been given up, else null
 * @param timers what runs
 * @param session what is agreed about the session
 * @param faults transactions that were rolled back
 */
record LegData(
    LegOrder order,
    LegState state,
    Instant lateAnswer,
    Timers.Running<Purpose> timers,
    Session session,
    int faults) {

  /** What a timer is for. */
  enum Purpose {
    GUARD,
    SESSION,
    LOST
  }

  /**
   * What is agreed about an answered leg.
   *
   * @param timer session timer; null when there is none
   * @param byUpdate the peer understands UPDATE (RFC 3311), so refreshes need no SDP
   * @param refreshing a refresh of ours is under way
   * @param failures refreshes of ours in a row that came to nothing
   * @param awaitsAck a response of ours to a re-INVITE is not acknowledged yet
   * @param offeredInResponse that response carried an offer: the ACK brings the answer
   */
  record Session(
      SessionTimer timer,
      boolean byUpdate,
      boolean refreshing,
      int failures,
      boolean awaitsAck,
      boolean offeredInResponse) {

    static final Session NONE = new Session(null, false, false, 0, false, false);

    Session with(SessionTimer agreed) {
      return new Session(agreed, byUpdate, false, 0, awaitsAck, offeredInResponse);
    }

    Session by(boolean update) {
      return new Session(timer, update, refreshing, failures, awaitsAck, offeredInResponse);
    }

    Session refresh() {
      return new Session(timer, byUpdate, true, failures, awaitsAck, offeredInResponse);
    }

    Session refreshFailed(boolean counts) {
      return new Session(
          timer, byUpdate, false, counts ? failures + 1 : failures, awaitsAck, offeredInResponse);
    }

    Session awaitAck(boolean offered) {
      return new Session(timer, byUpdate, refreshing, failures, true, offered);
    }

    Session acknowledged() {
      return new Session(timer, byUpdate, refreshing, failures, false, false);
    }
  }

  static LegData of(LegOrder order) {
    return new LegData(
        order, LegState.NULL, null, Timers.Running.none(Purpose.class), Session.NONE, 0);
  }

  LegData in(LegState next) {
    return new LegData(order, next, lateAnswer, timers, session, faults);
  }

  LegData answeredLate(Instant at) {
    return new LegData(order, state, at, timers, session, faults);
  }

  LegData with(Timers.Running<Purpose> running) {
    return new LegData(order, state, lateAnswer, running, session, faults);
  }

  LegData with(Session changed) {
    return new LegData(order, state, lateAnswer, timers, changed, faults);
  }

  LegData fault() {
    return new LegData(order, state, lateAnswer, timers, session, faults + 1);
  }
}
