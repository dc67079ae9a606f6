package org.opencallback.licence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads signed licences: a JWS in compact form (RFC 7515 §7.1) with EdDSA over Ed25519 (RFC 8037
 * §3.1) whose payload is a flat JSON object with {@code holder}, {@code numbers}, {@code issuedAt}
 * and, where it has a beginning or an end, {@code validFrom} and {@code validUntil}.
 */
public final class LicenceReader {

  private static final String VENDOR_KEY = "vendor.pub";
  private static final String ALGORITHM = "Ed25519";

  private static final Pattern CRITICAL =
      Pattern.compile("\"crit\"\\s*:\\s*(\\[[^\\]]*\\]|[^,}]*)");

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
      return of(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new IllegalStateException("the vendor's public key cannot be read", e);
    }
  }

  /**
   * A reader that believes the vendor with a public key.
   *
   * @param base64 the Ed25519 key in X.509 form, base64
   * @throws IllegalStateException if it is no such key
   */
  public static LicenceReader of(String base64) {
    try {
      byte[] encoded = Base64.getDecoder().decode(base64.strip());
      return new LicenceReader(
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "the vendor's public key is not an Ed25519 key in X.509 form, base64", e);
    }
  }

  /**
   * Reads what an installed licence allows today.
   *
   * @return DEMO mode with the reason when the text is not a licence of the vendor, or is not valid
   *     on that day
   */
  public Licence read(String jws, LocalDate today) {
    try {
      return open(jws).on(today);
    } catch (LicenceException e) {
      return Licence.demo(e.getMessage());
    }
  }

  /**
   * Opens a licence, whether it is valid today or not.
   *
   * @throws LicenceException if the text is not a licence of the vendor
   */
  public LicenceTerms open(String jws) throws LicenceException {
    String[] parts = jws.strip().split("\\.", -1);
    if (parts.length != 3) {
      throw new LicenceException(
          "the licence is not a JWS in compact form (three parts with dots)");
    }
    try {
      checkHeader(decoded(parts[0]));
      if (!isGenuine(parts)) {
        throw new LicenceException("the licence's signature is not the vendor's");
      }
      return terms(decoded(parts[1]));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new LicenceException("the licence cannot be read: " + e.getMessage());
    }
  }

  private static void checkHeader(String header) throws LicenceException {
    if (!"EdDSA".equals(text(header, "alg").orElse(""))) {
      throw new LicenceException("the licence is not signed with EdDSA");
    }
    // RFC 7515 §4.1.11: what is critical and not understood must be refused; none is understood
    Matcher critical = CRITICAL.matcher(header);
    if (critical.find()) {
      throw new LicenceException(
          "the licence asks for what this version does not know: crit " + critical.group(1));
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

  private static LicenceTerms terms(String payload) {
    String holder =
        text(payload, "holder")
            .orElseThrow(() -> new IllegalArgumentException("it names no holder"));
    int numbers =
        number(payload, "numbers")
            .orElseThrow(() -> new IllegalArgumentException("it says no count of numbers"));
    return new LicenceTerms(
        holder,
        numbers,
        text(payload, "validFrom").map(LocalDate::parse).orElse(null),
        text(payload, "validUntil").map(LocalDate::parse).orElse(null),
        text(payload, "issuedAt").map(Instant::parse).orElse(null));
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
