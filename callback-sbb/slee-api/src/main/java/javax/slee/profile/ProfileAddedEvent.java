package javax.slee.profile;

import javax.slee.Address;

/** A profile was added to a profile table; fired on the table's activity (JSR 240 §10). */
public interface ProfileAddedEvent {

  ProfileID getProfile();

  /** The address of the profile, with which the event is fired. */
  Address getProfileAddress();

  /**
   * A read-only copy of the profile as it was added, of the type of its CMP interface; null if the
   * receiver's class loader does not know that.
   */
  Object getAddedProfile();

  /** A read-only copy of the profile as it was added. */
  ProfileLocalObject getAddedProfileLocal();
}
