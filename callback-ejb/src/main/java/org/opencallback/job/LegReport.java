package org.opencallback.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One leg of a callback for the call detail record; every attempt on every trunk is a leg.
 *
 * @param party {@code A} or {@code B}
 * @param trunkId the trunk used
 * @param number the party's number as in {@link Origination#number}
 * @param presentedNumber the number shown to the party, as sent
 * @param startedAt when the leg was originated
 * @param answeredAt when it was answered, null if never
 * @param endedAt when it was released
 * @param q850Cause cause of the release (ITU-T Q.850)
 * @param sipStatus final SIP status that ended the leg, 0 when it was released by BYE or by us
 * @param callId the leg's SIP Call-ID, to find it in traces
 * @param cut why the exchange ended it of its own accord; null when it did not
 */
public record LegReport(
    Party party,
    long trunkId,
    String number,
    String presentedNumber,
    Instant startedAt,
    @Nullable Instant answeredAt,
    Instant endedAt,
    int q850Cause,
    int sipStatus,
    String callId,
    @Nullable CutReason cut) {

  /** The sides of a call. */
  public enum Party {
    A,
    B
  }
}
