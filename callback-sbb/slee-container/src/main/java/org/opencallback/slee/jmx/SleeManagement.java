package org.opencallback.slee.jmx;

import java.util.Objects;
import java.util.concurrent.Executor;
import javax.management.ObjectName;
import javax.slee.InvalidStateException;
import javax.slee.management.AlarmMBean;
import javax.slee.management.DeploymentMBean;
import javax.slee.management.ProfileProvisioningMBean;
import javax.slee.management.ResourceManagementMBean;
import javax.slee.management.ServiceManagementMBean;
import javax.slee.management.SleeManagementMBean;
import javax.slee.management.SleeState;
import javax.slee.management.SleeStateChangeNotification;
import javax.slee.management.TraceMBean;
import javax.slee.management.UnrecognizedSubsystemException;
import org.opencallback.slee.SleeContainer;
import org.opencallback.slee.SleeListener;

/** Starts and stops the SLEE (JSR 240 §14.7). */
final class SleeManagement implements SleeManagementMBean, SleeListener {

  private static final String NAME = "Callback SLEE";
  private static final String VENDOR = "org.opencallback";
  private static final String VERSION = "1.1";

  private final SleeContainer slee;
  private final Executor executor;
  private final Broadcaster broadcaster =
      new Broadcaster(
          SleeStateChangeNotification.class,
          SleeManagementMBean.SLEE_STATE_CHANGE_NOTIFICATION_TYPE);

  /**
   * Creates the bean.
   *
   * @param executor does what takes time after a caller has his answer
   */
  SleeManagement(SleeContainer slee, Executor executor) {
    this.slee = slee;
    this.executor = executor;
  }

  Broadcaster broadcaster() {
    return broadcaster;
  }

  @Override
  public void sleeState(SleeState from, SleeState to) {
    broadcaster.send(number -> new SleeStateChangeNotification(this, to, from, number));
  }

  @Override
  public String getSleeName() {
    return NAME;
  }

  @Override
  public String getSleeVendor() {
    return VENDOR;
  }

  @Override
  public String getSleeVersion() {
    return VERSION;
  }

  @Override
  public SleeState getState() {
    return slee.state();
  }

  @Override
  public void start() throws InvalidStateException {
    slee.start();
  }

  /** Begins to stop; that it has stopped is told by a notification. */
  @Override
  public void stop() throws InvalidStateException {
    SleeState state = slee.state();
    if (!state.isRunning()) {
      throw new InvalidStateException("the SLEE is " + state + ", not running");
    }
    executor.execute(slee::stop);
  }

  @Override
  public void shutdown() throws InvalidStateException {
    SleeState state = slee.state();
    if (!state.isStopped()) {
      throw new InvalidStateException("the SLEE is " + state + ", not stopped");
    }
    slee.shutdown();
  }

  @Override
  public ObjectName getDeploymentMBean() {
    return Names.of(DeploymentMBean.OBJECT_NAME);
  }

  @Override
  public ObjectName getServiceManagementMBean() {
    return Names.of(ServiceManagementMBean.OBJECT_NAME);
  }

  @Override
  public ObjectName getProfileProvisioningMBean() {
    return Names.of(ProfileProvisioningMBean.OBJECT_NAME);
  }

  @Override
  public ObjectName getTraceMBean() {
    return Names.of(TraceMBean.OBJECT_NAME);
  }

  @Override
  public ObjectName getAlarmMBean() {
    return Names.of(AlarmMBean.OBJECT_NAME);
  }

  @Override
  public ObjectName getResourceManagementMBean() {
    return Names.of(ResourceManagementMBean.OBJECT_NAME);
  }

  /** This SLEE has no internal components that trace, raise alarms or count for themselves. */
  @Override
  public String[] getSubsystems() {
    return new String[0];
  }

  @Override
  public boolean hasUsage(String subsystemName) throws UnrecognizedSubsystemException {
    throw unrecognized(subsystemName);
  }

  @Override
  public String[] getUsageParameterSets(String subsystemName)
      throws UnrecognizedSubsystemException {
    throw unrecognized(subsystemName);
  }

  @Override
  public ObjectName getUsageMBean(String subsystemName) throws UnrecognizedSubsystemException {
    throw unrecognized(subsystemName);
  }

  @Override
  public ObjectName getUsageMBean(String subsystemName, String paramSetName)
      throws UnrecognizedSubsystemException {
    throw unrecognized(subsystemName);
  }

  @Override
  public ObjectName getUsageNotificationManagerMBean(String subsystemName)
      throws UnrecognizedSubsystemException {
    throw unrecognized(subsystemName);
  }

  private static UnrecognizedSubsystemException unrecognized(String name) {
    return new UnrecognizedSubsystemException(
        Objects.requireNonNull(name, "subsystem name") + ": this SLEE has no subsystems");
  }
}
