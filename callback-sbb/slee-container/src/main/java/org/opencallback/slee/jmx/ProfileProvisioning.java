package org.opencallback.slee.jmx;

import java.util.Collection;
import java.util.Objects;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import javax.slee.InvalidArgumentException;
import javax.slee.management.ManagementException;
import javax.slee.management.ProfileProvisioningMBean;
import javax.slee.management.ProfileTableUsageMBean;
import javax.slee.profile.AttributeNotIndexedException;
import javax.slee.profile.AttributeTypeMismatchException;
import javax.slee.profile.ProfileAlreadyExistsException;
import javax.slee.profile.ProfileID;
import javax.slee.profile.ProfileMBean;
import javax.slee.profile.ProfileSpecificationID;
import javax.slee.profile.ProfileTableAlreadyExistsException;
import javax.slee.profile.UnrecognizedAttributeException;
import javax.slee.profile.UnrecognizedProfileNameException;
import javax.slee.profile.UnrecognizedProfileSpecificationException;
import javax.slee.profile.UnrecognizedProfileTableNameException;
import javax.slee.profile.UnrecognizedQueryNameException;
import javax.slee.profile.query.QueryExpression;
import org.jspecify.annotations.Nullable;
import org.opencallback.slee.Inventory;
import org.opencallback.slee.profile.ProfileSession;
import org.opencallback.slee.profile.ProfileTables;
import org.opencallback.slee.profile.Profiles;
import org.opencallback.slee.usage.UsageSource;

/** Creates, removes and finds profile tables and profiles (JSR 240 §14.11). */
final class ProfileProvisioning implements ProfileProvisioningMBean {

  private final ProfileTables tables;
  private final Profiles profiles;
  private final UsageBeans beans;

  ProfileProvisioning(Inventory inventory, UsageBeans beans) {
    this.tables = inventory.profileTables();
    this.profiles = inventory.profiles();
    this.beans = beans;
  }

  @Override
  public void createProfileTable(ProfileSpecificationID specification, String table)
      throws UnrecognizedProfileSpecificationException,
          InvalidArgumentException,
          ProfileTableAlreadyExistsException,
          ManagementException {
    tables.create(
        Objects.requireNonNull(specification, "profile specification"),
        Objects.requireNonNull(table, "profile table"));
  }

  @Override
  public void removeProfileTable(String table)
      throws UnrecognizedProfileTableNameException, ManagementException {
    tables.remove(Objects.requireNonNull(table, "profile table"));
  }

  @Override
  public ProfileSpecificationID getProfileSpecification(String table)
      throws UnrecognizedProfileTableNameException {
    return tables.specification(Objects.requireNonNull(table, "profile table"));
  }

  @Override
  public void renameProfileTable(String table, String newName)
      throws UnrecognizedProfileTableNameException,
          InvalidArgumentException,
          ProfileTableAlreadyExistsException,
          ManagementException {
    tables.rename(
        Objects.requireNonNull(table, "profile table"),
        Objects.requireNonNull(newName, "new name of the profile table"));
  }

  @Override
  public ObjectName getDefaultProfile(String table)
      throws UnrecognizedProfileTableNameException, ManagementException {
    try {
      return shown(Objects.requireNonNull(table, "profile table"), null);
    } catch (UnrecognizedProfileNameException e) {
      throw new ManagementException(table + " has no default profile", e);
    }
  }

  @Override
  public ObjectName getProfile(String table, String profile)
      throws UnrecognizedProfileTableNameException,
          UnrecognizedProfileNameException,
          ManagementException {
    return shown(
        Objects.requireNonNull(table, "profile table"), Objects.requireNonNull(profile, "profile"));
  }

  /** The MBean that is there already, or a new one. */
  private ObjectName shown(String table, @Nullable String profile)
      throws UnrecognizedProfileTableNameException,
          UnrecognizedProfileNameException,
          ManagementException {
    ObjectName name = name(table, profile == null ? "" : profile);
    return beans.isRegistered(name) ? name : register(name, tables.session(table, profile));
  }

