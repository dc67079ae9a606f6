package org.opencallback.media.embedded.dtmf;

import java.nio.ByteBuffer;
import org.opencallback.media.AudioCodec;
import org.opencallback.media.embedded.tone.G711;

/**
 * Detects DTMF in G.711 audio (ITU-T Q.23, Q.24) with one Goertzel filter per frequency.
 *
 * <p>The audio is looked at in blocks of 12.75 ms. A digit is told when two blocks are full of a
 * tone pair and a third one beside them holds some of it, which every tone of 40 ms gives and no
 * tone shorter than 24 ms does. It has ended after two blocks without it, so that an interruption
 * of less than 10 ms does not make two digits of one and a pause of 40 ms does. Not thread-safe.
 */
public final class DtmfDetector {

  private static final int BLOCK = 102;
  private static final int TONES = 8;
  private static final int[] HERTZ = {697, 770, 852, 941, 1209, 1336, 1477, 1633};
  private static final String KEYS = "123A456B789C*0#D";

  /** Blocks in a row that begin a digit, how many of them must be full of it, and that end it. */
  private static final int BEGIN = 3;

  private static final int FULL = 2;
  private static final int END = 2;

  /** Each frequency must be above this; Q.24 asks for -25 to -29 dBm0 to be accepted. */
  private static final double MIN_LEVEL_DBM0 = -32;

  /**
   * High group above low group by up to 4 dB, low above high by up to 8 dB, with 2 dB of margin.
   */
  private static final double MAX_TWIST = Math.pow(10, 6 / 10.0);

  private static final double MAX_REVERSE_TWIST = Math.pow(10, 10 / 10.0);

  /**
   * The next strongest frequency of a group must be this much weaker, at the edge of a tone less.
   */
  private static final double SELECTIVITY = Math.pow(10, 6 / 10.0);

  private static final double EDGE_SELECTIVITY = Math.pow(10, 3 / 10.0);

  /** Talk-off guard: this part of the energy must be in the pair; speech spreads it. */
  private static final double PURITY = 0.72;

  /** As above, in a block that the tone fills in part only. */
  private static final double EDGE_PURITY = 0.45;

  private static final float[] COEFFICIENTS = new float[TONES];

  /** Power of a sine of amplitude 1, as {@link #power} gives it. */
  private static final double UNIT = BLOCK * BLOCK / 4.0;

  private static final double MIN_POWER =
      UNIT * Math.pow(G711.ZERO_DBM0, 2) * Math.pow(10, MIN_LEVEL_DBM0 / 10);

  /**
   * Energy below which a block cannot hold a pair: half the square of the amplitude, per sample.
   */
  private static final double MIN_ENERGY = MIN_POWER / UNIT * BLOCK * EDGE_PURITY;

  static {
    for (int i = 0; i < TONES; i++) {
      COEFFICIENTS[i] = (float) (2 * Math.cos(2 * Math.PI * HERTZ[i] / G711.RATE));
    }
  }

  private final float[] block = new float[BLOCK];
  private final double[] powers = new double[TONES];
  private int filled;
  private char candidate = TelephoneEvents.NONE;
  private char current = TelephoneEvents.NONE;
  private boolean full;
  private int hits;
  private int fullHits;
  private int misses;

  /**
   * Takes audio.
   *
   * @param from index of the first octet in {@code packet}
   * @param to index after the last one
   * @return the digit that has begun within this audio, else {@link TelephoneEvents#NONE}
   */
  public char receive(AudioCodec codec, ByteBuffer packet, int from, int to) {
    short[] linear = G711.linear(codec);
    char begun = TelephoneEvents.NONE;
    for (int i = from; i < to; i++) {
      block[filled++] = linear[packet.get(i) & 0xFF];
      if (filled == BLOCK) {
        filled = 0;
        char digit = track(analyse());
        begun = digit != TelephoneEvents.NONE ? digit : begun;
      }
    }
    return begun;
  }

