package javax.slee.management;

import java.util.Collection;
import javax.management.ObjectName;
import javax.slee.InvalidArgumentException;
import javax.slee.profile.AttributeNotIndexedException;
import javax.slee.profile.AttributeTypeMismatchException;
import javax.slee.profile.ProfileAlreadyExistsException;
import javax.slee.profile.ProfileSpecificationID;
import javax.slee.profile.ProfileTableAlreadyExistsException;
import javax.slee.profile.UnrecognizedAttributeException;
import javax.slee.profile.UnrecognizedProfileNameException;
import javax.slee.profile.UnrecognizedProfileSpecificationException;
import javax.slee.profile.UnrecognizedProfileTableNameException;
import javax.slee.profile.UnrecognizedQueryNameException;
import javax.slee.profile.query.QueryExpression;

/** Creates and removes profile tables and profiles, and finds profiles (JSR 240 §14). */
public interface ProfileProvisioningMBean {

  /** The object name of this MBean. */
  String OBJECT_NAME = "javax.slee.management:name=ProfileProvisioning";

  /**
   * Creates a profile table.
   *
   * @throws UnrecognizedProfileSpecificationException if the profile specification is not installed
   * @throws InvalidArgumentException if the name is empty or contains a {@code /}
   * @throws ProfileTableAlreadyExistsException if there is one of this name
   */
  void createProfileTable(ProfileSpecificationID specification, String newProfileTableName)
      throws NullPointerException,
          UnrecognizedProfileSpecificationException,
          InvalidArgumentException,
          ProfileTableAlreadyExistsException,
          ManagementException;

  /**
   * Removes a profile table with all its profiles.
   *
   * @throws UnrecognizedProfileTableNameException if there is no such table
   */
  void removeProfileTable(String profileTableName)
      throws NullPointerException, UnrecognizedProfileTableNameException, ManagementException;

  /**
   * The profile specification of a table.
   *
   * @throws UnrecognizedProfileTableNameException if there is no such table
   */
  ProfileSpecificationID getProfileSpecification(String profileTableName)
      throws NullPointerException, UnrecognizedProfileTableNameException, ManagementException;

  /**
   * Renames a profile table.
   *
   * @throws UnrecognizedProfileTableNameException if there is no such table
   * @throws InvalidArgumentException if the new name is empty or contains a {@code /}
   * @throws ProfileTableAlreadyExistsException if there is one of the new name
   */
  void renameProfileTable(String oldProfileTableName, String newProfileTableName)
      throws NullPointerException,
          UnrecognizedProfileTableNameException,
          InvalidArgumentException,
          ProfileTableAlreadyExistsException,
          ManagementException;

  /**
   * The object name of the {@link javax.slee.profile.ProfileMBean} of a table's default profile.
   *
   * @throws UnrecognizedProfileTableNameException if there is no such table
   */
  ObjectName getDefaultProfile(String profileTableName)
      throws NullPointerException, UnrecognizedProfileTableNameException, ManagementException;

  /**
   * Begins to create a profile, which exists once its MBean is committed.
   *
   * @return the object name of its {@link javax.slee.profile.ProfileMBean}, which is being edited
   * @throws UnrecognizedProfileTableNameException if there is no such table
   * @throws InvalidArgumentException if the name is empty or not permitted
   * @throws ProfileAlreadyExistsException if there is one of this name
   */
  ObjectName createProfile(String profileTableName, String newProfileName)
      throws NullPointerException,
          UnrecognizedProfileTableNameException,
          InvalidArgumentException,
          ProfileAlreadyExistsException,
          ManagementException;

  /**
   * Removes a profile.
   *
   * @throws UnrecognizedProfileTableNameException if there is no such table
   * @throws UnrecognizedProfileNameException if there is no such profile
   */
  void removeProfile(String profileTableName, String profileName)
      throws NullPointerException,
          UnrecognizedProfileTableNameException,
          UnrecognizedProfileNameException,
          ManagementException;

  /**
   * The object name of the {@link javax.slee.profile.ProfileMBean} of a profile.
   *
   * @throws UnrecognizedProfileTableNameException if there is no such table
   * @throws UnrecognizedProfileNameException if there is no such profile
   */
  ObjectName getProfile(String profileTableName, String profileName)
      throws NullPointerException,
          UnrecognizedProfileTableNameException,
          UnrecognizedProfileNameException,
          ManagementException;

