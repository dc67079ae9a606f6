package org.opencallback.slee.profile;

import javax.slee.profile.ReadOnlyProfileException;

/** A profile's attributes as a transaction sees and changes them. */
final class TransactionState implements ProfileState {

  private final TableChanges changes;
  private final String profile;
  private boolean dirty;

  TransactionState(TableChanges changes, String profile) {
    this.changes = changes;
    this.profile = profile;
  }

  @Override
  public String profileName() {
    return Table.publicName(profile);
  }

  @Override
  public Object read(int attribute) {
    return changes.existing(profile)[attribute];
  }

  @Override
  public void write(int attribute, Object value) {
    if (changes.table().definition().isReadOnly()) {
      throw new ReadOnlyProfileException(
          "profile %s of %s is read-only for SLEE components".formatted(profile, changes.table()));
    }
    changes.write(profile, attribute, value);
    dirty = true;
  }

  @Override
  public boolean isDirty() {
    return dirty;
  }

  @Override
  public void markDirty() {
    dirty = true;
  }
}