  /** Forgets what was before. */
  public void reset() {
    filled = 0;
    candidate = TelephoneEvents.NONE;
    current = TelephoneEvents.NONE;
    hits = 0;
    fullHits = 0;
    misses = 0;
  }

  private char track(char seen) {
    if (seen != TelephoneEvents.NONE && seen == current) {
      misses = 0;
      hits = 0;
      fullHits = 0;
      return TelephoneEvents.NONE;
    }
    if (current != TelephoneEvents.NONE && ++misses >= END) {
      current = TelephoneEvents.NONE;
    }
    boolean again = seen != TelephoneEvents.NONE && seen == candidate;
    hits = again ? hits + 1 : 1;
    fullHits = (again ? fullHits : 0) + (full ? 1 : 0);
    candidate = seen;
    if (seen == TelephoneEvents.NONE || hits < BEGIN || fullHits < FULL) {
      return TelephoneEvents.NONE;
    }
    current = seen;
    misses = 0;
    return seen;
  }

  /** The key whose pair is in the block, if there is one; sets {@link #full}. */
  private char analyse() {
    double energy = 0;
    for (float sample : block) {
      energy += sample * sample;
    }
    full = false;
    if (energy < MIN_ENERGY) {
      return TelephoneEvents.NONE;
    }
    filter(0);
    filter(TONES / 2);
    int low = strongest(0);
    int high = strongest(TONES / 2);
    double purity = (powers[low] + powers[high]) * 2 / (energy * BLOCK);
    boolean pair =
        purity >= EDGE_PURITY
            && isAlone(low, 0, EDGE_SELECTIVITY)
            && isAlone(high, TONES / 2, EDGE_SELECTIVITY)
            && powers[high] <= powers[low] * MAX_TWIST
            && powers[low] <= powers[high] * MAX_REVERSE_TWIST;
    if (!pair) {
      return TelephoneEvents.NONE;
    }
    full =
        purity >= PURITY
            && Math.min(powers[low], powers[high]) >= MIN_POWER
            && isAlone(low, 0, SELECTIVITY)
            && isAlone(high, TONES / 2, SELECTIVITY);
    return KEYS.charAt(low * 4 + high - TONES / 2);
  }

  /** Four filters side by side: one alone would wait for its own last result at each sample. */
  private void filter(int first) {
    float c0 = COEFFICIENTS[first];
    float c1 = COEFFICIENTS[first + 1];
    float c2 = COEFFICIENTS[first + 2];
    float c3 = COEFFICIENTS[first + 3];
    float a0 = 0;
    float a1 = 0;
    float a2 = 0;
    float a3 = 0;
    float b0 = 0;
    float b1 = 0;
    float b2 = 0;
    float b3 = 0;
    for (float sample : block) {
      float n0 = sample + c0 * a0 - b0;
      float n1 = sample + c1 * a1 - b1;
      float n2 = sample + c2 * a2 - b2;
      float n3 = sample + c3 * a3 - b3;
      b0 = a0;
      b1 = a1;
      b2 = a2;
      b3 = a3;
      a0 = n0;
      a1 = n1;
      a2 = n2;
      a3 = n3;
    }
    powers[first] = power(c0, a0, b0);
    powers[first + 1] = power(c1, a1, b1);
    powers[first + 2] = power(c2, a2, b2);
    powers[first + 3] = power(c3, a3, b3);
  }

  private static double power(double coefficient, double last, double beforeLast) {
    return last * last + beforeLast * beforeLast - coefficient * last * beforeLast;
  }

  private int strongest(int first) {
    int best = first;
    for (int i = first + 1; i < first + TONES / 2; i++) {
      best = powers[i] > powers[best] ? i : best;
    }
    return best;
  }

  private boolean isAlone(int strongest, int first, double selectivity) {
    for (int i = first; i < first + TONES / 2; i++) {
      if (i != strongest && powers[i] * selectivity > powers[strongest]) {
        return false;
      }
    }
    return true;
  }
}
