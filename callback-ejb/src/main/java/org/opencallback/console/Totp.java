package org.opencallback.console;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time passwords that an authenticator shows (RFC 6238): HMAC-SHA-1, six digits, a new one
 * every 30 seconds, because that is what every authenticator does.
 */
public final class Totp {

  /** How long a code is shown (RFC 6238 §5.2). */
  static final Duration STEP = Duration.ofSeconds(30);

  /** As long as HMAC-SHA-1's output (RFC 4226 §4 R6). */
  static final int SECRET_OCTETS = 20;

  /** A code of the step before or after is taken too: clocks differ (RFC 6238 §5.2). */
  private static final int STEPS_APART = 1;

  private static final int CODES = 1_000_000;

  private Totp() {}

  /** A new secret. */
  static byte[] secret(SecureRandom random) {
    byte[] secret = new byte[SECRET_OCTETS];
    random.nextBytes(secret);
    return secret;
  }

  /** The code of a step (RFC 4226 §5.3). */
  static String code(byte[] secret, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "RAW"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
      return String.format(Locale.ROOT, "%06d", number % CODES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA1", e);
    }
  }

  /** The code that an authenticator shows which was given a secret's letters. */
  public static String shown(String letters, Instant at) {
    return code(Base32.decode(letters), step(at));
  }

  static long step(Instant at) {
    return at.getEpochSecond() / STEP.toSeconds();
  }

  /**
   * Checks a code.
   *
   * @param after the step of the last code that was taken: each is taken once only (RFC 6238 §5.2)
   * @return the code's step; empty when it is wrong
   */
  static OptionalLong check(byte[] secret, String code, Instant now, long after) {
    String typed = code.replace(" ", "");
    for (long step = step(now) - STEPS_APART; step <= step(now) + STEPS_APART; step++) {
      if (step > after && code(secret, step).equals(typed)) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }
}
