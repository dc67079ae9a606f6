package org.opencallback.spending;

import java.time.Instant;
import org.opencallback.job.LegReport;
import org.opencallback.job.RunningLeg;
import org.opencallback.tariff.LegCost;
import org.opencallback.tariff.LegPricing;
import org.opencallback.tariff.LegPricing.Answered;
import org.opencallback.tariff.PriceBook;

/** What a leg costs, by the prices of the moment at which it was answered. */
public final class LegCosts {

  private LegCosts() {}

  /** The leg's cost; a leg that was not answered costs nothing and is not priced. */
  public static LegCost of(LegReport leg, String mobile, PriceBook book) {
    Instant answeredAt = leg.answeredAt();
    if (answeredAt == null) {
      return LegCost.UNKNOWN;
    }
    RunningLeg over =
        new RunningLeg(leg.party(), leg.number(), leg.trunkId(), answeredAt, leg.endedAt());
    return until(over, leg.endedAt(), mobile, book);
  }

  /** The cost of a leg in progress if it goes on until a moment. */
  public static LegCost until(RunningLeg leg, Instant moment, String mobile, PriceBook book) {
    LegPricing pricing = book.pricing(mobile, leg.answeredAt());
    Answered answered =
        new Answered(leg.number(), leg.trunkId(), leg.answeredAt(), leg.talkUntil(moment));
    return leg.party() == LegReport.Party.A
        ? pricing.callback(answered)
        : pricing.destination(answered);
  }
}
