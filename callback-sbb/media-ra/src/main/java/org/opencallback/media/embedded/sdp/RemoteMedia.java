package org.opencallback.media.embedded.sdp;

import java.net.InetSocketAddress;
import java.util.List;
import org.opencallback.media.AudioCodec;

/**
 * What a peer's description has settled for a stream: the result of offer and answer.
 *
 * @param rtp where the peer announced to receive RTP
 * @param rtcp where it receives RTCP; the same as {@code rtp} if multiplexed (RFC 5761)
 * @param codecs agreed codecs, the preferred one first; never empty
 * @param events telephone-event payload types
 * @param direction as seen by us: whether we may send, whether the peer sends
 * @param packetTime how much audio the packets have that we make for it
 */
public record RemoteMedia(
    InetSocketAddress rtp,
    InetSocketAddress rtcp,
    List<AudioCodec> codecs,
    EventTypes events,
    Direction direction,
    PacketTime packetTime) {

  /** There is no telephone-event. */
  public static final int NONE = -1;

  /**
   * The payload types of telephone-event, which each side chooses for what it receives (RFC 3264
   * §5.1).
   *
   * @param sent what the peer wants to receive, or {@link #NONE}
   * @param received what the peer sends, or {@link #NONE}
   */
  public record EventTypes(int sent, int received) {}

  /** What we send with. */
  public AudioCodec codec() {
    return codecs.get(0);
  }

  /** Whether the peer can tell digits by RFC 4733. */
  public boolean hasEvents() {
    return events.received() != NONE;
  }

  /**
   * Whether packets of a payload type are telephone events. DEVIATION from RFC 3264 §5.1: the
   * peer's own number is taken as well as ours, since many a peer sends with it.
   */
  public boolean isEvent(int payloadType) {
    return payloadType != NONE
        && (payloadType == events.received() || payloadType == events.sent());
  }

  /** Whether RTCP shares the port of RTP. */
  public boolean multiplexed() {
    return rtp.equals(rtcp);
  }
}
