package javax.slee.profile;

import javax.slee.Address;

public interface ProfileRemovedEvent {
  ProfileID getProfile();

  Address getProfileAddress();

  Object getRemovedProfile();

  ProfileLocalObject getRemovedProfileLocal();
}
