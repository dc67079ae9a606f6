package org.opencallback.network.sip;

import java.time.Duration;

/**
 * The timers of RFC 3261 §17 (table 4).
 *
 * @param t1 estimate of the round trip: first retransmission
 * @param t2 longest interval between retransmissions, except of an INVITE request
 * @param t4 how long a message may stay in the network
 */
public record SipTimers(Duration t1, Duration t2, Duration t4) {

  /** The values of the standard: 500 ms, 4 s, 5 s. */
  public static SipTimers standard() {
    return new SipTimers(Duration.ofMillis(500), Duration.ofSeconds(4), Duration.ofSeconds(5));
  }

  /** Timers B, F, H: when a transaction gives up. */
  public Duration giveUp() {
    return t1.multipliedBy(64);
  }
}
