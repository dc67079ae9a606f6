package org.opencallback.spending;

import java.time.Instant;
import java.util.List;
import org.opencallback.job.LegReport;
import org.opencallback.job.RunningLeg;
import org.opencallback.job.TrunkCall;
import org.opencallback.tariff.PriceBook;

/**
 * A leg that a call is about to get. Pure.
 *
 * @param call the call as it is without it
 * @param number whom it goes to, E.164 or an extension
 * @param ways ways to place it
 */
public record NextLeg(
    RunningCall call, LegReport.Party party, String number, List<TrunkCall> ways) {

  public NextLeg {
    ways = List.copyOf(ways);
  }

  /**
   * Those ways whose beginning all purses pay for: being answered, and the first increment.
   *
   * @param purses those of the call
   * @param midnight the day's beginning
   */
  List<TrunkCall> payable(List<Purse> purses, Instant now, Instant midnight, PriceBook prices) {
    return ways.stream()
        .filter(way -> purses.stream().noneMatch(p -> overspends(p, way, now, midnight, prices)))
        .toList();
  }

  private boolean overspends(
      Purse purse, TrunkCall way, Instant now, Instant midnight, PriceBook prices) {
    RunningLeg answered = new RunningLeg(party, number, way.trunkId(), now, null);
    return purse.of(call.with(answered)).isOverspentAt(now, midnight, prices);
  }
}
