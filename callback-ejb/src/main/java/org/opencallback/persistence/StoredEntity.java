package org.opencallback.persistence;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Objects;

/**
 * A row of the configuration: identity, and a version so that two administrators do not overwrite
 * each other unnoticed.
 */
@MappedSuperclass
public abstract class StoredEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "directory_seq")
  @SequenceGenerator(
      name = "directory_seq",
      sequenceName = "directory_seq",
      initialValue = 1000,
      allocationSize = 50)
  private Long id;

  @Version private long version;

  /** The row's identifier, null until it is stored for the first time. */
  public Long getId() {
    return id;
  }

  public long getVersion() {
    return version;
  }

  /** Whether the row has been stored. */
  public boolean isStored() {
    return id != null;
  }

  @Override
  public final boolean equals(Object other) {
    return this == other
        || (other instanceof StoredEntity row
            && id != null
            && id.equals(row.id)
            && getClass() == row.getClass());
  }

  @Override
  public final int hashCode() {
    return Objects.hashCode(id);
  }

  @Override
  public String toString() {
    return getClass().getSimpleName() + "#" + id;
  }
}
