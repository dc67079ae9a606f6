package org.opencallback.callcontrol;

import java.time.Duration;

/**
 * How long a leg may take.
 *
 * @param response for the first response to the INVITE
 * @param setup from the first response to the alerting
 * @param alerting how long the party may be alerted
 * @param duration how long the leg may last once answered
 */
public record LegTimes(Duration response, Duration setup, Duration alerting, Duration duration) {

  /** More than SIP's timers B and F, 64 * T1 = 32 s (RFC 3261 table 4). */
  static final Duration SIP_TIME_OUT = Duration.ofSeconds(34);

  /** Four transmissions of the INVITE (at 0, 0.5, 1.5 and 3.5 s); then another trunk is better. */
  private static final Duration RESPONSE = Duration.ofSeconds(5);

  /** Paging a mobile and crossing networks may take this long. */
  private static final Duration SETUP = Duration.ofSeconds(20);

  /** The usual times for a party that may be alerted for a given time. */
  public static LegTimes of(Duration alerting, Duration duration) {
    return new LegTimes(RESPONSE, SETUP, alerting, duration);
  }
}
