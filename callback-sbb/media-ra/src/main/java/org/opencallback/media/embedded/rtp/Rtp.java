package org.opencallback.media.embedded.rtp;

import java.nio.ByteBuffer;

/** The fixed header of RTP (RFC 3550 §5.1), read and written in place. */
public final class Rtp {

  /** Octets of the fixed header. */
  public static final int HEADER = 12;

  /** A packet that is no RTP has no payload. */
  public static final int INVALID = -1;

  private static final int VERSION = 2;
  private static final int PADDING = 0x20;
  private static final int EXTENSION = 0x10;
  private static final int CSRC_COUNT = 0x0F;
  private static final int MARKER = 0x80;

  private Rtp() {}

  /** Whether a packet on a shared port is RTCP (RFC 5761 §4: packet types 192 to 223). */
  public static boolean isRtcp(ByteBuffer packet) {
    return packet.limit() >= 2 && (packet.get(1) & 0xFF) >= 192 && (packet.get(1) & 0xFF) <= 223;
  }

  /** Index of the payload, or {@link #INVALID} if the packet is not RTP of version 2. */
  public static int payloadStart(ByteBuffer packet) {
    if (packet.limit() < HEADER || (packet.get(0) & 0xFF) >>> 6 != VERSION) {
      return INVALID;
    }
    int start = HEADER + 4 * (packet.get(0) & CSRC_COUNT);
    if ((packet.get(0) & EXTENSION) != 0) {
      if (packet.limit() < start + 4) {
        return INVALID;
      }
      start += 4 + 4 * (packet.getShort(start + 2) & 0xFFFF);
    }
    return start <= packet.limit() ? start : INVALID;
  }

  /** Index after the payload, or {@link #INVALID} if the padding is longer than the payload. */
  public static int payloadEnd(ByteBuffer packet, int payloadStart) {
    if ((packet.get(0) & PADDING) == 0) {
      return packet.limit();
    }
    int padding = packet.get(packet.limit() - 1) & 0xFF;
    int end = packet.limit() - padding;
    return padding > 0 && end >= payloadStart ? end : INVALID;
  }

  public static int payloadType(ByteBuffer packet) {
    return packet.get(1) & 0x7F;
  }

  public static boolean marker(ByteBuffer packet) {
    return (packet.get(1) & MARKER) != 0;
  }

  /** 0 to 65535. */
  public static int sequence(ByteBuffer packet) {
    return packet.getShort(2) & 0xFFFF;
  }

  public static int timestamp(ByteBuffer packet) {
    return packet.getInt(4);
  }

  public static int ssrc(ByteBuffer packet) {
    return packet.getInt(8);
  }

  /** Begins a packet of our own. */
  static void begin(ByteBuffer packet, int payloadType, boolean marker, int sequence) {
    packet.clear();
    packet.put(0, (byte) (VERSION << 6));
    patch(packet, payloadType, marker, sequence);
  }

  /** Changes what a relay changes beside timestamp and source. */
  static void patch(ByteBuffer packet, int payloadType, boolean marker, int sequence) {
    packet.put(1, (byte) (payloadType | (marker ? MARKER : 0)));
    packet.putShort(2, (short) sequence);
  }

  static void patchSource(ByteBuffer packet, int timestamp, int ssrc) {
    packet.putInt(4, timestamp);
    packet.putInt(8, ssrc);
  }
}
