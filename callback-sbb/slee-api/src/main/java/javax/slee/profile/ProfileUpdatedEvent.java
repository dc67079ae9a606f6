package javax.slee.profile;

import javax.slee.Address;

public interface ProfileUpdatedEvent {
  ProfileID getProfile();

  Address getProfileAddress();

  Object getBeforeUpdateProfile();

  Object getAfterUpdateProfile();

  ProfileLocalObject getBeforeUpdateProfileLocal();

  ProfileLocalObject getAfterUpdateProfileLocal();
}
