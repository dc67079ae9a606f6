package org.opencallback.outbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves to the receiver of a webhook who has sent it and when: HMAC-SHA256 (RFC 2104) over the
 * time, a full stop and the body. With the time in it an old message cannot be sent again.
 */
final class Signature {

  /** The header field. */
  static final String HEADER = "Callback-Signature";

  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  /** Value of the header field: {@code t=<seconds since 1970>,v1=<hexadecimal>}. */
  static String of(String body, String secret, Instant at) {
    String signed = at.getEpochSecond() + "." + body;
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      byte[] code = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      return "t=%d,v1=%s".formatted(at.getEpochSecond(), HexFormat.of().formatHex(code));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
