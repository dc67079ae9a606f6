package javax.slee.profile;

import java.util.Collection;
import javax.slee.CreateException;
import javax.slee.SLEEException;
import javax.slee.TransactionRequiredLocalException;

public interface ProfileTable {
  ProfileLocalObject create(String name)
      throws NullPointerException,
          IllegalArgumentException,
          TransactionRequiredLocalException,
          ReadOnlyProfileException,
          ProfileAlreadyExistsException,
          CreateException,
          SLEEException;

  ProfileLocalObject find(String name)
      throws NullPointerException, TransactionRequiredLocalException, SLEEException;

  @SuppressWarnings("rawtypes") // JSR 240 predates generics
  Collection findAll() throws TransactionRequiredLocalException, SLEEException;

  @SuppressWarnings("rawtypes") // JSR 240 predates generics
  Collection findProfilesByAttribute(String name, Object object)
      throws NullPointerException,
          IllegalArgumentException,
          TransactionRequiredLocalException,
          SLEEException;

  ProfileLocalObject findProfileByAttribute(String name, Object object)
      throws NullPointerException,
          IllegalArgumentException,
          TransactionRequiredLocalException,
          SLEEException;

  boolean remove(String name)
      throws NullPointerException,
          ReadOnlyProfileException,
          TransactionRequiredLocalException,
          SLEEException;
}
