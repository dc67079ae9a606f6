package javax.slee.profile;

import javax.slee.InvalidStateException;
import javax.slee.management.ManagementException;

public interface ProfileMBean {
  String BASE_OBJECT_NAME = "javax.slee.profile:type=Profile";

  String PROFILE_TABLE_NAME_KEY = "profileTableName";

  String PROFILE_NAME_KEY = "profileName";

  void editProfile() throws ManagementException;

  void commitProfile()
      throws InvalidStateException, ProfileVerificationException, ManagementException;

  void restoreProfile() throws InvalidStateException, ManagementException;

  void closeProfile() throws InvalidStateException, ManagementException;

  boolean isProfileDirty() throws ManagementException;

  boolean isProfileWriteable() throws ManagementException;
}
