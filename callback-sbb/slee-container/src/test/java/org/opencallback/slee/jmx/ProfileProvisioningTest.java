package org.opencallback.slee.jmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opencallback.slee.jmx.ProfileClient.names;

import java.nio.file.Path;
import java.util.Collection;
import javax.management.MBeanException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.slee.Address;
import javax.slee.AddressPlan;
import javax.slee.InvalidArgumentException;
import javax.slee.InvalidStateException;
import javax.slee.management.DeploymentMBean;
import javax.slee.management.ManagementException;
import javax.slee.management.ProfileProvisioningMBean;
import javax.slee.management.ProfileTableUsageMBean;
import javax.slee.management.SleeManagementMBean;
import javax.slee.profile.AddressProfileManagement;
import javax.slee.profile.ProfileAlreadyExistsException;
import javax.slee.profile.ProfileMBean;
import javax.slee.profile.ProfileSpecificationDescriptor;
import javax.slee.profile.ProfileSpecificationID;
import javax.slee.profile.ProfileTableAlreadyExistsException;
import javax.slee.profile.ProfileVerificationException;
import javax.slee.profile.UnrecognizedProfileNameException;
import javax.slee.profile.UnrecognizedProfileSpecificationException;
import javax.slee.profile.UnrecognizedProfileTableNameException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencallback.slee.profile.ProfileUnits;
import org.opencallback.slee.testing.Journal;

/** Profiles as a management client sees them (JSR 240 §10, §14.11). */
@SuppressWarnings("deprecation") // what 1.1 has superseded still has to work
final class ProfileProvisioningTest {

  private static final ProfileSpecificationID ADDRESSES =
      new ProfileSpecificationID("AddressProfileSpec", "javax.slee", "1.1");

  @TempDir private static Path built;
  private static Path unit;

  private ProfileClient client;
  private ProfileProvisioningMBean profiles;
  private MBeanServer server;

  @BeforeAll
  static void build() throws Exception {
    unit = ProfileUnits.specifications(built);
  }

  @BeforeEach
  void start() throws Exception {
    client = new ProfileClient(unit);
    profiles = client.profiles();
    server = client.server();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  private ProfileMBean profile(ObjectName name) {
    return client.bean(ProfileMBean.class, name);
  }

  private void set(ObjectName name, String attribute, Object value) throws Exception {
    client.set(name, attribute, value);
  }

  private static Collection<String> tables(Collection<?> names) {
    return names.stream().map(String.class::cast).toList();
  }

  // ---- tables

  @Test
  void isWhereTheSleeManagementBeanSays() throws Exception {
    assertThat(
            client
                .bean(SleeManagementMBean.class, new ObjectName(SleeManagementMBean.OBJECT_NAME))
                .getProfileProvisioningMBean())
        .matches(server::isRegistered);
  }

  @Test
  void listsTablesByTheirSpecification() throws Exception {
    profiles.createProfileTable(ProfileUnits.TARIFF, "tariffs");
    assertThat(tables(profiles.getProfileTables())).containsExactly("subscribers", "tariffs");
    assertThat(tables(profiles.getProfileTables(ProfileUnits.TARIFF))).containsExactly("tariffs");
    assertThat((Object) profiles.getProfileSpecification("tariffs")).isEqualTo(ProfileUnits.TARIFF);
  }

  @Test
  void refusesTablesThatCannotBe() {
    assertThatThrownBy(() -> profiles.createProfileTable(ProfileUnits.SUBSCRIBER, "subscribers"))
        .isInstanceOf(ProfileTableAlreadyExistsException.class);
    assertThatThrownBy(() -> profiles.createProfileTable(ProfileUnits.SUBSCRIBER, "a/b"))
        .isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(() -> profiles.createProfileTable(ProfileUnits.SUBSCRIBER, ""))
        .isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(
            () ->
                profiles.createProfileTable(new ProfileSpecificationID("No", "such", "1"), "other"))
        .isInstanceOf(UnrecognizedProfileSpecificationException.class);
    assertThatThrownBy(() -> profiles.createProfileTable(ProfileUnits.SUBSCRIBER, null))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> profiles.removeProfileTable("other"))
        .isInstanceOf(UnrecognizedProfileTableNameException.class);
  }

