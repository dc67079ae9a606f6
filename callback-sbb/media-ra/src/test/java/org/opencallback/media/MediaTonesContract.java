package org.opencallback.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.opencallback.media.Party.A;

import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tones that every media adaptor plays, with real packets on the loopback interface. */
abstract class MediaTonesContract extends MediaDigitsContract {

  private static final double LATE_MS = 30;

  /** So often is the pace measured at most. */
  private static final int PACES = 5;

  @Test
  void playsADialToneThatIsPureAndPaced() throws MediaException {
    connectA();
    call.play(A, Tone.DIAL);
    List<RtpPacket> packets = mobile.hear(50);
    Spectrum spectrum = Spectrum.ofALaw(packets);
    assertThat(spectrum.level(425)).isCloseTo(-13, within(1.0));
    for (int other : new int[] {350, 400, 450, 480, 620, 850, 1275}) {
      assertThat(spectrum.level(other)).as(other + " Hz").isLessThan(-45);
    }
    assertContinuous(packets);
    awaitPace(packets);
  }

  /** RFC 8866 §6.4. */
  @ParameterizedTest
  @ValueSource(ints = {10, 20, 30, 40, 60})
  void playsInPacketsAsLongAsThePeerWishes(int ms) throws MediaException {
    mobile.connect(call.offer(A, BOTH));
    call.accept(A, mobile.sdp("8 96", "ptime:" + ms));
    call.play(A, Tone.DIAL);

    List<RtpPacket> packets = mobile.hear(25);

    assertThat(packets).allMatch(packet -> packet.payload().length == 8 * ms);
    assertThat(Spectrum.ofALaw(packets).level(425)).isCloseTo(-13, within(1.0));
    assertContinuous(packets, 8 * ms);
    awaitPace(packets);
  }

  /** These packets, or as many later ones: a machine that stops for a moment is late, not wrong. */
  private void awaitPace(List<RtpPacket> first) {
    List<RtpPacket> packets = first;
    for (int left = PACES - 1; left > 0 && Math.abs(lateMillis(packets)) > LATE_MS; left--) {
      packets = mobile.hear(first.size());
    }
    assertThat(lateMillis(packets)).isCloseTo(0, within(LATE_MS));
  }

  /** By how much longer the packets took than what is in them. */
  private static double lateMillis(List<RtpPacket> packets) {
    RtpPacket last = packets.get(packets.size() - 1);
    int samples = last.timestamp() - packets.get(0).timestamp();
    return (last.nanos() - packets.get(0).nanos()) / 1e6 - samples / 8.0;
  }

  @Test
  void isSilentAfterTheTone() throws MediaException {
    connectA();
    call.play(A, Tone.DIAL);
    mobile.hear(5);
    call.silence(A);
    // what was on its way comes before
    Awaitility.await().atMost(SOON).until(() -> mobile.hearsNothing(MOMENT));
  }

  /**
   * So that NAT and the carriers' watches take the call for alive while A dials or B is awaited.
   */
  @Test
  void sendsSilenceNowAndThenWhileThereIsNothingToHear() throws MediaException {
    connectA();

    List<RtpPacket> heard = mobile.hear(2);

    assertThat(heard).allSatisfy(packet -> assertThat(packet.payload()).containsOnly(0xD5));
    assertThat(heard.get(1).sequence()).isEqualTo((heard.get(0).sequence() + 1) & 0xFFFF);
    assertThat(heard.get(1).timestamp() - heard.get(0).timestamp()).isGreaterThanOrEqualTo(16_000);
  }

  @Test
  void playsTheRingbackToneInItsCadence() throws MediaException {
    connectA();
    call.play(A, Tone.RINGBACK);
    List<RtpPacket> packets = mobile.hear(100);
    assertThat(Spectrum.ofALaw(packets.subList(0, 50)).level(425)).isCloseTo(-13, within(1.0));
    assertThat(Spectrum.ofALaw(packets.subList(50, 100)).power()).isLessThan(-60);
    assertContinuous(packets);
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 60})
  void endsAWarningToneByItself(int ms) throws MediaException {
    mobile.connect(call.offer(A, BOTH));
    call.accept(A, mobile.sdp("8 96", "ptime:" + ms));
    call.play(A, Tone.WARNING);
    List<RtpPacket> packets = mobile.hear((500 + ms - 1) / ms);
    assertThat(Spectrum.ofALaw(packets).level(1400)).isCloseTo(-13, within(1.0));
    assertThat(mobile.hearsNothing(MOMENT)).isTrue();
  }
}
