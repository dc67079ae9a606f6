package org.opencallback.console;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.opencallback.persistence.StoredEntity;
import org.opencallback.persistence.WordListConverter;

/** What lets a program use the REST API. The token itself is told once and not kept. */
@Entity
@Table(name = "api_token")
public class ApiToken extends StoredEntity {

  @NotNull(message = "a name is needed that says whose token it is")
  @Size(min = 1, max = 60, message = "a name has 1 to 60 characters")
  private String name;

  @Column(name = "token_hash")
  private String tokenHash;

  @Convert(converter = WordListConverter.class)
  @Size(min = 1, message = "a token without a scope permits nothing: choose at least one")
  private List<String> scopes = List.of();

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "created_at_ms")
  private Instant createdAt;

  @Column(name = "expires_at_ms")
  private Instant expiresAt;

  /** What is kept of a token: SHA-256, for it has more bits than anybody can try. */
  public static String hash(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Keeps the hash of a token that has just been made. */
  public void issue(String token, String by, Instant now) {
    tokenHash = hash(token);
    createdBy = by;
    createdAt = now;
  }

  /** Whether the token permits something at a moment. */
  public boolean permits(Scope scope, Instant now) {
    return scopes.contains(scope.name()) && !isExpired(now);
  }

  /** Whether the token's time is over. */
  public boolean isExpired(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** Names of {@link Scope}. */
  public List<String> getScopes() {
    return scopes;
  }

  public void setScopes(List<String> scopes) {
    this.scopes = scopes == null ? List.of() : List.copyOf(scopes);
  }

  public String getCreatedBy() {
    return createdBy;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  /** When it ends; null for never. */
  public Instant getExpiresAt() {
    return expiresAt;
  }

  public void setExpiresAt(Instant expiresAt) {
    this.expiresAt = expiresAt;
  }
}
