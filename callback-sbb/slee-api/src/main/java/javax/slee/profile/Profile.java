package javax.slee.profile;

import javax.slee.CreateException;

public interface Profile {
  void setProfileContext(ProfileContext profileContext);

  void unsetProfileContext();

  void profileInitialize();

  void profilePostCreate() throws CreateException;

  void profileActivate();

  void profilePassivate();

  void profileLoad();

  void profileStore();

  void profileRemove();

  void profileVerify() throws ProfileVerificationException;
}
