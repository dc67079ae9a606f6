package org.opencallback.media.embedded.sdp;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencallback.media.AudioCodec;
import org.opencallback.media.MediaException;

/**
 * Our end of the offer/answer exchange of one leg (RFC 3264): one audio stream of G.711 with
 * telephone events. Keeps what was said last and the version of it. Not thread-safe.
 *
 * <p>An error leaves everything as it was.
 */
public final class MediaNegotiation {

  /** The payload type that we propose for telephone-event; any dynamic one would do. */
  static final int OUR_EVENT_TYPE = 101;

  private static final Set<AudioCodec> ALL =
      Collections.unmodifiableSet(EnumSet.allOf(AudioCodec.class));

  private final InetSocketAddress local;
  private final long sessionId;

  private long version;
  private int eventType = OUR_EVENT_TYPE;
  private Set<AudioCodec> proposed = ALL;
  private @Nullable String localDescription;
  private @Nullable RemoteMedia remote;

  /**
   * @param local address and port that the peer shall send RTP to
   * @param sessionId identifies our description in its {@code o=} line; says nothing about anybody
   */
  public MediaNegotiation(InetSocketAddress local, long sessionId) {
    this.local = local;
    this.sessionId = sessionId;
  }

  /** The outcome of the last complete exchange, or null if there was none. */
  public @Nullable RemoteMedia remote() {
    return remote;
  }

  /** The outcome of the last complete exchange; before it, an illegal state. */
  public RemoteMedia agreed() {
    if (remote == null) {
      throw new IllegalStateException("no exchange is complete");
    }
    return remote;
  }

  /** What we said last, or null if we said nothing yet. */
  public @Nullable String localDescription() {
    return localDescription;
  }

  /**
   * An offer of the codecs, in the order given; a stream that was on hold is offered as sendrecv.
   *
   * @param wanted how much audio in a packet we would like to receive
   */
  public String offer(Collection<AudioCodec> codecs, PacketTime wanted) {
    if (codecs.isEmpty()) {
      throw new IllegalArgumentException("no codec is offered");
    }
    proposed = new LinkedHashSet<>(codecs);
    SdpWriter writer = new SdpWriter(local, sessionId, ++version);
    writer.audio(proposed, eventType, wanted, Direction.SENDRECV, false);
    localDescription = writer.toString();
    return localDescription;
  }

  /**
   * Takes the answer to the last offer.
   *
   * @throws MediaException MALFORMED_SDP or NOT_ACCEPTABLE
   */
  public RemoteMedia accept(String answer) throws MediaException {
    List<SdpMedia> media = SdpParser.parse(answer);
    if (media.isEmpty()) {
      throw new MediaException(
          MediaException.Reason.NOT_ACCEPTABLE, "the answer has no stream at all");
    }
    SdpMedia audio = media.get(0); // RFC 3264 §6: one for each of ours, in the same order
    String refusal = refusal(audio, proposed);
    if (refusal != null) {
      throw new MediaException(MediaException.Reason.NOT_ACCEPTABLE, refusal);
    }
    List<AudioCodec> codecs = common(audio, proposed);
    int theirs = eventTypeOf(audio);
    int ours = theirs == RemoteMedia.NONE ? RemoteMedia.NONE : eventType;
    remote = settled(audio, codecs, new RemoteMedia.EventTypes(theirs, ours));
    return remote;
  }

  /**
   * Answers an offer: the first stream that we can speak is taken, all others are refused (RFC 3264
   * §6). One codec is chosen: the one in use if the peer still has it, else the peer's favourite.
   *
   * @param wanted how much audio in a packet we would like to receive
   * @throws MediaException MALFORMED_SDP or NOT_ACCEPTABLE
   */
  public String answer(String offer, PacketTime wanted) throws MediaException {
    List<SdpMedia> media = SdpParser.parse(offer);
    int taken = choose(media);
    SdpMedia chosen = media.get(taken);
    List<AudioCodec> codecs = List.of(preferred(common(chosen, ALL)));
    int theirs = eventTypeOf(chosen);
    if (theirs != RemoteMedia.NONE) {
      eventType = theirs; // RFC 3264 §8.3.2: within a session a payload type keeps its meaning
    }
    remote = settled(chosen, codecs, new RemoteMedia.EventTypes(theirs, theirs));
    SdpWriter writer = new SdpWriter(local, sessionId, ++version);
    for (int i = 0; i < media.size(); i++) {
      if (i == taken) {
        boolean rtcpMux = chosen.attributes().rtcpMux();
        writer.audio(codecs, theirs, wanted, remote.direction(), rtcpMux);
      } else {
        writer.refused(media.get(i));
      }
    }
    localDescription = writer.toString();
    return localDescription;
  }

