package org.opencallback.console;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** The letters in which authenticators take a secret (RFC 4648 §6), without padding. */
final class Base32 {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;
  private static final int MASK = 31;

  private Base32() {}

  static String encode(byte[] octets) {
    StringBuilder text = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (byte octet : octets) {
      held = (held << Byte.SIZE) | (octet & 0xff);
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        text.append(ALPHABET.charAt((held >> bits) & MASK));
      }
    }
    if (bits > 0) {
      text.append(ALPHABET.charAt((held << (BITS - bits)) & MASK));
    }
    return text.toString();
  }

  /**
   * Reads a text; blanks are left out, bits that make no octet too.
   *
   * @throws IllegalArgumentException if it contains other letters
   */
  static byte[] decode(String text) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    int bits = 0;
    int held = 0;
    for (char letter : text.replace(" ", "").toUpperCase(Locale.ROOT).toCharArray()) {
      int value = ALPHABET.indexOf(letter);
      if (value < 0) {
        throw new IllegalArgumentException("no letter of Base32: " + letter);
      }
      held = (held << BITS) | value;
      bits += BITS;
      if (bits >= Byte.SIZE) {
        bits -= Byte.SIZE;
        octets.write(held >> bits);
      }
    }
    return octets.toByteArray();
  }
}
