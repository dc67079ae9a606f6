package org.opencallback.media.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.opencallback.media.AudioCodec;
import org.opencallback.media.DigitEvent;
import org.opencallback.media.DigitSource;
import org.opencallback.media.LegStatistics;
import org.opencallback.media.MediaException;
import org.opencallback.media.MediaTimeoutEvent;
import org.opencallback.media.Party;
import org.opencallback.media.Tone;
import org.opencallback.media.embedded.dtmf.TelephoneEvents;
import org.opencallback.media.embedded.rtp.MediaCounters;
import org.opencallback.media.embedded.rtp.OutboundStream;
import org.opencallback.media.embedded.rtp.Paced;
import org.opencallback.media.embedded.rtp.PortPair;
import org.opencallback.media.embedded.rtp.ReceptionStatistics;
import org.opencallback.media.embedded.rtp.Rtcp;
import org.opencallback.media.embedded.rtp.Rtp;
import org.opencallback.media.embedded.rtp.Watched;
import org.opencallback.media.embedded.sdp.MediaNegotiation;
import org.opencallback.media.embedded.sdp.PacketTime;
import org.opencallback.media.embedded.sdp.RemoteMedia;
import org.opencallback.media.embedded.tone.G711;

/**
 * One party's media: what was agreed with the peer, the stream it sends and the stream it hears.
 * All state belongs to the call's lock.
 */
final class Leg implements Paced, Watched {

  /**
   * A peer that hears nothing of us for longer gets a frame of silence: NAT bindings stay open (RFC
   * 6263 asks for every 15 s), and carriers' watches for dead calls do not bark.
   */
  private static final long KEEP_ALIVE_NANOS = 2_000_000_000L;

  private final EmbeddedMediaCall call;
  private final Party party;
  private final LegTransport transport;
  private final int number;
  private final MediaNegotiation negotiation;
  private final MediaCounters counters;
  private final ReceptionStatistics received = new ReceptionStatistics();
  private final OutboundStream sent;
  private final Rtcp rtcp;
  private final DigitReceiver digits;
  private final SilenceWatch silence;

  private @Nullable RemoteMedia remote;
  private @Nullable Tone tone;
  private final TonePlayer player = new TonePlayer();
  private long discarded;
  private long nextReport;
  private boolean closed;

  Leg(EmbeddedMediaCall call, Party party, PortPair ports) {
    MediaEngine engine = call.engine();
    this.call = call;
    this.party = party;
    this.number = engine.nextLegNumber();
    this.counters = engine.counters();
    this.transport = new LegTransport(ports, counters);
    this.digits = new DigitReceiver(party);
    this.silence = new SilenceWatch(engine.settings().mediaTimeout());
    this.negotiation =
        new MediaNegotiation(
            new InetSocketAddress(engine.settings().advertisedAddress(), ports.port()),
            engine.random().nextInt(1, Integer.MAX_VALUE));
    this.sent =
        new OutboundStream(
            engine.random().nextInt(), engine.random().nextInt(0x8000), engine.random().nextInt());
    this.rtcp = new Rtcp(sent, received, engine.clock());
    this.nextReport = System.nanoTime() + engine.random().nextLong(Rtcp.INTERVAL_NANOS);
  }

  /** Begins to receive. */
  void start() throws MediaException {
    try {
      call.loop().receive(transport.ports().rtp(), this::onRtp);
      call.loop().receive(transport.ports().rtcp(), this::onRtcp);
    } catch (ClosedChannelException e) {
      throw new MediaException(MediaException.Reason.NO_RESOURCE, "a new socket is closed: " + e);
    }
    call.loop().watch(this);
  }

  /** Says good-bye to the peer and frees the ports. */
  void close() {
    closed = true;
    tone = null;
    call.loop().unpace(this, number);
    call.loop().unwatch(this);
    RemoteMedia agreed = remote;
    if (agreed != null) {
      ByteBuffer packet = ByteBuffer.allocate(256);
      rtcp.writeGoodbye(packet, System.nanoTime());
      transport.sendRtcp(packet, agreed);
    }
    try {
      call.engine().ports().close(transport.ports());
    } catch (IOException e) {
      call.engine().problem(e);
    }
    call.loop().wake();
  }

  MediaNegotiation negotiation() {
    return negotiation;
  }

  @Nullable RemoteMedia remote() {
    return remote;
  }

  /** How much audio in a packet the peer wants; the usual before anything is agreed. */
  PacketTime wanted() {
    RemoteMedia agreed = remote;
    return agreed == null ? PacketTime.USUAL : agreed.packetTime();
  }

  /** Offer and answer are complete: from now on this is valid. */
  void agreed(RemoteMedia agreed) {
    long now = System.nanoTime();
    remote = agreed;
    transport.announce(agreed.rtp(), now);
    if (!agreed.direction().sends()) {
      sent.pause();
    }
    silence.restart(now);
    sent.expect(now);
    tune();
  }

  void play(Tone newTone) {
    tone = newTone;
    player.begin();
    silence.expect(System.nanoTime());
    tune();
  }

  void silence() {
    tone = null;
    player.end();
    call.loop().unpace(this, number);
  }

  /** Nothing is relayed to this leg any more. */
  void relayEnded() {
    sent.pause();
  }

  boolean isNewPress(char digit, DigitSource how, long nanos) {
    boolean pressed = digits.isNewPress(digit, how, nanos);
    if (pressed) {
      counters.digit();
    }
    return pressed;
  }

  LegStatistics statistics() {
    return new LegStatistics(
        received.received(), sent.packets(), received.lost(), discarded, received.jitterMillis());
  }

