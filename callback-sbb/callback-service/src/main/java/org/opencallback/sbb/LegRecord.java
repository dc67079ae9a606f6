package org.opencallback.sbb;

import java.time.Instant;
import org.opencallback.callcontrol.Cause;
import org.opencallback.callcontrol.Party;
import org.opencallback.job.CutReason;
import org.opencallback.job.LegReport;
import org.opencallback.job.Origination;
import org.opencallback.job.RunningLeg;
import org.opencallback.job.TrunkCall;

/**
 * What a callback knows of one of its legs; becomes a call detail record.
 *
 * @param number the leg's number in the call, from 0
 * @param route how its party is reached
 * @param trunk the trunk used
 * @param times when what happened
 * @param end how it ended; null while it has not
 * @param gone nothing of it is left in the network
 */
record LegRecord(
    int number,
    Party party,
    Origination route,
    TrunkCall trunk,
    Times times,
    End end,
    boolean gone) {

  /**
   * When what happened.
   *
   * @param answered null if never
   * @param ended null while it has not
   */
  record Times(Instant started, Instant answered, Instant ended) {}

  /**
   * How a leg ended.
   *
   * @param sipStatus final SIP status, 0 when there was none
   * @param cut why we ended it of our own accord; null when we did not
   */
  record End(Cause cause, int sipStatus, CutReason cut) {}

  /** A leg about to be originated. */
  static LegRecord start(int number, Party party, Origination route, TrunkCall trunk, Instant now) {
    return new LegRecord(number, party, route, trunk, new Times(now, null, null), null, false);
  }

  boolean wasAnswered() {
    return times.answered() != null;
  }

  boolean hasEnded() {
    return end != null;
  }

  LegRecord answered(Instant at) {
    return new LegRecord(
        number, party, route, trunk, new Times(times.started(), at, times.ended()), end, gone);
  }

  /** It ended by itself, or because the other party's leg had. */
  LegRecord ended(Instant at, Cause cause, int sipStatus) {
    return ended(at, new End(cause, sipStatus, null));
  }

  LegRecord ended(Instant at, End how) {
    return new LegRecord(
        number, party, route, trunk, new Times(times.started(), times.answered(), at), how, gone);
  }

  LegRecord left() {
    return new LegRecord(number, party, route, trunk, times, end, true);
  }

  /** For the call detail record; a leg that has not ended is taken to end now. */
  LegReport report(String callId, Instant now) {
    return new LegReport(
        reportedParty(),
        trunk.trunkId(),
        route.number(),
        trunk.presentedNumber(),
        times.started(),
        times.answered(),
        times.ended() == null ? now : times.ended(),
        end == null ? Cause.TEMPORARY_FAILURE.value() : end.cause().value(),
        end == null ? 0 : end.sipStatus(),
        callId,
        end == null ? null : end.cut());
  }

  /** For who watches what the call costs; only when it was answered. */
  RunningLeg running() {
    return new RunningLeg(
        reportedParty(), route.number(), trunk.trunkId(), times.answered(), times.ended());
  }

  private LegReport.Party reportedParty() {
    return party == Party.A ? LegReport.Party.A : LegReport.Party.B;
  }
}
