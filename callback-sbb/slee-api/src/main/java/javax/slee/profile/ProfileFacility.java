package javax.slee.profile;

import java.util.Collection;
import javax.slee.TransactionRolledbackLocalException;
import javax.slee.facilities.FacilityException;

/** Lets SBBs find profiles (JSR 240 §13.5). */
public interface ProfileFacility {

  /** Where an SBB finds the facility. */
  String JNDI_NAME = "java:comp/env/slee/facilities/profile";

  /**
   * The {@link ProfileID}s of all profiles in a table, not to be changed.
   *
   * @throws NullPointerException if {@code profileTableName} is null
   * @throws UnrecognizedProfileTableNameException if there is no such table
   * @throws TransactionRolledbackLocalException if the transaction is or was marked for rollback
   */
  @SuppressWarnings("rawtypes") // JSR 240 predates generics
  Collection getProfiles(String profileTableName)
      throws NullPointerException,
          UnrecognizedProfileTableNameException,
          TransactionRolledbackLocalException,
          FacilityException;

  /**
   * The {@link ProfileID}s of the profiles whose attribute has a value, not to be changed.
   *
   * @throws NullPointerException if an argument is null
   * @throws UnrecognizedProfileTableNameException if there is no such table
   * @throws UnrecognizedAttributeException if the profiles have no such attribute
   * @throws AttributeNotIndexedException if the attribute has no index
   * @throws AttributeTypeMismatchException if the value is not of the attribute's type
   * @throws TransactionRolledbackLocalException if the transaction is or was marked for rollback
   * @deprecated Superseded in SLEE 1.1 by {@link ProfileTable#findProfilesByAttribute}.
   */
  @Deprecated
  @SuppressWarnings("rawtypes") // JSR 240 predates generics
  Collection getProfilesByIndexedAttribute(
      String profileTableName, String attributeName, Object attributeValue)
      throws NullPointerException,
          UnrecognizedProfileTableNameException,
          UnrecognizedAttributeException,
          AttributeNotIndexedException,
          AttributeTypeMismatchException,
          TransactionRolledbackLocalException,
          FacilityException;

  /**
   * One of the profiles whose attribute has a value.
   *
   * @return null if there is none
   * @throws NullPointerException if an argument is null
   * @throws UnrecognizedProfileTableNameException if there is no such table
   * @throws UnrecognizedAttributeException if the profiles have no such attribute
   * @throws AttributeNotIndexedException if the attribute has no index
   * @throws AttributeTypeMismatchException if the value is not of the attribute's type
   * @throws TransactionRolledbackLocalException if the transaction is or was marked for rollback
   * @deprecated Superseded in SLEE 1.1 by {@link ProfileTable#findProfileByAttribute}.
   */
  @Deprecated
  ProfileID getProfileByIndexedAttribute(
      String profileTableName, String attributeName, Object attributeValue)
      throws NullPointerException,
          UnrecognizedProfileTableNameException,
          UnrecognizedAttributeException,
          AttributeNotIndexedException,
          AttributeTypeMismatchException,
          TransactionRolledbackLocalException,
          FacilityException;

  /**
   * The activity that a table's events are fired on.
   *
   * @throws NullPointerException if {@code profileTableName} is null
   * @throws UnrecognizedProfileTableNameException if there is no such table
   * @throws TransactionRolledbackLocalException if the transaction is or was marked for rollback
   */
  ProfileTableActivity getProfileTableActivity(String profileTableName)
      throws NullPointerException,
          UnrecognizedProfileTableNameException,
          TransactionRolledbackLocalException,
          FacilityException;

  /**
   * Finds a table, which has the type that its profile specification declares.
   *
   * @throws NullPointerException if {@code profileTableName} is null
   * @throws UnrecognizedProfileTableNameException if there is no such table
   */
  ProfileTable getProfileTable(String profileTableName)
      throws NullPointerException, UnrecognizedProfileTableNameException, FacilityException;
}
