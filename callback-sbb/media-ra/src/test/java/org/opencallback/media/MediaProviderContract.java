package org.opencallback.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opencallback.media.AudioCodec.PCMU;
import static org.opencallback.media.Party.A;
import static org.opencallback.media.Party.B;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What every media adaptor must do, with real packets on the loopback interface. */
public abstract class MediaProviderContract extends MediaTonesContract {

  // --- offer and answer

  @Test
  void offersTheCodecsInTheirOrderWithTelephoneEvent() throws MediaException {
    assertThat(call.offer(A, BOTH))
        .containsPattern("m=audio \\d+ RTP/AVP 8 0 \\d+\r\n")
        .contains("telephone-event/8000")
        .contains("a=sendrecv");
  }

  @Test
  void agreesOnWhatTheAnswerLeaves() throws MediaException {
    call.offer(A, BOTH);
    call.accept(A, mobile.sdp("0 96"));
    assertThat(call.agreedCodecs(A)).containsExactly(PCMU);
  }

  @Test
  void refusesAnAnswerWithoutACommonCodec() throws MediaException {
    call.offer(A, BOTH);
    assertThatThrownBy(() -> call.accept(A, mobile.sdp("18 96")))
        .isInstanceOfSatisfying(
            MediaException.class,
            e -> assertThat(e.reason()).isEqualTo(MediaException.Reason.NOT_ACCEPTABLE));
    assertThat(call.agreedCodecs(A)).isEmpty();
  }

  @Test
  void refusesAnUnknownToneProfile() {
    assertThatThrownBy(() -> harness.provider().createCall("XX"))
        .isInstanceOfSatisfying(
            MediaException.class,
            e -> assertThat(e.reason()).isEqualTo(MediaException.Reason.UNKNOWN_TONE_PROFILE));
  }

  @Test
  void answersAnOfferOfThePeer() throws MediaException {
    String answer = call.answer(A, mobile.sdp("18 0 8 96"));
    assertThat(answer).containsPattern("m=audio [1-9]\\d* RTP/AVP 0 96\r\n");
    assertThat(call.localDescription(A)).isEqualTo(answer);
  }

  // --- relay

  /** What one sends reaches the other as it is: so each is asked for what the other wants. */
  @Test
  void offersToOneWhatTheOtherWishesAndCutsNothing() throws MediaException {
    mobile.connect(call.offer(A, BOTH));
    call.accept(A, mobile.sdp("8 96", "ptime:60"));
    String offer = call.offer(B, call.agreedCodecs(A));
    destination.connect(offer);
    call.accept(B, destination.sdp("8 96", "ptime:30"));
    call.bridge();

    assertThat(offer).contains("a=ptime:60\r\n");
    assertThat(call.answer(A, mobile.sdp("8 96", "ptime:60"))).contains("a=ptime:30\r\n");
    byte[] words = new byte[480];
    Arrays.fill(words, (byte) 0x55);
    destination.say(8, words);
    assertThat(mobile.hear(1).get(0).payload()).isEqualTo(words);
  }

  @Test
  void bridgesBitForBitBothWays() throws MediaException {
    connectA();
    connectB();
    call.bridge();
    List<byte[]> fromA = speech(1);
    List<byte[]> fromB = speech(2);
    for (int i = 0; i < fromA.size(); i++) {
      mobile.say(8, fromA.get(i));
      destination.say(8, fromB.get(i));
      assertThat(destination.hear(1).get(0).payload()).isEqualTo(fromA.get(i));
      assertThat(mobile.hear(1).get(0).payload()).isEqualTo(fromB.get(i));
    }
  }

  @Test
  void relaysEarlyMediaOneWayOnly() throws MediaException {
    connectA();
    connectB();
    call.relay(B);
    destination.say(8, speech(3).get(0));
    assertThat(mobile.hear(1).get(0).payload()).isEqualTo(speech(3).get(0));
    mobile.say(8, speech(4).get(0));
    assertThat(destination.hearsNothing(MOMENT)).isTrue();
  }

  @Test
  void relaysNothingAfterUnbridge() throws MediaException {
    connectA();
    connectB();
    call.bridge();
    mobile.say(8, speech(5).get(0));
    destination.hear(1);
    call.unbridge();
    mobile.say(8, speech(5).get(1));
    assertThat(destination.hearsNothing(MOMENT)).isTrue();
  }

