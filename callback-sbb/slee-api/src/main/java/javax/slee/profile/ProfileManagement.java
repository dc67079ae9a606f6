package javax.slee.profile;

import javax.slee.SLEEException;

/**
 * What a profile's management class implements in SLEE 1.0, and the SLEE's part of it (JSR 240
 * §10).
 */
public interface ProfileManagement {

  /** Gives the attributes of a new table's default profile their first values. */
  void profileInitialize();

  /** The profile's state was read: the object brings what it derives from it up to date. */
  void profileLoad();

  /**
   * The profile's state is going to be written: the object writes what it holds back to its
   * attributes.
   */
  void profileStore();

  /**
   * Checks the values of the profile before its changes are committed.
   *
   * @throws ProfileVerificationException to refuse them
   */
  void profileVerify() throws ProfileVerificationException;

  /**
   * Tells the SLEE that the object holds a change that it has not written to an attribute yet.
   * Implemented by the SLEE.
   */
  void markProfileDirty();

  /** Whether there are changes that were not committed. Implemented by the SLEE. */
  boolean isProfileDirty();

  /**
   * Whether an identifier names an existing profile. Implemented by the SLEE.
   *
   * @throws NullPointerException if {@code profile} is null
   */
  boolean isProfileValid(ProfileID profile) throws NullPointerException, SLEEException;
}
