package org.opencallback.media.embedded.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboundStreamTest {

  private static final int SSRC = 0x5151;

  private final OutboundStream stream = new OutboundStream(SSRC, 100, 5000);
  private ByteBuffer packet = ByteBuffer.allocate(2048);

  private void own(long millis) {
    packet = ByteBuffer.allocate(2048);
    stream.own(packet, 8, millis * 1_000_000, 160);
    packet.position(172).flip();
  }

  private void relay(int sequence, int timestamp, int ssrc, long millis) {
    packet = Packets.audio(sequence, timestamp, ssrc);
    stream.relay(packet, 8, millis * 1_000_000);
  }

  private void assertSent(int sequence, int timestamp, boolean marker) {
    assertThat(Rtp.sequence(packet)).isEqualTo(sequence);
    assertThat(Rtp.timestamp(packet)).isEqualTo(timestamp);
    assertThat(Rtp.marker(packet)).isEqualTo(marker);
    assertThat(Rtp.ssrc(packet)).isEqualTo(SSRC);
    assertThat(packet.get(0)).isEqualTo((byte) 0x80);
  }

  @BeforeEach
  void beginsWhereItWasTold() {
    own(0);
    assertSent(100, 5000, true);
  }

  @Test
  void countsOnWhilePlaying() {
    own(20);
    assertSent(101, 5160, false);
    own(40);
    assertSent(102, 5320, false);
  }

  @Test
  void countsOnInPacketsOfAnyLength() {
    own(20);
    for (int samples : new int[] {480, 80, 240}) {
      stream.own(packet, 8, 40_000_000, samples);
    }
    assertSent(104, 5320 + 480 + 80, false);
  }

  @Test
  void doesNotJitterWithTheSchedule() {
    own(27);
    assertSent(101, 5160, false);
    own(33);
    assertSent(102, 5320, false);
  }

  /** RFC 3550 §5.1: the timestamp goes on with time, the sequence by packets. */
  @Test
  void leavesTimeOutWhenNothingWasPlayed() {
    own(1000);
    assertSent(101, 5000 + 8000, true);
  }

  @Test
  void keepsTheGapsOfARelayedSource() {
    relay(7, 800, 1, 20);
    assertSent(101, 5160, true);
    relay(9, 1120, 1, 60); // 8 was lost
    assertSent(103, 5480, false);
    relay(8, 960, 1, 61); // no, it is late
    assertSent(102, 5320, false);
    relay(10, 1280, 1, 80);
    assertSent(104, 5640, false);
  }

  @Test
  void goesOnWhenAnotherSourceIsRelayed() {
    relay(7, 800, 1, 20);
    relay(40_000, 123_456, 2, 40);
    assertSent(102, 5320, true);
  }

  @Test
  void goesOnFromRelayToToneAndBack() {
    relay(7, 800, 1, 20);
    own(40);
    assertSent(102, 5320, true);
    own(60);
    assertSent(103, 5480, false);
    relay(10, 1280, 1, 80);
    assertSent(104, 5640, true);
  }

  @Test
  void leavesNoGapForPacketsThatAreDropped() {
    relay(7, 800, 1, 20);
    stream.drop(Packets.audio(8, 960, 1));
    stream.drop(Packets.audio(9, 960, 1));
    relay(10, 1280, 1, 80);
    assertSent(102, 5640, false);
  }

  @Test
  void isNotConfusedByDroppedPacketsOfOthers() {
    relay(7, 800, 1, 20);
    stream.drop(Packets.audio(8, 960, 2));
    relay(8, 960, 1, 40);
    assertSent(102, 5320, false);
  }

  @Test
  void leavesNoGapAfterAPause() {
    relay(7, 800, 1, 20);
    stream.pause();
    relay(57, 8800, 1, 1020);
    assertSent(102, 5160 + 8000, true);
  }

  @Test
  void survivesTheWrapAroundOfTheSequence() {
    relay(65_535, 0, 1, 20);
    relay(0, 160, 1, 40);
    assertSent(102, 5320, false);
    relay(1, 320, 1, 60);
    assertSent(103, 5480, false);
  }

  @Test
  void countsWhatItSent() {
    own(20);
    relay(7, 800, 1, 40);
    assertThat(stream.packets()).isEqualTo(3);
    assertThat(stream.octets()).isEqualTo(3 * 160);
  }
}
