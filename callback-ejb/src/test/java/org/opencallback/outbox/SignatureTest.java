package org.opencallback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a webhook's receiver can check. */
class SignatureTest {

  private static final String SECRET = "sixteen characters";
  private static final Instant AT = Instant.ofEpochSecond(1_772_445_600);

  /**
   * {@code printf '1772445600.{"event":"x"}' | openssl dgst -sha256 -hmac 'sixteen characters'}.
   */
  @Test
  void isThatOfOpenssl() {
    assertThat(Signature.of("{\"event\":\"x\"}", SECRET, AT))
        .isEqualTo(
            "t=1772445600,v1=42ae002233b7969a7ec9f396dc862ee48daf0fb74d0666cf7e0e299d42479981");
  }

  @Test
  void isAnotherForAnotherBodyTimeOrSecret() {
    String signature = Signature.of("{}", SECRET, AT);
    assertThat(Signature.of("{ }", SECRET, AT)).isNotEqualTo(signature);
    assertThat(code(Signature.of("{}", SECRET, AT.plusSeconds(1)))).isNotEqualTo(code(signature));
    assertThat(Signature.of("{}", "seventeen letters", AT)).isNotEqualTo(signature);
  }

  private static String code(String signature) {
    return signature.substring(signature.indexOf("v1="));
  }
}
