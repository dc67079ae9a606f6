package org.opencallback.media;

import java.util.List;

/** Measures tones in G.711 audio, with its own decoding. */
final class Spectrum {

  private final double[] samples;

  private Spectrum(double[] samples) {
    this.samples = samples;
  }

  static Spectrum ofALaw(List<RtpPacket> packets) {
    double[] samples = new double[packets.stream().mapToInt(p -> p.payload().length).sum()];
    int at = 0;
    for (RtpPacket packet : packets) {
      for (byte octet : packet.payload()) {
        samples[at++] = aLaw(octet);
      }
    }
    return new Spectrum(samples);
  }

  /** G.711 table 1 by its formula, full scale 1. */
  static double aLaw(byte octet) {
    int bits = (octet & 0xFF) ^ 0x55;
    int chord = (bits >> 4) & 7;
    double step = (bits & 15) + 0.5;
    double magnitude = chord == 0 ? step / 2048 : (step + 16) * (1 << (chord - 1)) / 2048;
    return (bits & 0x80) != 0 ? magnitude : -magnitude;
  }

  /** Level of one frequency in dBm0. */
  double level(double hertz) {
    double re = 0;
    double im = 0;
    for (int n = 0; n < samples.length; n++) {
      // a Hann window, so that a strong tone does not leak into its neighbours
      double window = 1 - Math.cos(2 * Math.PI * n / samples.length);
      re += window * samples[n] * Math.cos(2 * Math.PI * hertz * n / 8000);
      im += window * samples[n] * Math.sin(2 * Math.PI * hertz * n / 8000);
    }
    double amplitude = 2 * Math.hypot(re, im) / samples.length;
    return 20 * Math.log10(Math.max(amplitude, 1e-9)) + 3.14;
  }

  /** Level of everything together in dBm0. */
  double power() {
    double sum = 0;
    for (double sample : samples) {
      sum += sample * sample;
    }
    return 10 * Math.log10(Math.max(2 * sum / samples.length, 1e-12)) + 3.14;
  }
}
