package org.opencallback.media;

/**
 * What has passed on a media leg.
 *
 * @param packetsReceived RTP packets that came from the peer and were accepted
 * @param packetsSent RTP packets sent to the peer
 * @param packetsLost packets missing in the peer's sequence (RFC 3550 §6.4.1), never negative
 * @param packetsDiscarded packets that were not RTP or came from a wrong source
 * @param jitterMillis interarrival jitter (RFC 3550 appendix A.8)
 */
public record LegStatistics(
    long packetsReceived,
    long packetsSent,
    long packetsLost,
    long packetsDiscarded,
    double jitterMillis) {

  /** A leg that has seen nothing. */
  public static final LegStatistics NONE = new LegStatistics(0, 0, 0, 0, 0);
}
