package org.opencallback.network.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Sounds as frames of G.711: numbered frames, tones, silence, and keys in band (Q.23). */
public final class Signals {

  /** Samples per second of all audio here. */
  public static final int RATE = 8_000;

  private static final int[] LOW = {697, 770, 852, 941};
  private static final int[] HIGH = {1209, 1336, 1477, 1633};
  private static final String PAD = "123A456B789C*0#D";
  private static final int MILLIS_PER_FRAME = 20;

  /** Amplitude of each of the two frequencies of a key: about -9 dBm0. */
  private static final double KEY_AMPLITUDE = 8_000;

  private Signals() {}

  /**
   * Frames that are all different and can be told from everything else: the octets are noise, and
   * depend on who speaks and on the frame's number.
   *
   * @param speaker any name, such as {@code A}
   */
  public static List<byte[]> numberedFrames(String speaker, int count) {
    List<byte[]> frames = new ArrayList<>(count);
    for (int number = 0; number < count; number++) {
      byte[] frame = new byte[G711.FRAME];
      new Random(31L * speaker.hashCode() + number).nextBytes(frame);
      frame[0] = (byte) (number >> 8);
      frame[1] = (byte) number;
      frames.add(frame);
    }
    return frames;
  }

  /**
   * A sound made of sine waves.
   *
   * @param amplitude of each wave, 0..32767
   */
  public static List<byte[]> tone(G711 codec, int millis, double amplitude, int... hertz) {
    int frames = millis / MILLIS_PER_FRAME;
    List<byte[]> tone = new ArrayList<>(frames);
    for (int frame = 0; frame < frames; frame++) {
      byte[] octets = new byte[G711.FRAME];
      for (int i = 0; i < G711.FRAME; i++) {
        double sample = 0;
        for (int frequency : hertz) {
          double turns = (double) frequency * (frame * G711.FRAME + i) / RATE;
          sample += amplitude * Math.sin(2 * Math.PI * turns);
        }
        octets[i] = codec.encode((short) Math.round(sample));
      }
      tone.add(octets);
    }
    return tone;
  }

  /** Silence. */
  public static List<byte[]> silence(G711 codec, int millis) {
    byte[] frame = new byte[G711.FRAME];
    Arrays.fill(frame, codec.silence());
    List<byte[]> frames = new ArrayList<>();
    for (int i = 0; i < millis / MILLIS_PER_FRAME; i++) {
      frames.add(frame);
    }
    return frames;
  }

  /** A key as its two frequencies (Q.23), followed by a pause. */
  public static List<byte[]> key(G711 codec, char key, int millis, int pauseMillis) {
    int at = PAD.indexOf(Character.toUpperCase(key));
    if (at < 0) {
      throw new IllegalArgumentException("no key of a telephone: '" + key + "', expected " + PAD);
    }
    List<byte[]> frames =
        new ArrayList<>(tone(codec, millis, KEY_AMPLITUDE, LOW[at / 4], HIGH[at % 4]));
    frames.addAll(silence(codec, pauseMillis));
    return frames;
  }
}
