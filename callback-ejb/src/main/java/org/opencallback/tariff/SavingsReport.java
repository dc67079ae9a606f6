package org.opencallback.tariff;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * What calling back has saved, by month, extension and zone.
 *
 * @param lines in that order
 */
public record SavingsReport(List<Line> lines) {

  private static final Comparator<CallCosts.Key> ORDER =
      Comparator.comparing(CallCosts.Key::month)
          .thenComparing(CallCosts.Key::extension)
          .thenComparing(CallCosts.Key::zone);

  /**
   * A line.
   *
   * @param calls callbacks
   * @param unpriced how many of them lacked a price; they are not part of the savings
   * @param talk how long their destinations talked
   * @param savings of those with all prices
   */
  public record Line(CallCosts.Key key, long calls, long unpriced, Duration talk, Savings savings) {

    Line plus(Line other) {
      return new Line(
          key,
          calls + other.calls,
          unpriced + other.unpriced,
          talk.plus(other.talk),
          savings.plus(other.savings));
    }
  }

  /** Adds calls up. */
  public static SavingsReport of(List<CallCosts> calls) {
    TreeMap<CallCosts.Key, Line> lines = new TreeMap<>(ORDER);
    for (CallCosts call : calls) {
      lines.merge(call.key(), line(call), Line::plus);
    }
    return new SavingsReport(List.copyOf(lines.values()));
  }

  /** All lines together. */
  public Savings total() {
    return lines.stream().map(Line::savings).reduce(Savings.NONE, Savings::plus);
  }

  private static Line line(CallCosts call) {
    Savings savings = call.savings();
    return new Line(
        call.key(),
        1,
        savings == null ? 1 : 0,
        call.talk(),
        savings == null ? Savings.NONE : savings);
  }
}