  @Test
  void renamesATableWithItsProfiles() throws Exception {
    client.create("bob", "48", 3);
    profiles.renameProfileTable("subscribers", "users");
    assertThat(names(profiles.getProfiles("users"))).containsExactly("bob");
    assertThatThrownBy(() -> profiles.getProfiles("subscribers"))
        .isInstanceOf(UnrecognizedProfileTableNameException.class);
  }

  @Test
  void removesATableWithItsProfilesAndTheirBeans() throws Exception {
    client.create("bob", "48", 3);
    ObjectName bean = profiles.getProfile("subscribers", "bob");
    profiles.removeProfileTable("subscribers");
    assertThat(tables(profiles.getProfileTables())).isEmpty();
    assertThat(server.isRegistered(bean)).isFalse();
  }

  @Test
  void hasNoTablesOfASpecificationThatIsUninstalled() throws Exception {
    ObjectName bean = profiles.getDefaultProfile("subscribers");
    client.slee().container().uninstall(client.installed());
    assertThat(tables(profiles.getProfileTables())).isEmpty();
    assertThat(server.isRegistered(bean)).isFalse();
    assertThatThrownBy(() -> profiles.createProfileTable(ProfileUnits.SUBSCRIBER, "other"))
        .isInstanceOf(UnrecognizedProfileSpecificationException.class);
  }

  @Test
  void describesProfileSpecifications() throws Exception {
    DeploymentMBean deployment =
        client.bean(DeploymentMBean.class, new ObjectName(DeploymentMBean.OBJECT_NAME));
    assertThat(deployment.getProfileSpecifications()).contains(ProfileUnits.SUBSCRIBER, ADDRESSES);
    assertThat(deployment.getDescriptor(ProfileUnits.SUBSCRIBER))
        .isInstanceOfSatisfying(
            ProfileSpecificationDescriptor.class,
            descriptor ->
                assertThat(descriptor.getCMPInterfaceName())
                    .isEqualTo("example.profile.SubscriberCmp"));
  }

  // ---- profiles

  @Test
  void aNewProfileIsEditedAndIsThereWhenItIsCommitted() throws Exception {
    ObjectName bean = profiles.createProfile("subscribers", "bob");
    assertThat(profile(bean).isProfileWriteable()).isTrue();
    assertThat(profile(bean).isProfileDirty()).isTrue();
    assertThat(server.getAttribute(bean, "Credit")).isEqualTo(10);
    assertThat(names(profiles.getProfiles("subscribers"))).isEmpty();
    profile(bean).commitProfile();
    assertThat(names(profiles.getProfiles("subscribers"))).containsExactly("bob");
    assertThat(profile(bean).isProfileWriteable()).isFalse();
    assertThat(profile(bean).isProfileDirty()).isFalse();
  }

  @Test
  void aNewProfileThatIsRestoredHasNeverBeen() throws Exception {
    ObjectName bean = profiles.createProfile("subscribers", "bob");
    profile(bean).restoreProfile();
    assertThat(server.isRegistered(bean)).isFalse();
    assertThat(names(profiles.getProfiles("subscribers"))).isEmpty();
  }

