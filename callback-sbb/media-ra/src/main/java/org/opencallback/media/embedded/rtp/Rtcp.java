package org.opencallback.media.embedded.rtp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The RTCP of one leg (RFC 3550 §6): writes our reports and reads the peer's. Not thread-safe.
 *
 * <p>DEVIATION: reports go out every 5 s exactly, beginning at a random moment; with two
 * participants per session there is nothing to be kept from synchronising (§6.2).
 */
public final class Rtcp {

  /** Between two reports of ours. */
  public static final long INTERVAL_NANOS = 5_000_000_000L;

  private static final int SENDER_REPORT = 200;
  private static final int RECEIVER_REPORT = 201;
  private static final int SOURCE_DESCRIPTION = 202;
  private static final int GOODBYE = 203;
  private static final int CNAME = 1;
  private static final int REPORT_BLOCK = 24;
  private static final int SENDER_INFO = 20;

  private final OutboundStream sent;
  private final ReceptionStatistics received;
  private final NtpClock clock;
  private final byte[] cname;

  private long packetsAtReport;
  private int peerReport;
  private long peerReportNanos;
  private boolean hasPeerReport;
  private long peerLost;
  private double roundTripMillis = Double.NaN;

  public Rtcp(OutboundStream sent, ReceptionStatistics received, NtpClock clock) {
    this.sent = sent;
    this.received = received;
    this.clock = clock;
    // §6.5.1, RFC 7022: a random name; nothing about anybody
    this.cname = Integer.toHexString(sent.ssrc()).getBytes(StandardCharsets.US_ASCII);
  }

  /** Writes a compound packet: sender report if we have sent since the last one, and our name. */
  public void write(ByteBuffer packet, long nanos) {
    packet.clear();
    report(packet, nanos);
    describe(packet);
    packet.flip();
  }

  /** Writes the last compound packet of the leg. */
  public void writeGoodbye(ByteBuffer packet, long nanos) {
    packet.clear();
    report(packet, nanos);
    describe(packet);
    header(packet, 1, GOODBYE, 8);
    packet.putInt(sent.ssrc());
    packet.flip();
  }

  private void report(ByteBuffer packet, long nanos) {
    boolean sender = sent.packets() != packetsAtReport;
    packetsAtReport = sent.packets();
    int blocks = received.received() > 0 ? 1 : 0;
    int length = 8 + (sender ? SENDER_INFO : 0) + blocks * REPORT_BLOCK;
    header(packet, blocks, sender ? SENDER_REPORT : RECEIVER_REPORT, length);
    packet.putInt(sent.ssrc());
    if (sender) {
      packet.putLong(clock.ntp(nanos));
      packet.putInt(sent.timestampAt(nanos));
      packet.putInt((int) sent.packets());
      packet.putInt((int) sent.octets());
    }
    if (blocks > 0) {
      packet.putInt(received.ssrc());
      long lost = Math.min(received.lost(), 0x7FFFFF);
      packet.putInt((received.fractionLost() << 24) | (int) lost);
      packet.putInt(received.extendedHighest());
      packet.putInt(received.jitterSamples());
      packet.putInt(hasPeerReport ? peerReport : 0);
      packet.putInt(hasPeerReport ? NtpClock.shortInterval(nanos - peerReportNanos) : 0);
    }
  }

  private void describe(ByteBuffer packet) {
    int items = 4 + 2 + cname.length;
    int length = 4 + (items / 4 + 1) * 4; // ends in one to four zeros
    int end = packet.position() + length;
    header(packet, 1, SOURCE_DESCRIPTION, length);
    packet.putInt(sent.ssrc());
    packet.put((byte) CNAME).put((byte) cname.length).put(cname);
    while (packet.position() < end) {
      packet.put((byte) 0);
    }
  }

  private static void header(ByteBuffer packet, int count, int type, int length) {
    packet.put((byte) (0x80 | count)).put((byte) type).putShort((short) (length / 4 - 1));
  }

  /**
   * Reads a compound packet.
   *
   * @return whether it was RTCP
   */
  public boolean read(ByteBuffer packet, long nanos) {
    int at = 0;
    while (at + 8 <= packet.limit()) {
      int length = 4 * ((packet.getShort(at + 2) & 0xFFFF) + 1);
      if ((packet.get(at) & 0xC0) != 0x80 || at + length > packet.limit()) {
        return false;
      }
      int type = packet.get(at + 1) & 0xFF;
      if (type == SENDER_REPORT && length >= 8 + SENDER_INFO) {
        peerReport = (int) (packet.getLong(at + 8) >>> 16); // the middle 32 bits
        peerReportNanos = nanos;
        hasPeerReport = true;
        blocks(packet, at, 8 + SENDER_INFO, length, nanos);
      } else if (type == RECEIVER_REPORT) {
        blocks(packet, at, 8, length, nanos);
      }
      at += length;
    }
    return at > 0 && at == packet.limit();
  }

  private void blocks(ByteBuffer packet, int at, int first, int length, long nanos) {
    int count = packet.get(at) & 0x1F;
    for (int i = 0; i < count && first + (i + 1) * REPORT_BLOCK <= length; i++) {
      int block = at + first + i * REPORT_BLOCK;
      if (packet.getInt(block) != sent.ssrc()) {
        continue;
      }
      int lost = packet.getInt(block + 4) << 8 >> 8; // 24 bits, signed
      peerLost = lost;
      int ourReport = packet.getInt(block + 16);
      if (ourReport != 0) {
        int sinceReport = (int) (clock.ntp(nanos) >>> 16) - ourReport;
        roundTripMillis = Math.max(0, (sinceReport - packet.getInt(block + 20)) * 1000.0 / 65536);
      }
    }
  }

  /** Packets of ours that the peer says it has lost; may be negative with duplicates. */
  public long peerLost() {
    return peerLost;
  }

  /** Time to the peer and back; not a number as long as no report told it. */
  public double roundTripMillis() {
    return roundTripMillis;
  }
}