  @Test
  void relaysTelephoneEventsWithTheNumberOfThePeer() throws MediaException {
    connectA();
    connectB();
    call.bridge();
    mobile.press(101, 3, 2);
    List<RtpPacket> packets = destination.hear(5);
    assertThat(packets).allMatch(packet -> packet.payloadType() == 96);
    assertThat(packets).allMatch(packet -> packet.payload()[0] == 3);
    assertThat(packets).allMatch(packet -> packet.timestamp() == packets.get(0).timestamp());
  }

  @Test
  void sendsNoEventsToAPeerThatHasNone() throws MediaException {
    connectA();
    destination.connect(call.offer(B, call.agreedCodecs(A)));
    call.accept(B, destination.sdp("8"));
    call.bridge();
    mobile.say(8, speech(16).get(0));
    mobile.press(101, 3, 2);
    mobile.say(8, speech(16).get(1));
    List<RtpPacket> packets = destination.hear(2);
    assertThat(packets.get(1).payload()).isEqualTo(speech(16).get(1));
    assertThat(packets.get(1).sequence()).isEqualTo((packets.get(0).sequence() + 1) & 0xFFFF);
  }

  /** B chose the other one of the two codecs that A understands. */
  @Test
  void convertsBetweenTheTwoLaws() throws MediaException {
    mobile.connect(call.offer(A, BOTH));
    call.accept(A, mobile.sdp("8 0 96"));
    destination.connect(call.offer(B, BOTH));
    call.accept(B, destination.sdp("0 96"));
    call.bridge();
    byte[] silence = new byte[160];
    Arrays.fill(silence, (byte) 0xD5);
    mobile.say(8, silence);
    RtpPacket packet = destination.hear(1).get(0);
    assertThat(packet.payloadType()).isZero();
    assertThat(packet.payload()).containsOnly(0xFE); // +8 of A-law in µ-law
    destination.say(0, speech(17).get(0)); // A understands µ-law: as it is
    assertThat(mobile.hear(1).get(0).payload()).isEqualTo(speech(17).get(0));
  }

  @Test
  void goesOnWithoutABreakFromToneToRelay() throws MediaException {
    connectA();
    connectB();
    call.play(A, Tone.DIAL);
    List<RtpPacket> all = new ArrayList<>(mobile.hear(3));
    call.relay(B);
    destination.say(8, speech(6).get(0));
    call.silence(A);
    for (byte[] frame : speech(6).subList(0, 5)) {
      destination.say(8, frame);
    }
    while (all.stream().filter(packet -> packet.payload()[0] == speech(6).get(4)[0]).count() == 0) {
      all.addAll(mobile.hear(1));
    }
    for (int i = 1; i < all.size(); i++) {
      assertThat(all.get(i).ssrc()).isEqualTo(all.get(0).ssrc());
      assertThat((short) (all.get(i).sequence() - all.get(i - 1).sequence())).isEqualTo((short) 1);
      assertThat(all.get(i).timestamp() - all.get(i - 1).timestamp()).isGreaterThanOrEqualTo(160);
    }
  }

  // --- the source

  @Test
  void dropsStrangersOnceThePeerIsKnown() throws MediaException {
    connectA();
    connectB();
    call.bridge();
    mobile.say(8, speech(7).get(0));
    destination.hear(1);
    try (TestPhone stranger = new TestPhone(0x6666)) {
      stranger.connect(call.localDescription(A));
      stranger.say(8, speech(8).get(0));
      stranger.press(101, 9, 2);
      assertThat(destination.hearsNothing(MOMENT)).isTrue();
    }
    assertThat(harness.nextEvent(call, MOMENT)).isNull();
    assertThat(call.statistics(A).packetsReceived()).isEqualTo(1);
    assertThat(call.statistics(A).packetsDiscarded()).isEqualTo(6);
  }

  @Test
  void followsAPeerBehindANat() throws MediaException {
    mobile.connect(call.offer(A, BOTH));
    call.accept(A, mobile.sdpAt("192.0.2.7", "8 96")); // what the phone takes for its address
    mobile.say(8, speech(9).get(0));
    call.play(A, Tone.DIAL);
    assertThat(mobile.hear(3)).hasSize(3);
  }

