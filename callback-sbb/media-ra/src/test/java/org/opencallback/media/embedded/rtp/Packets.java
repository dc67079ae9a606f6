package org.opencallback.media.embedded.rtp;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Packets of the tests, written as hexadecimal digits with blanks between the fields. */
final class Packets {

  private Packets() {}

  static ByteBuffer of(String hex) {
    byte[] octets = HexFormat.of().parseHex(hex.replace(" ", ""));
    ByteBuffer buffer = ByteBuffer.allocate(2048);
    return buffer.put(octets).flip();
  }

  static ByteBuffer audio(int sequence, int timestamp, int ssrc) {
    ByteBuffer buffer = ByteBuffer.allocate(2048);
    buffer.put((byte) 0x80).put((byte) 8).putShort((short) sequence).putInt(timestamp).putInt(ssrc);
    buffer.position(12 + 160);
    return buffer.flip();
  }

  static String hex(ByteBuffer packet) {
    byte[] octets = new byte[packet.limit()];
    packet.get(0, octets);
    return HexFormat.of().formatHex(octets);
  }
}
