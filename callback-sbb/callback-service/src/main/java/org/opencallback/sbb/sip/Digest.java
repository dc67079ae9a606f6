package org.opencallback.sbb.sip;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencallback.job.SipAccount;

/** The ways to prove that one knows a secret without telling it (RFC 7616 §3.4, RFC 8760 §2). */
public enum Digest {
  SHA_256("SHA-256", "SHA-256", false),
  SHA_256_SESS("SHA-256-sess", "SHA-256", true),
  /** Broken as a hash, but what many carriers still ask for. */
  MD5("MD5", "MD5", false),
  MD5_SESS("MD5-sess", "MD5", true);

  private final String name;
  private final String algorithm;
  private final boolean session;

  Digest(String name, String algorithm, boolean session) {
    this.name = name;
    this.algorithm = algorithm;
    this.session = session;
  }

  /** By the name in a challenge; empty when it is none of these. */
  static Optional<Digest> named(String name) {
    return Stream.of(values()).filter(d -> d.name.equalsIgnoreCase(name)).findFirst();
  }

  /**
   * What is being proved.
   *
   * @param method method of the request
   * @param uri its Request-URI
   * @param count how often this nonce has been used, this time included
   * @param cnonce something random of ours
   */
  public record Proof(String method, String uri, int count, String cnonce) {}

  /** The value of the header field that answers a challenge. */
  public static String answer(Challenge challenge, SipAccount account, Proof proof) {
    Digest digest = challenge.digest();
    StringBuilder value =
        new StringBuilder("Digest username=\"%s\"".formatted(escaped(account.user())))
            .append(", realm=\"")
            .append(challenge.realm())
            .append("\", nonce=\"")
            .append(challenge.nonce())
            .append("\", uri=\"")
            .append(proof.uri())
            .append("\", response=\"")
            .append(digest.response(challenge, account, proof))
            .append("\", algorithm=")
            .append(digest.name);
    if (challenge.qop()) {
      value.append(", cnonce=\"%s\", qop=auth, nc=%08x".formatted(proof.cnonce(), proof.count()));
    }
    if (challenge.opaque() != null) {
      value.append(", opaque=\"").append(challenge.opaque()).append('"');
    }
    return value.toString();
  }

  private String response(Challenge challenge, SipAccount account, Proof proof) {
    // realm and nonce stay as quoted: both sides hash what stands between the quotation marks
    String a1 = hash(account.user() + ":" + challenge.realm() + ":" + account.secret());
    if (session) {
      a1 = hash(a1 + ":" + challenge.nonce() + ":" + proof.cnonce());
    }
    String a2 = hash(proof.method() + ":" + proof.uri());
    return challenge.qop()
        ? hash(
            "%s:%s:%08x:%s:auth:%s"
                .formatted(a1, challenge.nonce(), proof.count(), proof.cnonce(), a2))
        : hash(a1 + ":" + challenge.nonce() + ":" + a2);
  }

  private String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
