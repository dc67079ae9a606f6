package org.opencallback.slee.profile;

import java.util.Set;
import javax.slee.management.ManagementException;
import javax.slee.profile.ProfileSpecificationID;

/** Where profile tables are kept, so that they outlive the SLEE. */
public interface ProfileStore {

  /** Keeps nothing: what is in memory is all there is. */
  ProfileStore NONE =
      new ProfileStore() {
        @Override
        public Set<String> tables(ProfileSpecificationID specification) {
          return Set.of();
        }

        @Override
        public StoredTable open(String table, StoredAttributes attributes) {
          return StoredTable.NONE;
        }

        @Override
        public void remove(String table) {
          // there is nothing
        }
      };

  /** The names of the tables that are kept of a profile specification. */
  Set<String> tables(ProfileSpecificationID specification);

  /**
   * Opens a table, which is made if it is not kept yet.
   *
   * @throws ManagementException if it cannot be read or written
   */
  StoredTable open(String table, StoredAttributes attributes) throws ManagementException;

  /**
   * Removes a table that is closed.
   *
   * @throws ManagementException if that fails
   */
  void remove(String table) throws ManagementException;
}
