package org.opencallback.network.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opencallback.network.sip.NotSeenException;

/**
 * The voice of one party of a call: an RTP socket that says things, and {@linkplain #heard() what
 * was heard}.
 *
 * <p>From the moment that the peer's address is known a frame is sent every 20 ms: silence, unless
 * there is something to say. So does every telephone, and only that opens the way through NAT.
 */
public final class AudioSession implements AutoCloseable {

  private static final int FRAME_MILLIS = 20;

  /** A quick finger; ITU-T Q.24 asks a receiver for keys and pauses of 40 ms at least. */
  private static final int KEY_FRAMES = 3;

  private static final int KEY_PAUSE_FRAMES = 3;
  private static final int MAX_PACKET = 2_048;
  private static final int PORT_ATTEMPTS = 50;

  private record Pending(Utterance utterance, CompletableFuture<Void> said) {}

  private final MediaLoop loop;
  private final DatagramChannel channel;
  private final InetSocketAddress local;
  private final Supplier<Instant> clock;
  private final Heard heard;
  private final ByteBuffer in = ByteBuffer.allocate(MAX_PACKET);
  private final ByteBuffer out = ByteBuffer.allocate(MAX_PACKET);
  private final ConcurrentLinkedQueue<Pending> pending = new ConcurrentLinkedQueue<>();
  private final AtomicLong sent = new AtomicLong();
  private final RtpSender sender = new RtpSender(this::transmit);
  private volatile Sdp description;
  private volatile @Nullable InetSocketAddress remote;
  private volatile @Nullable Sdp peer;
  private volatile G711 codec = G711.PCMA;
  private volatile boolean mute;

  private AudioSession(MediaLoop loop, DatagramChannel channel, Supplier<Instant> clock)
      throws IOException {
    this.loop = loop;
    this.channel = channel;
    this.local = (InetSocketAddress) channel.getLocalAddress();
    this.clock = clock;
    this.heard = new Heard(clock);
    this.description = Sdp.of(local.getAddress().getHostAddress(), local.getPort());
    channel.configureBlocking(false);
    channel.register(loop.selector(), SelectionKey.OP_READ, this);
    loop.add(this);
  }

  /**
   * Opens a session at an even port (RFC 3550 §11).
   *
   * @param clock gives the times of the packets, so that they compare with those of a SIP trace
   */
  public static AudioSession open(MediaLoop loop, InetAddress address, Supplier<Instant> clock) {
    try {
      for (int attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
        DatagramChannel channel = DatagramChannel.open();
        channel.bind(new InetSocketAddress(address, 0));
        if (((InetSocketAddress) channel.getLocalAddress()).getPort() % 2 == 0) {
          return new AudioSession(loop, channel, clock);
        }
        channel.close();
      }
      throw new IllegalStateException("no even UDP port is free at " + address);
    } catch (IOException e) {
      throw new UncheckedIOException("no RTP socket at " + address, e);
    }
  }

  /** The address of this side. */
  public InetSocketAddress address() {
    return local;
  }

  /** The description of this side as last {@linkplain #describe set}. */
  public Sdp description() {
    return description;
  }

  /** Sets what this side will offer or answer from now on. */
  public void describe(Sdp sdp) {
    description = sdp;
  }

  /** The peer's description. */
  public @Nullable Sdp peer() {
    return peer;
  }

  /** Takes the peer's offer or answer and starts to send there. */
  public void connect(Sdp peerDescription) {
    peer = peerDescription;
    if (!peerDescription.codecs().isEmpty()) {
      codec = peerDescription.codecs().get(0);
    }
    sender.payloadTypes(
        codec.payloadType(), peerDescription.eventPayloadType().orElse(Sdp.OUR_EVENT_TYPE));
    // Not an event for us unless we announced it: our number is what the peer sends (RFC 3264
    // §5.1).
    heard.eventPayloadType(description.eventPayloadType());
    boolean refused = peerDescription.port() == 0;
    remote =
        refused ? null : new InetSocketAddress(peerDescription.address(), peerDescription.port());
  }

  /** Sends to another address than the peer's description says: a stranger, or NAT. */
  public void sendTo(InetSocketAddress other) {
    remote = other;
  }

  /** The codec in use: the first of the peer's. */
  public G711 codec() {
    return codec;
  }

  /** What was received, and the measurements on it. */
  public Heard heard() {
    return heard;
  }

