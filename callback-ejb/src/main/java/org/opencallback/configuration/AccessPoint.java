package org.opencallback.configuration;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.opencallback.numbering.E164;
import org.opencallback.trigger.FinalResponse;

/**
 * An access number as calls need it.
 *
 * @param trunkId the only trunk it may be called through, null for any
 * @param presented number shown to the mobile, null for the company number
 */
public record AccessPoint(
    long id,
    E164 number,
    boolean enabled,
    @Nullable Long trunkId,
    Duration delay,
    @Nullable E164 presented,
    Refusing refusing,
    Retrying retrying) {

  /**
   * How triggers are refused.
   *
   * @param ringTime how long an accepted caller hears ringing
   * @param accepted how an accepted trigger is then refused
   * @param stranger how an unregistered caller is refused
   * @param strangerTarget SIP URI to redirect unregistered callers to, null to refuse them
   */
  public record Refusing(
      Duration ringTime,
      FinalResponse accepted,
      FinalResponse stranger,
      @Nullable String strangerTarget) {}

  /**
   * What follows an attempt that did not reach the mobile.
   *
   * @param retries further attempts
   * @param firstDelay time before the second attempt
   * @param factor by how much each further wait is longer
   */
  public record Retrying(int retries, Duration firstDelay, int factor) {

    /** When the access number has been removed meanwhile: the attempt was the last one. */
    public static final Retrying NEVER = new Retrying(0, Duration.ZERO, 1);

    /** How long to wait after an attempt, counted from 1. */
    public Duration delayAfter(int attempt) {
      Duration delay = firstDelay;
      for (int i = 1; i < attempt; i++) {
        delay = delay.multipliedBy(factor);
      }
      return delay;
    }
  }
}
