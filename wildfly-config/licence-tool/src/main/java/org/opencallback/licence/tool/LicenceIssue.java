package org.opencallback.licence.tool;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;

/**
 * A licence to be issued.
 *
 * @param holder whom it is issued to
 * @param numbers how many mobiles' numbers may be active
 * @param validity its days
 * @param issuedAt the time of issue
 */
record LicenceIssue(String holder, int numbers, Validity validity, Instant issuedAt) {

  private static final String HEADER = "{\"alg\":\"EdDSA\"}";

  /** First and last day (UTC). */
  record Validity(Optional<LocalDate> from, Optional<LocalDate> until) {}

  LicenceIssue {
    if (holder.isBlank() || holder.chars().anyMatch(c -> c == '"' || c == '\\' || c < ' ')) {
      throw new IllegalArgumentException(
          "a holder is a name without quotation marks, backslashes and control characters, not '%s'"
              .formatted(holder));
    }
  }

  /** The licence as JWS in compact form (RFC 7515 §7.1, RFC 8037 §3.1). */
  String signed(PrivateKey key) throws GeneralSecurityException {
    String text = base64(HEADER) + "." + base64(payload());
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(key);
    signature.update(text.getBytes(StandardCharsets.US_ASCII));
    return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
  }

  private String payload() {
    StringBuilder json = new StringBuilder();
    json.append("{\"holder\":\"%s\",\"numbers\":%d".formatted(holder, numbers));
    json.append(",\"issuedAt\":\"%s\"".formatted(issuedAt));
    validity.from().ifPresent(day -> json.append(",\"validFrom\":\"%s\"".formatted(day)));
    validity.until().ifPresent(day -> json.append(",\"validUntil\":\"%s\"".formatted(day)));
    return json.append('}').toString();
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
