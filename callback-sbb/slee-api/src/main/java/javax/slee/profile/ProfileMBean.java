package javax.slee.profile;

import javax.slee.InvalidStateException;
import javax.slee.management.ManagementException;

/**
 * One profile as management clients see it (JSR 240 §14).
 *
 * <p>The MBean that the SLEE generates has the profile's attributes and management methods besides
 * these.
 */
public interface ProfileMBean {

  /** How the object names of these MBeans begin. */
  String BASE_OBJECT_NAME = "javax.slee.profile:type=Profile";

  /** The key of the table's name in the object name. */
  String PROFILE_TABLE_NAME_KEY = "profileTableName";

  /** The key of the profile's name in the object name. */
  String PROFILE_NAME_KEY = "profileName";

  /** Permits changes from now on; does nothing if they are permitted already. */
  void editProfile() throws ManagementException;

  /**
   * Makes the changes valid.
   *
   * @throws InvalidStateException if the profile is not being edited
   * @throws ProfileVerificationException if the profile does not pass its own check; it goes on
   *     being edited
   */
  void commitProfile()
      throws InvalidStateException, ProfileVerificationException, ManagementException;

  /**
   * Drops the changes.
   *
   * @throws InvalidStateException if the profile is not being edited
   */
  void restoreProfile() throws InvalidStateException, ManagementException;

  /**
   * Unregisters the MBean.
   *
   * @throws InvalidStateException if there are changes that were neither committed nor dropped
   */
  void closeProfile() throws InvalidStateException, ManagementException;

  /** Whether there are changes that were neither committed nor dropped. */
  boolean isProfileDirty() throws ManagementException;

  /** Whether the profile is being edited. */
  boolean isProfileWriteable() throws ManagementException;
}
