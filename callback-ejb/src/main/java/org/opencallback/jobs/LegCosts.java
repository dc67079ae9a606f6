package org.opencallback.jobs;

import java.time.Duration;
import java.time.Instant;
import org.opencallback.job.LegReport;
import org.opencallback.tariff.LegCost;
import org.opencallback.tariff.LegPricing;
import org.opencallback.tariff.LegPricing.Answered;
import org.opencallback.tariff.PriceBook;

/** What a reported leg costs, by the prices of the moment at which it was answered. */
final class LegCosts {

  private LegCosts() {}

  /** The leg's cost; a leg that was not answered costs nothing and is not priced. */
  static LegCost of(LegReport leg, String mobile, PriceBook book) {
    Instant answeredAt = leg.answeredAt();
    if (answeredAt == null) {
      return LegCost.UNKNOWN;
    }
    LegPricing pricing = book.pricing(mobile, answeredAt);
    Answered answered =
        new Answered(
            leg.number(), leg.trunkId(), answeredAt, Duration.between(answeredAt, leg.endedAt()));
    return leg.party() == LegReport.Party.A
        ? pricing.callback(answered)
        : pricing.destination(answered);
  }
}
