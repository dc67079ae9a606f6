package org.opencallback.media.embedded.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.opencallback.media.AudioCodec.PCMA;
import static org.opencallback.media.AudioCodec.PCMU;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.opencallback.media.AudioCodec;

class ToneLoopTest {

  @Test
  void isAsLongAsItsFrequenciesTakeToMeet() {
    assertThat(loop("425").frames()).isEqualTo(2); // 17 periods in 320 samples
    assertThat(loop("350+440").frames()).isEqualTo(5);
    assertThat(loop("413+438").frames()).isEqualTo(50);
  }

  @Test
  void hasTheLevelOfItsFrequencies() {
    for (AudioCodec codec : AudioCodec.values()) {
      short[] second = play(ToneLoop.of(Cadence.parse("350+440"), codec), codec, 50);
      assertThat(level(second, 350)).isCloseTo(-13, within(0.3));
      assertThat(level(second, 440)).isCloseTo(-13, within(0.3));
      assertThat(level(second, 395)).isLessThan(-50);
    }
  }

  /** A click would be a step that a sine of this frequency and amplitude cannot make. */
  @Test
  void doesNotClickWhereItBeginsAgain() {
    for (String tone : new String[] {"425", "413+438", "400*25", "1400"}) {
      ToneLoop loop = loop(tone);
      short[] samples = play(loop, PCMA, 2 * loop.frames());
      int steepest = 0;
      for (int n = 1; n < samples.length / 2; n++) {
        steepest = Math.max(steepest, Math.abs(samples[n] - samples[n - 1]));
      }
      int seam = samples.length / 2;
      assertThat(Math.abs(samples[seam] - samples[seam - 1]))
          .as(tone)
          .isLessThanOrEqualTo(steepest);
    }
  }

  @Test
  void keepsTheCadenceToTheSample() {
    ToneLoop loop = loop("425/375 0/375");
    assertThat(loop.frames()).isEqualTo(75); // two cycles of 37.5 frames
    short[] samples = play(loop, PCMA, loop.frames());
    for (int cycle = 0; cycle < 2; cycle++) {
      int begin = cycle * 6000;
      assertThat(loudest(samples, begin + 2900, begin + 3000)).isGreaterThan(4000);
      assertThat(loudest(samples, begin + 3000, begin + 6000)).isLessThanOrEqualTo(8);
    }
  }

  @Test
  void endsASingleToneInSilence() {
    ToneLoop loop = loop("1400/50 once");
    assertThat(loop.once()).isTrue();
    assertThat(loop.frames()).isEqualTo(3);
    assertThat(loudest(play(loop, PCMA, 3), 400, 480)).isLessThanOrEqualTo(8);
  }

  @Test
  void isTheSameInPacketsOfAnyLength() {
    for (String cadence : new String[] {"425", "425/375 0/375", "1400/50 once"}) {
      ToneLoop loop = loop(cadence);
      ByteBuffer whole = ByteBuffer.allocate(2 * loop.samples() + 480);
      loop.copy(0, whole.capacity(), whole);
      for (int length : new int[] {80, 240, 480}) {
        ByteBuffer cut = ByteBuffer.allocate(length);
        for (int at = 0; at + length <= whole.capacity(); at += length) {
          loop.copy(at, length, cut.clear());
          assertThat(cut.flip()).isEqualTo(whole.slice(at, length));
        }
      }
    }
  }

  @Test
  void modulatesWithoutBecomingLouder() {
    short[] samples = play(loop("400*25"), PCMA, 50);
    assertThat(level(samples, 375)).isGreaterThan(-30);
    assertThat(level(samples, 425)).isGreaterThan(-30);
    assertThat(loudest(samples, 0, samples.length)).isLessThan(5600);
  }

  @Test
  void refusesACycleThatNeverFits() {
    assertThatThrownBy(() -> ToneLoop.of(Cadence.parse("425/59999 0/59999"), PCMU))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("more than a minute");
  }

  private static ToneLoop loop(String cadence) {
    return ToneLoop.of(Cadence.parse(cadence), PCMA);
  }

  private static short[] play(ToneLoop loop, AudioCodec codec, int frames) {
    ByteBuffer out = ByteBuffer.allocate(frames * ToneLoop.FRAME);
    for (int i = 0; i < frames; i++) {
      loop.copy(i * ToneLoop.FRAME, ToneLoop.FRAME, out);
    }
    short[] samples = new short[out.position()];
    for (int n = 0; n < samples.length; n++) {
      samples[n] = G711.linear(codec)[out.get(n) & 0xFF];
    }
    return samples;
  }

  private static int loudest(short[] samples, int from, int to) {
    int loudest = 0;
    for (int n = from; n < to; n++) {
      loudest = Math.max(loudest, Math.abs(samples[n]));
    }
    return loudest;
  }

  private static double level(short[] samples, int hertz) {
    double re = 0;
    double im = 0;
    for (int n = 0; n < samples.length; n++) {
      re += samples[n] * Math.cos(2 * Math.PI * hertz * n / 8000);
      im += samples[n] * Math.sin(2 * Math.PI * hertz * n / 8000);
    }
    return 20 * Math.log10(2 * Math.hypot(re, im) / samples.length / G711.ZERO_DBM0 + 1e-9);
  }
}
