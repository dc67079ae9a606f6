package org.opencallback.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  // RFC 6238 appendix B, SHA1; the last six of its eight digits
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void showsWhatTheStandardSays(long second, String code) {
    assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
  }

  @Test
  void takesACodeOfTheStepBeforeAndAfterAndNoOther() {
    Instant now = Instant.ofEpochSecond(1_000_000);
    long step = Totp.step(now);
    for (int apart = -2; apart <= 2; apart++) {
      assertThat(Totp.check(SECRET, Totp.code(SECRET, step + apart), now, 0).isPresent())
          .as("%d steps apart", apart)
          .isEqualTo(Math.abs(apart) <= 1);
    }
  }

  @Test
  void takesACodeOnce() {
    Instant now = Instant.ofEpochSecond(1_000_000);
    String code = Totp.code(SECRET, Totp.step(now));
    long taken = Totp.check(SECRET, code, now, 0).orElseThrow();
    assertThat(Totp.check(SECRET, code, now, taken)).isEmpty();
  }

  @Test
  void takesNothingElseForACode() {
    Instant now = Instant.ofEpochSecond(1_000_000);
    for (String wrong : new String[] {"", "0", "abcdef", "1234567"}) {
      assertThat(Totp.check(SECRET, wrong, now, 0)).isEmpty();
    }
    String code = Totp.code(SECRET, Totp.step(now));
    assertThat(Totp.check(SECRET, code.substring(0, 3) + " " + code.substring(3), now, 0))
        .as("as authenticators show it")
        .isPresent();
  }

  // RFC 4648 §10
  @ParameterizedTest
  @CsvSource({
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void writesSecretsAsAuthenticatorsTakeThem(String text, String encoded) {
    assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    assertThat(Base32.decode(encoded)).asString().isEqualTo(text);
  }

  @Test
  void readsEverySecretItHasWritten() {
    byte[] secret = Totp.secret(new SecureRandom());
    assertThat(Base32.decode(Base32.encode(secret).toLowerCase(java.util.Locale.ROOT)))
        .isEqualTo(secret);
    assertThatThrownBy(() -> Base32.decode("A1")).isInstanceOf(IllegalArgumentException.class);
  }
}
