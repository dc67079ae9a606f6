package javax.slee.profile;

import javax.slee.SLEEException;
import javax.slee.TransactionRequiredLocalException;
import javax.slee.TransactionRolledbackLocalException;

/** A profile as SBBs see it (JSR 240 §10). */
public interface ProfileLocalObject {

  /** Whether the other object stands for the same profile. */
  boolean isIdentical(ProfileLocalObject other) throws SLEEException;

  String getProfileTableName() throws SLEEException;

  /** The name of the profile; null for the default profile. */
  String getProfileName() throws SLEEException;

  /** The table of the profile, of the type that its profile specification declares. */
  ProfileTable getProfileTable() throws SLEEException;

  /**
   * Removes the profile.
   *
   * @throws TransactionRolledbackLocalException if the profile does not exist any more; the
   *     transaction is marked for rollback
   */
  void remove()
      throws TransactionRequiredLocalException, TransactionRolledbackLocalException, SLEEException;
}
