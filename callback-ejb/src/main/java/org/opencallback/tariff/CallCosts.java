package org.opencallback.tariff;

import java.time.Duration;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What one callback cost.
 *
 * @param key where it belongs in the report
 * @param talk how long the destinations talked
 * @param savings against calling directly; null when a price was missing
 */
public record CallCosts(Key key, Duration talk, @Nullable Savings savings) {

  /**
   * A line of the report.
   *
   * @param month of the callback, in the exchange's time zone
   * @param extension who pays
   * @param zone of the first destination; empty when none was reached, and for extensions
   */
  public record Key(YearMonth month, String extension, String zone) {}
}
