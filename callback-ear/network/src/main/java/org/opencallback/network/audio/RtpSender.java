package org.opencallback.network.audio;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** Numbers the packets of one stream (RFC 3550 §5.1). Used by the media thread only. */
final class RtpSender {

  private final int ssrc = ThreadLocalRandom.current().nextInt();
  private final Consumer<RtpPacket> out;
  private int sequence = ThreadLocalRandom.current().nextInt(1 << 15);
  private long timestamp = ThreadLocalRandom.current().nextInt() & 0xFFFF_FFFFL;
  private int payloadType;
  private int eventPayloadType;
  private boolean talkSpurt = true;

  RtpSender(Consumer<RtpPacket> out) {
    this.out = out;
  }

  void payloadTypes(int audio, int event) {
    payloadType = audio;
    eventPayloadType = event;
  }

  /** The timestamp of this frame. */
  long timestamp() {
    return timestamp;
  }

  /** Sends a frame of speech. */
  void audio(byte[] payload) {
    send(payloadType, talkSpurt, timestamp, payload);
    talkSpurt = false;
  }

  /** Sends a packet of a telephone event; all packets of an event bear the time of its start. */
  void event(boolean marker, long start, byte[] payload) {
    send(eventPayloadType, marker, start, payload);
    talkSpurt = true;
  }

  private void send(int type, boolean marker, long time, byte[] payload) {
    out.accept(new RtpPacket(type, marker, sequence, time, ssrc, payload));
    sequence = (sequence + 1) & 0xFFFF;
  }

  /** 20 ms have passed, whatever was sent. */
  void advance() {
    timestamp = (timestamp + G711.FRAME) & 0xFFFF_FFFFL;
  }
}
