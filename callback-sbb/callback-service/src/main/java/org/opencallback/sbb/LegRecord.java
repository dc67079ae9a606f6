package org.opencallback.sbb;

import java.time.Instant;
import org.opencallback.callcontrol.Cause;
import org.opencallback.callcontrol.Party;
import org.opencallback.job.LegReport;
import org.opencallback.job.Origination;
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
   */
  record End(Cause cause, int sipStatus) {}

  /** A leg about to be originated. */
  static LegRecord start(int number, Party party, Origination route, TrunkCall trunk, Instant now) {
    return new LegRecord(number, party, route, trunk, new Times(now, null, null), null, false);
  }

  boolean hasEnded() {
    return end != null;
  }

  LegRecord answered(Instant at) {
    return new LegRecord(
        number, party, route, trunk, new Times(times.started(), at, times.ended()), end, gone);
  }

  LegRecord ended(Instant at, Cause cause, int sipStatus) {
    return new LegRecord(
        number,
        party,
        route,
        trunk,
        new Times(times.started(), times.answered(), at),
        new End(cause, sipStatus),
        gone);
  }

  LegRecord left() {
    return new LegRecord(number, party, route, trunk, times, end, true);
  }

  /** For the call detail record; a leg that has not ended is taken to end now. */
  LegReport report(String callId, Instant now) {
    return new LegReport(
        party == Party.A ? LegReport.Party.A : LegReport.Party.B,
        trunk.trunkId(),
        route.number(),
        trunk.presentedNumber(),
        times.started(),
        times.answered(),
        times.ended() == null ? now : times.ended(),
        end == null ? Cause.TEMPORARY_FAILURE.value() : end.cause().value(),
        end == null ? 0 : end.sipStatus(),
        callId);
  }
}
