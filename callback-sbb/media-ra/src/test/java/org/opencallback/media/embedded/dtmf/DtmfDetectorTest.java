package org.opencallback.media.embedded.dtmf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.opencallback.media.AudioCodec;
import org.opencallback.media.embedded.tone.G711;

/** Requirements of ITU-T Q.24, table A-1, in G.711 frames of 20 ms. */
class DtmfDetectorTest {

  private static final String KEYS = "123A456B789C*0#D";
  private static final int[] LOW = {697, 770, 852, 941};
  private static final int[] HIGH = {1209, 1336, 1477, 1633};

  private double[] audio = new double[0];

  /** Appends a key; levels in dBm0. */
  private DtmfDetectorTest key(
      char key, int millis, double lowLevel, double highLevel, double off) {
    int index = KEYS.indexOf(key);
    double low = LOW[index / 4] * (1 + off);
    double high = HIGH[index % 4] * (1 + off);
    double a = amplitude(lowLevel);
    double b = amplitude(highLevel);
    return append(
        millis,
        n ->
            a * Math.sin(2 * Math.PI * low * n / 8000)
                + b * Math.sin(2 * Math.PI * high * n / 8000 + 1));
  }

  private DtmfDetectorTest key(char key, int millis) {
    return key(key, millis, -10, -10, 0);
  }

  private DtmfDetectorTest pause(int millis) {
    return append(millis, n -> 0);
  }

  private DtmfDetectorTest append(int millis, IntToDoubleFunction sample) {
    int from = audio.length;
    audio = Arrays.copyOf(audio, from + millis * 8);
    for (int n = 0; n < millis * 8; n++) {
      audio[from + n] = sample.applyAsDouble(n);
    }
    return this;
  }

  private static List<Character> keys() {
    return KEYS.chars().mapToObj(key -> (char) key).toList();
  }

  private static double amplitude(double dbm0) {
    return G711.ZERO_DBM0 * Math.pow(10, dbm0 / 20);
  }

  /** What the detector hears when the audio begins {@code shift} samples later. */
  private String heard(AudioCodec codec, int shift) {
    int frames = (audio.length + shift) / 160 + 4;
    ByteBuffer octets = ByteBuffer.allocate(frames * 160);
    for (int i = 0; i < frames * 160; i++) {
      boolean inside = i >= shift && i - shift < audio.length;
      octets.put(i, G711.encode(codec, inside ? (int) Math.round(audio[i - shift]) : 0));
    }
    DtmfDetector detector = new DtmfDetector();
    StringBuilder digits = new StringBuilder();
    for (int frame = 0; frame < frames; frame++) {
      char digit = detector.receive(codec, octets, frame * 160, (frame + 1) * 160);
      if (digit != TelephoneEvents.NONE) {
        digits.append(digit);
      }
    }
    return digits.toString();
  }

  private void assertHeard(String digits) {
    for (AudioCodec codec : AudioCodec.values()) {
      for (int shift = 0; shift < 102; shift += 7) {
        assertThat(heard(codec, shift)).as("%s shifted by %d", codec, shift).isEqualTo(digits);
      }
    }
  }

  @Test
  void hearsEveryKeyOf40MillisecondsWith40MillisecondsBetween() {
    for (char key : keys()) {
      key(key, 40).pause(40);
    }
    assertHeard(KEYS);
  }

  @Test
  void hearsTheSameKeyTwiceWithAPauseOf40Milliseconds() {
    key('5', 50).pause(40).key('5', 50);
    assertHeard("55");
  }

  @Test
  void hearsALongPressOnce() {
    key('8', 1500);
    assertHeard("8");
  }

  @Test
  void doesNotSplitADigitThatIsInterruptedForAMoment() {
    key('8', 60).pause(8).key('8', 60);
    assertHeard("8");
  }

  @Test
  void doesNotHearATonePairShorterThan24Milliseconds() {
    key('8', 23);
    assertHeard("");
  }

  @Test
  void hearsFaintKeys() {
    key('3', 50, -25, -25, 0).pause(50).key('7', 50, -27, -27, 0);
    assertHeard("37");
  }

  @Test
  void doesNotHearKeysBelowTheThreshold() {
    key('3', 50, -40, -40, 0);
    assertHeard("");
  }

  /** High above low by up to 4 dB, low above high by up to 8 dB. */
  @Test
  void hearsTwistedKeys() {
    key('1', 50, -14, -10, 0).pause(50).key('D', 50, -10, -18, 0);
    assertHeard("1D");
  }

  @Test
  void doesNotHearPairsTwistedTooFar() {
    key('1', 60, -22, -8, 0).pause(50).key('D', 60, -8, -24, 0);
    assertHeard("");
  }

  /** ±1.5 % must be accepted. */
  @Test
  void hearsKeysThatAreALittleOffFrequency() {
    for (char key : keys()) {
      key(key, 60, -10, -10, 0.015).pause(50).key(key, 60, -10, -10, -0.015).pause(50);
    }
    StringBuilder twice = new StringBuilder();
    for (char key : keys()) {
      twice.append(key).append(key);
    }
    assertHeard(twice.toString());
  }

  @Test
  void doesNotHearSingleTones() {
    for (int hertz : new int[] {425, 697, 941, 1209, 1400, 1633}) {
      append(200, n -> amplitude(-10) * Math.sin(2 * Math.PI * hertz * n / 8000)).pause(40);
    }
    assertHeard("");
  }

  @Test
  void doesNotHearTwoTonesOfOneGroup() {
    append(
        200,
        n ->
            amplitude(-10)
                * (Math.sin(2 * Math.PI * 697 * n / 8000)
                    + Math.sin(2 * Math.PI * 770 * n / 8000)));
    assertHeard("");
  }

  @Test
  void doesNotHearAKeyThatIsBuriedInSound() {
    Random random = new Random(1);
    key('5', 200, -16, -16, 0);
    for (int n = 0; n < audio.length; n++) {
      audio[n] += random.nextGaussian() * amplitude(-10);
    }
    assertHeard("");
  }

  /** Talk-off: sounds with the harmonics of a voice gliding through the whole range of speech. */
  @Test
  void doesNotHearVoices() {
    Random random = new Random(2);
    for (int word = 0; word < 100; word++) {
      double pitch = 80 + random.nextInt(200);
      double glide = (random.nextDouble() - 0.5) * pitch;
      double[] weights = random.doubles(16, 0, 1).map(w -> w * w).toArray();
      append(
          200,
          n -> {
            double t = n / 8000.0;
            double sum = 0;
            for (int harmonic = 1; harmonic <= weights.length; harmonic++) {
              double phase = 2 * Math.PI * harmonic * (pitch * t + glide * t * t / 0.4);
              sum += weights[harmonic - 1] / Math.sqrt(harmonic) * Math.sin(phase);
            }
            return amplitude(-14) * sum;
          });
    }
    assertThat(heard(AudioCodec.PCMA, 0)).isEmpty();
  }

  @Test
  void hearsAKeyOverADialToneOfTheLine() {
    key('9', 80, -8, -8, 0);
    for (int n = 0; n < audio.length; n++) {
      audio[n] += amplitude(-20) * Math.sin(2 * Math.PI * 425 * n / 8000);
    }
    assertHeard("9");
  }
}
