package org.opencallback.media.embedded.tone;

import java.nio.ByteBuffer;
import java.util.List;
import org.opencallback.media.AudioCodec;

/**
 * A tone ready to be sent: G.711 octets of one whole cycle of its cadence, cut into frames of 20
 * ms.
 *
 * <p>Playing is copying what comes next. A continuous tone is as long as it takes its frequencies
 * to come back to phase 0 at the end of a frame; a cadenced one as long as it takes its cycle to
 * end with a frame. So no loop ever clicks, and cadences are exact to the sample.
 */
public final class ToneLoop {

  /** Octets and samples in a frame of 20 ms. */
  public static final int FRAME = 160;

  /**
   * Of each frequency, in dBm0; E.180 §6.3 asks for -10 ± 5 dBm0 at the point of zero relative
   * level.
   */
  private static final double LEVEL_DBM0 = -13;

  private static final double AMPLITUDE = G711.ZERO_DBM0 * Math.pow(10, LEVEL_DBM0 / 20);

  /**
   * E.180 does not say how deep; nothing may be clipped, and the modulated tone must stay audible.
   */
  private static final double MODULATION_DEPTH = 0.9;

  private static final int SAMPLES_PER_MS = G711.RATE / 1000;
  private static final int MAX_SAMPLES = 60 * G711.RATE;

  private final byte[] octets;
  private final boolean once;
  private final byte silence;

  private ToneLoop(byte[] octets, boolean once, byte silence) {
    this.octets = octets;
    this.once = once;
    this.silence = silence;
  }

  /**
   * Synthesises a cadence.
   *
   * @throws IllegalArgumentException if its cycle cannot be cut into frames within a minute
   */
  public static ToneLoop of(Cadence cadence, AudioCodec codec) {
    int cycle = cadence.continuous() ? period(cadence) : cycle(cadence);
    int length = cadence.once() ? (cycle + FRAME - 1) / FRAME * FRAME : lcm(cycle, FRAME);
    if (length > MAX_SAMPLES) {
      throw new IllegalArgumentException(cadence + " repeats only after more than a minute");
    }
    byte[] octets = new byte[length];
    int at = 0;
    while (at < length) {
      at = append(cadence, codec, octets, at);
    }
    return new ToneLoop(octets, cadence.once(), G711.silence(codec));
  }

  /** How many frames the loop has. */
  public int frames() {
    return octets.length / FRAME;
  }

  /** How many samples it has. */
  public int samples() {
    return octets.length;
  }

  /** Whether the tone ends by itself after {@link #samples()}. */
  public boolean once() {
    return once;
  }

  /** Appends so many samples to a packet, the loop's from a position on. */
  public void copy(int position, int samples, ByteBuffer to) {
    int at = once ? Math.min(position, octets.length) : position % octets.length;
    int left = samples;
    while (left > 0 && at < octets.length) {
      int length = Math.min(left, octets.length - at);
      to.put(octets, at, length);
      left -= length;
      at = once ? octets.length : 0;
    }
    for (; left > 0; left--) {
      to.put(silence);
    }
  }

  private static int append(Cadence cadence, AudioCodec codec, byte[] octets, int from) {
    int at = from;
    for (Cadence.Segment segment : cadence.segments()) {
      int samples =
          segment.durationMs() == 0 ? octets.length : segment.durationMs() * SAMPLES_PER_MS;
      for (int n = 0; n < samples && at < octets.length; n++) {
        octets[at++] = G711.encode(codec, sample(segment, n));
      }
    }
    while (cadence.once() && at < octets.length) {
      octets[at++] = G711.silence(codec);
    }
    return at;
  }

  private static int sample(Cadence.Segment segment, int n) {
    double sum = 0;
    for (int frequency : segment.frequencies()) {
      sum += Math.sin(2 * Math.PI * frequency * n / G711.RATE);
    }
    if (segment.modulationHz() != 0) {
      double envelope = Math.cos(2 * Math.PI * segment.modulationHz() * n / G711.RATE);
      sum *= (1 + MODULATION_DEPTH * envelope) / (1 + MODULATION_DEPTH);
    }
    return (int) Math.round(AMPLITUDE * sum);
  }

  /** Samples until all frequencies of a continuous tone are back at phase 0. */
  private static int period(Cadence cadence) {
    Cadence.Segment segment = cadence.segments().get(0);
    int samples = periodOf(segment.modulationHz());
    for (int frequency : segment.frequencies()) {
      samples = lcm(samples, periodOf(frequency));
    }
    return samples;
  }

  private static int periodOf(int frequency) {
    return frequency == 0 ? 1 : G711.RATE / gcd(G711.RATE, frequency);
  }

  private static int cycle(Cadence cadence) {
    List<Cadence.Segment> segments = cadence.segments();
    return segments.stream().mapToInt(Cadence.Segment::durationMs).sum() * SAMPLES_PER_MS;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  private static int lcm(int a, int b) {
    return Math.multiplyExact(a / gcd(a, b), b);
  }
}
