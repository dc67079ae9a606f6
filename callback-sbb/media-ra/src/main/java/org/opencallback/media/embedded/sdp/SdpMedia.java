package org.opencallback.media.embedded.sdp;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One media description of a session description: its {@code m=} line with what belongs to it,
 * session level values already applied.
 *
 * @param type {@code audio}, {@code video}, …
 * @param port port that its writer receives on; 0: the stream is refused (RFC 3264 §6)
 * @param protocol such as {@code RTP/AVP}
 * @param formats the formats as written: payload types, if the protocol is RTP
 * @param address where its writer receives; null if that is given as a host name
 * @param attributes what the attributes say
 */
record SdpMedia(
    String type,
    int port,
    String protocol,
    List<String> formats,
    @Nullable InetAddress address,
    Attributes attributes) {

  /**
   * The attributes that matter to us.
   *
   * @param encodings {@code a=rtpmap}, in the order of writing
   * @param direction {@code sendrecv} if nothing is said
   * @param rtcp {@code a=rtcp} (RFC 3605), if given
   * @param rtcpMux whether {@code a=rtcp-mux} is given (RFC 5761)
   * @param ptimeMs how much audio its writer would like in a packet, in milliseconds ({@code
   *     a=ptime}, RFC 8866 §6.4); 0 if nothing is said, or no whole number
   * @param maxPtimeMs the most audio that its writer takes in a packet, in milliseconds ({@code
   *     a=maxptime}, RFC 8866 §6.5); 0 if nothing is said
   */
  record Attributes(
      List<Encoding> encodings,
      Direction direction,
      @Nullable InetSocketAddress rtcp,
      boolean rtcpMux,
      int ptimeMs,
      int maxPtimeMs) {

    PacketTime packetTime() {
      return PacketTime.of(ptimeMs, maxPtimeMs);
    }
  }

  /**
   * What a payload type means.
   *
   * @param name such as {@code PCMA} or {@code telephone-event}, as written
   * @param rate clock rate in Hz
   */
  record Encoding(int payloadType, String name, int rate) {

    boolean is(String otherName, int otherRate) {
      return name.equalsIgnoreCase(otherName) && rate == otherRate;
    }
  }

  /** Whether it is RTP audio without encryption, the one thing that we speak. */
  boolean isRtpAudio() {
    return type.equals("audio") && protocol.equals("RTP/AVP") && port != 0;
  }
}
