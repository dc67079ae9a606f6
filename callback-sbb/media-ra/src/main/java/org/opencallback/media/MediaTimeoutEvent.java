package org.opencallback.media;

import java.time.Duration;

/**
 * Nothing has been received from a party for a long time although something should be (the leg is
 * not on hold); event type {@code org.opencallback.media.MediaTimeout}, vendor {@code
 * org.opencallback}, version {@code 1.0}. Fired once per silence.
 *
 * @param party whose media is missing
 * @param silentFor how long nothing, neither RTP nor RTCP, has come
 */
public record MediaTimeoutEvent(Party party, Duration silentFor) {}
