package org.opencallback.media.embedded.sdp;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.util.Collection;
import org.opencallback.media.AudioCodec;

/** Writes a session description of ours: no user, no name, no host name (RFC 8866 §5). */
final class SdpWriter {

  private final StringBuilder out = new StringBuilder(400);
  private final int port;

  SdpWriter(InetSocketAddress local, long sessionId, long version) {
    String host = local.getAddress().getHostAddress();
    int zone = host.indexOf('%');
    String address =
        (local.getAddress() instanceof Inet6Address ? "IN IP6 " : "IN IP4 ")
            + (zone < 0 ? host : host.substring(0, zone));
    port = local.getPort();
    line("v=0");
    line("o=- " + sessionId + " " + version + " " + address);
    line("s=-");
    line("c=" + address);
    line("t=0 0");
  }

  /**
   * Our stream.
   *
   * @param eventType of telephone-event; {@link RemoteMedia#NONE} for none
   * @param wanted how much audio in a packet we would like to receive
   */
  void audio(
      Collection<AudioCodec> codecs,
      int eventType,
      PacketTime wanted,
      Direction direction,
      boolean rtcpMux) {
    out.append("m=audio ").append(port).append(" RTP/AVP");
    codecs.forEach(codec -> out.append(' ').append(codec.payloadType()));
    boolean events = eventType != RemoteMedia.NONE;
    line(events ? " " + eventType : "");
    codecs.forEach(codec -> line("a=rtpmap:" + codec.payloadType() + " " + codec + "/8000"));
    if (events) {
      line("a=rtpmap:" + eventType + " telephone-event/8000");
      line("a=fmtp:" + eventType + " 0-15");
    }
    line("a=ptime:" + wanted.ms());
    line("a=" + direction.attribute());
    if (rtcpMux) {
      line("a=rtcp-mux");
    }
  }

  /** A stream of the peer's offer that we do not take: port 0, the rest as it came. */
  void refused(SdpMedia stream) {
    String formats = String.join(" ", stream.formats());
    line("m=" + stream.type() + " 0 " + stream.protocol() + " " + formats);
  }

  private void line(String text) {
    out.append(text).append("\r\n");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
