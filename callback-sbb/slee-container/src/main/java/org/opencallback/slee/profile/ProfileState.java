package org.opencallback.slee.profile;

import javax.slee.profile.ReadOnlyProfileException;

/** The attributes that a profile object works on. */
interface ProfileState {

  /** The name of the profile; null for the default profile. */
  String profileName();

  /** The value of an attribute. */
  Object read(int attribute);

  /**
   * Changes an attribute.
   *
   * @throws ReadOnlyProfileException if that is not permitted
   */
  void write(int attribute, Object value);

  /** Whether something was changed. */
  boolean isDirty();

  /** Has it count as changed. */
  void markDirty();
}
