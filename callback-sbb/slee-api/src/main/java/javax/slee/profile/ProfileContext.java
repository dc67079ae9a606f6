package javax.slee.profile;

import javax.slee.SLEEException;
import javax.slee.TransactionRequiredLocalException;
import javax.slee.facilities.Tracer;

public interface ProfileContext {
  ProfileLocalObject getProfileLocalObject() throws IllegalStateException, SLEEException;

  String getProfileTableName() throws SLEEException;

  String getProfileName() throws IllegalStateException, SLEEException;

  ProfileTable getProfileTable() throws SLEEException;

  ProfileTable getProfileTable(String name)
      throws NullPointerException, UnrecognizedProfileTableNameException, SLEEException;

  void setRollbackOnly() throws TransactionRequiredLocalException, SLEEException;

  boolean getRollbackOnly() throws TransactionRequiredLocalException, SLEEException;

  Tracer getTracer(String name)
      throws NullPointerException, IllegalArgumentException, SLEEException;
}