  /** How many packets were sent. */
  public long packetsSent() {
    return sent.get();
  }

  /** Sends nothing, not even silence, from now on: a party whose network is gone. */
  public void mute(boolean on) {
    mute = on;
  }

  /**
   * Says numbered frames and waits until the last is out.
   *
   * @return the frames, to look for with {@link Heard#countOf}
   */
  public List<byte[]> sayNumberedFrames(String speaker, int count) {
    List<byte[]> frames = Signals.numberedFrames(speaker, count);
    say(frames);
    return frames;
  }

  /** Says frames of G.711 and waits until the last is out. */
  public void say(List<byte[]> frames) {
    await(start(Utterance.frames(frames.iterator())), frames.size());
  }

  /** Says a tone and waits until it is out. */
  public void sayTone(Duration duration, int... hertz) {
    say(Signals.tone(codec, (int) duration.toMillis(), 8_000, hertz));
  }

  /** Says frames without waiting: each 20 ms the next one, until there are no more. */
  public void startSaying(Iterator<byte[]> frames) {
    pending.add(new Pending(Utterance.frames(frames), new CompletableFuture<>()));
  }

  /**
   * Presses keys as RFC 4733 events, 60 ms each with 60 ms between, and waits until the last is
   * out.
   *
   * @throws IllegalArgumentException if one is no key
   */
  public void pressKeys(String keys) {
    pressKeys(keys, Duration.ofMillis(KEY_FRAMES * FRAME_MILLIS));
  }

  /** The same with another length of each key press. */
  public void pressKeys(String keys, Duration each) {
    int frames = (int) each.toMillis() / FRAME_MILLIS;
    CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    for (int i = 0; i < keys.length(); i++) {
      last = start(new TelephoneEvent(keys.charAt(i), frames, KEY_PAUSE_FRAMES));
    }
    await(last, keys.length() * (frames + 10));
  }

  /** Presses keys in band (Q.23), 60 ms each with 60 ms between, and waits until all is out. */
  public void pressKeysInBand(String keys) {
    int millis = KEY_FRAMES * FRAME_MILLIS;
    for (int i = 0; i < keys.length(); i++) {
      say(Signals.key(codec, keys.charAt(i), millis, millis));
    }
  }

  private CompletableFuture<Void> start(Utterance utterance) {
    CompletableFuture<Void> said = new CompletableFuture<>();
    pending.add(new Pending(utterance, said));
    return said;
  }

  private void await(CompletableFuture<Void> said, int frames) {
    try {
      said.get(5_000L + 2L * FRAME_MILLIS * frames, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new NotSeenException("nothing could be said at " + local + ": peer is " + remote);
    }
  }

  /** Called by the loop every 20 ms. */
  void frame() {
    if (remote == null || mute) {
      return;
    }
    Pending now = pending.peek();
    while (now != null && !now.utterance().next(sender)) {
      pending.poll();
      now.said().complete(null);
      now = pending.peek();
    }
    if (now == null) {
      sender.audio(Signals.silence(codec, FRAME_MILLIS).get(0));
    }
    sender.advance();
  }

  private void transmit(RtpPacket packet) {
    InetSocketAddress to = remote;
    if (to == null) {
      return;
    }
    out.clear();
    packet.writeTo(out);
    out.flip();
    try {
      channel.send(out, to);
      sent.incrementAndGet();
    } catch (ClosedChannelException e) {
      loop.remove(this);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot send RTP to " + to, e);
    }
  }

  /** Called by the loop when there is something to read. */
  void receive() {
    try {
      in.clear();
      for (InetSocketAddress from = next(); from != null; from = next()) {
        Instant at = clock.get();
        in.flip();
        InetSocketAddress source = from;
        RtpPacket.parse(in)
            .ifPresentOrElse(
                packet -> heard.add(new HeardPacket(at, source, packet)), heard::addMalformed);
        in.clear();
      }
    } catch (ClosedChannelException e) {
      loop.remove(this);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot receive RTP at " + local, e);
    }
  }

  private @Nullable InetSocketAddress next() throws IOException {
    return (InetSocketAddress) channel.receive(in);
  }

  /** Closes the socket. */
  @Override
  public void close() {
    loop.remove(this);
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    pending.forEach(
        left -> left.said().completeExceptionally(new IllegalStateException("the call is over")));
  }
}
