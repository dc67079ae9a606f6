package org.opencallback.tariff;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/**
 * What calling back has saved, by month, extension and zone.
 *
 * @param lines in that order, whatever order they are given in
 */
public record SavingsReport(List<Line> lines) {

  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::month).thenComparing(Key::extension).thenComparing(Key::zone);

  /** There were no calls; made after the order, which its making needs. */
  public static final SavingsReport EMPTY = new SavingsReport(List.of());

  public SavingsReport {
    lines = lines.stream().sorted(Comparator.comparing(Line::key, ORDER)).toList();
  }

  /**
   * What a line is about.
   *
   * @param month of the callbacks, in the exchange's time zone
   * @param extension who pays
   * @param zone of the first destination; empty when none was reached, and for extensions
   */
  public record Key(YearMonth month, String extension, String zone) {}

  /**
   * A line.
   *
   * @param calls callbacks
   * @param unpriced how many of them lacked a price; they are not part of the savings
   * @param talk how long their destinations talked
   * @param savings of those with all prices
   */
  public record Line(Key key, long calls, long unpriced, Duration talk, Savings savings) {}

  /** All lines together. */
  public Savings total() {
    return lines.stream().map(Line::savings).reduce(Savings.NONE, Savings::plus);
  }
}