  private int choose(List<SdpMedia> media) throws MediaException {
    String why = "the offer has no stream at all";
    for (int i = 0; i < media.size(); i++) {
      String refusal = refusal(media.get(i), ALL);
      if (refusal == null) {
        return i;
      }
      why = refusal;
    }
    throw new MediaException(MediaException.Reason.NOT_ACCEPTABLE, why);
  }

  /** Why a stream cannot be used, or null if it can. */
  private @Nullable String refusal(SdpMedia stream, Set<AudioCodec> ours) {
    if (stream.port() == 0) {
      return "the stream is refused (port 0)";
    }
    if (!stream.isRtpAudio()) {
      return "'" + stream.type() + " " + stream.protocol() + "' is not audio over RTP/AVP";
    }
    InetAddress address = stream.address();
    if (address == null) {
      return "the stream has no address literal in a c= line";
    }
    if (address.isMulticastAddress()) {
      return "multicast address " + address.getHostAddress();
    }
    if (address instanceof Inet6Address != local.getAddress() instanceof Inet6Address) {
      return "address " + address.getHostAddress() + " is not of our address family";
    }
    int most = stream.attributes().maxPtimeMs();
    if (most != 0 && most < PacketTime.USUAL.ms()) {
      // what is relayed goes through as it is, and hardly anybody sends less
      return "packets of at most %d ms are taken, the usual ones have %d ms"
          .formatted(most, PacketTime.USUAL.ms());
    }
    if (common(stream, ours).isEmpty()) {
      return "no codec in common: " + String.join(" ", stream.formats());
    }
    return null;
  }

  private AudioCodec preferred(List<AudioCodec> codecs) {
    RemoteMedia before = remote;
    boolean stays = before != null && codecs.contains(before.codec());
    return before != null && stays ? before.codec() : codecs.get(0);
  }

  /** The codecs of a stream that are ours too, in the order of the stream. */
  private static List<AudioCodec> common(SdpMedia stream, Set<AudioCodec> ours) {
    List<AudioCodec> codecs = new ArrayList<>();
    for (String format : stream.formats()) {
      for (AudioCodec codec : ours) {
        if (isFormat(stream, format, codec) && !codecs.contains(codec)) {
          codecs.add(codec);
        }
      }
    }
    return codecs;
  }

  /** The static types of RFC 3551 need no rtpmap; if one is given it must say the same. */
  private static boolean isFormat(SdpMedia stream, String format, AudioCodec codec) {
    if (!format.equals(Integer.toString(codec.payloadType()))) {
      return false;
    }
    for (SdpMedia.Encoding encoding : stream.attributes().encodings()) {
      if (encoding.payloadType() == codec.payloadType()) {
        return encoding.is(codec.name(), 8000);
      }
    }
    return true;
  }

  private static int eventTypeOf(SdpMedia stream) {
    for (SdpMedia.Encoding encoding : stream.attributes().encodings()) {
      if (encoding.is("telephone-event", 8000)
          && stream.formats().contains(Integer.toString(encoding.payloadType()))) {
        return encoding.payloadType();
      }
    }
    return RemoteMedia.NONE;
  }

  private static RemoteMedia settled(
      SdpMedia stream, List<AudioCodec> codecs, RemoteMedia.EventTypes events) {
    InetAddress address = stream.address();
    if (address == null) {
      throw new IllegalStateException("a stream without an address was accepted");
    }
    InetSocketAddress rtp = new InetSocketAddress(address, stream.port());
    SdpMedia.Attributes attributes = stream.attributes();
    InetSocketAddress rtcp = attributes.rtcp();
    if (attributes.rtcpMux()) {
      rtcp = rtp;
    } else if (rtcp == null) {
      rtcp = new InetSocketAddress(address, Math.min(stream.port() + 1, 65535));
    }
    // RFC 3264 §8.4: an address of zeros means that nothing may be sent to the peer
    boolean weSend = attributes.direction().receives() && !address.isAnyLocalAddress();
    boolean weReceive = attributes.direction().sends();
    Direction ours = Direction.of(weSend, weReceive);
    return new RemoteMedia(rtp, rtcp, List.copyOf(codecs), events, ours, attributes.packetTime());
  }
}