  /** The names of all profile tables. */
  @SuppressWarnings("rawtypes") // JSR 240 predates generics
  Collection getProfileTables() throws ManagementException;

  /**
   * The names of the profile tables of a profile specification.
   *
   * @throws UnrecognizedProfileSpecificationException if it is not installed
   */
  @SuppressWarnings("rawtypes") // JSR 240 predates generics
  Collection getProfileTables(ProfileSpecificationID specification)
      throws NullPointerException, UnrecognizedProfileSpecificationException, ManagementException;

  /**
   * The {@link javax.slee.profile.ProfileID}s of all profiles of a table.
   *
   * @throws UnrecognizedProfileTableNameException if there is no such table
   */
  @SuppressWarnings("rawtypes") // JSR 240 predates generics
  Collection getProfiles(String profileTableName)
      throws NullPointerException, UnrecognizedProfileTableNameException, ManagementException;

  /**
   * The {@link javax.slee.profile.ProfileID}s of the profiles whose attribute has a value.
   *
   * @throws UnrecognizedProfileTableNameException if there is no such table
   * @throws UnrecognizedAttributeException if the profiles have no such attribute
   * @throws AttributeNotIndexedException if the attribute has no index
   * @throws AttributeTypeMismatchException if the value is not of the attribute's type
   * @deprecated Superseded in SLEE 1.1 by {@link #getProfilesByAttribute}.
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
          ManagementException;

  /**
   * The {@link javax.slee.profile.ProfileID}s of the profiles whose attribute has a value.
   *
   * @throws UnrecognizedProfileTableNameException if there is no such table
   * @throws UnrecognizedAttributeException if the profiles have no such attribute
   * @throws InvalidArgumentException if the table is one of SLEE 1.0
   * @throws AttributeTypeMismatchException if the value is not of the attribute's type
   */
  @SuppressWarnings("rawtypes") // JSR 240 predates generics
  Collection getProfilesByAttribute(
      String profileTableName, String attributeName, Object attributeValue)
      throws NullPointerException,
          UnrecognizedProfileTableNameException,
          UnrecognizedAttributeException,
          InvalidArgumentException,
          AttributeTypeMismatchException,
          ManagementException;

  /**
   * The {@link javax.slee.profile.ProfileID}s that a query of the profile specification finds.
   *
   * @param parameters the values of the query's parameters, in the order of the descriptor; null if
   *     it has none
   * @throws UnrecognizedProfileTableNameException if there is no such table
   * @throws UnrecognizedQueryNameException if there is no such query
   * @throws InvalidArgumentException if there are too few or too many parameters, or one is null
   * @throws AttributeTypeMismatchException if a parameter is of the wrong type
   */
  @SuppressWarnings("rawtypes") // JSR 240 predates generics
  Collection getProfilesByStaticQuery(
      String profileTableName, String queryName, Object[] parameters)
      throws NullPointerException,
          UnrecognizedProfileTableNameException,
          UnrecognizedQueryNameException,
          InvalidArgumentException,
          AttributeTypeMismatchException,
          ManagementException;

  /**
   * The {@link javax.slee.profile.ProfileID}s of the profiles for which a condition is true.
   *
   * @throws UnrecognizedProfileTableNameException if there is no such table
   * @throws UnrecognizedAttributeException if the profiles lack an attribute of the condition
   * @throws AttributeTypeMismatchException if a value is not of the type of its attribute
   */
  @SuppressWarnings("rawtypes") // JSR 240 predates generics
  Collection getProfilesByDynamicQuery(String profileTableName, QueryExpression expression)
      throws NullPointerException,
          UnrecognizedProfileTableNameException,
          UnrecognizedAttributeException,
          AttributeTypeMismatchException,
          ManagementException;

  /**
   * The object name of the {@link ProfileTableUsageMBean} of a table.
   *
   * @throws UnrecognizedProfileTableNameException if there is no such table
   * @throws InvalidArgumentException if it has no usage parameters
   */
  ObjectName getProfileTableUsageMBean(String profileTableName)
      throws NullPointerException,
          UnrecognizedProfileTableNameException,
          InvalidArgumentException,
          ManagementException;
}
