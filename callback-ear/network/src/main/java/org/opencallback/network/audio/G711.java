package org.opencallback.network.audio;

/** G.711 companding: 13-bit (A-law) and 14-bit (µ-law) samples, here as 16-bit linear PCM. */
@SuppressWarnings("ImmutableEnumChecker") // the tables are private and written once
public enum G711 {
  /** A-law: PCMA, static payload type 8 (RFC 3551). */
  PCMA(8, (byte) 0xD5),
  /** µ-law: PCMU, static payload type 0 (RFC 3551). */
  PCMU(0, (byte) 0xFF);

  /** Samples in a frame of 20 ms at 8 kHz; also its octets. */
  public static final int FRAME = 160;

  private static final int SIGN = 0x80;
  private static final int A_MASK = 0x55;
  private static final int MU_BIAS = 0x84;
  private static final int MU_CLIP = 32_635;

  private final int payloadType;
  private final byte silence;
  private final short[] decoded = new short[256];
  private final byte[] encoded = new byte[1 << 16];

  G711(int payloadType, byte silence) {
    this.payloadType = payloadType;
    this.silence = silence;
    for (int code = 0; code < decoded.length; code++) {
      decoded[code] = (short) (payloadType == 8 ? decodeA(code) : decodeMu(code));
    }
    for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
      encoded[sample & 0xFFFF] = (byte) (payloadType == 8 ? encodeA(sample) : encodeMu(sample));
    }
  }

  /** The static payload type. */
  public int payloadType() {
    return payloadType;
  }

  /** The code word of a sample of value zero. */
  public byte silence() {
    return silence;
  }

  /** The sample of a code word. */
  public short decode(byte code) {
    return decoded[code & 0xFF];
  }

  /** The code word of a sample. */
  public byte encode(short sample) {
    return encoded[sample & 0xFFFF];
  }

  private static int decodeA(int code) {
    int word = code ^ A_MASK;
    int segment = (word >> 4) & 7;
    int magnitude = ((word & 0x0F) << 4) + 8;
    if (segment > 0) {
      magnitude = (magnitude + 0x100) << (segment - 1);
    }
    return (word & SIGN) != 0 ? magnitude : -magnitude;
  }

  private static int encodeA(int sample) {
    int sign = sample >= 0 ? SIGN : 0;
    int magnitude = (sample >= 0 ? sample : -sample - 1) >> 4;
    int word;
    if (magnitude < 32) {
      word = magnitude;
    } else {
      int segment = 32 - Integer.numberOfLeadingZeros(magnitude) - 4;
      word = (segment << 4) | ((magnitude >> (segment - 1)) & 0x0F);
    }
    return (sign | word) ^ A_MASK;
  }

  private static int decodeMu(int code) {
    int word = ~code;
    int segment = (word >> 4) & 7;
    int magnitude = ((((word & 0x0F) << 3) + MU_BIAS) << segment) - MU_BIAS;
    return (word & SIGN) != 0 ? -magnitude : magnitude;
  }

  private static int encodeMu(int sample) {
    int sign = sample < 0 ? SIGN : 0;
    int magnitude = Math.min(Math.abs(sample), MU_CLIP) + MU_BIAS;
    int segment = 31 - Integer.numberOfLeadingZeros(magnitude) - 7;
    return ~(sign | (segment << 4) | ((magnitude >> (segment + 3)) & 0x0F));
  }
}
