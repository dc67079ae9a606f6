package org.opencallback.network.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Percentiles of measured times in milliseconds. */
final class Percentiles {

  private final double[] sorted;

  Percentiles(Collection<Double> millis) {
    sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  boolean isEmpty() {
    return sorted.length == 0;
  }

  /** The smallest value that {@code percent} of all do not exceed; NaN if there are none. */
  double at(double percent) {
    if (isEmpty()) {
      return Double.NaN;
    }
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.max(0, Math.min(sorted.length, rank) - 1)];
  }

  double mean() {
    return Arrays.stream(sorted).average().orElse(Double.NaN);
  }

  @Override
  public String toString() {
    return isEmpty()
        ? "none measured"
        : String.format(
            Locale.ROOT,
            "min %.1f  p50 %.1f  p95 %.1f  p99 %.1f  max %.1f ms (%d measured)",
            sorted[0],
            at(50),
            at(95),
            at(99),
            sorted[sorted.length - 1],
            sorted.length);
  }
}
