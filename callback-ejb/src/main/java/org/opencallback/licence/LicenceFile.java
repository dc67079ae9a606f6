package org.opencallback.licence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The installed licence: the signed text as the vendor issued it. What it allows follows from the
 * signature alone, so changing the row gives nobody anything.
 */
@Entity
@Table(name = "licence")
public class LicenceFile {

  /** Identifier of the only row. */
  public static final long ONLY = 1;

  @Id private long id = ONLY;

  private String jws;

  @Column(name = "installed_at_ms")
  private Instant installedAt;

  /** For JPA. */
  protected LicenceFile() {}

  public LicenceFile(String jws, Instant installedAt) {
    this.jws = jws;
    this.installedAt = installedAt;
  }

  /** JWS in compact form (RFC 7515 §7.1). */
  public String getJws() {
    return jws;
  }

  public Instant getInstalledAt() {
    return installedAt;
  }
}
