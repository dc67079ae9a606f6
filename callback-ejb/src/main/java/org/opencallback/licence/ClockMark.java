package org.opencallback.licence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The greatest time that this installation has seen. A clock that is behind it has been set back,
 * which would make an expired licence valid again.
 */
@Entity
@Table(name = "clock_mark")
public class ClockMark {

  /** Identifier of the only row. */
  public static final long ONLY = 1;

  @Id private long id = ONLY;

  @Column(name = "seen_at_ms")
  private Instant seenAt = Instant.EPOCH;

  @Column(name = "issued_at_ms")
  private Instant issuedAt = Instant.EPOCH;

  /** For JPA, and for a table whose row was deleted. */
  protected ClockMark() {}

  public Instant getSeenAt() {
    return seenAt;
  }

  /** The latest issue of all licences that were ever installed. */
  public Instant getIssuedAt() {
    return issuedAt;
  }

  void see(Instant now) {
    if (now.isAfter(seenAt)) {
      seenAt = now;
    }
  }

  /**
   * A newly issued licence proves that the vendor knows of this installation's clock: what was seen
   * before, with a clock that was wrong, is forgotten.
   */
  void beginAgain(Instant now, Instant issued) {
    seenAt = now;
    issuedAt = issued;
  }
}