  @Test
  void aProfileIsReadOnlyUntilItIsEdited() throws Exception {
    client.create("bob", "48", 3);
    ObjectName bean = profiles.getProfile("subscribers", "bob");
    assertThat(server.getAttribute(bean, "Number")).isEqualTo("48");
    assertThatThrownBy(() -> set(bean, "Credit", 4))
        .isInstanceOf(MBeanException.class)
        .hasCauseInstanceOf(InvalidStateException.class);
    assertThatThrownBy(() -> profile(bean).commitProfile())
        .isInstanceOf(InvalidStateException.class);
    assertThatThrownBy(() -> profile(bean).restoreProfile())
        .isInstanceOf(InvalidStateException.class);
    profile(bean).editProfile();
    set(bean, "Credit", 4);
    assertThat(profile(bean).isProfileDirty()).isTrue();
    assertThatThrownBy(() -> profile(bean).closeProfile())
        .isInstanceOf(InvalidStateException.class);
    profile(bean).restoreProfile();
    assertThat(server.getAttribute(bean, "Credit")).isEqualTo(3);
    profile(bean).closeProfile();
    assertThat(server.isRegistered(bean)).isFalse();
  }

  @Test
  void aReadOnlyBeanShowsWhatOthersCommit() throws Exception {
    client.create("bob", "48", 3);
    ObjectName bean = profiles.getProfile("subscribers", "bob");
    var other = client.slee().container().inventory().profileTables().session("subscribers", "bob");
    other.editProfile();
    var credit = other.getClass().getMethod("setCredit", int.class);
    credit.invoke(other, 8);
    other.commitProfile();
    assertThat(server.getAttribute(bean, "Credit")).isEqualTo(8);
  }

  @Test
  void aProfileThatDoesNotPassItsVerificationGoesOnBeingEdited() throws Exception {
    client.create("bob", "48", 3);
    ObjectName bean = profiles.getProfile("subscribers", "bob");
    profile(bean).editProfile();
    set(bean, "Credit", -1);
    assertThatThrownBy(() -> profile(bean).commitProfile())
        .isInstanceOf(ProfileVerificationException.class)
        .hasMessageContaining("credit -1");
    assertThat(profile(bean).isProfileWriteable()).isTrue();
    set(bean, "Credit", 1);
    profile(bean).commitProfile();
    assertThat(server.getAttribute(bean, "Credit")).isEqualTo(1);
  }

  @Test
  void isStoredAndVerifiedWhenItIsCommitted() throws Exception {
    ObjectName bean = profiles.createProfile("subscribers", "bob");
    set(bean, "Credit", 5);
    Journal.clear();
    profile(bean).commitProfile();
    assertThat(Journal.entries("profile ")).startsWith("store 5", "verify 5");
  }

  @Test
  void aUniqueAttributeIsUnique() throws Exception {
    client.create("ann", "48", 3);
    ObjectName bean = profiles.createProfile("subscribers", "bob");
    set(bean, "Number", "48");
    assertThatThrownBy(() -> profile(bean).commitProfile())
        .isInstanceOf(ProfileVerificationException.class)
        .hasMessageContaining("number");
    set(bean, "Number", "49");
    profile(bean).commitProfile();
  }

  @Test
  void managementMethodsWorkOnTheProfileBeingEdited() throws Exception {
    client.create("bob", "48", 9);
    ObjectName bean = profiles.getProfile("subscribers", "bob");
    profile(bean).editProfile();
    assertThat(server.invoke(bean, "charge", new Object[] {2}, new String[] {"int"})).isEqualTo(7);
    profile(bean).commitProfile();
    assertThat(server.getAttribute(bean, "Credit")).isEqualTo(7);
  }

  @Test
  void onlyWhatTheManagementInterfaceHasIsShown() throws Exception {
    ObjectName bean = profiles.createProfile("subscribers", "bob");
    assertThat(server.getMBeanInfo(bean).getAttributes())
        .extracting("name")
        .containsExactlyInAnyOrder("Number", "Credit", "ProfileDirty", "ProfileWriteable");
  }

  @Test
  void theDefaultProfileIsEditedLikeAnyOther() throws Exception {
    ObjectName bean = profiles.getDefaultProfile("subscribers");
    profile(bean).editProfile();
    set(bean, "Credit", 20);
    profile(bean).commitProfile();
    assertThat(server.getAttribute(profiles.createProfile("subscribers", "bob"), "Credit"))
        .isEqualTo(20);
  }

