package org.opencallback.media.embedded.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class RtcpTest {

  private static final long SECOND = 1_000_000_000L;

  private final OutboundStream sent = new OutboundStream(0xABCDEF01, 1, 1000);
  private final ReceptionStatistics received = new ReceptionStatistics();
  private final Rtcp rtcp = new Rtcp(sent, received, new NtpClock(0, 0)); // 1970 at nano 0
  private final ByteBuffer packet = ByteBuffer.allocate(256);

  /**
   * RFC 3550 §6.4.2, §6.5: receiver report without a block, name of 8 octets and two of padding.
   */
  @Test
  void writesAReceiverReportWhenNothingWasSent() {
    rtcp.write(packet, 0);
    assertThat(Packets.hex(packet))
        .isEqualTo(
            "80c90001abcdef01" // RR, SSRC
                + "81ca0004abcdef01" // SDES of one source
                + "01086162636465663031" // CNAME "abcdef01"
                + "0000"); // end of the items
  }

  /** RFC 3550 §6.4.1. */
  @Test
  void writesASenderReportWhenSomethingWasSent() {
    sent.own(ByteBuffer.allocate(200), 8, 0, 160);
    received.received(0x77, 10, 0, true, 0);
    received.received(0x77, 13, 480, true, 60_000_000L); // two were lost
    rtcp.write(packet, SECOND / 2);
    assertThat(Packets.hex(packet))
        .startsWith(
            "81c8000cabcdef01" // SR with one block
                + "83aa7e8080000000" // half a second into 1970
                + "00001388" // 1000 + 4000 samples of half a second
                + "00000001" // packets
                + "000000a0" // octets
                + "00000077" // about the peer
                + "80000002" // half of four lost; two in all
                + "0000000d" // highest sequence
                + "00000000" // no jitter
                + "0000000000000000"); // no report of the peer yet
  }

  @Test
  void saysGoodbye() {
    rtcp.writeGoodbye(packet, 0);
    assertThat(Packets.hex(packet)).endsWith("81cb0001abcdef01");
  }

  /** §6.4.1: what we tell of the peer's last report lets it compute the round trip. */
  @Test
  void returnsThePeersReport() {
    assertThat(
            rtcp.read(
                Packets.of("80c80006 00000077 1111222233334444 00000000 00000000 00000000"),
                SECOND))
        .isTrue();
    received.received(0x77, 1, 0, true, 0);
    rtcp.write(packet, 3 * SECOND);
    assertThat(Packets.hex(packet)).contains("22223333" + "00020000"); // two seconds later
  }

  @Test
  void measuresTheRoundTripAndThePeersLosses() {
    // our report of second 1; the peer answers 0.5 s after it had come, we have that at 1.75
    ByteBuffer report =
        Packets.of("81c90007 00000077 abcdef01 10fffffe 00000009 00000000 7e810000 00008000");
    assertThat(rtcp.read(report, SECOND * 7 / 4)).isTrue();
    assertThat(rtcp.peerLost()).isEqualTo(-2); // duplicates
    assertThat(rtcp.roundTripMillis()).isCloseTo(250, within(0.1));
  }

  @Test
  void ignoresReportsAboutOthers() {
    ByteBuffer report =
        Packets.of("81c90007 00000077 00000001 00000005 00000009 00000000 7e810000 00008000");
    assertThat(rtcp.read(report, SECOND)).isTrue();
    assertThat(rtcp.peerLost()).isZero();
    assertThat(rtcp.roundTripMillis()).isNaN();
  }

  @Test
  void readsWhatItWrites() {
    sent.own(ByteBuffer.allocate(200), 8, 0, 160);
    received.received(0x77, 10, 0, true, 0);
    rtcp.writeGoodbye(packet, SECOND);
    assertThat(rtcp.read(packet, SECOND)).isTrue();
  }

  @Test
  void survivesTruncationAtEveryLength() {
    String hex = "81c90007 00000077 abcdef01 10fffffe 00000009 00000000 7e810000 00008000";
    ByteBuffer whole = Packets.of(hex);
    for (int length = 0; length < whole.limit(); length++) {
      ByteBuffer part = Packets.of(hex);
      part.limit(length);
      assertThat(rtcp.read(part, SECOND)).as("%d octets", length).isFalse();
    }
  }

  @Test
  void refusesWhatIsNoRtcp() {
    assertThat(rtcp.read(Packets.of("00 01 0008 2112a442 00000000"), 0)).isFalse();
    assertThat(rtcp.read(Packets.of("ffffffffffffffff"), 0)).isFalse();
  }
}
