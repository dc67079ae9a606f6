package org.opencallback.sbb;

import java.time.Instant;
import javax.sip.header.CallIdHeader;
import org.opencallback.callcontrol.LineCourse;
import org.opencallback.callcontrol.LineState;
import org.opencallback.job.TrunkLine;
import org.opencallback.sbb.sip.Challenge;

/**
 * One line of a trunk.
 *
 * @param line what is said to whom
 * @param state what it is doing
 * @param course how it has gone
 * @param at when the next request, or the end of the wait for a response, is due
 * @param identity what the other side knows its requests by
 * @param proof what it was challenged with last
 */
record LineData(
    TrunkLine line,
    LineState state,
    LineCourse course,
    Instant at,
    Identity identity,
    Proof proof) {

  /**
   * What the other side knows the line's requests by.
   *
   * @param callId the same for all of them
   * @param tag our tag
   * @param cseq of the last request
   */
  record Identity(CallIdHeader callId, String tag, long cseq) {
    Identity next() {
      return new Identity(callId, tag, cseq + 1);
    }
  }

  /**
   * A challenge and how often it was answered.
   *
   * @param challenge null until one has come
   * @param count uses of its nonce
   */
  record Proof(Challenge challenge, int count) {
    static final Proof NONE = new Proof(null, 0);

    Proof again() {
      return new Proof(challenge, count + 1);
    }
  }

  static LineData of(TrunkLine line, CallIdHeader callId, String tag, Instant at) {
    boolean registration = line.purpose() == TrunkLine.Purpose.REGISTRATION;
    return new LineData(
        line,
        LineState.WAITING,
        LineCourse.begun(registration, line.interval()),
        at,
        new Identity(callId, tag, 0),
        Proof.NONE);
  }

  LineData in(LineState next) {
    return new LineData(line, next, course, at, identity, proof);
  }

  LineData with(LineCourse changed) {
    return new LineData(line, state, changed, at, identity, proof);
  }

  LineData due(Instant time) {
    return new LineData(line, state, course, time, identity, proof);
  }

  LineData with(Identity changed) {
    return new LineData(line, state, course, at, changed, proof);
  }

  LineData with(Proof changed) {
    return new LineData(line, state, course, at, identity, changed);
  }
}
