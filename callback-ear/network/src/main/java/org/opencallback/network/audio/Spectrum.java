package org.opencallback.network.audio;

/** Measures frequencies in linear samples by Goertzel's algorithm. */
public final class Spectrum {

  private static final int LOWEST = 50;
  private static final int HIGHEST = 3_950;

  /** Samples below this mean square are silence: about -57 dBm0. */
  private static final double SILENCE = 32.0 * 32.0;

  private final short[] samples;
  private final double meanSquare;

  /** Takes samples at 8 kHz. */
  public Spectrum(short[] samples) {
    this.samples = samples.clone();
    double sum = 0;
    for (short sample : samples) {
      sum += (double) sample * sample;
    }
    this.meanSquare = samples.length == 0 ? 0 : sum / samples.length;
  }

  /** Whether nothing can be heard. */
  public boolean isSilent() {
    return meanSquare < SILENCE;
  }

  /** The mean square of the samples. */
  public double meanSquare() {
    return meanSquare;
  }

  /** The part of the power that is in that frequency, 0..1; 0 in silence. */
  public double share(double hertz) {
    return isSilent() ? 0 : Math.min(1, power(hertz) / meanSquare);
  }

  /** The strongest frequency to within 2 Hz, or 0 in silence. */
  public int dominant() {
    if (isSilent()) {
      return 0;
    }
    // Half a bin, for a frequency in the middle of two steps of a whole bin is seen at neither.
    int step = Math.max(1, Signals.RATE / (2 * samples.length));
    int coarse = strongest(LOWEST, HIGHEST, step);
    return strongest(Math.max(LOWEST, coarse - step), Math.min(HIGHEST, coarse + step), 1);
  }

  private int strongest(int from, int to, int step) {
    int best = from;
    double bestPower = -1;
    for (int hertz = from; hertz <= to; hertz += step) {
      double power = power(hertz);
      if (power > bestPower) {
        bestPower = power;
        best = hertz;
      }
    }
    return best;
  }

  /** The mean square of the component at a frequency. */
  private double power(double hertz) {
    double coefficient = 2 * Math.cos(2 * Math.PI * hertz / Signals.RATE);
    double previous = 0;
    double beforePrevious = 0;
    for (short sample : samples) {
      double current = sample + coefficient * previous - beforePrevious;
      beforePrevious = previous;
      previous = current;
    }
    double square =
        previous * previous
            + beforePrevious * beforePrevious
            - coefficient * previous * beforePrevious;
    return 2 * square / ((double) samples.length * samples.length);
  }
}