  @Test
  void sendsToTheNewAddressAfterAReInvite() throws MediaException {
    connectA();
    mobile.say(8, speech(10).get(0));
    Awaitility.await().until(() -> call.statistics(A).packetsReceived() == 1);
    try (TestPhone moved = new TestPhone(0x3333)) {
      moved.connect(call.answer(A, moved.sdp("8 96")));
      // a straggler: its address is the old one, not that of the peer's NAT
      mobile.say(8, speech(10).get(1));
      Awaitility.await().until(() -> call.statistics(A).packetsDiscarded() == 1);
      call.play(A, Tone.DIAL);
      assertThat(moved.hear(3)).hasSize(3);
    }
    assertThat(mobile.hearsNothing(MOMENT)).isTrue();
  }

  // --- hold

  @Test
  void sendsNothingToAPeerOnHoldAndGoesOnAfterwards() throws MediaException {
    connectA();
    connectB();
    call.bridge();
    assertThat(call.answer(B, destination.sdp("8 96", "sendonly"))).contains("a=recvonly");
    mobile.say(8, speech(11).get(0));
    assertThat(destination.hearsNothing(MOMENT)).isTrue();
    destination.say(8, speech(12).get(0)); // music on hold
    assertThat(mobile.hear(1).get(0).payload()).isEqualTo(speech(12).get(0));
    assertThat(call.answer(B, destination.sdp("8 96"))).contains("a=sendrecv");
    mobile.say(8, speech(11).get(1));
    assertThat(destination.hear(1).get(0).payload()).isEqualTo(speech(11).get(1));
  }

  /** RFC 3264 §8.4: hold as old phones do it. */
  @Test
  void playsNoToneToAnAddressOfZeros() throws MediaException {
    connectA();
    call.answer(A, mobile.sdpAt("0.0.0.0", "8 96"));
    call.play(A, Tone.BUSY);
    assertThat(mobile.hearsNothing(MOMENT)).isTrue();
    call.answer(A, mobile.sdp("8 96"));
    assertThat(mobile.hear(2)).hasSize(2);
  }

  // --- what is left

  @Test
  void countsWhatHasPassed() throws MediaException {
    connectA();
    mobile.say(8, speech(13).get(0));
    mobile.lose(2);
    mobile.say(8, speech(13).get(1));
    call.play(A, Tone.WARNING);
    mobile.hear(25);
    LegStatistics statistics = call.statistics(A);
    assertThat(statistics.packetsReceived()).isEqualTo(2);
    assertThat(statistics.packetsLost()).isEqualTo(2);
    assertThat(statistics.packetsSent()).isEqualTo(25);
    assertThat(call.statistics(B)).isEqualTo(LegStatistics.NONE);
  }

  @Test
  void keepsTheCountsOfAClosedLeg() throws MediaException {
    connectA();
    mobile.say(8, speech(14).get(0));
    call.play(A, Tone.DIAL);
    mobile.hear(1);
    call.close(A);
    assertThat(call.statistics(A).packetsReceived()).isEqualTo(1);
    assertThat(mobile.hearsNothing(Duration.ofMillis(1)) || mobile.hearsNothing(MOMENT)).isTrue();
  }

  @Test
  void endsItsActivityOnReleaseAndFreesThePort() throws Exception {
    connectA();
    int port = mobile.exchangePort();
    call.release();
    call.release(); // does nothing
    assertThat(harness.hasEnded(call)).isTrue();
    MediaPorts.awaitFree(port);
    assertThatThrownBy(() -> call.offer(B, BOTH)).isInstanceOf(MediaException.class);
  }

  @Test
  void opensALegAgainOnOtherPorts() throws MediaException {
    connectA();
    connectB();
    int before = destination.exchangePort();
    call.close(B);
    connectB();
    assertThat(destination.exchangePort()).isNotEqualTo(before);
    call.bridge();
    mobile.say(8, speech(15).get(0));
    assertThat(destination.hear(1).get(0).payload()).isEqualTo(speech(15).get(0));
  }

  @Test
  void refusesAnAnswerThatComesAfterTheLegWasClosed() throws MediaException {
    call.offer(A, BOTH);
    call.close(A);
    assertThatThrownBy(() -> call.accept(A, mobile.sdp("8 96"))).isInstanceOf(MediaException.class);
    assertThat(call.agreedCodecs(A)).isEmpty();
  }

  @Test
  void toleratesOperationsOnALegThatIsGone() {
    call.play(A, Tone.BUSY);
    call.silence(A);
    call.signalledDigit(A, '1');
    call.close(A);
    assertThat(harness.nextEvent(call, MOMENT)).isNull();
  }
}
