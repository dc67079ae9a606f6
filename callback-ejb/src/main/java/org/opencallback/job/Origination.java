package org.opencallback.job;

import java.time.Duration;
import java.util.List;

/**
 * How a leg is originated.
 *
 * @param number the party's number, E.164 with plus sign or an extension number
 * @param attempts ways to place it, to be tried in this order; never empty
 * @param alertingTime how long the party may be alerted before the leg is given up
 * @param emergency the party is an emergency service: such a call is not cut for money, nor because
 *     all callbacks are stopped
 */
public record Origination(
    String number, List<TrunkCall> attempts, Duration alertingTime, boolean emergency) {

  public Origination {
    attempts = List.copyOf(attempts);
  }

  /** How anybody but an emergency service is called. */
  public Origination(String number, List<TrunkCall> attempts, Duration alertingTime) {
    this(number, attempts, alertingTime, false);
  }
}
