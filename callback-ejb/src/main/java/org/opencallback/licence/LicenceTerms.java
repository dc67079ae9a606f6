package org.opencallback.licence;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a genuine licence says, whether it is valid today or not.
 *
 * @param holder whom it was issued to
 * @param numbers how many mobiles' numbers may be active
 * @param validFrom first day of validity (UTC); null from the day of issue
 * @param validUntil last day of validity (UTC); null without end
 * @param issuedAt when the vendor signed it; null in licences that do not say it
 */
public record LicenceTerms(
    String holder, int numbers, LocalDate validFrom, LocalDate validUntil, Instant issuedAt) {

  /** What the licence allows on a day. */
  Licence on(LocalDate today) {
    if (validFrom != null && today.isBefore(validFrom)) {
      return Licence.demo("the licence of %s is not valid before %s".formatted(holder, validFrom));
    }
    if (validUntil != null && today.isAfter(validUntil)) {
      return Licence.demo("the licence of %s expired on %s".formatted(holder, validUntil));
    }
    return new Licence(holder, numbers, validUntil, false, "");
  }
}