  @Override
  public ObjectName createProfile(String table, String profile)
      throws UnrecognizedProfileTableNameException,
          InvalidArgumentException,
          ProfileAlreadyExistsException,
          ManagementException {
    ObjectName name =
        name(
            Objects.requireNonNull(table, "profile table"),
            Objects.requireNonNull(profile, "profile"));
    if (beans.isRegistered(name)) {
      throw new ProfileAlreadyExistsException(name + " is being created already");
    }
    return register(name, tables.newProfile(table, profile));
  }

  private ObjectName register(ObjectName name, ProfileSession session) throws ManagementException {
    session.onClose(() -> beans.unregister(name));
    return beans.register(name, same -> bean(session, session.managementType()));
  }

  private static <T> StandardMBean bean(ProfileSession session, Class<T> type) {
    return ServiceManagement.standard(type.cast(session), type);
  }

  private static ObjectName name(String table, String profile) {
    return Names.of(
        "%s,%s=%s,%s=%s"
            .formatted(
                ProfileMBean.BASE_OBJECT_NAME,
                ProfileMBean.PROFILE_TABLE_NAME_KEY,
                ObjectName.quote(table),
                ProfileMBean.PROFILE_NAME_KEY,
                ObjectName.quote(profile)));
  }

  @Override
  public void removeProfile(String table, String profile)
      throws UnrecognizedProfileTableNameException,
          UnrecognizedProfileNameException,
          ManagementException {
    tables.removeProfile(
        Objects.requireNonNull(table, "profile table"), Objects.requireNonNull(profile, "profile"));
  }

  @Override
  public Collection<String> getProfileTables() {
    return tables.names();
  }

  @Override
  public Collection<String> getProfileTables(ProfileSpecificationID specification)
      throws UnrecognizedProfileSpecificationException {
    return tables.names(Objects.requireNonNull(specification, "profile specification"));
  }

  @Override
  public Collection<ProfileID> getProfiles(String table)
      throws UnrecognizedProfileTableNameException {
    return profiles.getProfiles(table);
  }

  @Override
  @Deprecated
  public Collection<ProfileID> getProfilesByIndexedAttribute(
      String table, String attribute, Object value)
      throws UnrecognizedProfileTableNameException,
          UnrecognizedAttributeException,
          AttributeNotIndexedException,
          AttributeTypeMismatchException {
    return profiles.getProfilesByIndexedAttribute(table, attribute, value);
  }

  @Override
  public Collection<ProfileID> getProfilesByAttribute(String table, String attribute, Object value)
      throws UnrecognizedProfileTableNameException,
          UnrecognizedAttributeException,
          InvalidArgumentException,
          AttributeTypeMismatchException {
    return profiles.byAttribute(table, attribute, value);
  }

  @Override
  public Collection<ProfileID> getProfilesByStaticQuery(
      String table, String query, Object[] parameters)
      throws UnrecognizedProfileTableNameException,
          UnrecognizedQueryNameException,
          InvalidArgumentException,
          AttributeTypeMismatchException {
    return profiles.byStaticQuery(table, query, parameters);
  }

  @Override
  public Collection<ProfileID> getProfilesByDynamicQuery(String table, QueryExpression query)
      throws UnrecognizedProfileTableNameException,
          UnrecognizedAttributeException,
          AttributeTypeMismatchException {
    return profiles.byExpression(table, query);
  }

  @Override
  public ObjectName getProfileTableUsageMBean(String table)
      throws UnrecognizedProfileTableNameException, InvalidArgumentException, ManagementException {
    UsageSource source =
        tables
            .usage(Objects.requireNonNull(table, "profile table"))
            .orElseThrow(() -> new InvalidArgumentException(table + " has no usage parameters"));
    return beans.register(
        ProfileTableUsage.name(table),
        name ->
            ServiceManagement.standard(
                new ProfileTableUsage(table, source, beans, () -> beans.unregister(name)),
                ProfileTableUsageMBean.class));
  }
}
