package org.opencallback.licence;

import java.time.LocalDate;

/**
 * What the installed licence allows.
 *
 * @param holder whom it was issued to; empty in DEMO mode
 * @param numbers how many mobiles' numbers may be active
 * @param validUntil last day of validity (UTC); null without end
 * @param demo there is no valid licence: one number only
 * @param reason why it is DEMO mode, for people; empty with a valid licence
 */
public record Licence(
    String holder, int numbers, LocalDate validUntil, boolean demo, String reason) {

  /** How many numbers may be active in DEMO mode. */
  public static final int DEMO_NUMBERS = 1;

  /** DEMO mode and why. */
  public static Licence demo(String reason) {
    return new Licence("", DEMO_NUMBERS, null, true, reason);
  }

  /** Whether a number that holds this seat is served; null is no seat. */
  public boolean covers(Integer seat) {
    return seat != null && seat >= 1 && seat <= numbers;
  }
}
