package org.opencallback.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import org.opencallback.licence.LicenceReader;

/** A vendor who issues licences for the tests; its keys live as long as the run. */
public final class TestVendor {

  public static final String HEADER = "{\"alg\":\"EdDSA\"}";

  private final KeyPair keys;

  public TestVendor() {
    try {
      keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A reader that believes this vendor only. */
  public LicenceReader reader() {
    return new LicenceReader(keys.getPublic());
  }

  /** A licence without end. */
  public String licence(int numbers) {
    return signed(HEADER, "{\"holder\":\"Tests\",\"numbers\":%d}".formatted(numbers));
  }

  /** A licence that was issued at one time and ends on a day. */
  public String licence(int numbers, Instant issuedAt, LocalDate validUntil) {
    return signed(
        HEADER,
        "{\"holder\":\"Tests\",\"numbers\":%d,\"issuedAt\":\"%s\",\"validUntil\":\"%s\"}"
            .formatted(numbers, issuedAt, validUntil));
  }

  /** A JWS in compact form with any content. */
  public String signed(String header, String payload) {
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    String text =
        base64.encodeToString(header.getBytes(StandardCharsets.UTF_8))
            + "."
            + base64.encodeToString(payload.getBytes(StandardCharsets.UTF_8));
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(keys.getPrivate());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return text + "." + base64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
