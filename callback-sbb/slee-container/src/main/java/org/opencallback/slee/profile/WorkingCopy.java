package org.opencallback.slee.profile;

import javax.slee.profile.ReadOnlyProfileException;

/** A copy of a profile's attributes: one that is being edited, or one that shows how it was. */
final class WorkingCopy implements ProfileState {

  private final String profile;
  private Object[] values;
  private boolean writeable;
  private boolean dirty;

  WorkingCopy(String profile, Object[] values) {
    this.profile = profile;
    this.values = values.clone();
  }

  /** Takes on other values, unchanged. */
  void reset(Object[] others) {
    values = others.clone();
    dirty = false;
  }

  /** The values as they are now. */
  Object[] values() {
    return values.clone();
  }

  /** Says whether attributes may be changed; they may not at first. */
  void writeable(boolean value) {
    writeable = value;
  }

  boolean isWriteable() {
    return writeable;
  }

  @Override
  public String profileName() {
    return Table.publicName(profile);
  }

  @Override
  public Object read(int attribute) {
    return values[attribute];
  }

  @Override
  public void write(int attribute, Object value) {
    if (!writeable) {
      throw new ReadOnlyProfileException("profile " + profile + " is not being edited");
    }
    values[attribute] = value;
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
