package org.opencallback.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import org.opencallback.secrets.Sealer;

/** A row, or a part of one, with a secret: typed by a person, stored sealed, never shown again. */
@MappedSuperclass
public abstract class SecretKeeper {

  @Transient private String secret;

  @Column(name = "sealed_secret")
  private String sealedSecret;

  /** A secret that was typed and is not stored yet; never a stored one. */
  public String getSecret() {
    return secret;
  }

  /** Types a new secret; null or empty leaves the stored one. */
  public void setSecret(String secret) {
    this.secret = secret == null || secret.isEmpty() ? null : secret;
  }

  /** Whether a secret is stored. */
  public boolean hasSecret() {
    return sealedSecret != null;
  }

  /** The stored secret, sealed with the server's key; null for none. */
  public String getSealedSecret() {
    return sealedSecret;
  }

  /**
   * Stores what was typed, sealed, if anything was.
   *
   * @param purpose what it is sealed for; it opens for no other
   */
  public void sealSecret(Sealer sealer, String purpose) {
    if (secret != null) {
      sealedSecret = sealer.seal(secret, purpose);
      secret = null;
    }
  }

  /** Takes the secret away, typed or stored. */
  public void dropSecret() {
    secret = null;
    sealedSecret = null;
  }
}
