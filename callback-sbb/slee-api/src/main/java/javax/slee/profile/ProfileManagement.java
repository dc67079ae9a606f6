package javax.slee.profile;

import javax.slee.SLEEException;

public interface ProfileManagement {
  void profileInitialize();

  void profileLoad();

  void profileStore();

  void profileVerify() throws ProfileVerificationException;

  void markProfileDirty();

  boolean isProfileDirty();

  boolean isProfileValid(ProfileID profileID) throws NullPointerException, SLEEException;
}
