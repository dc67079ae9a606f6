package org.opencallback.sbb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencallback.callcontrol.Party;
import org.opencallback.job.LegReport;
import org.opencallback.job.RunningLeg;

/**
 * All legs of one callback, in the order they were originated: a value.
 *
 * @param legs by number
 * @param callIds the Call-ID of each; empty until it has one
 */
record LegBook(List<LegRecord> legs, List<String> callIds) {

  static final LegBook EMPTY = new LegBook(List.of(), List.of());

  LegBook {
    legs = List.copyOf(legs);
    callIds = List.copyOf(callIds);
  }

  int next() {
    return legs.size();
  }

  LegRecord leg(int number) {
    return legs.get(number);
  }

  /** The leg to a party that has not ended; there is at most one. */
  Optional<LegRecord> current(Party party) {
    return legs.stream().filter(leg -> leg.party() == party && !leg.hasEnded()).findFirst();
  }

  boolean allGone() {
    return legs.stream().allMatch(LegRecord::gone);
  }

  LegBook add(LegRecord leg) {
    List<LegRecord> more = new ArrayList<>(legs);
    more.add(leg);
    List<String> ids = new ArrayList<>(callIds);
    ids.add("");
    return new LegBook(more, ids);
  }

  LegBook replace(LegRecord leg) {
    List<LegRecord> changed = new ArrayList<>(legs);
    changed.set(leg.number(), leg);
    return new LegBook(changed, callIds);
  }

  LegBook named(int number, String callId) {
    List<String> ids = new ArrayList<>(callIds);
    ids.set(number, callId);
    return new LegBook(legs, ids);
  }

  /** The legs that have been answered. */
  List<RunningLeg> running() {
    return legs.stream().filter(LegRecord::wasAnswered).map(LegRecord::running).toList();
  }

  List<LegReport> reports(Instant now) {
    return legs.stream().map(leg -> leg.report(callIds.get(leg.number()), now)).toList();
  }
}
