package org.opencallback.network.audio;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * An RTP packet (RFC 3550 §5.1) without contributing sources.
 *
 * @param sequence 0..65535
 * @param timestamp 0..2^32-1
 */
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode compare the octets
public record RtpPacket(
    int payloadType, boolean marker, int sequence, long timestamp, int ssrc, byte[] payload) {

  private static final int FIXED_HEADER = 12;
  private static final int VERSION = 2;

  /** Reads a datagram; empty if it is no RTP packet of version 2 (RFC 3550 A.1). */
  public static Optional<RtpPacket> parse(ByteBuffer datagram) {
    ByteBuffer in = datagram.duplicate();
    if (in.remaining() < FIXED_HEADER) {
      return Optional.empty();
    }
    int first = in.get() & 0xFF;
    int second = in.get() & 0xFF;
    int sequence = in.getShort() & 0xFFFF;
    long timestamp = in.getInt() & 0xFFFF_FFFFL;
    int ssrc = in.getInt();
    int skip = 4 * (first & 0x0F);
    if (first >> 6 != VERSION || in.remaining() < skip) {
      return Optional.empty();
    }
    in.position(in.position() + skip);
    if ((first & 0x10) != 0 && !skipExtension(in)) {
      return Optional.empty();
    }
    byte[] payload = new byte[in.remaining()];
    in.get(payload);
    if ((first & 0x20) != 0) {
      int padding = payload.length == 0 ? 0 : payload[payload.length - 1] & 0xFF;
      if (padding == 0 || padding > payload.length) {
        return Optional.empty();
      }
      payload = Arrays.copyOf(payload, payload.length - padding);
    }
    boolean marker = (second & 0x80) != 0;
    return Optional.of(new RtpPacket(second & 0x7F, marker, sequence, timestamp, ssrc, payload));
  }

  private static boolean skipExtension(ByteBuffer in) {
    if (in.remaining() < 4) {
      return false;
    }
    in.getShort();
    int octets = 4 * (in.getShort() & 0xFFFF);
    if (in.remaining() < octets) {
      return false;
    }
    in.position(in.position() + octets);
    return true;
  }

  /** Writes the packet at the buffer's position. */
  public void writeTo(ByteBuffer out) {
    out.put((byte) (VERSION << 6));
    out.put((byte) ((marker ? 0x80 : 0) | payloadType));
    out.putShort((short) sequence);
    out.putInt((int) timestamp);
    out.putInt(ssrc);
    out.put(payload);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RtpPacket that
        && payloadType == that.payloadType
        && marker == that.marker
        && sequence == that.sequence
        && timestamp == that.timestamp
        && ssrc == that.ssrc
        && Arrays.equals(payload, that.payload);
  }

  @Override
  public int hashCode() {
    return 31 * sequence + Arrays.hashCode(payload);
  }

  @Override
  public String toString() {
    return "RTP pt=%d%s seq=%d ts=%d ssrc=%08x %d octets"
        .formatted(payloadType, marker ? " M" : "", sequence, timestamp, ssrc, payload.length);
  }
}
