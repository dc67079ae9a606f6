package org.opencallback.licence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Says beforehand that a licence expires.
 *
 * @param validUntil last day of validity (UTC)
 * @param days days left after today; 0 on the last day
 * @param step the notice's step: 30, 7 or 1 days beforehand
 */
public record ExpiryNotice(LocalDate validUntil, long days, int step) {

  private static final List<Integer> STEPS = List.of(1, 7, 30);

  /** The notice that is due on a day; empty when the licence is good for longer, or is none. */
  public static Optional<ExpiryNotice> of(Licence licence, LocalDate today) {
    LocalDate last = licence.validUntil();
    if (licence.demo() || last == null) {
      return Optional.empty();
    }
    long days = ChronoUnit.DAYS.between(today, last);
    return STEPS.stream()
        .filter(step -> days <= step)
        .findFirst()
        .map(step -> new ExpiryNotice(last, days, step));
  }
}
