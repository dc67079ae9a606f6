package org.opencallback.network.bench;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.opencallback.network.audio.G711;
import org.opencallback.network.audio.Spectrum;

/**
 * The RTP of one leg. It says silence, then keys, then numbered frames, and counts the frames of
 * the other leg that come bit for bit. Used by the media thread; what others set is volatile.
 */
final class MediaLeg {

  private static final int HEADER = 12;
  private static final int MAGIC = 0xC8;
  private static final int NUMBERED = 8;
  private static final byte[] NOISE = noise();
  private static final byte[] SILENCE = silence();
  private static final int KEY_FRAMES = 5;
  private static final int END_FRAMES = 3;
  private static final int PAUSE_FRAMES = 5;
  private static final int KEY_CYCLE = KEY_FRAMES + END_FRAMES + PAUSE_FRAMES;
  private static final int TONE_HERTZ = 425;

  /** The packet in which the tone is looked for: the first ones may be from before. */
  private static final int TONE_PACKET = 10;

  private final BenchMedia media;
  private final BenchLeg leg;
  private final DatagramChannel channel;
  private final int localPort;
  private final InetSocketAddress remote;
  private final int eventType;
  private final int ssrc = ThreadLocalRandom.current().nextInt();
  private int sequence = ThreadLocalRandom.current().nextInt(1 << 15);
  private int timestamp = ThreadLocalRandom.current().nextInt();
  private int packets;
  private int frame;
  private int keyFrame;
  private int keyStart;
  private boolean marker = true;
  private volatile @Nullable String keys;
  private volatile boolean speaking;
  private volatile boolean closed;
  private volatile int said;
  private final AtomicInteger heard = new AtomicInteger();

  MediaLeg(BenchMedia media, BenchLeg leg, DatagramChannel channel, int localPort, Peer peer) {
    this.media = media;
    this.leg = leg;
    this.channel = channel;
    this.localPort = localPort;
    this.remote = peer.address();
    this.eventType = peer.eventType();
  }

  /** Where to send to, and with which number telephone events. */
  record Peer(InetSocketAddress address, int eventType) {}

  private static byte[] noise() {
    byte[] noise = new byte[512];
    new Random(4711).nextBytes(noise);
    return noise;
  }

  private static byte[] silence() {
    byte[] silence = new byte[G711.FRAME];
    Arrays.fill(silence, G711.PCMA.silence());
    return silence;
  }

  int localPort() {
    return localPort;
  }

  DatagramChannel channel() {
    return channel;
  }

  InetSocketAddress remote() {
    return remote;
  }

  boolean isClosed() {
    return closed;
  }

  void dial(String digits) {
    keys = digits;
  }

  void speak() {
    speaking = true;
  }

  void close() {
    closed = true;
    media.remove(this);
  }

  /** Numbered frames sent. */
  int said() {
    return said;
  }

  /** Numbered frames of the other leg received bit for bit. */
  int heard() {
    return heard.get();
  }

  /** Writes the packet that is due; leaves the buffer empty if none is. */
  void write(ByteBuffer out) {
    String pressing = keys;
    if (pressing != null && keyFrame < KEY_CYCLE * pressing.length()) {
      key(out, pressing);
    } else if (speaking) {
      numbered(out);
    } else {
      header(out, G711.PCMA.payloadType(), timestamp);
      out.put(SILENCE);
    }
    timestamp += G711.FRAME;
  }

  private void header(ByteBuffer out, int payloadType, int time) {
    out.put((byte) 0x80).put((byte) (payloadType | (marker ? 0x80 : 0)));
    out.putShort((short) sequence++).putInt(time).putInt(ssrc);
    marker = false;
  }

  /** RFC 4733 §2.5: an event of 100 ms, its end three times, and a pause of 100 ms. */
  private void key(ByteBuffer out, String pressing) {
    int at = keyFrame % KEY_CYCLE;
    int code = "0123456789*#".indexOf(pressing.charAt(keyFrame / KEY_CYCLE));
    keyFrame++;
    if (at == 0) {
      keyStart = timestamp;
      marker = true;
    }
    if (at >= KEY_FRAMES + END_FRAMES) {
      marker = true;
      return;
    }
    header(out, eventType, keyStart);
    int duration = G711.FRAME * Math.min(at + 1, KEY_FRAMES);
    boolean end = at >= KEY_FRAMES;
    out.put((byte) code).put((byte) ((end ? 0x80 : 0) | 10)).putShort((short) duration);
  }

  private void numbered(ByteBuffer out) {
    header(out, G711.PCMA.payloadType(), timestamp);
    out.putInt(leg.flow().number()).putShort((short) frame);
    out.put((byte) (leg.isMobile() ? 1 : 2)).put((byte) MAGIC);
    out.put(NOISE, offset(frame), G711.FRAME - NUMBERED);
    frame++;
    said = frame;
  }

  private static int offset(int number) {
    return number * 13 & 0xFF;
  }

  /** Takes a packet. */
  void read(ByteBuffer in) {
    packets++;
    if (in.remaining() != HEADER + G711.FRAME) {
      return;
    }
    int at = in.position() + HEADER;
    int side = in.get(at + 6);
    boolean numbered = (in.get(at + 7) & 0xFF) == MAGIC && in.getInt(at) == leg.flow().number();
    if (numbered && side == (leg.isMobile() ? 2 : 1)) {
      int from = offset(in.getShort(at + 4) & 0xFFFF);
      int length = G711.FRAME - NUMBERED;
      if (in.slice(at + NUMBERED, length).equals(ByteBuffer.wrap(NOISE, from, length))) {
        heard.incrementAndGet();
      }
    } else if (packets == TONE_PACKET && leg.isMobile() && keys == null) {
      media.onFirstSound(leg, isTone(in, at));
    }
  }

  private static boolean isTone(ByteBuffer in, int at) {
    short[] samples = new short[G711.FRAME];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = G711.PCMA.decode(in.get(at + i));
    }
    // A frame of 20 ms tells frequencies only 50 Hz apart: enough to tell dial tone from nothing.
    return new Spectrum(samples).share(TONE_HERTZ) > 0.7;
  }
}
