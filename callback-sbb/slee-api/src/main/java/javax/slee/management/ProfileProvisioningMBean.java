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

public interface ProfileProvisioningMBean {
  String OBJECT_NAME = "javax.slee.management:name=ProfileProvisioning";

  void createProfileTable(ProfileSpecificationID profileSpecificationID, String name)
      throws NullPointerException,
          UnrecognizedProfileSpecificationException,
          InvalidArgumentException,
          ProfileTableAlreadyExistsException,
          ManagementException;

  void removeProfileTable(String name)
      throws NullPointerException, UnrecognizedProfileTableNameException, ManagementException;

  ProfileSpecificationID getProfileSpecification(String name)
      throws NullPointerException, UnrecognizedProfileTableNameException, ManagementException;

  void renameProfileTable(String name, String name2)
      throws NullPointerException,
          UnrecognizedProfileTableNameException,
          InvalidArgumentException,
          ProfileTableAlreadyExistsException,
          ManagementException;

  ObjectName getDefaultProfile(String name)
      throws NullPointerException, UnrecognizedProfileTableNameException, ManagementException;

  ObjectName createProfile(String name, String name2)
      throws NullPointerException,
          UnrecognizedProfileTableNameException,
          InvalidArgumentException,
          ProfileAlreadyExistsException,
          ManagementException;

  void removeProfile(String name, String name2)
      throws NullPointerException,
          UnrecognizedProfileTableNameException,
          UnrecognizedProfileNameException,
          ManagementException;

  ObjectName getProfile(String name, String name2)
      throws NullPointerException,
          UnrecognizedProfileTableNameException,
          UnrecognizedProfileNameException,
          ManagementException;

  @SuppressWarnings("rawtypes") // JSR 240 predates generics
  Collection getProfileTables() throws ManagementException;

  @SuppressWarnings("rawtypes") // JSR 240 predates generics
  Collection getProfileTables(ProfileSpecificationID profileSpecificationID)
      throws NullPointerException, UnrecognizedProfileSpecificationException, ManagementException;

  @SuppressWarnings("rawtypes") // JSR 240 predates generics
  Collection getProfiles(String name)
      throws NullPointerException, UnrecognizedProfileTableNameException, ManagementException;

  @Deprecated
  @SuppressWarnings("rawtypes") // JSR 240 predates generics
  Collection getProfilesByIndexedAttribute(String name, String name2, Object object)
      throws NullPointerException,
          UnrecognizedProfileTableNameException,
          UnrecognizedAttributeException,
          AttributeNotIndexedException,
          AttributeTypeMismatchException,
          ManagementException;

  @SuppressWarnings("rawtypes") // JSR 240 predates generics
  Collection getProfilesByAttribute(String name, String name2, Object object)
      throws NullPointerException,
          UnrecognizedProfileTableNameException,
          UnrecognizedAttributeException,
          InvalidArgumentException,
          AttributeTypeMismatchException,
          ManagementException;

  @SuppressWarnings("rawtypes") // JSR 240 predates generics
  Collection getProfilesByStaticQuery(String name, String name2, Object[] objects)
      throws NullPointerException,
          UnrecognizedProfileTableNameException,
          UnrecognizedQueryNameException,
          InvalidArgumentException,
          AttributeTypeMismatchException,
          ManagementException;

  @SuppressWarnings("rawtypes") // JSR 240 predates generics
  Collection getProfilesByDynamicQuery(String name, QueryExpression queryExpression)
      throws NullPointerException,
          UnrecognizedProfileTableNameException,
          UnrecognizedAttributeException,
          AttributeTypeMismatchException,
          ManagementException;

  ObjectName getProfileTableUsageMBean(String name)
      throws NullPointerException,
          UnrecognizedProfileTableNameException,
          InvalidArgumentException,
          ManagementException;
}
