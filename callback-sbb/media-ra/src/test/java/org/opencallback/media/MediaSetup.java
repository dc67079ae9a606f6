package org.opencallback.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.media.AudioCodec.PCMA;
import static org.opencallback.media.AudioCodec.PCMU;
import static org.opencallback.media.Party.A;
import static org.opencallback.media.Party.B;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A media adaptor with a call of two parties, on real packets on the loopback interface. */
public abstract class MediaSetup {

  static final Duration SOON = Duration.ofSeconds(15);
  static final Duration MOMENT = Duration.ofMillis(150);
  static final Set<AudioCodec> BOTH = new LinkedHashSet<>(List.of(PCMA, PCMU));
  static final byte[] DTMF_5 = dtmf(770, 1336, 60);

  final TestPhone mobile = new TestPhone(0x1111);
  final TestPhone destination = new TestPhone(0x2222);
  MediaHarness harness;
  MediaCall call;

  protected abstract MediaHarness start();

  @BeforeEach
  void startAdaptor() throws MediaException {
    harness = start();
    call = harness.provider().createCall("PL");
  }

  @AfterEach
  void stopAdaptor() {
    mobile.close();
    destination.close();
    harness.close();
  }

  void connectA() throws MediaException {
    mobile.connect(call.offer(A, BOTH));
    call.accept(A, mobile.sdp("8 96"));
  }

  void connectB() throws MediaException {
    destination.connect(call.offer(B, call.agreedCodecs(A)));
    call.accept(B, destination.sdp("8 96"));
  }

  /** Where the machine stands still, frames are left out; time goes on, numbers have no gap. */
  static void assertContinuous(List<RtpPacket> packets) {
    assertContinuous(packets, 160);
  }

  static void assertContinuous(List<RtpPacket> packets, int samples) {
    int exact = 0;
    for (int i = 1; i < packets.size(); i++) {
      RtpPacket before = packets.get(i - 1);
      RtpPacket packet = packets.get(i);
      int step = packet.timestamp() - before.timestamp();
      assertThat(packet.sequence()).isEqualTo((before.sequence() + 1) & 0xFFFF);
      assertThat(packet.ssrc()).isEqualTo(before.ssrc());
      assertThat(step).isPositive().matches(more -> more % 80 == 0);
      exact += step == samples ? 1 : 0;
    }
    assertThat(exact).isGreaterThan(packets.size() * 9 / 10);
    assertThat(packets.get(0).marker()).isTrue();
  }

  static List<byte[]> speech(int seed) {
    Random random = new Random(seed);
    List<byte[]> frames = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      byte[] frame = new byte[160];
      random.nextBytes(frame);
      frames.add(frame);
    }
    return frames;
  }

  /** A DTMF tone at -9 dBm0 each, as A-law by search in the test's own table. */
  static byte[] dtmf(int low, int high, int millis) {
    byte[] octets = new byte[8 * millis];
    for (int n = 0; n < octets.length; n++) {
      double t = 2 * Math.PI * n / 8000;
      double wanted = 0.25 * (Math.sin(low * t) + Math.sin(high * t));
      for (int code = -128; code < 128; code++) {
        double error = Math.abs(Spectrum.aLaw((byte) code) - wanted);
        if (error < Math.abs(Spectrum.aLaw(octets[n]) - wanted)) {
          octets[n] = (byte) code;
        }
      }
    }
    return octets;
  }
}
