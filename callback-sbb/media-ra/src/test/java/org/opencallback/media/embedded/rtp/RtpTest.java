package org.opencallback.media.embedded.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class RtpTest {

  //                                   V P X CC, M PT, sequence, timestamp, SSRC, payload
  private static final String PLAIN = "80 88 1234 00010203 cafebabe d5d5d5d5";

  @Test
  void readsTheHeader() {
    ByteBuffer packet = Packets.of(PLAIN);
    assertThat(Rtp.payloadStart(packet)).isEqualTo(12);
    assertThat(Rtp.payloadEnd(packet, 12)).isEqualTo(16);
    assertThat(Rtp.payloadType(packet)).isEqualTo(8);
    assertThat(Rtp.marker(packet)).isTrue();
    assertThat(Rtp.sequence(packet)).isEqualTo(0x1234);
    assertThat(Rtp.timestamp(packet)).isEqualTo(0x00010203);
    assertThat(Rtp.ssrc(packet)).isEqualTo(0xcafebabe);
    assertThat(Rtp.isRtcp(packet)).isFalse();
  }

  @Test
  void skipsContributorsAndExtension() {
    ByteBuffer packet =
        Packets.of("92 08 0001 00000000 00000001 11111111 22222222 bede 0001 99999999 d5d5");
    assertThat(Rtp.payloadStart(packet)).isEqualTo(28);
    assertThat(Rtp.payloadEnd(packet, 28)).isEqualTo(30);
  }

  @Test
  void leavesOutThePadding() {
    ByteBuffer packet = Packets.of("a0 08 0001 00000000 00000001 d5d5 000003");
    assertThat(Rtp.payloadEnd(packet, 12)).isEqualTo(14);
  }

  @Test
  void refusesWhatIsNoRtp() {
    assertThat(Rtp.payloadStart(Packets.of("00 01 0008 2112a442 00000000"))) // STUN
        .isEqualTo(Rtp.INVALID);
    assertThat(Rtp.payloadStart(Packets.of("40 08 0001 00000000 00000001"))) // version 1
        .isEqualTo(Rtp.INVALID);
    ByteBuffer padded = Packets.of("a0 08 0001 00000000 00000001 d5d5 0009"); // 9 of 4 octets
    assertThat(Rtp.payloadEnd(padded, 12)).isEqualTo(Rtp.INVALID);
    ByteBuffer unpadded = Packets.of("a0 08 0001 00000000 00000001 d500"); // none is wrong too
    assertThat(Rtp.payloadEnd(unpadded, 12)).isEqualTo(Rtp.INVALID);
  }

  @Test
  void survivesTruncationAtEveryLength() {
    ByteBuffer packet = Packets.of("92 08 0001 00000000 00000001 11111111 22222222 bede 0001 9999");
    for (int length = 0; length < 28; length++) {
      packet.limit(Math.min(length, packet.limit()));
      assertThat(Rtp.payloadStart(packet)).as("%d octets", length).isEqualTo(Rtp.INVALID);
      packet = Packets.of("92 08 0001 00000000 00000001 11111111 22222222 bede 0001 99999999");
    }
  }

  /** RFC 5761 §4. */
  @Test
  void tellsRtcpFromRtp() {
    assertThat(Rtp.isRtcp(Packets.of("80c8"))).isTrue();
    assertThat(Rtp.isRtcp(Packets.of("80cc"))).isTrue();
    assertThat(Rtp.isRtcp(Packets.of("80e0"))).isFalse(); // type 96 with marker
    assertThat(Rtp.isRtcp(Packets.of("80"))).isFalse();
  }
}
