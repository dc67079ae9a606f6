package org.opencallback.job;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answered leg of a call in progress: it costs money.
 *
 * @param party {@code A} or {@code B}
 * @param number the party's number as in {@link Origination#number}
 * @param trunkId the trunk used
 * @param answeredAt when it was answered
 * @param endedAt when it was released; null while it has not been
 */
public record RunningLeg(
    LegReport.Party party,
    String number,
    long trunkId,
    Instant answeredAt,
    @Nullable Instant endedAt) {

  /** How long it has been talked over, if it goes on until a moment. */
  public Duration talkUntil(Instant moment) {
    return Duration.between(
        answeredAt, endedAt == null || moment.isBefore(endedAt) ? moment : endedAt);
  }
}
