package javax.slee.profile;

import java.util.Collection;
import javax.slee.TransactionRolledbackLocalException;
import javax.slee.facilities.FacilityException;

public interface ProfileFacility {
  String JNDI_NAME = "java:comp/env/slee/facilities/profile";

  @SuppressWarnings("rawtypes") // JSR 240 predates generics
  Collection getProfiles(String name)
      throws NullPointerException,
          UnrecognizedProfileTableNameException,
          TransactionRolledbackLocalException,
          FacilityException;

  @Deprecated
  @SuppressWarnings("rawtypes") // JSR 240 predates generics
  Collection getProfilesByIndexedAttribute(String name, String name2, Object object)
      throws NullPointerException,
          UnrecognizedProfileTableNameException,
          UnrecognizedAttributeException,
          AttributeNotIndexedException,
          AttributeTypeMismatchException,
          TransactionRolledbackLocalException,
          FacilityException;

  @Deprecated
  ProfileID getProfileByIndexedAttribute(String name, String name2, Object object)
      throws NullPointerException,
          UnrecognizedProfileTableNameException,
          UnrecognizedAttributeException,
          AttributeNotIndexedException,
          AttributeTypeMismatchException,
          TransactionRolledbackLocalException,
          FacilityException;

  ProfileTableActivity getProfileTableActivity(String name)
      throws NullPointerException,
          UnrecognizedProfileTableNameException,
          TransactionRolledbackLocalException,
          FacilityException;

  ProfileTable getProfileTable(String name)
      throws NullPointerException, UnrecognizedProfileTableNameException, FacilityException;
}
