package javax.slee.profile;

import javax.slee.Address;

/** A profile was changed; fired on its table's activity (JSR 240 §10). */
public interface ProfileUpdatedEvent {

  ProfileID getProfile();

  /** The address of the profile, with which the event is fired. */
  Address getProfileAddress();

  /**
   * A read-only copy of the profile before the change, of the type of its CMP interface; null if
   * the receiver's class loader does not know that.
   */
  Object getBeforeUpdateProfile();

  /**
   * A read-only copy of the profile after the change, of the type of its CMP interface; null if the
   * receiver's class loader does not know that.
   */
  Object getAfterUpdateProfile();

  /** A read-only copy of the profile before the change. */
  ProfileLocalObject getBeforeUpdateProfileLocal();

  /** A read-only copy of the profile after the change. */
  ProfileLocalObject getAfterUpdateProfileLocal();
}
