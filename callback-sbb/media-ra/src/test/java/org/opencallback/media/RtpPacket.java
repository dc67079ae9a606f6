package org.opencallback.media;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A packet as a phone sees it: independent of the engine's own reading. */
final class RtpPacket {

  private final byte[] octets;
  private final long nanos;

  RtpPacket(byte[] octets, long nanos) {
    this.octets = octets;
    this.nanos = nanos;
  }

  long nanos() {
    return nanos;
  }

  int payloadType() {
    return octets[1] & 0x7F;
  }

  boolean marker() {
    return (octets[1] & 0x80) != 0;
  }

  int sequence() {
    return ByteBuffer.wrap(octets).getShort(2) & 0xFFFF;
  }

  int timestamp() {
    return ByteBuffer.wrap(octets).getInt(4);
  }

  int ssrc() {
    return ByteBuffer.wrap(octets).getInt(8);
  }

  byte[] payload() {
    return Arrays.copyOfRange(octets, 12, octets.length);
  }

  static byte[] of(
      int payloadType, boolean marker, int sequence, int timestamp, int ssrc, byte[] payload) {
    return ByteBuffer.allocate(12 + payload.length)
        .put((byte) 0x80)
        .put((byte) (payloadType | (marker ? 0x80 : 0)))
        .putShort((short) sequence)
        .putInt(timestamp)
        .putInt(ssrc)
        .put(payload)
        .array();
  }
}
