package org.opencallback.tariff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencallback.tariff.Price.Subject;

/** Days without a price between two prices of the same thing, or after the last one. */
public final class Gaps {

  private Gaps() {}

  /**
   * A gap.
   *
   * @param subject what has no price
   * @param from first day without
   * @param until last day without; null when no price follows
   */
  public record Gap(Subject subject, LocalDate from, @Nullable LocalDate until) {}

  /** The gaps that are not over on a day. */
  public static List<Gap> of(List<Price> prices, LocalDate today) {
    Map<Subject, List<Price>> bySubject =
        prices.stream().collect(Collectors.groupingBy(Price::subject));
    List<Gap> gaps = new ArrayList<>();
    bySubject.forEach((subject, list) -> collect(subject, list, gaps));
    return gaps.stream()
        .filter(gap -> gap.until() == null || !gap.until().isBefore(today))
        .sorted(Comparator.comparing(Gap::from))
        .toList();
  }

  private static void collect(Subject subject, List<Price> prices, List<Gap> gaps) {
    List<Price> inOrder =
        prices.stream().sorted(Comparator.comparing(p -> p.validity().from())).toList();
    for (int i = 0; i < inOrder.size(); i++) {
      LocalDate last = inOrder.get(i).validity().until();
      if (last == null) {
        return;
      }
      LocalDate next = i + 1 < inOrder.size() ? inOrder.get(i + 1).validity().from() : null;
      LocalDate missing = last.plusDays(1);
      if (next == null) {
        gaps.add(new Gap(subject, missing, null));
      } else if (next.isAfter(missing)) {
        gaps.add(new Gap(subject, missing, next.minusDays(1)));
      }
    }
  }
}
