package org.opencallback.slee.jmx;

import java.nio.file.Path;
import java.util.Collection;
import javax.management.Attribute;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.slee.management.DeployableUnitID;
import javax.slee.management.ProfileProvisioningMBean;
import javax.slee.profile.ProfileID;
import javax.slee.profile.ProfileMBean;
import org.opencallback.slee.SleeHarness;
import org.opencallback.slee.profile.ProfileUnits;

/** A management client of a SLEE with the profile table {@code subscribers}. */
final class ProfileClient implements AutoCloseable {

  private final MBeanServer server = MBeanServerFactory.newMBeanServer();
  private final SleeHarness slee;
  private final DeployableUnitID installed;
  private final ManagementBeans beans;
  private final ProfileProvisioningMBean profiles;

  ProfileClient(Path unit) throws Exception {
    slee = new SleeHarness();
    installed = slee.container().install(unit);
    beans = new ManagementBeans(slee.container(), server, Runnable::run);
    beans.register();
    profiles =
        bean(ProfileProvisioningMBean.class, new ObjectName(ProfileProvisioningMBean.OBJECT_NAME));
    profiles.createProfileTable(ProfileUnits.SUBSCRIBER, "subscribers");
  }

  MBeanServer server() {
    return server;
  }

  SleeHarness slee() {
    return slee;
  }

  DeployableUnitID installed() {
    return installed;
  }

  ProfileProvisioningMBean profiles() {
    return profiles;
  }

  <T> T bean(Class<T> type, ObjectName name) {
    return JMX.newMBeanProxy(server, name, type);
  }

  void set(ObjectName name, String attribute, Object value) throws Exception {
    server.setAttribute(name, new Attribute(attribute, value));
  }

  /** Creates and commits a subscriber. */
  void create(String name, String number, int credit) throws Exception {
    ObjectName bean = profiles.createProfile("subscribers", name);
    set(bean, "Number", number);
    set(bean, "Credit", credit);
    ProfileMBean profile = bean(ProfileMBean.class, bean);
    profile.commitProfile();
    profile.closeProfile();
  }

  static Collection<String> names(Collection<?> ids) {
    return ids.stream().map(id -> ((ProfileID) id).getProfileName()).toList();
  }

  @Override
  public void close() {
    beans.close();
    slee.close();
  }
}
