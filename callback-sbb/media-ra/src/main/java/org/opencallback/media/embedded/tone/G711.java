package org.opencallback.media.embedded.tone;

import java.nio.ByteBuffer;
import org.opencallback.media.AudioCodec;

/**
 * The companding laws of ITU-T G.711, on 16-bit linear samples.
 *
 * <p>Level: a sine of amplitude {@link #ZERO_DBM0} is 0 dBm0, as the digital milliwatt of G.711
 * tables 5 and 6 has it.
 */
public final class G711 {

  /** Samples per second. */
  public static final int RATE = 8000;

  /** Peak of a sine of 0 dBm0; full scale, 32768, is +3.14 dBm0 (G.711 §4). */
  public static final double ZERO_DBM0 = 32768 / Math.pow(10, 3.14 / 20);

  /** µ-law adds this before it takes the logarithm, on the 16-bit scale. */
  private static final int BIAS = 132;

  private static final int ULAW_CLIP = 32767 - BIAS;

  private static final short[] FROM_ALAW = new short[256];
  private static final short[] FROM_ULAW = new short[256];
  private static final byte[] ALAW_TO_ULAW = new byte[256];
  private static final byte[] ULAW_TO_ALAW = new byte[256];

  static {
    for (int code = 0; code < 256; code++) {
      FROM_ALAW[code] = expandALaw(code);
      FROM_ULAW[code] = expandULaw(code);
    }
    for (int code = 0; code < 256; code++) {
      ALAW_TO_ULAW[code] = encodeULaw(FROM_ALAW[code]);
      ULAW_TO_ALAW[code] = encodeALaw(FROM_ULAW[code]);
    }
  }

  private G711() {}

  /** The octet for a 16-bit linear sample. */
  public static byte encode(AudioCodec codec, int sample) {
    return codec == AudioCodec.PCMA ? encodeALaw(sample) : encodeULaw(sample);
  }

  /** The 256 linear values of a codec, indexed by octet. Not to be changed. */
  public static short[] linear(AudioCodec codec) {
    return codec == AudioCodec.PCMA ? FROM_ALAW : FROM_ULAW;
  }

  /** The octet for silence. */
  public static byte silence(AudioCodec codec) {
    return encode(codec, 0);
  }

  /** Writes octets from {@code start} to {@code end} in the other law than {@code from}. */
  public static void convert(ByteBuffer packet, AudioCodec from, int start, int end) {
    byte[] table = from == AudioCodec.PCMA ? ALAW_TO_ULAW : ULAW_TO_ALAW;
    for (int i = start; i < end; i++) {
      packet.put(i, table[packet.get(i) & 0xFF]);
    }
  }

  /** G.711 table 1: sign, chord of 3 bits, step of 4 bits, even bits inverted. */
  private static byte encodeALaw(int sample) {
    int sign = sample >= 0 ? 0x80 : 0;
    int magnitude = Math.min(sample >= 0 ? sample : -sample - 1, 32767);
    int chord = Math.max(0, 24 - Integer.numberOfLeadingZeros(magnitude));
    int step = chord == 0 ? magnitude >> 4 : (magnitude >> (chord + 3)) & 0x0F;
    return (byte) ((sign | (chord << 4) | step) ^ 0x55);
  }

  private static short expandALaw(int code) {
    int bits = code ^ 0x55;
    int chord = (bits >> 4) & 7;
    int step = (bits & 0x0F) << 4;
    int magnitude = chord == 0 ? step + 8 : (step + 0x108) << (chord - 1);
    return (short) ((bits & 0x80) != 0 ? magnitude : -magnitude);
  }

  /** G.711 table 2: sign, chord, step, all bits inverted. */
  private static byte encodeULaw(int sample) {
    int sign = sample >= 0 ? 0 : 0x80;
    int magnitude = Math.min(Math.abs(sample), ULAW_CLIP) + BIAS;
    int chord = 24 - Integer.numberOfLeadingZeros(magnitude);
    int step = (magnitude >> (chord + 3)) & 0x0F;
    return (byte) ~(sign | (chord << 4) | step);
  }

  private static short expandULaw(int code) {
    int bits = ~code;
    int chord = (bits >> 4) & 7;
    int magnitude = ((((bits & 0x0F) << 3) + BIAS) << chord) - BIAS;
    return (short) ((bits & 0x80) != 0 ? -magnitude : magnitude);
  }
}
