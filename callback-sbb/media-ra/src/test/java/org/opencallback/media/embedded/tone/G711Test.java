package org.opencallback.media.embedded.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.media.AudioCodec.PCMA;
import static org.opencallback.media.AudioCodec.PCMU;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.opencallback.media.AudioCodec;

class G711Test {

  /** G.711 tables 5 and 6: 1 kHz at 0 dBm0, beginning 22.5 degrees into the negative half. */
  @Test
  void encodesTheDigitalMilliwatt() {
    assertThat(milliwatt(PCMA)).isEqualTo("34212134b4a1a1b4");
    assertThat(milliwatt(PCMU)).isEqualTo("1e0b0b1e9e8b8b9e");
  }

  @Test
  void hasTheSilenceOfTheStandard() {
    assertThat(G711.silence(PCMA)).isEqualTo((byte) 0xD5);
    assertThat(G711.silence(PCMU)).isEqualTo((byte) 0xFF);
  }

  /** Ends of the chords, G.711 tables 1 and 2, on the 16-bit scale. */
  @Test
  void decodesTheEndsOfTheScale() {
    assertThat(G711.linear(PCMA)[0xAA]).isEqualTo((short) 32256);
    assertThat(G711.linear(PCMA)[0x2A]).isEqualTo((short) -32256);
    assertThat(G711.linear(PCMA)[0xD5]).isEqualTo((short) 8);
    assertThat(G711.linear(PCMU)[0x80]).isEqualTo((short) 32124);
    assertThat(G711.linear(PCMU)[0x00]).isEqualTo((short) -32124);
    assertThat(G711.linear(PCMU)[0xFF]).isEqualTo((short) 0);
  }

  @Test
  void encodesEveryDecodedValueAsItself() {
    for (AudioCodec codec : AudioCodec.values()) {
      for (int code = 0; code < 256; code++) {
        boolean negativeZero = codec == PCMU && code == 0x7F; // 0 is told as 0xFF
        if (!negativeZero) {
          assertThat(G711.encode(codec, G711.linear(codec)[code]))
              .as("%s %02x", codec, code)
              .isEqualTo((byte) code);
        }
      }
    }
  }

  @Test
  void clipsWhatIsTooLoud() {
    assertThat(G711.encode(PCMA, 40_000)).isEqualTo((byte) 0xAA);
    assertThat(G711.encode(PCMA, -40_000)).isEqualTo((byte) 0x2A);
    assertThat(G711.encode(PCMU, 40_000)).isEqualTo((byte) 0x80);
    assertThat(G711.encode(PCMU, -40_000)).isEqualTo((byte) 0x00);
  }

  /** The other law's step is at most as wide again, so the error stays within 1/16 of the value. */
  @Test
  void convertsBetweenTheLaws() {
    for (AudioCodec from : AudioCodec.values()) {
      AudioCodec to = from == PCMA ? PCMU : PCMA;
      for (int code = 0; code < 256; code++) {
        ByteBuffer octet = ByteBuffer.wrap(new byte[] {(byte) code});
        G711.convert(octet, from, 0, 1);
        int before = G711.linear(from)[code];
        int after = G711.linear(to)[octet.get(0) & 0xFF];
        assertThat(Math.abs(after - before)).isLessThanOrEqualTo(Math.abs(before) / 16 + 16);
      }
    }
  }

  private static String milliwatt(AudioCodec codec) {
    byte[] octets = new byte[8];
    for (int n = 0; n < octets.length; n++) {
      double phase = Math.PI + (2 * n + 1) * Math.PI / 8;
      octets[n] = G711.encode(codec, (int) Math.round(G711.ZERO_DBM0 * Math.sin(phase)));
    }
    return HexFormat.of().formatHex(octets);
  }
}
