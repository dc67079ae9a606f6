package org.opencallback.network.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Codec, tones, telephone events and the measurements on them, without a socket or a clock. */
class AudioMeasurementTest {

  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
  private static final InetSocketAddress PEER =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 4000);

  private Instant now = START;
  private final Heard heard = new Heard(() -> now);
  private int sequence;

  private void hear(int payloadType, byte[] payload, long timestamp) {
    heard.add(
        new HeardPacket(
            now, PEER, new RtpPacket(payloadType, false, sequence++, timestamp, 1, payload)));
    now = now.plusMillis(20);
  }

  private void hear(List<byte[]> frames) {
    frames.forEach(frame -> hear(G711.PCMA.payloadType(), frame, 160L * sequence));
  }

  private static short[] decoded(G711 codec, List<byte[]> frames) {
    short[] samples = new short[frames.size() * G711.FRAME];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = codec.decode(frames.get(i / G711.FRAME)[i % G711.FRAME]);
    }
    return samples;
  }

  // G.711

  @Test
  void codeWordsAreThoseOfTheStandard() {
    // G.711 tables 1a, 2a: zero, the extremes, and the first steps
    assertThat(G711.PCMA.encode((short) 0)).isEqualTo((byte) 0xD5);
    assertThat(G711.PCMA.encode((short) -1)).isEqualTo((byte) 0x55);
    assertThat(G711.PCMA.encode(Short.MAX_VALUE)).isEqualTo((byte) 0xAA);
    assertThat(G711.PCMA.encode(Short.MIN_VALUE)).isEqualTo((byte) 0x2A);
    assertThat(G711.PCMU.encode((short) 0)).isEqualTo((byte) 0xFF);
    assertThat(G711.PCMU.encode(Short.MAX_VALUE)).isEqualTo((byte) 0x80);
    assertThat(G711.PCMU.encode(Short.MIN_VALUE)).isEqualTo((byte) 0x00);
    assertThat(G711.PCMA.decode((byte) 0xD5)).isEqualTo((short) 8);
    assertThat(G711.PCMA.decode((byte) 0xAA)).isEqualTo((short) 32_256);
    assertThat(G711.PCMU.decode((byte) 0x80)).isEqualTo((short) 32_124);
    assertThat(G711.PCMU.decode((byte) 0xFF)).isZero();
  }

  @ParameterizedTest
  @EnumSource(G711.class)
  void everyCodeWordSurvivesDecodingAndEncoding(G711 codec) {
    for (int code = 0; code < 256; code++) {
      short sample = codec.decode((byte) code);
      boolean otherZero = codec == G711.PCMU && code == 0x7F; // µ-law has two zeros
      if (!otherZero) {
        assertThat(codec.encode(sample)).as("code %02x", code).isEqualTo((byte) code);
      }
    }
  }

  // spectrum

  @ParameterizedTest
  @EnumSource(G711.class)
  void aToneIsFoundAtItsFrequency(G711 codec) {
    Spectrum spectrum = new Spectrum(decoded(codec, Signals.tone(codec, 200, 4_000, 425)));

    assertThat(spectrum.dominant()).isCloseTo(425, within(2));
    assertThat(spectrum.share(425)).isGreaterThan(0.95);
    assertThat(spectrum.share(450)).isLessThan(0.05);
    assertThat(spectrum.isSilent()).isFalse();
  }

  @Test
  void silenceHasNoFrequency() {
    Spectrum spectrum = new Spectrum(decoded(G711.PCMA, Signals.silence(G711.PCMA, 200)));

    assertThat(spectrum.isSilent()).isTrue();
    assertThat(spectrum.dominant()).isZero();
    assertThat(new Spectrum(new short[0]).isSilent()).isTrue();
  }

  @Test
  void noiseIsNoTone() {
    Spectrum spectrum = new Spectrum(decoded(G711.PCMA, Signals.numberedFrames("A", 10)));

    assertThat(spectrum.isSilent()).isFalse();
    assertThat(spectrum.share(spectrum.dominant())).isLessThan(0.2);
  }

  // what was heard

  @Test
  void aToneIsHeardOnlyWhileItLasts() {
    hear(Signals.tone(G711.PCMA, 400, 4_000, 425));
    assertThat(heard.isTone(425, Duration.ofMillis(200))).isTrue();
    assertThat(heard.isTone(400, Duration.ofMillis(200))).isFalse();
    assertThat(heard.isSilent(Duration.ofMillis(200))).isFalse();

    hear(Signals.silence(G711.PCMA, 300));
    assertThat(heard.isTone(425, Duration.ofMillis(200))).isFalse();
    assertThat(heard.isSilent(Duration.ofMillis(200))).isTrue();
    assertThat(heard.dominantFrequency(Duration.ofMillis(200))).isZero();
    assertThat(heard.lastSoundAt()).hasValue(START.plusMillis(380));
  }

  @Test
  void aToneWithHoleInItIsNoTone() {
    hear(Signals.tone(G711.PCMA, 100, 4_000, 425));
    now = now.plusMillis(100);

    assertThat(heard.isTone(425, Duration.ofMillis(200))).isFalse();
  }

  @Test
  void cadenceIsMeasuredWhetherPausesAreSilenceOrNothing() {
    hear(Signals.tone(G711.PCMA, 1_000, 4_000, 425));
    hear(Signals.silence(G711.PCMA, 400));
    hear(Signals.tone(G711.PCMA, 500, 4_000, 425));
    now = now.plusMillis(500);
    hear(Signals.tone(G711.PCMA, 200, 4_000, 425));

    assertThat(heard.cadence(START))
        .extracting(segment -> (segment.on() ? "on " : "off ") + segment.length().toMillis())
        .containsExactly("on 1000", "off 400", "on 500", "off 500", "on 200");
  }

  @Test
  void framesAreCountedInOrderAndBitForBit() {
    List<byte[]> frames = Signals.numberedFrames("A", 10);
    List<byte[]> damaged = new ArrayList<>(frames);
    byte[] changed = damaged.get(3).clone();
    changed[100] ^= 1;
    damaged.set(3, changed);
    damaged.remove(7);
    hear(damaged);

    assertThat(heard.countOf(frames)).isEqualTo(8);
    assertThat(heard.countOf(Signals.numberedFrames("B", 10))).isZero();
  }

  // telephone events

  @Test
  void aKeyPressIsStartContinuationAndThreeEnds() {
    List<RtpPacket> sent = new ArrayList<>();
    RtpSender sender = new RtpSender(sent::add);
    sender.payloadTypes(8, 101);
    TelephoneEvent event = new TelephoneEvent('#', 2, 1);
    while (event.next(sender)) {
      sender.advance();
    }

    assertThat(sent)
        .extracting(RtpPacket::marker)
        .containsExactly(true, false, false, false, false);
    assertThat(sent).extracting(RtpPacket::timestamp).containsOnly(sent.get(0).timestamp());
    assertThat(sent)
        .extracting(packet -> HexFormat.of().formatHex(packet.payload()))
        .containsExactly("0b0a00a0", "0b0a0140", "0b8a0140", "0b8a0140", "0b8a0140");
  }

  @Test
  void keysAreReadOncePerPress() {
    heard.eventPayloadType(OptionalInt.of(96));
    byte[] one = {1, 10, 0, (byte) 160};
    hear(96, one, 1_000);
    hear(96, one, 1_000);
    hear(96, one, 5_000);
    hear(97, one, 9_000);
    hear(96, new byte[] {1}, 11_000);

    assertThat(heard.keys()).isEqualTo("11");
  }

  // packets and descriptions

  @Test
  void aPacketIsReadAsItWasWrittenAndRefusedWhenCutOff() {
    RtpPacket packet = new RtpPacket(8, true, 65_535, 0xFFFF_FFFFL, -2, new byte[] {1, 2, 3});
    ByteBuffer wire = ByteBuffer.allocate(100);
    packet.writeTo(wire);
    wire.flip();
    assertThat(RtpPacket.parse(wire)).hasValue(packet);

    for (int length = 0; length < 12; length++) {
      byte[] cut = Arrays.copyOf(wire.array(), length);
      assertThat(RtpPacket.parse(ByteBuffer.wrap(cut))).as("%d octets", length).isEmpty();
    }
    wire.put(0, (byte) 0x00); // version 0
    assertThat(RtpPacket.parse(wire)).isEmpty();
  }

  @Test
  void aDescriptionIsReadAsItWasWritten() {
    Sdp offer = Sdp.of("192.0.2.7", 4000);

    assertThat(Sdp.parse(offer.text())).hasValue(offer);
    assertThat(Sdp.parse(offer.withoutEvents().next("sendonly").text()))
        .hasValueSatisfying(
            sdp -> {
              assertThat(sdp.direction()).isEqualTo("sendonly");
              assertThat(sdp.eventPayloadType()).isEmpty();
              assertThat(sdp.version()).isEqualTo(2);
            });
    assertThat(Sdp.parse("v=0\r\nm=video 5 RTP/AVP 8\r\n")).isEmpty();
  }

  @Test
  void anAnswerTakesTheOffersCodecsAndEventNumber() {
    Sdp ours = Sdp.of("192.0.2.7", 4000);
    Sdp offer = Sdp.of("192.0.2.1", 5000).withCodecs(G711.PCMU).withEvents(96).next("sendonly");

    Sdp answer = ours.answerTo(offer);

    assertThat(answer.codecs()).containsExactly(G711.PCMU);
    assertThat(answer.eventPayloadType()).hasValue(96);
    assertThat(answer.direction()).isEqualTo("recvonly");
    assertThat(ours.withCodecs(G711.PCMA).answerTo(offer).port()).isZero();
  }
}
