package javax.slee.profile;

import javax.slee.SLEEException;
import javax.slee.TransactionRequiredLocalException;
import javax.slee.TransactionRolledbackLocalException;

public interface ProfileLocalObject {
  boolean isIdentical(ProfileLocalObject profileLocalObject) throws SLEEException;

  String getProfileTableName() throws SLEEException;

  String getProfileName() throws SLEEException;

  ProfileTable getProfileTable() throws SLEEException;

  void remove()
      throws TransactionRequiredLocalException, TransactionRolledbackLocalException, SLEEException;
}