  /** Prepares the tone in the codec that was agreed; it waits until one is. */
  private void tune() {
    Tone current = tone;
    RemoteMedia agreed = remote;
    if (current != null && agreed != null) {
      player.tune(
          call.engine()
              .tones()
              .tone(call.toneProfile(), current, agreed.codec())
              .orElseThrow(() -> new IllegalStateException("no tone " + current)));
      call.loop().pace(this, number, TonePlayer.everyMs(agreed.packetTime()));
    }
  }

  @Override
  public void frame(ByteBuffer scratch, long due) {
    synchronized (call.lock()) {
      RemoteMedia agreed = remote;
      if (closed || agreed == null || !player.isDue(agreed.packetTime())) {
        return;
      }
      if (player.isOver()) {
        silence();
        return;
      }
      int samples = agreed.packetTime().samples();
      if (agreed.direction().sends()) {
        sent.own(scratch, agreed.codec().payloadType(), due, samples);
        player.copy(samples, scratch);
        transport.sendRtp(scratch.flip());
      }
      player.advance(samples);
    }
  }

  private void onRtp(ByteBuffer packet, InetSocketAddress from, long nanos) {
    DigitEvent digit = null;
    synchronized (call.lock()) {
      if (closed) {
        return;
      }
      if (Rtp.isRtcp(packet)) {
        readRtcp(packet, from, nanos);
      } else {
        digit = receive(packet, from, nanos);
      }
    }
    if (digit != null) {
      call.tell(digit);
    }
  }

  private @Nullable DigitEvent receive(ByteBuffer packet, InetSocketAddress from, long nanos) {
    RemoteMedia agreed = remote;
    int start = Rtp.payloadStart(packet);
    int end = start == Rtp.INVALID ? Rtp.INVALID : Rtp.payloadEnd(packet, start);
    if (agreed == null || end == Rtp.INVALID) {
      return discard();
    }
    int type = Rtp.payloadType(packet);
    AudioCodec codec = AudioCodec.of(type);
    boolean event = agreed.isEvent(type) && end - start >= TelephoneEvents.PAYLOAD;
    if (codec == null && !event) {
      if (transport.isPeer(from)) {
        silence.heard(nanos); // comfort noise, perhaps: a sign of life all the same
      }
      return discard();
    }
    if (!transport.accepts(from, nanos)) {
      return discard();
    }
    int ssrc = Rtp.ssrc(packet);
    received.received(ssrc, Rtp.sequence(packet), Rtp.timestamp(packet), !event, nanos);
    counters.received();
    silence.heard(nanos);
    char pressed = TelephoneEvents.NONE;
    if (codec == null) {
      pressed = digits.event(packet, start, nanos);
    } else if (digits.searches(agreed, call.isListening(party))) {
      pressed = digits.audio(codec, packet, start, end, nanos);
    }
    Leg listener = call.listenerOf(party);
    if (listener != null) {
      listener.forward(packet, codec, start, end, nanos);
    }
    return told(pressed, codec == null ? DigitSource.RTP_EVENT : DigitSource.IN_BAND);
  }

  private @Nullable DigitEvent told(char pressed, DigitSource how) {
    if (pressed == TelephoneEvents.NONE) {
      return null;
    }
    counters.digit();
    return new DigitEvent(party, pressed, how);
  }

  private @Nullable DigitEvent discard() {
    discarded++;
    counters.discarded();
    return null;
  }

  /**
   * Sends a packet of the other party to this one, in place.
   *
   * @param codec of the audio, or null for a telephone-event
   */
  private void forward(
      ByteBuffer packet, @Nullable AudioCodec codec, int start, int end, long nanos) {
    RemoteMedia agreed = remote;
    if (agreed == null || tone != null || !agreed.direction().sends()) {
      sent.pause();
      return;
    }
    silence.expect(nanos);
    int type = agreed.events().sent();
    if (codec != null) {
      AudioCodec understood = agreed.codecs().contains(codec) ? codec : agreed.codec();
      if (understood != codec) {
        G711.convert(packet, codec, start, end);
      }
      type = understood.payloadType();
    }
    if (type == RemoteMedia.NONE) {
      sent.drop(packet); // nothing is faked for a peer that has no telephone-event
      return;
    }
    sent.relay(packet, type, nanos);
    transport.sendRtp(packet);
  }

  private void onRtcp(ByteBuffer packet, InetSocketAddress from, long nanos) {
    synchronized (call.lock()) {
      if (!closed) {
        readRtcp(packet, from, nanos);
      }
    }
  }

  private void readRtcp(ByteBuffer packet, InetSocketAddress from, long nanos) {
    if (transport.isPeersHost(from) && rtcp.read(packet, nanos)) {
      silence.heard(nanos);
    } else {
      discard();
    }
  }

  @Override
  public void check(ByteBuffer scratch, long nanos) {
    Duration silentFor;
    synchronized (call.lock()) {
      RemoteMedia agreed = remote;
      if (closed || agreed == null) {
        return;
      }
      if (nanos - nextReport >= 0) {
        nextReport = nanos + Rtcp.INTERVAL_NANOS;
        rtcp.write(scratch, nanos);
        transport.sendRtcp(scratch, agreed);
      }
      if (agreed.direction().sends() && sent.quietFor(nanos) >= KEEP_ALIVE_NANOS) {
        int samples = agreed.packetTime().samples();
        sent.own(scratch, agreed.codec().payloadType(), nanos, samples);
        for (int i = 0; i < samples; i++) {
          scratch.put(G711.silence(agreed.codec()));
        }
        transport.sendRtp(scratch.flip());
      }
      silentFor = silence.overdue(agreed.direction(), nanos);
    }
    if (silentFor != null) {
      counters.timeout();
      call.tell(new MediaTimeoutEvent(party, silentFor));
    }
  }
}
