package org.opencallback.licence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads signed licences: a JWS in compact form (RFC 7515 §7.1) with EdDSA over Ed25519 (RFC 8037
 * §3.1) whose payload is a flat JSON object with {@code holder}, {@code numbers} and, unless it has
 * no end, {@code validUntil}.
 */
public final class LicenceReader {

  private static final String VENDOR_KEY = "vendor.pub";
  private static final String ALGORITHM = "Ed25519";

  private final PublicKey vendor;

  /** A reader that believes one vendor. */
  public LicenceReader(PublicKey vendor) {
    this.vendor = vendor;
  }

  /**
   * A reader that believes the vendor whose public key this build carries.
   *
   * @throws IllegalStateException if the key is missing or is no Ed25519 key in X.509 form, base64
   */
  public static LicenceReader ofVendor() {
    try (InputStream in = LicenceReader.class.getResourceAsStream(VENDOR_KEY)) {
      if (in == null) {
        throw new IllegalStateException(
            "the vendor's public key is missing: expected the resource org/opencallback/licence/"
                + VENDOR_KEY);
      }
      String base64 = new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
      byte[] encoded = Base64.getDecoder().decode(base64);
      return new LicenceReader(
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "the vendor's public key is not an Ed25519 key in X.509 form, base64", e);
    }
  }

  /**
   * Reads what an installed licence allows today.
   *
   * @return DEMO mode with the reason when the text is not a licence of the vendor or has expired
   */
  public Licence read(String jws, LocalDate today) {
    String[] parts = jws.strip().split("\\.", -1);
    if (parts.length != 3) {
      return Licence.demo("the licence is not a JWS in compact form (three parts with dots)");
    }
    try {
      if (!"EdDSA".equals(text(decoded(parts[0]), "alg").orElse(""))) {
        return Licence.demo("the licence is not signed with EdDSA");
      }
      if (!isGenuine(parts)) {
        return Licence.demo("the licence's signature is not the vendor's");
      }
      return allowed(decoded(parts[1]), today);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return Licence.demo("the licence cannot be read: " + e.getMessage());
    }
  }

  private boolean isGenuine(String[] parts) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(vendor);
      signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
      return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    } catch (GeneralSecurityException e) {
      // a signature of a wrong length or form is a forged one
      return false;
    }
  }

  private static Licence allowed(String payload, LocalDate today) {
    String holder =
        text(payload, "holder")
            .orElseThrow(() -> new IllegalArgumentException("it names no holder"));
    int numbers =
        number(payload, "numbers")
            .orElseThrow(() -> new IllegalArgumentException("it says no count of numbers"));
    LocalDate validUntil = text(payload, "validUntil").map(LocalDate::parse).orElse(null);
    if (validUntil != null && today.isAfter(validUntil)) {
      return Licence.demo("the licence of %s expired on %s".formatted(holder, validUntil));
    }
    return new Licence(holder, numbers, validUntil, false, "");
  }

  private static String decoded(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }

  private static Optional<String> text(String json, String name) {
    Matcher field = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"\\\\]*)\"").matcher(json);
    return field.find() ? Optional.of(field.group(1)) : Optional.empty();
  }

  private static Optional<Integer> number(String json, String name) {
    Matcher field = Pattern.compile("\"" + name + "\"\\s*:\\s*([0-9]{1,9})\\b").matcher(json);
    return field.find() ? Optional.of(Integer.valueOf(field.group(1))) : Optional.empty();
  }
}
