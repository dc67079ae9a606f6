package javax.slee.profile;

import javax.slee.Address;

public interface ProfileAddedEvent {
  ProfileID getProfile();

  Address getProfileAddress();

  Object getAddedProfile();

  ProfileLocalObject getAddedProfileLocal();
}