  @Test
  void refusesProfilesThatCannotBe() throws Exception {
    client.create("bob", "48", 3);
    assertThatThrownBy(() -> profiles.createProfile("subscribers", "bob"))
        .isInstanceOf(ProfileAlreadyExistsException.class);
    assertThatThrownBy(() -> profiles.createProfile("subscribers", ""))
        .isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(() -> profiles.createProfile("other", "bob"))
        .isInstanceOf(UnrecognizedProfileTableNameException.class);
    assertThatThrownBy(() -> profiles.getProfile("subscribers", "ann"))
        .isInstanceOf(UnrecognizedProfileNameException.class);
    assertThatThrownBy(() -> profiles.createProfile("subscribers", "nobody"))
        .isInstanceOf(ManagementException.class)
        .hasMessageContaining("refused");
  }

  @Test
  void removesAProfile() throws Exception {
    client.create("bob", "48", 3);
    ObjectName bean = profiles.getProfile("subscribers", "bob");
    profiles.removeProfile("subscribers", "bob");
    assertThat(names(profiles.getProfiles("subscribers"))).isEmpty();
    assertThatThrownBy(() -> profile(bean).editProfile())
        .isInstanceOf(ManagementException.class)
        .hasMessageContaining("removed");
    assertThatThrownBy(() -> profiles.removeProfile("subscribers", "bob"))
        .isInstanceOf(UnrecognizedProfileNameException.class);
  }

  @Test
  void profilesOfSlee10KeepWhatTheyHoldUntilTheyAreStored() throws Exception {
    profiles.createProfileTable(ProfileUnits.LEGACY, "old");
    ObjectName bean = profiles.createProfile("old", "one");
    profile(bean).commitProfile();
    profile(bean).editProfile();
    assertThat(server.invoke(bean, "describe", null, null)).isEqualTo("nobody false true");
    server.invoke(bean, "rename", new Object[] {"ann"}, new String[] {"java.lang.String"});
    assertThat(server.invoke(bean, "describe", null, null)).isEqualTo("nobody true true");
    profile(bean).commitProfile();
    assertThat(server.getAttribute(bean, "Name")).isEqualTo("ann");
    assertThat(names(profiles.getProfilesByIndexedAttribute("old", "name", "ann")))
        .containsExactly("one");
    assertThatThrownBy(() -> profiles.getProfilesByAttribute("old", "name", "ann"))
        .isInstanceOf(InvalidArgumentException.class);
  }

  @Test
  void addressProfilesOfTheStandardNeedNoDeployableUnit() throws Exception {
    profiles.createProfileTable(ADDRESSES, "addresses");
    ObjectName bean = profiles.createProfile("addresses", "home");
    client
        .bean(AddressProfileManagement.class, bean)
        .setAddress(new Address(AddressPlan.E164, "48221234567"));
    profile(bean).commitProfile();
    assertThat(
            names(
                profiles.getProfilesByAttribute(
                    "addresses", "address", new Address(AddressPlan.E164, "48221234567"))))
        .containsExactly("home");
  }

  @Test
  void countsUsageByTable() throws Exception {
    ObjectName bean = profiles.createProfile("subscribers", "bob");
    server.invoke(bean, "charge", new Object[] {2}, new String[] {"int"});
    ProfileTableUsageMBean usage =
        client.bean(
            ProfileTableUsageMBean.class, profiles.getProfileTableUsageMBean("subscribers"));
    assertThat(usage.getProfileTableName()).isEqualTo("subscribers");
    assertThat(
            server.invoke(
                usage.getUsageMBean(),
                "getCharges",
                new Object[] {false},
                new String[] {"boolean"}))
        .isEqualTo(1L);
    profiles.createProfileTable(ProfileUnits.TARIFF, "tariffs");
    assertThatThrownBy(() -> profiles.getProfileTableUsageMBean("tariffs"))
        .isInstanceOf(InvalidArgumentException.class);
  }
}
